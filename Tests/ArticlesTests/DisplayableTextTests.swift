import Articles
import Testing

@Suite("Displayable text")
struct DisplayableTextTests {
  @Test(
    "loses every byte that could start a control sequence",
    arguments: [
      ("\u{1B}[31mred\u{1B}[0m", "[31mred[0m"),
      ("\u{1B}]52;c;eA==\u{07}", "]52;c;eA=="),
      ("a\u{9B}2Jb", "a2Jb"),
      ("a\u{7F}b\u{0}c", "abc"),
    ])
  func losesControls(source: String, expected: String) {
    #expect(source.displayable == expected)
  }

  @Test("turns every kind of line end into a newline")
  func unifiesLineEnds() {
    #expect("a\r\nb\rc\u{2028}d\u{85}e".displayable == "a\nb\nc\nd\ne")
  }

  @Test("drops what reorders or hides text")
  func dropsInvisibles() {
    #expect("a\u{202E}b\u{2066}c\u{200B}d\u{FEFF}e\u{AD}f\u{E0041}g".displayable == "abcdefg")
  }

  @Test("keeps joiners where scripts need them and nowhere else")
  func keepsJoiners() {
    #expect("\u{1F469}\u{200D}\u{1F4BB}".displayable == "\u{1F469}\u{200D}\u{1F4BB}")
    #expect("pay\u{200D}pal".displayable == "paypal")
  }

  @Test("caps the marks on a base at four")
  func capsMarks() {
    let zalgo = "x" + String(repeating: "\u{0336}", count: 40)
    #expect(zalgo.displayable.unicodeScalars.count == 5)
  }

  @Test("changes nothing the second time, whatever stands beside what")
  func isStable() {
    let scalars: [Unicode.Scalar] = [
      "a", " ", "\n", "\u{A0}", "\u{301}", "\u{344}", "\u{5B4}", "\u{652}", "\u{627}", "\u{200D}",
      "\u{202E}", "\u{958}", "\u{3099}", "\u{304B}",
    ]
    for first in scalars {
      for second in scalars {
        for third in scalars {
          let view = String.UnicodeScalarView([first, second, third, first, third, third, second])
          let text = String(view).displayable
          #expect(Array(text.displayable.unicodeScalars) == Array(text.unicodeScalars))
          let joined = text + "\n\n" + text
          #expect(Array(joined.displayable.unicodeScalars) == Array(joined.unicodeScalars))
          let line = String(view).displayableLine
          #expect(Array(line.displayableLine.unicodeScalars) == Array(line.unicodeScalars))
        }
      }
    }
  }

  @Test("composes what can be composed")
  func composes() {
    #expect(Array("u\u{308}".displayable.unicodeScalars) == ["\u{FC}"])
    #expect(Array("\u{1112}\u{1161}\u{11AB}".displayable.unicodeScalars) == ["\u{D55C}"])
  }

  @Test("folds white space where a single line is wanted")
  func foldsLines() {
    #expect(" a\n\tb \u{A0} c ".displayableLine == "a b c")
  }

  @Test("is the same whichever way a scalar is looked at")
  func agreesWithFilter() {
    for scalar in (0x20...0xFFFF).compactMap(Unicode.Scalar.init) {
      // A soft hyphen makes a text go through the filter, which drops it.
      let filtered = "a\(scalar)b\u{AD}".displayable
      #expect("a\(scalar)b".displayable == filtered, "U+\(String(scalar.value, radix: 16))")
      let line = "a \(scalar)b\u{AD}".displayableLine
      #expect("a \(scalar)b".displayableLine == line, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(
    "folds spaces at the ends and in a row, whatever is around them",
    arguments: [
      (" a", "a"), ("a ", "a"), ("a  b", "a b"), ("ä\u{A0}ö", "ä ö"), ("a\u{3000}b", "a b"),
      ("", ""), (" ", ""), ("中 文", "中 文"), ("…\tю", "… ю"),
    ])
  func foldsSpaces(source: String, expected: String) {
    #expect(source.displayableLine == expected)
  }
}
