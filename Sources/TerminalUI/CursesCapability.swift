import CNcurses

/// A string that terminfo has for the current terminal, by its terminfo name.
struct CursesCapability {
  private let text: UnsafeMutablePointer<CChar>

  /// `nil` where the terminal has no such string.
  init?(_ name: String) {
    guard let text = curses_capability(name) else { return nil }
    self.text = text
  }

  /// What is sent, without the padding some terminals name, `$<5>` (terminfo(5)).
  var bytes: String {
    var rest = Substring(String(cString: text))
    var bytes = ""
    while let start = rest.firstRange(of: "$<") {
      guard let end = rest[start.upperBound...].firstIndex(of: ">") else { break }
      bytes += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return bytes + rest
  }

  /// Makes curses send nothing where it would have sent this.
  func drop() { text.pointee = 0 }

  /// Makes curses send nothing for these strings as long as `body` runs.
  static func withholding(_ names: [String], during body: () -> Void) {
    let held = names.compactMap(CursesCapability.init).map { ($0.text, $0.text.pointee) }
    for (text, _) in held { text.pointee = 0 }
    body()
    for (text, first) in held { text.pointee = first }
  }
}
