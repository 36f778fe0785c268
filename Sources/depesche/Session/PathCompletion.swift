import Articles
import Foundation

/// Completes a path as a shell does: what the last component may be, folders with a slash.
enum PathCompletion {
  /// More are not offered; who has that many types another letter.
  private static let most = 200

  /// The paths that begin with what was typed, sorted; hidden ones only where a dot was typed.
  static func paths(startingWith typed: String) -> [String] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let start = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    let searched = folder.isEmpty ? "." : Locations.expandingTilde(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: searched)) ?? []
    // A name that is not displayable as it is could not be typed back.
    return names.filter { $0.hasPrefix(start) && (!$0.hasPrefix(".") || start.hasPrefix(".")) }
      .filter { $0 == $0.displayableLine }
      .sorted()
      .prefix(most)
      .map { folder + $0 + (isFolder(searched, $0) ? "/" : "") }
  }

  private static func isFolder(_ folder: String, _ name: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }
}
