public import Articles
import Glibc

/// Where a library keeps the passwords that were typed: each in a file for its owner alone.
///
/// The folder lies beside the library, as SQLite's own files do: `library.sqlite-passwords`.
public struct PasswordFolder: Sendable {
  public let path: String

  /// `library` is the absolute path of the library's file.
  public init(beside library: String) {
    path = library + "-passwords"
  }

  /// Writes a password into a new file, safe on disk when this returns; answers its path.
  ///
  /// The file's name begins with the host of `url`, for people who look.
  /// - Throws: A `Problem`, in which there is no secret.
  public func keep(_ password: String, for url: String) throws(Problem) -> String {
    let folder = try openFolder()
    defer { close(folder) }
    let host = (HTTPAddress(url)?.host ?? "").filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-")
    }
    let name =
      "\(host.drop { $0 == "." }.prefix(80))-\(String(UInt64.random(in: .min ... .max), radix: 16))"
    let file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw problem }
    defer { close(file) }
    let isWritten = Array("\(password)\n".utf8).withUnsafeBufferPointer {
      FileBytes.write($0, to: file)
    }
    guard isWritten, fsync(file) == 0, fsync(folder) == 0 else {
      let problem = problem
      unlinkat(folder, name, 0)
      throw problem
    }
    return "\(path)/\(name)"
  }

  /// Whether a file is one of this folder's, by whatever way it is named.
  public func holds(_ file: String) -> Bool {
    let parent = String(file.dropLast(Self.name(of: file).count + 1))
    return !Self.name(of: file).isEmpty && (parent == path || Self.isSame(parent, path))
  }

  private static func name(of file: String) -> Substring {
    file[(file.lastIndex(of: "/").map(file.index(after:)) ?? file.startIndex)...]
  }

  private static func isSame(_ first: String, _ second: String) -> Bool {
    var (one, other) = (stat(), stat())
    return stat(first, &one) == 0 && stat(second, &other) == 0 && one.st_ino == other.st_ino
      && one.st_dev == other.st_dev
  }

  /// Removes a file of this folder; others are left alone.
  public func remove(_ file: String) {
    if holds(file) { unlink(file) }
  }

  /// Makes a file of this folder young again.
  public func renew(_ file: String) {
    if holds(file) { utimes(file, nil) }
  }

  /// Removes the files that no feed needs.
  ///
  /// A feed may name the folder by another way, through a link: names count, no two of which are
  /// the same. Young ones stay: somebody may be about to follow the feed that they are for, or to undo its
  /// removal.
  public func removeAll(but needed: Set<String>, at now: Timestamp) {
    guard let folder = opendir(path) else { return }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    let needed = Set(needed.map(Self.name))
    for name in names where !needed.contains(name[...]) {
      let file = "\(path)/\(name)"
      var status = stat()
      guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        now.seconds - Int64(status.st_mtim.tv_sec) > Self.youth
      else { continue }
      remove(file)
    }
  }

  /// Seconds in which whatever keeps a password has come to its end: a day.
  private static let youth: Int64 = 86_400

  /// The folder, made where there is none; nobody else may look into it.
  private func openFolder() throws(Problem) -> Int32 {
    mkdir(path, 0o700)
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { throw problem }
    var status = stat()
    guard fstat(folder, &status) == 0, status.st_uid == geteuid(),
      status.st_mode & 0o077 == 0 || fchmod(folder, 0o700) == 0
    else {
      close(folder)
      throw Problem("A password cannot be kept: \(path.displayableLine) belongs to somebody else")
    }
    return folder
  }

  private var problem: Problem {
    let reason = String(cString: strerror(errno)).lowercased()
    return Problem("A password cannot be kept in \(path.displayableLine): \(reason)")
  }
}
