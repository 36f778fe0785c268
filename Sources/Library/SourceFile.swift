public import Articles
internal import Glibc

/// Reads what is to be parsed whole, if it is not too large.
///
/// A problem is a clause without its subject, which callers put before it.
public enum SourceFile {
  /// The most bytes a source may have: 32 MB, a thousand times a long article.
  static let mostBytes = 32 << 20
  /// What a pipe of Linux holds (pipe(7)).
  private static let pipeSize = 65_536

  /// All that a file, a pipe or a device named by a user holds; `-` is standard input.
  ///
  /// It waits for a pipe's writer: who names a pipe (`<(…)` of a shell) wants what comes out.
  public static func read(named path: String) throws(Problem) -> [UInt8] {
    if path == "-" { return try read(STDIN_FILENO, expecting: pipeSize) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw systemProblem }
    defer { close(descriptor) }
    var information = stat()
    let isFile = fstat(descriptor, &information) == 0 && information.isFile
    return try read(
      descriptor, expecting: isFile ? min(Int(information.st_size), mostBytes) : pipeSize)
  }

  /// All bytes of a file that was found, if it is one.
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
    case EISDIR: Problem("it is a folder")
    case ELOOP: Problem("its links lead in a circle")
    default: Problem(String(cString: strerror(errno)).lowercased())
    }
  }
}
