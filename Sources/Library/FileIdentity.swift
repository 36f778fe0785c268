internal import Glibc

/// Which file lies under a path, whatever it is called: two paths may lead to one file, and one
/// path to another file tomorrow.
struct FileIdentity: Hashable {
  private let device: dev_t
  private let number: ino_t

  init(_ information: stat) {
    device = information.st_dev
    number = information.st_ino
  }

  /// `nil` where nothing lies there.
  init?(path: String) {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    self.init(information)
  }
}
