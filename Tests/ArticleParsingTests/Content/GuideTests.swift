import Testing

@testable import ArticleParsing

@Suite("The guide to a text")
struct GuideTests {
  private static let text = String(
    repeating: "The ferry leaves at nine and comes back when the tide allows it. ", count: 8)

  private func coverage(_ text: String, of guide: String = Self.text) throws -> Double? {
    let guide = try #require(Guide(guide))
    return guide.coverage(of: [Array(text.utf8)[...]])
  }

  @Test("knows its own sentences whatever their signs and capitals")
  func own() throws {
    #expect(try coverage("THE FERRY – leaves at nine, and comes back") == 1)
  }

  @Test("does not know others")
  func others() throws {
    #expect(try coverage("Nobody has seen the boat since the storm on Tuesday") == 0)
  }

  @Test("says nothing of fewer than three words")
  func short() throws {
    #expect(try coverage("The ferry") == nil)
  }

  @Test("reads a text across the borders of its pieces")
  func pieces() throws {
    let guide = try #require(Guide(Self.text))
    let pieces = ["The fer", "ry leaves ", "at nine"].map { Array($0.utf8)[...] }
    #expect(guide.coverage(of: pieces) == 1)
  }

  @Test("takes each letter of a dense script for a word")
  func dense() throws {
    let guide = String(repeating: "移送のため警視庁を出る元理事長。", count: 12)
    #expect(try coverage("警視庁を出る", of: guide) == 1)
    #expect(try coverage("会見を開いた", of: guide).map { $0 < 0.5 } == true)
  }

  @Test("is none if it is short")
  func teaser() {
    #expect(Guide("A ferry leaves.") == nil)
    #expect(Guide(nil) == nil)
  }
}
