extension Unicode.Scalar {
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// Letters of every script; the ASCII half without a look into the tables.
  var isLetter: Bool {
    value < 0x80
      ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
  }

  var isLowercaseLetter: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value) : properties.isLowercase
  }

  var isUppercaseLetter: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
  }

  /// Letters and digits: what makes a text hold words.
  ///
  /// Private-use scalars and symbols such as emoji count: a text of nothing else can be read.
  var isWordPart: Bool {
    if isDigit || isLetter { return true }
    guard value >= 0x80 else { return false }
    return switch properties.generalCategory {
    case .otherSymbol, .otherLetter, .otherNumber, .decimalNumber, .letterNumber: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The words between spaces.
  var spacedWords: [Self.SubSequence] { split(separator: " ") }

  var startsUppercase: Bool { unicodeScalars.first?.isUppercaseLetter ?? false }

  /// The text without `signs` and spaces at its ends.
  func trimmed(_ signs: Set<Character> = []) -> String {
    let start = drop { $0 == " " || signs.contains($0) }
    guard let end = start.lastIndex(where: { $0 != " " && !signs.contains($0) }) else { return "" }
    return String(start[...end])
  }
}

extension String {
  /// What follows `prefix`, whatever the case of either; `nil` where the text begins otherwise.
  ///
  /// `prefix` is given in lower case.
  func dropping(prefix: String) -> Substring? {
    let start = self.prefix(prefix.count)
    return start.lowercased() == prefix ? self[start.endIndex...] : nil
  }
}
