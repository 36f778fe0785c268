import Foundation
import Testing

@testable import ArticleParsing

@Suite("Page decoding")
struct PageDecodingTests {
  private func page(_ bytes: [UInt8], charset: String? = nil) -> PageDecoding {
    PageDecoding(of: bytes, charset: charset)
  }

  private func text(_ bytes: [UInt8], charset: String? = nil) -> String {
    String(decoding: page(bytes, charset: charset).utf8, as: UTF8.self)
  }

  @Test("a byte order mark wins over the server, the server over the page")
  func precedence() {
    let meta = Array("<meta charset=koi8-r>".utf8)
    #expect(page([0xEF, 0xBB, 0xBF] + meta, charset: "latin1").encoding == .utf8)
    #expect(page(meta + [0xC1], charset: "windows-1251").encoding == .windows1251)
    #expect(page(meta + [0xC1]).encoding == .koi8R)
    #expect(page(meta + [0xC1], charset: "no-such-charset").encoding == .koi8R)
    #expect(page(Array("plain".utf8)).encoding == .utf8)
  }

  @Test("reads a page as UTF-8 whose label stands for an encoding that browsers refuse")
  func replacement() {
    let cafe: [UInt8] = [0x63, 0xC3, 0xA9]
    for label in ["replacement", "iso-2022-cn", "hz-gb-2312"] {
      #expect(text(cafe, charset: label) == "cé", "\(label)")
    }
  }

  @Test(
    "decodes each kind of encoding",
    arguments: [
      ("windows-1252", [0x80, 0xFC], "€ü"), ("iso-8859-2", [0xB1, 0xF3], "ąó"),
      ("koi8-r", [0xD0, 0xCF], "по"), ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
      ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"), ("gbk", [0xD6, 0xD0], "中"),
      ("big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"), ("euc-kr", [0xC7, 0xD1], "한"),
      ("windows-874", [0xA1, 0xD2], "กา"), ("windows-1258", [0x61, 0xEC, 0x62], "áb"),
      ("x-mac-cyrillic", [0x80, 0xE0], "Аа"), ("x-user-defined", [0x41, 0x80], "A\u{F780}"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42, 0x41], "日A"),
      ("utf-16be", [0x00, 0x41, 0x20, 0xAC], "A€"), ("iso-2022-kr", [0x41, 0x42], "AB"),
    ] as [(String, [UInt8], String)])
  func decoding(label: String, bytes: [UInt8], text expected: String) {
    #expect(text(bytes, charset: label).precomposedStringWithCanonicalMapping == expected)
  }

  @Test(
    "this system has every encoding, and takes any bytes in it", arguments: TextEncoding.allCases)
  func anyBytes(encoding: TextEncoding) throws {
    let bytes = (0..<1_024).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3) }
    let utf8 = try #require(LegacyDecoding.utf8(of: bytes, from: encoding))
    #expect(String(validating: utf8, as: UTF8.self) != nil)
    #expect(LegacyDecoding.utf8(of: [], from: encoding) == [])
  }

  @Test("a lead byte without its second half costs one U+FFFD and nothing behind it")
  func brokenPairs() {
    #expect(text([0x93, 0x22, 0x41], charset: "shift_jis") == "\u{FFFD}\"A")
    #expect(text([0x41, 0x93], charset: "shift_jis") == "A\u{FFFD}")
  }

  @Test("says UTF-8 where a legacy label is wrong", arguments: ["latin1", "windows-1251", "gbk"])
  func wrongLegacyLabel(label: String) {
    let bytes = Array("Größe, Maße, Straße, über, müssen, können, schön, früh".utf8)
    let long = bytes + bytes
    #expect(page(long, charset: label).encoding == .utf8)
    #expect(page(Array("日本".utf8).dropLast(), charset: "gbk").encoding == .gbk)
  }

  @Test("says Windows-1252 where UTF-8 is wrong, not where a byte of UTF-8 is broken")
  func wrongUTF8Label() {
    let latin = "Für größere Maßstäbe".unicodeScalars.map { UInt8($0.value) }
    #expect(page(latin, charset: "utf-8").encoding == .windows1252)
    #expect(text(latin, charset: "utf-8") == "Für größere Maßstäbe")
    let broken = Array("Für größere Maßstäbe".utf8) + [0xFC]
    #expect(text(broken, charset: "utf-8") == "Für größere Maßstäbe\u{FFFD}")
  }

  @Test("decodes once more what was encoded twice")
  func mojibake() {
    let good = "Für „größere“ Maßstäbe – und Straßen"
    let twice = Windows1252.utf8(of: Array(good.utf8))
    #expect(text(twice) == good)
    #expect(String(decoding: twice, as: UTF8.self) != good)
  }

  @Test(
    "leaves right text alone that looks a little like it",
    arguments: [
      "SÃO PAULO, AVIÃO, CORAÇÃO, PÃO, NÃO", "â€™ is how ’ looks when it is read wrong",
      "Ã¼ Ã¤ Ã¶ ÃŸ sind, was aus ü ä ö ß wird: für Größe, Häuser, schöne Straßen, übrig, über",
    ])
  func noMojibake(good: String) {
    #expect(text(Array(good.utf8)) == good)
  }

  @Test("cuts what is beyond the limit")
  func cut() {
    #expect(PageDecoding(of: Array("abcdef".utf8), limit: 4).utf8 == Array("abcd".utf8))
  }

  @Test("asks UTF-16 without a mark for text, not for NULs alone")
  func utf16Evidence() {
    #expect(TextDecoding.text(of: [0, 1, 2, 3]) == "\0\u{1}\u{2}\u{3}")
    #expect(UTF16Evidence.encoding(of: [0x61, 0, 0x62, 0]) == nil)
    let noise = (0..<64).flatMap { [UInt8($0), 0] as [UInt8] }
    #expect(UTF16Evidence.encoding(of: noise) == nil)
    let page = Array("<p>Ein Satz.</p>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(UTF16Evidence.encoding(of: page) == .utf16LE)
  }
}
