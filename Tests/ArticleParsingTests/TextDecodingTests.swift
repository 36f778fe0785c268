import Testing

@testable import ArticleParsing

@Suite("Text decoding")
struct TextDecodingTests {
  private func bytes(_ units: [UInt16], bigEndian: Bool) -> [UInt8] {
    units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test("reads UTF-8 with and without a byte order mark")
  func utf8() {
    #expect(TextDecoding.text(of: Array("Größe".utf8)) == "Größe")
    #expect(TextDecoding.text(of: [0xEF, 0xBB, 0xBF] + Array("Größe".utf8)) == "Größe")
  }

  @Test("reads UTF-16 of both byte orders by its mark", arguments: [true, false])
  func utf16(bigEndian: Bool) {
    let units = [0xFEFF] + Array("Größe – 5 €".utf16)
    #expect(TextDecoding.text(of: bytes(units, bigEndian: bigEndian)) == "Größe – 5 €")
  }

  @Test(
    "reads UTF-16 without a mark where its NULs prove it, in any script",
    arguments: [true, false],
    ["Eine Größe und ein Wort.", "Москва, 3 мая. Новый закон вступит в силу. Что это значит?"])
  func utf16WithoutMark(bigEndian: Bool, text: String) {
    #expect(TextDecoding.text(of: bytes(Array(text.utf16), bigEndian: bigEndian)) == text)
  }

  @Test("replaces lone surrogates and an odd last byte of UTF-16")
  func brokenUTF16() {
    #expect(
      TextDecoding.text(of: bytes([0xFEFF, 0x61, 0xD800, 0x62], bigEndian: false))
        == "a\u{FFFD}b")
    #expect(TextDecoding.text(of: [0xFF, 0xFE, 0x61, 0x00, 0x62]) == "a\u{FFFD}")
    #expect(TextDecoding.text(of: [0xFF, 0xFE]) == "")
  }

  @Test("reads Windows-1252 where high bytes form no UTF-8")
  func windows1252() {
    let bytes: [UInt8] = [0x84, 0x47, 0x72, 0xF6, 0xDF, 0x65, 0x93, 0x20, 0x96, 0x20, 0x80]
    #expect(TextDecoding.text(of: bytes) == "„Größe“ – €")
  }

  @Test("keeps UTF-8 with a few broken bytes, one U+FFFD for each maximal subpart")
  func brokenUTF8() {
    let good = Array("äöü äöü ".utf8)
    #expect(TextDecoding.text(of: good + [0xE2, 0x82] + Array("x".utf8)) == "äöü äöü \u{FFFD}x")
    #expect(TextDecoding.text(of: good + [0xC0, 0xAF]) == "äöü äöü \u{FFFD}\u{FFFD}")
    #expect(
      TextDecoding.text(of: good + [0xF0, 0x9F, 0x98]) == "äöü äöü \u{FFFD}")
  }

  @Test("takes any bytes")
  func anyBytes() {
    for first in UInt8.min...UInt8.max {
      for second in stride(from: 0, through: 255, by: 5) {
        let text = TextDecoding.text(of: [first, UInt8(second), 0x61])
        #expect(!text.unicodeScalars.isEmpty)
      }
    }
  }
}
