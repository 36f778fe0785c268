import Articles
import Foundation

/// Where the program keeps things: the XDG base directories.
enum Locations {
  /// The library: `--library`, else `DEPESCHE_LIBRARY`, else the data directory.
  static func library(chosen: String?) throws(Problem) -> String {
    if let chosen { return chosen }
    if let path = environment("DEPESCHE_LIBRARY") { return path }
    return try directory("XDG_DATA_HOME", fallback: ".local/share") + "/library.sqlite"
  }

  /// The log, for what a user need not see but who helps them must.
  static func log() throws(Problem) -> String {
    try directory("XDG_STATE_HOME", fallback: ".local/state") + "/depesche.log"
  }

  /// The list of files that were saved.
  static func savedFiles() throws(Problem) -> String {
    try directory("XDG_STATE_HOME", fallback: ".local/state") + "/saved-files"
  }

  /// Where files are saved: `XDG_DOWNLOAD_DIR`, else `Downloads` in the home directory if there
  /// is one, else the home directory.
  static func downloads() throws(Problem) -> String {
    if let folder = environment("XDG_DOWNLOAD_DIR"), folder.hasPrefix("/") { return folder }
    guard let home else {
      throw Problem("No home directory is known to save files in; set HOME or XDG_DOWNLOAD_DIR")
    }
    let folder = "\(home)/Downloads"
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
    return exists && isFolder.boolValue ? folder : home
  }

  /// Relative values are invalid and count as unset (XDG Base Directory Specification 0.8).
  private static func directory(_ name: String, fallback: String) throws(Problem) -> String {
    if let base = environment(name), base.hasPrefix("/") { return "\(base)/depesche" }
    guard let home = home else {
      throw Problem("No home directory is known for the library; set HOME or use --library FILE")
    }
    return "\(home)/\(fallback)/depesche"
  }

  private static var home: String? {
    if let home = environment("HOME") { return home }
    guard let entry = getpwuid(getuid()), let directory = entry.pointee.pw_dir else { return nil }
    return String(cString: directory)
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The path with a leading `~` spelt out.
  static func expandingTilde(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst()
  }
}
