import Articles
import Testing
import Typesetting

/// What holds for every article at every measure, tried on random ones.
@Suite struct TypesettingPropertyTests {
  private static let measures = [1, 2, 3, 5, 8, 13, 24, 40, 66]

  @Test(arguments: UInt64(1)...32)
  func everyArticleIsSetWhole(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let draft = ArticleDraft.random(using: &generator)
    for measure in Self.measures {
      let article = Typesetter(measure: measure).typeset(draft)
      checkWidths(of: article, measure: measure)
      checkWords(of: article)
      checkPositions(of: article)
      checkBlankLines(of: article, draft)
    }
  }

  /// No line is over the measure but one of a single wider character; widths are true.
  private func checkWidths(of article: TypesetArticle, measure: Int) {
    for line in article.lines {
      #expect(line.runs.allSatisfy { $0.width == $0.text.displayWidth })
      let seen = line.runs.filter { $0.offset != nil }.flatMap(\.text)
        .count { $0.displayWidth > 0 }
      #expect(line.width <= measure || seen == 1, "\(measure): \(line)")
    }
  }

  /// Runs repeat the words of their passage, and all of them but white space.
  private func checkWords(of article: TypesetArticle) {
    var shown = article.passages.map { _ in "" }
    let passages = article.passages.map(Array.init)
    for line in article.lines {
      for run in line.runs {
        guard let offset = run.offset else { continue }
        let words = passages[line.start.passage][offset..<offset + run.text.count]
        #expect(String(words).spaced == run.text.spaced)
        shown[line.start.passage] += run.text
      }
    }
    #expect(shown.map(\.withoutSpace) == article.passages.map(\.withoutSpace))
  }

  /// The position of every character leads to the line that shows it.
  private func checkPositions(of article: TypesetArticle) {
    for (number, line) in article.lines.enumerated() {
      if number > 0 { #expect(article.lines[number - 1].start <= line.start) }
      for run in line.runs {
        guard let offset = run.offset else { continue }
        for place in [offset, offset + run.text.count - 1] {
          let position = ReadingPosition(passage: line.start.passage, offset: place)
          #expect(article.line(at: position) == number)
        }
      }
    }
  }

  /// No blank line is first or last, or beside another outside of code.
  private func checkBlankLines(of article: TypesetArticle, _ draft: ArticleDraft) {
    #expect(article.lines.first?.plainText != "")
    #expect(article.lines.last?.plainText != "")
    for (line, next) in zip(article.lines, article.lines.dropFirst()) {
      #expect(!line.runs.isEmpty || !next.runs.isEmpty || draft.hasCode(in: next.start.passage))
    }
  }
}

extension String {
  /// Scalars, for letters of different lines may join where they stand side by side.
  fileprivate var withoutSpace: [Unicode.Scalar] {
    unicodeScalars.filter { !$0.properties.isWhitespace }
  }
  fileprivate var spaced: String { String(map { $0 == "\t" ? " " : $0 }) }
}

extension ArticleDraft {
  fileprivate func hasCode(in passage: Int) -> Bool {
    guard passage > 0, passage <= document.blocks.count else { return false }
    return "\(document.blocks[passage - 1])".contains("code")
  }

  fileprivate static func random(using generator: inout SeededGenerator) -> ArticleDraft {
    var draft = ArticleDraft(format: .html)
    draft.title = Bool.random(using: &generator) ? .random(using: &generator) : nil
    draft.lead = Bool.random(using: &generator) ? .random(using: &generator) : nil
    draft.images = [ArticleImage(caption: .random(using: &generator))]
    draft.document.blocks = (0..<6).map { _ in Block.random(depth: 0, using: &generator) }
    draft.sourceLine = .random(using: &generator)
    return draft
  }
}

extension Block {
  fileprivate static func random(depth: Int, using generator: inout SeededGenerator) -> Block {
    func blocks() -> [Block] {
      (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        random(depth: depth + 1, using: &generator)
      }
    }
    switch Int.random(in: 0...(depth < 3 ? 9 : 6), using: &generator) {
    case 0: return .code(.random(using: &generator))
    case 1: return .rule
    case 2: return .image(ArticleImage(credit: .random(using: &generator)))
    case 3: return .heading(level: 2, .random(using: &generator))
    case 7: return .quote(blocks())
    case 8: return .list(start: nil, items: [blocks(), blocks()])
    case 9: return .list(start: 98, items: [blocks(), blocks(), blocks()])
    default:
      return .paragraph([
        .text(.random(using: &generator)), .strong([.text(.random(using: &generator))]),
        .lineBreak, .link(url: "https://example.org", [.text(.random(using: &generator))]),
      ])
    }
  }
}

extension String {
  /// Words of letters, marks, signs and emoji of many scripts.
  fileprivate static func random(using generator: inout SeededGenerator) -> String {
    let pieces = [
      "a", "wort", "Übergang", " ", " ", " ", "  ", "\n", "\t", ",", ".", "–", "-", "—", "/", "(",
      ")", "„", "“", "»", "«", "10", "%", "§", "\u{A0}", "日本", "語。", "「", "」", "e\u{301}",
      "\u{301}", "👩\u{200D}💻", "🇩🇪", "👍🏽", "क्षि", "한국", "ไทย", "שלום", "\u{200B}", "\u{200D}",
      "https://example.org/a?b=c&d", "\u{2028}", "🩷", "\u{1112}\u{1161}",
    ]
    let count = Int.random(in: 0...30, using: &generator)
    return (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
