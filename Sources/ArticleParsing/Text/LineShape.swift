/// What one walk over a line's scalars tells of its words and signs.
struct LineShape {
  /// Hashes of the words in lower case; in scripts without spaces each scalar is a word.
  private(set) var words: [UInt64] = []
  /// Scalars of each word.
  private(set) var lengths: [UInt8] = []
  private(set) var capitalizedWords = 0
  private(set) var letters = 0
  private(set) var lowercaseLetters = 0
  private(set) var digits = 0
  private(set) var commas = 0
  private(set) var sentenceEnds = 0
  private(set) var quotes = 0
  private(set) var brackets = 0
  private(set) var underscores = 0
  private(set) var slashes = 0
  private(set) var midColons = 0
  private(set) var hasPipe = false
  private(set) var hasArrow = false
  private(set) var hasAddress = false
  private(set) var hasCopyright = false
  private(set) var hasTime = false
  private(set) var lastScalar: Unicode.Scalar = " "

  private var hash = Self.seed
  private var wordLength = 0
  private var isCapitalized = false
  private var previous: Unicode.Scalar = " "
  private var beforePrevious: Unicode.Scalar = " "

  /// FNV-1a, 64 bits.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// More of a line tells nothing new.
  private static let mostScalars = 4_096

  init(_ text: String) {
    for scalar in text.unicodeScalars.prefix(Self.mostScalars) { append(scalar) }
    endWord()
    lastScalar = previous
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isUnspacedScript {
      endWord()
      append(unspaced: scalar)
    } else if scalar.isLetter || scalar.isDigit {
      append(wordScalar: scalar)
    } else {
      endWord()
      append(sign: scalar)
    }
    beforePrevious = previous
    previous = scalar
  }

  /// Each scalar is a word, and with the one before it another, long enough to mean something.
  private mutating func append(unspaced scalar: Unicode.Scalar) {
    append(wordScalar: scalar)
    endWord()
    guard previous.isUnspacedScript else { return }
    words.append((UInt64(previous.value) << 32 | UInt64(scalar.value)) &* Self.prime)
    lengths.append(5)
  }

  private mutating func append(wordScalar scalar: Unicode.Scalar) {
    if scalar.isDigit {
      digits += 1
      // "14:05", "9.30"
      if previous == ":" || previous == ".", beforePrevious.isDigit { hasTime = true }
    } else {
      letters += 1
      if scalar.isUppercaseLetter {
        if wordLength == 0 { isCapitalized = true }
      } else {
        lowercaseLetters += 1
      }
    }
    wordLength += 1
    hash = (hash ^ UInt64(scalar.lowercased)) &* Self.prime
  }

  private mutating func endWord() {
    guard wordLength > 0 else { return }
    words.append(hash)
    lengths.append(UInt8(min(wordLength, 255)))
    if isCapitalized { capitalizedWords += 1 }
    hash = Self.seed
    wordLength = 0
    isCapitalized = false
  }

  private mutating func append(sign: Unicode.Scalar) {
    switch sign {
    case " ":
      if previous.endsSentence || previous.isQuote && beforePrevious.endsSentence {
        sentenceEnds += 1
      }
      if previous == ":" { midColons += 1 }
    case "。", "！", "？": sentenceEnds += 1
    case ",", "、", "،": commas += 1
    case "(", "[": brackets += 1
    case "|", "·", "•": hasPipe = true
    case ">", "›", "»", "→", "▼", "▶": hasArrow = hasArrow || previous == " " || sign != "»"
    case "@": hasAddress = true
    case "©": hasCopyright = true
    case "_": underscores += 1
    case "/":
      slashes += 1
      if previous == "/" { hasAddress = true }
    default: break
    }
    if sign.isQuote { quotes += 1 }
  }
}

extension Unicode.Scalar {
  /// The value in lower case, for scripts where that is a step in the code.
  fileprivate var lowercased: UInt32 {
    switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: value + 32
    case 0x400...0x40F: value + 80
    case 0x100...0x17F: properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    default: value
    }
  }

  fileprivate var endsSentence: Bool { self == "." || self == "!" || self == "?" || self == "…" }

  var isQuote: Bool {
    switch self {
    case "\"", "“", "”", "„", "«", "»", "‹", "›", "‘", "’", "‚", "「", "」", "『", "』": true
    default: false
    }
  }
}
