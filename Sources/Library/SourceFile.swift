internal import Articles
internal import Glibc

/// Reads files whole, if they are files and not too large.
enum SourceFile {
  /// The most bytes a file to import may have: 32 MB, a thousand times a long article.
  static let mostBytes = 32 << 20

  /// All bytes of a file; a problem is a clause for an import's report.
  ///
  /// A pipe is opened without waiting for its writer, and then refused like a device.
  static func read(_ path: FilePath) throws(Problem) -> [UInt8] {
    let descriptor = path.withCPath { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { throw systemProblem }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw systemProblem }
    guard information.isFile else {
      throw Problem("it is neither a file nor a folder")
    }
    guard information.st_size <= mostBytes else { throw tooLarge }
    return try read(descriptor, expecting: Int(information.st_size))
  }

  /// A file may grow while it is read, and some that the system makes up claim to be empty.
  private static func read(_ descriptor: CInt, expecting size: Int) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: min(max(size, 4_096) + 1, 1 << 20))
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw systemProblem
      }
      bytes += chunk[..<count]
      if bytes.count > mostBytes { throw tooLarge }
    }
  }

  private static var tooLarge: Problem { Problem("it is larger than 32 MB") }

  /// Why the last call of the C library failed.
  static var systemProblem: Problem {
    switch errno {
    case ENOENT, ENOTDIR: Problem("there is no such file")
    case EACCES, EPERM: Problem("you have no right to read it")
    case ELOOP: Problem("its links lead in a circle")
    default: Problem(String(cString: strerror(errno)).lowercased())
    }
  }
}
