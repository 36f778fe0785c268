import Articles
import Foundation

/// Completes a path as a shell does: what the last component may be, folders with a slash.
///
/// It reads names alone, and asks about a file only where it is offered and a link: a folder may
/// hold any number of them.
enum PathCompletion {
  /// More are not offered; who has that many types another letter.
  private static let most = 200
  /// Names that are looked at; beyond that the folder is taken for read.
  private static let mostNames = 200_000

  /// The paths that begin with what was typed, sorted; hidden ones only where a dot was typed.
  ///
  /// The last of all is always among them, so that what they have in common is right.
  static func paths(startingWith typed: String) -> [String] {
    let slash = typed.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let start = slash.map { String(typed[typed.utf8.index(after: $0)...]) } ?? typed
    let searched = folder.isEmpty ? "." : Locations.expandingTilde(folder)
    return entries(of: searched, startingWith: Array(start.utf8)).map { entry in
      folder + entry.name + (entry.isFolder(in: searched) ? "/" : "")
    }
  }

  private static func entries(of folder: String, startingWith start: [UInt8]) -> [Entry] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var first: [Entry] = []
    var last: Entry?
    for _ in 0..<mostNames {
      guard let found = readdir(stream) else { break }
      guard let entry = Entry(found, startingWith: start) else { continue }
      if last.map({ $0 < entry }) ?? true, entry.isTypeable { last = entry }
      insert(entry, into: &first)
    }
    if let last, let end = first.last, end < last { first[first.count - 1] = last }
    return first
  }

  /// Keeps the first of all names in order, no more than are offered.
  private static func insert(_ entry: Entry, into entries: inout [Entry]) {
    if entries.count == most {
      guard let end = entries.last, entry < end else { return }
    }
    guard entry.isTypeable else { return }
    if entries.count == most { entries.removeLast() }
    entries.insert(entry, at: entries.firstIndex { entry < $0 } ?? entries.endIndex)
  }
}

/// A name in a folder that may be offered.
private struct Entry: Comparable {
  let name: String
  private let kind: UInt8

  /// `nil` for names that begin otherwise, are hidden, or are no UTF-8.
  init?(_ entry: UnsafeMutablePointer<dirent>, startingWith start: [UInt8]) {
    let dot = UInt8(ascii: ".")
    let bytes: [UInt8]? = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
      let name = buffer.prefix { $0 != 0 }
      guard name.starts(with: start), name.first != dot || start.first == dot else { return nil }
      return Array(name)
    }
    guard let bytes, bytes != [dot], bytes != [dot, dot] else { return nil }
    name = String(decoding: bytes, as: UTF8.self)
    guard name.utf8.elementsEqual(bytes) else { return nil }
    kind = entry.pointee.d_type
  }

  /// Whether the name is displayable as it is; others could not be typed back.
  var isTypeable: Bool { name == name.displayableLine }

  static func < (a: Entry, b: Entry) -> Bool { a.name < b.name }

  /// Whether it is a folder, or a link to one; only links, and file systems that tell no kinds,
  /// have to be asked.
  func isFolder(in folder: String) -> Bool {
    if kind != UInt8(DT_LNK) && kind != UInt8(DT_UNKNOWN) { return kind == UInt8(DT_DIR) }
    var information = stat()
    let exists = stat("\(folder)/\(name)", &information) == 0
    return exists && information.st_mode & S_IFMT == S_IFDIR
  }
}
