import Articles
import Foundation
import Testing

@Suite("Article drafts")
struct ArticleDraftTests {
  private var draft: ArticleDraft {
    var draft = ArticleDraft(format: .text)
    draft.title = "A title"
    draft.authors = ["Joan Sample", "Peter Example"]
    draft.published = Timestamp(seconds: 1_714_752_660)
    draft.updated = Timestamp(seconds: 1_714_752_660, offset: 120)
    draft.images = [ArticleImage(caption: "A pier", credit: "Joan Sample")]
    draft.document = Document(blocks: [
      .paragraph("First."), .heading(level: 2, "Subhead"),
      .list(start: nil, items: [[.paragraph("one")], [.paragraph("two")]]),
      .quote([.paragraph("Said.")]), .code("a  b"), .rule,
      .image(ArticleImage(caption: "Inside", credit: "Someone")),
    ])
    draft.discarded = ["Advertisement"]
    return draft
  }

  private func json(_ draft: ArticleDraft) throws -> [String: Any] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(draft)
    #expect(!data.contains(UInt8(ascii: "\n")))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("encode every key, null or empty where there is nothing")
  func keys() throws {
    let object = try json(ArticleDraft(format: .text))
    let keys = """
      agencies authors blocks captions credits date discarded format images initials kicker language \
      lead paras published publisher section source_line subheads tags text title updated url
      """
    #expect(object.keys.sorted() == keys.split(separator: " ").map(String.init))
    #expect(object["title"] is NSNull)
    #expect((object["authors"] as? [String])?.isEmpty == true)
  }

  @Test("encode dates, pictures and flat blocks")
  func values() throws {
    let object = try json(draft)
    #expect(object["published"] as? String == "2024-05-03T16:11:00Z")
    #expect(object["updated"] as? String == "2024-05-03T18:11:00+02:00")
    #expect(object["text"] as? String == draft.document.plainText)
    #expect(object["paras"] as? [String] == ["First.", "one", "two", "Said."])
    #expect(object["subheads"] as? [String] == ["Subhead"])
    #expect(object["captions"] as? [String] == ["A pier", "Inside"])
    #expect(object["credits"] as? [String] == ["Joan Sample", "Someone"])
    let blocks = try #require(object["blocks"] as? [[String: Any]])
    #expect(
      blocks.compactMap { $0["kind"] as? String }
        == ["paragraph", "heading", "list", "quote", "code", "rule", "image"])
    #expect(blocks[1]["level"] as? Int == 2)
    #expect(blocks[2]["items"] as? [String] == ["one", "two"])
    #expect(blocks[2]["text"] is NSNull)
    let images = try #require(object["images"] as? [[String: Any]])
    #expect(images.first?["url"] is NSNull)
  }

  @Test("dump one field a line, then the document, then what was discarded")
  func dump() {
    #expect(
      draft.dump == """
        format: text
        title: A title
        published: 2024-05-03T16:11:00
        updated: 2024-05-03T18:11:00+02:00
        author: Joan Sample
        author: Peter Example
        image: caption "A pier" credit "Joan Sample"
        document
          paragraph: First.
          heading 2: Subhead
          list
            item
              paragraph: one
            item
              paragraph: two
          quote
            paragraph: Said.
          code
            a  b
          rule
          image: caption "Inside" credit "Someone"
        discarded
          Advertisement

        """)
  }
}
