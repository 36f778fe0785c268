import Testing

@testable import Typesetting

@Suite struct DisplayWidthTests {
  /// Cells written as their scalars in hexadecimal, `+` before marks, `/` and the width after.
  private func dump(_ text: String) -> String {
    text.displayCells.map { cell in
      cell.scalars.map { String($0.value, radix: 16) }.joined(separator: "+") + "/\(cell.width)"
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("a", "61/1"),
    ("ä", "e4/1"),
    ("日", "65e5/2"),
    ("e\u{301}", "65+301/1"),
    ("\u{1112}\u{1161}\u{11AB}", "1112+1161+11ab/2"),
  ])
  func aCharacterWithItsMarksIsOneCell(text: String, cells: String) {
    #expect(dump(text) == cells)
  }

  @Test(arguments: [
    ("👩\u{200D}💻", "1f469/2"),
    ("🏳\u{FE0F}\u{200D}🌈", "1f3f3/1"),
    ("👍🏽", "1f44d/2"),
    ("1\u{FE0F}\u{20E3}", "31/1"),
    ("❤\u{FE0F}", "2764/1"),
    ("🏴\u{E0067}\u{E0062}\u{E007F}", "1f3f4/2"),
    ("🏽", "1f3fd/2"),
  ])
  func anEmojiClusterIsItsFirstScalar(text: String, cells: String) {
    #expect(dump(text) == cells)
  }

  @Test func aFlagIsItsTwoIndicators() {
    #expect(dump("🇩🇪") == "1f1e9/1 1f1ea/1")
  }

  @Test func anIndicClusterKeepsAllItsLetters() {
    #expect(dump("क्षि") == "915+94d/1 937/1 93f/1")
    #expect("क्षि".displayWidth == 3)
  }

  @Test func joinersStayWhereTheyShapeAScript() {
    #expect(dump("क्\u{200D}ष") == "915+94d+200d/1 937/1")
    #expect(dump("a\u{200D}") == "61/1")
  }

  @Test func fourMarksStayOnACell() {
    #expect(dump("a\u{300}\u{301}\u{302}\u{303}\u{304}") == "61+300+301+302+303/1")
  }

  @Test func aMarkWithoutABaseStandsOnABlank() {
    #expect(dump("\u{301}") == "20+301/1")
    #expect("\u{301}".displayWidth == 1)
  }

  @Test func whatLibcCannotPlaceIsAReplacement() {
    // U+1FA77 pink heart came with Unicode 15; glibc 2.36 knows 14.
    #expect(dump("🩷\u{E000}\u{1B}\u{9B}\u{0}") == "fffd/1 e000/1 fffd/1 fffd/1 fffd/1")
  }

  @Test func whiteSpaceOfAnyKindIsOneBlank() {
    #expect(dump("\t\n\u{2028}\r\n") == "20/1 20/1 20/1 20/1")
    #expect("\r\n".displayWidth == 1)
  }

  @Test func invisibleCharactersTakeNoCell() {
    #expect(dump("\u{200B}\u{202E}").isEmpty)
    #expect("\u{200B}".displayWidth == 0)
  }

  @Test func theWidthIsTheSumOfTheCells() {
    for text in ["", "Hello", "日é👩\u{200D}💻本", "クリ🇩🇪", "e\u{301}\u{200B}🩷\u{7F}"] {
      #expect(text.displayWidth == text.displayCells.reduce(0) { $0 + $1.width })
    }
  }

  /// `wcwidth` of glibc 2.36 in C.UTF-8; 3 stands for -1.
  @Test(
    arguments: [
      (0x00, 3), (0x1F, 3), (0x7E, 1), (0x7F, 3), (0xA0, 1), (0xAD, 1), (0x300, 0), (0x115F, 2),
      (0x1160, 0), (0x2022, 1), (0x20AC, 1), (0x3000, 2), (0xD7A3, 2), (0xFE0F, 0), (0xFF21, 2),
      (0xFFFD, 1), (0x1F468, 2), (0x1F1E6, 1), (0x1FA77, 3), (0x20000, 2), (0xE0001, 0),
      (0x10FFFD, 1), (0x10FFFF, 3),
    ] as [(UInt32, UInt8)])
  func theTableAgreesWithLibc(point: UInt32, width: UInt8) throws {
    #expect(ScalarTable.widths[try #require(Unicode.Scalar(point))] == width)
  }
}

@Suite struct DisplayTextTests {
  @Test(arguments: [
    ("Depesche", 8, "Depesche"), ("Depesche", 7, "Depesc…"), ("日本語", 5, "日本…"),
    ("日本語", 4, "日…"), ("one two", 5, "one…"), ("👩\u{200D}💻👩\u{200D}💻", 3, "👩\u{200D}💻…"),
    ("ab", 1, "…"), ("ab", 0, ""), ("", 0, ""), ("ab", -3, ""),
  ])
  func aLongTextEndsWithAnEllipsis(text: String, width: Int, expected: String) {
    #expect(text.truncated(toWidth: width) == expected)
  }

  @Test func theEllipsisMayBeASCII() {
    #expect("Depesche".truncated(toWidth: 7, ellipsis: "...") == "Depe...")
    #expect("Depesche".truncated(toWidth: 2, ellipsis: "...").isEmpty)
  }

  @Test func aPrefixNeverSplitsACharacter() {
    #expect("日本語".prefix(fitting: 5) == "日本")
    #expect("क्षिa".prefix(fitting: 2).isEmpty)
    #expect("abc".prefix(fitting: .min).isEmpty)
  }

  @Test func paddingFillsToTheWidth() {
    #expect("日".padded(toWidth: 4) == "日  ")
    #expect("日本語".padded(toWidth: 4) == "日… ")
    #expect("".padded(toWidth: 2) == "  ")
  }
}
