/// The words of a line of a list: parted by spaces, or in quotation marks.
struct ListWords {
  struct Word: Equatable {
    var text: String
    var isQuoted = false
    /// Whether a shell would put something else in its place.
    var isComputed = false
  }

  /// How a line is read.
  enum Style {
    /// As newsboat and newsraft do: double quotation marks, `#` before a remark.
    case plain
    /// As a shell does: both quotation marks, and signs that end a command.
    case shell
  }

  private let style: Style
  private var rest: Substring
  private var words: [Word] = []

  static func words(of line: Substring, _ style: Style) -> [Word] {
    var reader = ListWords(style: style, rest: line)
    while reader.readWord() {}
    return reader.words
  }

  private init(style: Style, rest: Substring) {
    self.style = style
    self.rest = rest
  }

  /// Reads a word; false at the end of what is a word.
  private mutating func readWord() -> Bool {
    rest = rest.drop(while: \.isWhitespace)
    guard let first = rest.first, first != "#", !isEnd(first) else { return false }
    var word = Word(text: "")
    while let character = rest.first, !character.isWhitespace, !isEnd(character) {
      rest.removeFirst()
      if character == "\"" || character == "'" && style == .shell {
        word.isQuoted = true
        readQuoted(character, into: &word)
      } else if character == "\\" && style == .shell {
        word.text.append(contentsOf: rest.prefix(1))
        rest = rest.dropFirst()
      } else {
        append(character, to: &word)
      }
    }
    words.append(word)
    return true
  }

  /// Reads to the mark that ends a quotation, or to the end of the line.
  private mutating func readQuoted(_ mark: Character, into word: inout Word) {
    while let character = rest.popFirst(), character != mark {
      if character == "\\" && mark == "\"", let next = rest.popFirst() {
        word.text.append(next)
      } else if mark == "'" {
        word.text.append(character)
      } else {
        append(character, to: &word)
      }
    }
  }

  private func append(_ character: Character, to word: inout Word) {
    if style == .shell && (character == "$" || character == "`") { word.isComputed = true }
    word.text.append(character)
  }

  /// Whether a sign outside of quotation marks ends what is read.
  private func isEnd(_ character: Character) -> Bool {
    switch style {
    // The settings of newsraft.
    case .plain: character == "{"
    case .shell: ";&|<>()".contains(character)
    }
  }
}
