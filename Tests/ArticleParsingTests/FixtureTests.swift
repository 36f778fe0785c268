import Articles
import Foundation
import Testing

@testable import ArticleParsing

@Suite("Fixtures")
struct FixtureTests {
  @Test("are there")
  func count() {
    #expect(Fixture.texts.count >= 14)
  }

  @Test("parse as expected", arguments: Fixture.texts)
  func parse(fixture: Fixture) throws {
    let dump = try ArticleParser.drafts(in: try fixture.source).map(\.dump).joined(separator: "\n")
    if Fixture.isRewriting {
      try Data(dump.utf8).write(to: fixture.expectation)
    }
    #expect(dump == String(decoding: try Data(contentsOf: fixture.expectation), as: UTF8.self))
  }

  @Test("say why they are there", arguments: Fixture.texts)
  func reason(fixture: Fixture) throws {
    let why = try Data(contentsOf: fixture.folder.appending(path: "why.txt"))
    #expect(why.count > 20)
  }

  @Test("lose no word unseen", arguments: Fixture.texts)
  func words(fixture: Fixture) throws {
    let source = TextDecoding.text(of: try fixture.source)
    let dump = try #require(try ArticleParser.drafts(in: Array(source.utf8)).first).dump
    let kept = Set(dump.words)
    for classified in DumpParser.classifiedLines(of: source) {
      // What a date line says beside its dates is discarded as a whole line.
      if classified.role == .date { continue }
      let labels = Self.labels(of: classified.role)
      let date = Byline(classified.line.text)?.date?.words ?? []
      let known = kept.union(labels).union(date)
      let lost = classified.line.body.words.filter { !known.contains($0) }
      #expect(lost.isEmpty, "lost from \(classified.role): \(lost)")
    }
  }

  /// Words that a field's name stands for.
  private static func labels(of role: DumpLineRole) -> Set<String> {
    switch role {
    case .caption, .credit: ["Foto", "Bild", "Photo", "Photograph", "by", "写真"]
    case .byline: ["Von", "By", "Posted", "by", "on", "Par", "di", "und", "and", "et"]
    case .code: ["sh"]
    default: []
    }
  }
}

extension StringProtocol {
  /// Runs of letters and digits.
  fileprivate var words: [String] {
    split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { String($0) }
  }
}
