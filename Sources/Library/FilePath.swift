internal import Articles
internal import Glibc

/// A path as the file system has it: bytes, which need not be UTF-8.
struct FilePath: Hashable {
  let bytes: [UInt8]

  init(_ path: String) {
    bytes = Array(path.utf8)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  func appending(_ name: [UInt8]) -> FilePath {
    let slash = UInt8(ascii: "/")
    return FilePath(bytes: bytes.last == slash ? bytes + name : bytes + [slash] + name)
  }

  /// The path on one line that can be shown.
  var displayable: String { String(decoding: bytes, as: UTF8.self).displayableLine }

  /// The path from the root on, so that it means the same tomorrow.
  var origin: String {
    LibraryFile.absolute(String(decoding: bytes, as: UTF8.self)).displayableLine
  }

  /// Calls a function of the C library with the path.
  func withCPath<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return body("") }
      return body(start)
    }
  }

  /// What lies there, links followed; `nil` sets `errno`.
  var information: stat? {
    var information = stat()
    return withCPath { stat($0, &information) } == 0 ? information : nil
  }

  /// The names in a folder but `.`, `..` and all that are hidden, in the order of their bytes.
  ///
  /// `nil` where the folder cannot be read, and sets `errno`.
  var visibleNames: [[UInt8]]? {
    guard let folder = withCPath(opendir) else { return nil }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = Self.name(of: entry)
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
}
