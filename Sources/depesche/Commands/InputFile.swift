import Articles
import Foundation

/// A file that is named on the command line, or standard input.
struct InputFile {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  func read() throws(Problem) -> [UInt8] {
    do {
      let handle =
        path == "-"
        ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      return [UInt8](try handle.readToEnd() ?? Data())
    } catch {
      let name = path == "-" ? "standard input" : path.displayableLine
      throw Problem("Cannot read \(name): \(String(cString: strerror(errno)))", cause: "\(error)")
    }
  }
}
