/// What a reader typed to find articles, as an FTS5 query.
///
/// Nothing of it is ever read as query syntax: each word becomes an FTS5 string (FTS5 3.1).
enum SearchPattern: Equatable {
  /// Nothing was typed: every article.
  case everything
  /// What was typed holds no letter or digit: no article.
  case nothing
  /// An FTS5 query.
  case matching(String)

  init(_ words: String) {
    let terms = Self.terms(in: words)
    guard let last = terms.last else {
      self = words.allSatisfy(\.isWhitespace) ? .everything : .nothing
      return
    }
    let expressions = terms.dropLast().map { $0.expression(isLast: false) }
    self = .matching((expressions + [last.expression(isLast: true)]).joined(separator: " AND "))
  }

  /// Words, and phrases in straight or typographic double quotes.
  ///
  /// A quote opens a phrase at the start of a word only: `12"` is a word. A phrase that is
  /// still being typed has no closing quote yet.
  private static func terms(in words: String) -> [Term] {
    var terms: [Term] = []
    var rest = Substring(words)
    while let first = rest.drop(while: \.isWhitespace).first {
      rest = rest.drop(while: \.isWhitespace)
      let isPhrase = first.isDoubleQuote
      if isPhrase { rest.removeFirst() }
      let text = rest.prefix { isPhrase ? !$0.isDoubleQuote : !$0.isWhitespace }
      rest.removeFirst(text.count)
      let isClosed = isPhrase && rest.first != nil
      if isClosed { rest.removeFirst() }
      if text.unicodeScalars.contains(where: \.isToken) {
        terms.append(Term(text: String(text), isClosed: isClosed))
      }
    }
    return terms
  }
}

/// One word or phrase.
private struct Term {
  var text: String
  /// Whether a closing quote says that this is all of the phrase.
  var isClosed: Bool

  /// The term as an FTS5 expression.
  ///
  /// The last term is still being typed, so it also matches as a beginning. So does every term
  /// in a script without spaces: `unicode61` takes a whole run of it for one word.
  func expression(isLast: Bool) -> String {
    let isPrefix = !isClosed && isLast || text.unicodeScalars.contains(where: \.isUnspaced)
    let strings = spellings.map { quoted($0) + (isPrefix ? " *" : "") }
    return strings.count == 1 ? strings[0] : "(" + strings.joined(separator: " OR ") + ")"
  }

  /// The term, and with ß for ss or ss for ß: the tokenizer folds case and marks, not these.
  private var spellings: [String] {
    let folded = text.replacing("ß", with: "ss").replacing("ẞ", with: "SS")
    if folded != text { return [text, folded] }
    let sharp = text.replacing("ss", with: "ß").replacing("SS", with: "ß")
    return sharp == text ? [text] : [text, sharp]
  }

  private func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { $0 != "\0" }
    return "\"" + String(String.UnicodeScalarView(scalars)).replacing("\"", with: "\"\"") + "\""
  }
}

extension Character {
  fileprivate var isDoubleQuote: Bool {
    switch self {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}": true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether `unicode61` takes the scalar for a part of a word: L*, N* and Co (FTS5 4.3.1).
  fileprivate var isToken: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }

  /// Whether the scalar is of a script that sets no spaces between words, or, as Korean does,
  /// none between a word and its particles.
  fileprivate var isUnspaced: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true  // Thai, Lao, Burmese, Khmer
    case 0x3005...0x3007, 0x3040...0x30FF, 0x31F0...0x31FF: true  // Hiragana, Katakana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: true  // Han
    case 0xAC00...0xD7A3, 0x20000...0x3FFFF: true  // Hangul; rarer Han
    default: false
    }
  }
}
