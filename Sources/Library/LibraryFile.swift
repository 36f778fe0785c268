internal import Articles
internal import Glibc

/// Where a library lies, and what this process may do there.
///
/// It never opens an existing file: closing a descriptor would drop the locks that other
/// connections of this process hold on it (SQLite, "How To Corrupt", 2.2).
struct LibraryFile {
  enum Access {
    case readWrite
    case readOnly
    /// Read without lock and log, for a file in a place where neither can be written.
    case immutable
  }

  /// Absolute, so that SQLite takes no name for a URI or for a database in memory.
  let path: String
  let access: Access

  /// Finds the file, or makes an empty one that only its owner can read.
  init(path: String, isReadOnly: Bool) throws(Problem) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw Problem("The library cannot be opened: its path is empty or holds a NUL")
    }
    self.path = Self.absolute(path)
    var information = stat()
    if stat(self.path, &information) != 0 {
      guard errno == ENOENT, !isReadOnly else { throw Self.problem("opened", self.path) }
      try Self.create(self.path)
      access = .readWrite
      return
    }
    guard information.isFile else {
      throw Problem("The library \(self.path.displayableLine) cannot be opened: it is no file")
    }
    access = try Self.access(to: self.path, isReadOnly: isReadOnly)
  }

  /// What SQLite opens: a URI where the file is to be taken as immutable (SQLite, "URI Filenames").
  var sqlitePath: String {
    guard access == .immutable else { return path }
    let escaped = path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "%"): "%25"
      case UInt8(ascii: "?"): "%3f"
      case UInt8(ascii: "#"): "%23"
      default: String(decoding: [byte], as: UTF8.self)
      }
    }
    return "file://" + escaped.joined() + "?immutable=1"
  }

  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  /// A log that was left behind holds the newest articles and must not be passed over.
  private static func access(to path: String, isReadOnly: Bool) throws(Problem) -> Access {
    guard Glibc.access(path, R_OK) == 0 else { throw problem("read", path) }
    let canWrite =
      Glibc.access(path, W_OK) == 0 && Glibc.access(folder(of: path), W_OK | X_OK) == 0
    if canWrite && !isReadOnly { return .readWrite }
    var log = stat()
    let hasLog = stat(path + "-wal", &log) == 0 && log.st_size > 0
    return hasLog || canWrite ? .readOnly : .immutable
  }

  /// Makes the file with mode 0600, which SQLite gives its log and its shared memory, too.
  ///
  /// An existing file is another process's work of this very moment: as good as ours.
  private static func create(_ path: String) throws(Problem) {
    try createFolder(folder(of: path), for: path)
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0 {
      guard errno == EEXIST else { throw problem("created", path) }
      return
    }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else { throw problem("created", path) }
  }

  /// What goes wrong is told of the library, which is what its user knows.
  private static func createFolder(_ path: String, for library: String) throws(Problem) {
    if Glibc.access(path, F_OK) == 0 { return }
    try createFolder(folder(of: path), for: library)
    guard mkdir(path, 0o700) == 0 else {
      if errno == EEXIST { return }
      throw problem("created", library)
    }
    guard chmod(path, 0o700) == 0 else { throw problem("created", library) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func problem(_ verb: String, _ path: String) -> Problem {
    let reason = String(cString: strerror(errno))
    return Problem(
      "The library \(path.displayableLine) cannot be \(verb): \(reason.lowercased())")
  }
}
