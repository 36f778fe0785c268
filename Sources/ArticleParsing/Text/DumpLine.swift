import Articles

/// One line of a text dump, wrapped lines put together, with what can be measured on it.
struct DumpLine {
  /// Displayable, one line; a list marker is still there, quote marks are not.
  let text: String
  /// The number of its first line in the source, from 1.
  let number: Int
  /// Words between spaces; two characters of a script without spaces count as one word.
  let wordCount: Int
  /// Unicode scalars.
  let length: Int
  let quoteDepth: Int
  /// Columns before its first character in the source.
  let indent: Int
  let marker: ListMarker?
  let traits: Traits
  /// The line with the marks of Markdown that `text` lacks, `nil` where there are none.
  let marked: MarkedText?

  /// A line as it stands in Markdown.
  struct MarkedText {
    let source: String
    let images: [ArticleImage]
    /// Whether pictures are all there is.
    let isPicture: Bool
    /// Whether the text as a whole is Markdown.
    let isMarkdown: Bool
  }

  /// What a line shows at a glance.
  struct Traits: OptionSet {
    let rawValue: UInt16

    static let isAfterBlank = Traits(rawValue: 1)
    static let isBeforeBlank = Traits(rawValue: 2)
    static let isCode = Traits(rawValue: 4)
    /// Ends in a full stop, question or exclamation mark, quotes and brackets aside.
    static let endsSentence = Traits(rawValue: 8)
    /// Ends in a question or exclamation mark.
    static let asksOrCalls = Traits(rawValue: 16)
    /// Ends in a colon, comma or semicolon.
    static let endsOpen = Traits(rawValue: 32)
    static let hasDigits = Traits(rawValue: 64)
    static let hasLetters = Traits(rawValue: 128)
    static let startsLowercase = Traits(rawValue: 256)
  }
}

extension DumpLine {
  /// Measures a line in one walk over its scalars.
  init(
    text: String, number: Int, quoteDepth: Int, indent: Int, marker: ListMarker?, isCode: Bool,
    isAfterBlank: Bool, isBeforeBlank: Bool, marked: MarkedText? = nil
  ) {
    var measure = LineMeasure()
    for scalar in text.unicodeScalars { measure.append(scalar) }
    var traits = measure.traits
    if isCode { traits.insert(.isCode) }
    if isAfterBlank { traits.insert(.isAfterBlank) }
    if isBeforeBlank { traits.insert(.isBeforeBlank) }
    self.init(
      text: text, number: number, wordCount: measure.wordCount, length: measure.length,
      quoteDepth: quoteDepth, indent: indent, marker: marker, traits: traits,
      marked: marked)
  }

  /// Whether the line reads as running text: a whole sentence, or so long that it must be.
  var isProse: Bool {
    wordCount >= 30 || wordCount >= 18 && traits.contains(.endsSentence)
  }

  /// Whether the line could be a headline or subhead by its length and end.
  func isHeadingLike(mostWords: Int = 14) -> Bool {
    wordCount <= mostWords && length <= mostWords * 9 && traits.contains(.hasLetters)
      && traits.isDisjoint(with: [.endsOpen, .isCode, .startsLowercase])
      && (!traits.contains(.endsSentence) || traits.contains(.asksOrCalls))
  }

  /// The words without the list marker.
  var body: Substring { text.dropFirst(marker?.length ?? 0) }

  /// The words without the list marker, with their marks.
  var inlines: [Inline] {
    let length = marker?.length ?? markdownLevel ?? 0
    guard let marked,
      let read = MarkdownInlines(
        marked.source.dropFirst(length).trimmed(), isMarkdown: marked.isMarkdown)
    else { return [.text(text.dropFirst(length).trimmed())] }
    return read.inlines
  }

  /// Whether the line is a picture or several and nothing else.
  var isPicture: Bool { marked?.isPicture == true }

  /// Whether blank lines stand on both sides.
  var isAlone: Bool { traits.isSuperset(of: [.isAfterBlank, .isBeforeBlank]) }
}

/// Counts a line's words and looks at its ends, scalar by scalar.
private struct LineMeasure {
  var length = 0
  private var words = 0
  private var unspacedScalars = 0
  private var isInWord = false
  private var lastSign: Unicode.Scalar = " "
  private var found: DumpLine.Traits = []

  var wordCount: Int { words + unspacedScalars / 2 }

  var traits: DumpLine.Traits {
    switch lastSign {
    case ".", "…", "。", "．": found.union(.endsSentence)
    case "?", "!", "？", "！": found.union([.endsSentence, .asksOrCalls])
    case ":", ",", ";", "：", "、": found.union(.endsOpen)
    default: found
    }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    length += 1
    guard scalar != " " else {
      isInWord = false
      return
    }
    if !scalar.isClosing { lastSign = scalar }
    if scalar.isUnspacedScript {
      unspacedScalars += 1
      isInWord = false
    } else if !isInWord {
      words += 1
      isInWord = true
    }
    if scalar.isDigit { found.insert(.hasDigits) }
    if scalar.isLetter && !found.contains(.hasLetters) {
      found.insert(.hasLetters)
      if scalar.isLowercaseLetter && !found.contains(.hasDigits) { found.insert(.startsLowercase) }
    }
  }
}

extension Unicode.Scalar {
  /// Closing quotes and brackets, which may follow a sentence's last sign.
  fileprivate var isClosing: Bool {
    switch self {
    case "\"", "'", ")", "]", "”", "“", "’", "‘", "»", "«", "›", "‹", "」", "』", "）": true
    default: false
    }
  }

  /// Scripts that do not part words by spaces: Thai, Lao, Khmer, kana, Han.
  var isUnspacedScript: Bool {
    switch value {
    case 0x0E01...0x0EDF, 0x1780...0x17FF, 0x3001...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
