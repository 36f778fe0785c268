internal import Articles
internal import Glibc

/// The files in a folder and, if asked, its folders, one by one in a fixed order.
///
/// Of a folder only the names are held. Hidden names are passed over. Links are followed, but
/// no folder is entered twice, so a link to a folder above ends there.
struct FolderWalk {
  enum Entry {
    case file(FilePath)
    /// A folder in the folder, which is not entered.
    case folder(FilePath)
    case unreadable(FilePath, Problem)
  }

  private let isRecursive: Bool
  private var entered: Set<FileIdentity> = []
  /// What is still to be visited, the next one last.
  private var waiting: [FilePath]

  init(_ folder: FilePath, isRecursive: Bool) {
    self.isRecursive = isRecursive
    waiting = [folder]
  }

  mutating func next() -> Entry? {
    while let path = waiting.popLast() {
      guard let information = path.information else {
        return .unreadable(path, SourceFile.systemProblem)
      }
      guard information.isFolder else { return .file(path) }
      guard isRecursive || entered.isEmpty else { return .folder(path) }
      guard entered.insert(FileIdentity(information)).inserted else { continue }
      guard let names = path.visibleNames else {
        return .unreadable(path, SourceFile.systemProblem)
      }
      waiting += names.reversed().map(path.appending)
    }
    return nil
  }
}
