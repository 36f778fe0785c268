import Articles
import Foundation
import Testing

@testable import ArticleParsing

@Suite("Pages of fixtures")
struct PageFixtureTests {
  private static let url = "https://talbote.example/lokales/artikel.html"

  @Test("are there")
  func count() {
    #expect(Fixture.pages.count >= 10)
  }

  @Test("parse as expected", arguments: Fixture.pages)
  func parse(fixture: Fixture) throws {
    let dump = PageParser.draft(of: try fixture.source, url: Self.url).dump
    if Fixture.isRewriting {
      try Data(dump.utf8).write(to: fixture.expectation)
    }
    #expect(dump == String(decoding: try Data(contentsOf: fixture.expectation), as: UTF8.self))
  }

  @Test("say why they are there", arguments: Fixture.pages)
  func reason(fixture: Fixture) throws {
    let why = try Data(contentsOf: fixture.folder.appending(path: "why.txt"))
    #expect(why.count > 20)
  }

  @Test("lose no visible word unseen", arguments: Fixture.pages)
  func words(fixture: Fixture) throws {
    let bytes = try fixture.source
    let tree = HTMLTree.parse(bytes)
    let page = PageContent(tree: tree, metadata: PageMetadata.read(tree: tree, url: Self.url))
    let classified = BlockClassifier.classify(page).blocks
    let told = Set(classified.flatMap { page.line(of: $0.block).split(separator: " ") })
    for rank in 0..<page.outline.count where page.outline.isText(rank) {
      let text = String(decoding: tree.textBytes(of: page.outline.nodes[rank]), as: UTF8.self)
      for word in text.displayableLine.split(separator: " ") {
        #expect(told.contains { $0.contains(word) }, "lost: \(word)")
      }
    }
  }

  @Test("keep every word of the body in the draft", arguments: Fixture.pages)
  func body(fixture: Fixture) throws {
    let bytes = try fixture.source
    let dump = PageParser.draft(of: bytes, url: Self.url).dump
    for block in PageParser.classifiedBlocks(of: bytes, url: Self.url) where block.role == .body {
      for word in block.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        #expect(dump.contains(word), "lost from the body: \(word)")
      }
    }
  }
}
