import Foundation

/// Remembers which files came from which addresses, so that none is fetched twice.
///
/// A file of lines, the newest last: size, path and address, parted by tabs.
struct SavedFiles: Sendable {
  let path: String

  /// A list beyond this is begun anew.
  private static let longest = 1 << 20

  /// The file that was saved from an address, if it is still there as it was saved.
  func file(from url: String) -> String? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    for line in text.split(separator: "\n").reversed() {
      let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[2] == url, let size = Int64(parts[0]) else { continue }
      let file = String(parts[1])
      if Self.size(of: file) == size { return file }
    }
    return nil
  }

  /// Remembers a file; a list that cannot be written is no problem of who saves it.
  func note(_ file: String, from url: String) {
    guard let size = Self.size(of: file) else { return }
    let line = "\(size)\t\(file)\t\(url)"
    guard !line.contains("\n"), !file.contains("\t") else { return }
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let isTooLong = Self.size(of: path).map { $0 > Self.longest } ?? false
    let descriptor = open(
      path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | (isTooLong ? O_TRUNC : 0),
      // Addresses may be secrets.
      0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var bytes = line + "\n"
    bytes.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
  }

  private static func size(of file: String) -> Int64? {
    var information = stat()
    guard stat(file, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int64(information.st_size)
  }
}
