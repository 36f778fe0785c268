import Foundation
import Testing

@testable import ArticleParsing

@Suite("Guessed encodings")
struct EncodingDetectionTests {
  private static let russian = "Новый закон вступит в силу в мае, сообщили в министерстве."

  @Test(
    "tells legacy encodings apart by what they decode to",
    arguments: [
      (.windows1252, .windowsCP1252, "Die Straße führt über größere Brücken, sagt Jürgen."),
      (.windows1252, .windowsCP1252, "“It’s the company’s best year,” she said — naïve."),
      (.windows1250, .windowsCP1250, "Nowe prawo wejdzie w życie w maju, mówią w urzędzie."),
      (.latin2, .isoLatin2, "Šéf řekl, že příští týden začne šetření v městě."),
      (.windows1254, .windowsCP1254, "Yeni yasa mayıs ayında yürürlüğe girecek, diyor başkan."),
      (.windows1251, .windowsCP1251, russian),
      (.shiftJIS, .shiftJIS, "新しい法律は五月に施行されると発表した。"),
      (.iso2022JP, .iso2022JP, "新しい法律は五月に施行されると発表した。"),
      (.windows1253, .windowsCP1253, "Ο νέος νόμος θα τεθεί σε ισχύ τον Μάιο."),
    ] as [(TextEncoding, String.Encoding, String)])
  func foundationEncodings(expected: TextEncoding, encoding: String.Encoding, text: String) throws {
    let data = try #require(text.data(using: encoding))
    #expect(EncodingDetection.encoding(of: Array(data)) == expected)
  }

  /// Foundation does not write these, so the bytes stand here.
  @Test(
    "tells the encodings of East Asia apart",
    arguments: [
      // 我们的国家在发展
      (
        .gb18030,
        [
          0xCE, 0xD2, 0xC3, 0xC7, 0xB5, 0xC4, 0xB9, 0xFA, 0xBC, 0xD2, 0xD4, 0xDA, 0xB7, 0xA2, 0xD5,
          0xB9,
        ]
      ),
      // 新しい法律は五月に
      (
        .eucJP,
        [
          0xBF, 0xB7, 0xA4, 0xB7, 0xA4, 0xA4, 0xCB, 0xA1, 0xCE, 0xA7, 0xA4, 0xCF, 0xB8, 0xDE, 0xB7,
          0xEE, 0xA4, 0xCB,
        ]
      ),
      // 我們的國家是
      (.big5, [0xA7, 0xDA, 0xAD, 0xCC, 0xAA, 0xBA, 0xB0, 0xEA, 0xAE, 0x61, 0xAC, 0x4F]),
      // 한국어로 이다
      (.eucKR, [0xC7, 0xD1, 0xB1, 0xB9, 0xBE, 0xEE, 0xB7, 0xCE, 0x20, 0xC0, 0xCC, 0xB4, 0xD9]),
    ] as [(TextEncoding, [UInt8])])
  func asia(expected: TextEncoding, bytes: [UInt8]) {
    #expect(EncodingDetection.encoding(of: bytes) == expected)
  }

  @Test("takes Windows-1252 for want of evidence")
  func thinEvidence() {
    #expect(EncodingDetection.encoding(of: [0x43, 0x61, 0x66, 0xE9]) == .windows1252)
    #expect(EncodingDetection.encoding(of: []) == .windows1252)
    #expect(EncodingDetection.encoding(of: Array("plain".utf8)) == .windows1252)
  }

  @Test("tells KOI8 and Windows-1251 apart by the case of the letters")
  func cyrillic() throws {
    let koi8: [UInt8] = [
      0xEE, 0xCF, 0xD7, 0xD9, 0xCA, 0x20, 0xDA, 0xC1, 0xCB, 0xCF, 0xCE, 0x20, 0xD7, 0x20, 0xCD,
      0xC1,
      0xC5,
    ]
    #expect(EncodingDetection.encoding(of: koi8) == .koi8U)
    #expect(TextDecoding.text(of: koi8) == "Новый закон в мае")
  }
}
