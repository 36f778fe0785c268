import Testing

@testable import Typesetting

@Suite struct LineBreakerTests {
  @Test(
    arguments: [
      ("a", .alphabetic), (" ", .space), ("1", .numeric), ("§", .sectionSign), ("=", .joint),
      ("·", .middleDot), ("–", .enDash), ("—", .breakBoth), ("(", .openPunctuation),
      ("「", .wideOpenPunctuation), ("«", .initialQuotation), ("日", .ideographic),
      ("한", .hangulLVT), ("\u{1FAFF}", .futurePictograph), ("\u{301}", .combiningMark),
    ] as [(Unicode.Scalar, LineBreakClass)])
  func theTableAgreesWithTheClasses(scalar: Unicode.Scalar, expected: LineBreakClass) {
    #expect(LineBreakClass(scalar) == expected)
  }

  /// The lines of a text, joined by `|`.
  private func broken(_ text: String, at width: Int) -> String {
    let measured = MeasuredText(text)
    return LineBreaker(width: width).lines(of: measured).map(measured.words)
      .joined(separator: "|")
  }

  @Test func linesAreAsFullAsTheyGo() {
    #expect(broken("the quick brown fox jumps", at: 10) == "the quick|brown fox|jumps")
    #expect(broken("the quick brown fox jumps", at: 9) == "the quick|brown fox|jumps")
    #expect(broken("the quick brown fox jumps", at: 8) == "the|quick|brown|fox|jumps")
  }

  @Test func spacesAroundLinesVanish() {
    #expect(broken("  ab   cd  ", at: 3) == "ab|cd")
    #expect(broken("   ", at: 3).isEmpty)
    #expect(broken("", at: 3).isEmpty)
  }

  @Test func aSpaceWithAMarkIsNoSpace() {
    #expect(broken("ab \u{301}", at: 2) == "a|b \u{301}")
  }

  @Test func lineEndsOfTheTextHoldAndLeaveOneBlankLine() {
    #expect(broken("a\nb", at: 9) == "a|b")
    #expect(broken("\n a\n \n\n\nb \n\n", at: 9) == "a||b")
    #expect(broken("a\r\nb", at: 9) == "a|b")
  }

  @Test(arguments: [
    ("Er kam um 10 % zu spät", "Er kam um|10 % zu|spät"),
    ("Er nennt § 5 und 3,5 kg", "Er nennt|§ 5 und|3,5 kg"),
    ("zu mir, 20 °C und mehr", "zu mir,|20 °C und|mehr"),
    ("der Lohn: $ 10 mehr", "der Lohn:|$ 10 mehr"),
    ("der Preis – und Lohn", "der|Preis –|und Lohn"),
    ("ein Wortes—auch", "ein|Wortes—|auch"),
    ("Seit 1914–1918 war", "Seit|1914–1918|war"),
    ("und die E-Mail da", "und die|E-Mail da"),
    ("mit der Option -v ja", "mit der|Option -v|ja"),
    ("Mit -- und --option", "Mit -- und|--option"),
    ("heute 90 km/h mehr", "heute 90|km/h mehr"),
    ("sagte er: »Ja« und", "sagte er:|»Ja« und"),
    ("er sagte: „Ja“ und", "er sagte:|„Ja“ und"),
    ("il a dit « oui » là", "il a dit|« oui » là"),
    ("nur (das) hier [1]!", "nur (das)|hier [1]!"),
    ("10\u{A0}000\u{202F}kg", "10\u{A0}000\u{202F}kg"),
  ])
  func whatBelongsTogetherStays(text: String, expected: String) {
    #expect(broken(text, at: 10) == expected)
  }

  @Test func wordsBreakAfterTheirHyphens() {
    #expect(broken("Corona-Pandemie", at: 10) == "Corona-|Pandemie")
    #expect(broken("Nord-Süd-Achse", at: 10) == "Nord-Süd-|Achse")
  }

  @Test func ideographsBreakAnywhereButBeforeStopsAndAfterBrackets() {
    #expect(broken("日本語。日本", at: 6) == "日本|語。日|本")
    #expect(broken("日本「語」日", at: 6) == "日本|「語」|日")
    #expect(broken("ニュース", at: 6) == "ニュー|ス")
    #expect(broken("你好！世界", at: 6) == "你好！|世界")
    #expect(broken("你好，世界", at: 4) == "你|好，|世界")
  }

  @Test func aWordWiderThanALineIsBrokenBetweenCharacters() {
    #expect(broken("Donaudampfschiff", at: 6) == "Donaud|ampfsc|hiff")
    #expect(broken("an Donaudampf", at: 6) == "an|Donaud|ampf")
    #expect(broken("e\u{301}e\u{301}e\u{301}", at: 2) == "e\u{301}e\u{301}|e\u{301}")
  }

  @Test func aBrokenWordKeepsItsPunctuation() {
    #expect(broken("abcdef, g", at: 6) == "abcde|f, g")
    #expect(broken("(abcdef)", at: 7) == "(abcde|f)")
  }

  @Test func anAddressIsBrokenAtItsJoints() {
    #expect(broken("https://example.org/news/today", at: 22) == "https://example.org/|news/today")
    #expect(broken("see https://a.org/b", at: 15) == "see|https://a.org/b")
    #expect(broken("https://a.org/?q=news&p=2", at: 15) == "https://a.org/?|q=news&p=2")
  }

  @Test func aCharacterWiderThanTheLineStandsAlone() {
    #expect(broken("日本a", at: 1) == "日|本|a")
  }

  @Test func anEmojiSequenceIsNeverSplit() {
    #expect(broken("👩\u{200D}💻👩\u{200D}💻", at: 3) == "👩\u{200D}💻|👩\u{200D}💻")
    #expect(broken("🇩🇪🇫🇷", at: 3) == "🇩🇪|🇫🇷")
  }

  @Test func marksWithoutALetterAreOneCharacter() {
    let marks = String(repeating: "\u{301}", count: 10_000)
    #expect(broken(marks, at: 1) == marks)
  }

  @Test func aTextIsMeasuredInCharacters() {
    let text = MeasuredText("für 日\r\ne\u{301}")
    #expect(text.clusters.map(\.width) == [1, 1, 1, 1, 2, 1, 1])
    #expect(text.clusters.map(\.end) == [1, 3, 4, 5, 8, 10, 13])
    #expect(text.clusters.count == text.text.count)
  }

  /// The short cut for simple scalars must agree with the rules for characters.
  @Test(arguments: ["a", "é", "日", "한", "\u{301}", "👩", "\u{200D}", "\r"])
  func charactersAreThoseOfTheString(neighbour: String) {
    let points = [0..<0x3200, 0x4DF0..<0x4E10, 0x9FF0..<0xA010, 0xABF0..<0xAC20, 0xFF00..<0x10000]
    for scalar in points.joined().compactMap({ Unicode.Scalar(UInt32($0)) }) {
      let text = "\(scalar)\(neighbour)\(scalar)\(scalar)\(neighbour)"
      var end: UInt32 = 0
      let ends = text.map { character in
        end += UInt32(character.utf8.count)
        return end
      }
      let measured = MeasuredText(text)
      #expect(measured.clusters.map(\.end) == ends, "U+\(String(scalar.value, radix: 16))")
      #expect(measured.clusters.map { Int($0.width) } == text.map(\.displayWidth))
    }
  }
}
