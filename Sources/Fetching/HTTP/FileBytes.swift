import Articles
import Glibc

/// Small files that settings name.
enum FileBytes {
  /// The bytes of a file, whose path may begin with `~/`.
  ///
  /// - Throws: A `Problem` where it cannot be read or has more than `most` bytes; `what` tells
  ///   what it is for.
  static func read(_ path: String, most: Int, what: String) throws(Problem) -> [UInt8] {
    let descriptor = open(expanded(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw Problem("cannot read \(what) in \(path.displayableLine)", cause: reason)
    }
    defer { close(descriptor) }
    guard let bytes = drain(descriptor, most: most) else {
      throw Problem("cannot read \(what) in \(path.displayableLine): too long, or no file")
    }
    return bytes
  }

  /// A path with its reader's own folder for a leading `~/`, as a shell reads it.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst()
  }

  /// What `HOME` says, or else the system's list of users.
  private static var home: String? {
    if let home = getenv("HOME"), home.pointee != 0 { return String(cString: home) }
    var (user, found) = (passwd(), UnsafeMutablePointer<passwd>?.none)
    var text = [CChar](repeating: 0, count: 16 << 10)
    return text.withUnsafeMutableBufferPointer { text in
      guard let base = text.baseAddress else { return nil }
      let status = getpwuid_r(getuid(), &user, base, text.count, &found)
      guard status == 0, found != nil, let home = user.pw_dir else { return nil }
      return String(cString: home)
    }
  }

  /// What can be read up to the end; `nil` where that fails or is more than `most` bytes.
  static func drain(_ descriptor: Int32, most: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count == 0 { return bytes }
      if count < 0 && errno == EINTR { continue }
      guard count > 0, bytes.count + count <= most else { return nil }
      bytes += block[..<count]
    }
  }

  /// Writes all bytes to an open file; false where that fails.
  static func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: rest))
      let count = Glibc.write(file, part.baseAddress, part.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
