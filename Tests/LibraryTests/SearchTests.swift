import Articles
import Library
import Testing

@Suite("Searching")
final class SearchTests: LibrarySuite {
  override init() throws {
    try super.init()
    try library.add([
      sample("Über den Fluss", published: 300, body: "Die Brücke trägt wieder."),
      sample("Streit um die Brücke", published: 100, lead: "Größe und Straße"),
      sample("Dritte", published: 200, body: "Der Zug hält; niemand steigt aus. near col"),
      sample("Reise", published: 400, body: "東京のサーバ und 서울에서"),
    ])
  }

  private func find(_ words: String) throws -> [String] {
    try library.page(Query(words: words), at: .top, limit: 10).titles
  }

  @Test("finds words in title, lead and body, newest first")
  func fields() throws {
    #expect(try find("brücke") == ["Über den Fluss", "Streit um die Brücke"])
    #expect(try find("größe") == ["Streit um die Brücke"])
    #expect(try find("fehlt") == [])
  }

  @Test(
    "finds words whatever their case and accents, and ß as ss",
    arguments: [
      ("uber", "Über den Fluss"), ("ÜBER", "Über den Fluss"), ("trag", "Über den Fluss"),
      ("strasse", "Streit um die Brücke"), ("STRASSE", "Streit um die Brücke"),
      ("straße", "Streit um die Brücke"), ("grösse", "Streit um die Brücke"),
      ("fluß", "Über den Fluss"),
    ])
  func folding(words: String, title: String) throws {
    #expect(try find(words) == [title])
  }

  @Test("wants all words, in any order")
  func allWords() throws {
    #expect(try find("brücke fluss") == ["Über den Fluss"])
    #expect(try find("fluss zug") == [])
  }

  @Test("takes the last word for the beginning of one, the others for whole")
  func prefix() throws {
    #expect(try find("die brü") == ["Über den Fluss", "Streit um die Brücke"])
    #expect(try find("brü die") == [])
  }

  @Test("wants a phrase in quotes as it stands")
  func phrases() throws {
    #expect(try find("\"zug hält\"") == ["Dritte"])
    #expect(try find("\"hält zug\"") == [])
    #expect(try find("„Zug hält“ niemand") == ["Dritte"])
    #expect(try find("\"zug häl") == ["Dritte"])
    #expect(try find("\"zug häl\"") == [])
  }

  @Test(
    "finds the beginning of a run in scripts without spaces",
    arguments: ["東京", "東京のサーバ", "東京 reise", "서울"])
  func unspaced(words: String) throws {
    #expect(try find(words) == ["Reise"])
  }

  @Test(
    "never takes what is typed for query syntax",
    arguments: [
      "brücke OR fehlt", "brücke NOT streit", "NEAR(brücke fluss)", "title:brücke",
      "{title body}: brücke", "(\"", "\" \"\"", "brücke + fehlt", "^die brücke fehlt",
      "a\" OR \"brücke", "x'; DROP TABLE article; --", "AND AND AND",
    ])
  func hostile(words: String) throws {
    #expect(try find(words) == [])
    #expect(try library.count(.all) == 4)
  }

  @Test(
    "passes over signs that are no words",
    arguments: [
      "-brücke", "brücke*", "* brücke", "^brücke", "- brücke !", "(brücke)", "brücke)", "brücke\"",
      "\"brücke", "brü\0cke",
    ])
  func signs(words: String) throws {
    #expect(try find(words) == ["Über den Fluss", "Streit um die Brücke"])
  }

  @Test("finds nothing for signs alone, and everything for nothing")
  func nothing() async throws {
    for words in ["\"", "*", "-", "^", "()", "\0", "🙂"] { #expect(try find(words) == []) }
    #expect(try await library.count(Query(words: "?!")) == 0)
    #expect(try await library.unreadPlace(below: nil, in: Query(words: "?!")) == nil)
    #expect(try find(" \t").count == 4)
  }

  @Test("bears thousands of words, and one of a megabyte")
  func large() throws {
    #expect(try find(String(repeating: "brücke ", count: 5_000)).count == 2)
    #expect(try find(String(repeating: "a", count: 1 << 20)) == [])
  }

  @Test("is paged, filtered and counted like every list")
  func pages() async throws {
    let query = Query(words: "brücke")
    let first = try await library.page(query, at: .top, limit: 1)
    #expect(first.titles == ["Über den Fluss"])
    #expect(first.hasMoreBelow)
    let place = try #require(first.rows.first).place
    let second = try await library.page(query, at: .below(place), limit: 1)
    #expect(second.titles == ["Streit um die Brücke"])
    #expect(second.hasMoreAbove && !second.hasMoreBelow)
    #expect(try await library.page(query, at: .row(1), limit: 1).titles == second.titles)
    #expect(try await library.count(query) == 2)
    try library.setRead([first.rows[0].id], true)
    let unread = Query(words: "brücke", isUnreadOnly: true)
    #expect(try await library.page(unread, at: .bottom, limit: 5).titles == second.titles)
  }
}
