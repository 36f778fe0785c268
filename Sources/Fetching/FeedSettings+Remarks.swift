public import Articles
import Glibc

extension FeedSettings {
  /// What in the settings cannot work as it stands, a sentence each: files that are not there or
  /// that others can read, and what is set in vain.
  ///
  /// Commands are not run for this.
  public var remarks: [String] {
    var remarks: [String] = []
    if let passwordFile { note(&remarks) { () throws(Problem) in try Self.see(passwordFile) } }
    if let certificates {
      note(&remarks) { () throws(Problem) in try Self.see(certificates: certificates) }
    }
    if user == nil, passwordFile != nil || passwordCommand != nil {
      remarks.append("A password without a name is never sent: set user, too")
    }
    return remarks
  }

  private func note(_ remarks: inout [String], _ look: () throws(Problem) -> Void) {
    do throws(Problem) {
      try look()
    } catch {
      remarks.append(error.sentence)
    }
  }

  private static func see(_ passwordFile: String) throws(Problem) {
    try seeFile(passwordFile)
    var settings = FeedSettings()
    settings.passwordFile = passwordFile
    if try FeedPassword.read(settings) == "" {
      throw Problem("\(passwordFile.displayableLine) has no password in its first line")
    }
  }

  private static func see(certificates path: String) throws(Problem) {
    try seeFile(path)
    let bytes = try FileBytes.read(path, most: 4 << 20, what: "the certificates")
    guard String(decoding: bytes, as: UTF8.self).contains("-----BEGIN CERTIFICATE-----") else {
      throw Problem("\(path.displayableLine) holds no certificate in PEM")
    }
  }

  /// Pipes and devices would be waited for.
  private static func seeFile(_ path: String) throws(Problem) {
    var status = stat()
    guard stat(FileBytes.expanded(path), &status) == 0 else {
      let reason =
        errno == ENOENT ? "there is no such file" : String(cString: strerror(errno)).lowercased()
      throw Problem("\(path.displayableLine) cannot be read: \(reason)")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Problem("\(path.displayableLine) is no file")
    }
  }
}
