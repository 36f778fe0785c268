import Articles
import Testing

@testable import ArticleParsing

@Suite("Date lines")
struct DateLineTests {
  @Test(
    "state when a text was published",
    arguments: [
      ("28.04.2023, 16:11 Uhr", "de", "2023-04-28T16:11:00Z"),
      ("Stand: 28.04.2023 16.11 Uhr", "de", "2023-04-28T16:11:00Z"),
      ("Veröffentlicht am 3. Mai 2024", "de", "2024-05-03T00:00:00Z"),
      ("Freitag, 3. Mai 2024, 9 Uhr", "de", "2024-05-03T09:00:00Z"),
      ("3.5.24", "de", "2024-05-03T00:00:00Z"),
      ("Published May 3, 2024 at 4:11 pm", "en", "2024-05-03T16:11:00Z"),
      ("May 3rd, 2024, 12:05 a.m.", "en", "2024-05-03T00:05:00Z"),
      ("3 May 2024 16:11 GMT", "en", "2024-05-03T16:11:00Z"),
      ("2024-05-03T16:11:05Z", "en", "2024-05-03T16:11:05Z"),
      ("25/05/2024", "en", "2024-05-25T00:00:00Z"),
      ("05/25/2024", "en", "2024-05-25T00:00:00Z"),
      ("03/05/2024 à 16h30", "fr", "2024-05-03T16:30:00Z"),
      ("Publié le 3 mai 2024", "fr", "2024-05-03T00:00:00Z"),
      ("3 de mayo de 2024", "es", "2024-05-03T00:00:00Z"),
      ("3 maggio 2024", "it", "2024-05-03T00:00:00Z"),
      ("3 mei 2024 om 16:11", "nl", "2024-05-03T16:11:00Z"),
      ("3 maja 2024", "pl", "2024-05-03T00:00:00Z"),
      ("Piątek, 3 maj 2024 r., godz. 16:11", "pl", "2024-05-03T16:11:00Z"),
      ("Publicado em 3 de maio de 2024 às 16h11", "pt", "2024-05-03T16:11:00Z"),
      ("venerdì 3 maggio 2024, ore 16.11", "it", "2024-05-03T16:11:00Z"),
      ("Vendredi 3 mai 2024 à 16 h 11", "fr", "2024-05-03T16:11:00Z"),
      ("Gepubliceerd op 3 mrt. 2024", "nl", "2024-03-03T00:00:00Z"),
      ("Опубликовано 3 мая 2024, 16:11", "ru", "2024-05-03T16:11:00Z"),
      ("2024年5月3日 16:11", "ja", "2024-05-03T16:11:00Z"),
      ("2024.05.03 16:11", "ko", "2024-05-03T16:11:00Z"),
    ])
  func published(text: String, language: String, expected: String) throws {
    let line = try #require(DateLine(text, language: language))
    #expect(line.published?.iso8601 == expected)
    #expect(line.updated == nil)
  }

  @Test("keep the zone where one is stated, and only then")
  func zones() {
    #expect(DateLine("3. Mai 2024, 16:11 Uhr", language: "de")?.published?.offset == nil)
    let summer = DateLine("3. Mai 2024, 16:11 Uhr MESZ", language: "de")?.published
    #expect(summer?.iso8601 == "2024-05-03T16:11:00+02:00")
    let west = DateLine("2024-05-03T16:11:00-05:00", language: nil)?.published
    #expect(west?.iso8601 == "2024-05-03T16:11:00-05:00")
    let short = DateLine("2024-05-03 16:11:00 -0500", language: nil)?.published
    #expect(short == west)
  }

  @Test("tell an update from the publication")
  func updates() throws {
    let line = try #require(
      DateLine("Published May 3, 2024 • Last updated May 4, 2024 10:00", language: "en"))
    #expect(line.published?.iso8601 == "2024-05-03T00:00:00Z")
    #expect(line.updated?.iso8601 == "2024-05-04T10:00:00Z")
    #expect(DateLine("Aktualisiert: 4. Mai 2024", language: "de")?.published == nil)
  }

  @Test("say when they hold more than dates")
  func more() {
    #expect(DateLine("Berlin, 3. Mai 2024", language: "de")?.hasMore == true)
    #expect(DateLine("Berlin, 3. Mai 2024", language: "de")?.isCertain == false)
    #expect(DateLine("Stand: 3. Mai 2024", language: "de")?.hasMore == false)
  }

  @Test(
    "are not made of sentences, impossible days or days in an unknown order",
    arguments: [
      "Am 3. Mai 2024 beschloss der Rat den Umbau", "31. Februar 2024", "32.01.2024",
      "Wahl am 3. Mai 2024", "12:30", "2024", "In 24 Stunden um die Welt", "99999999999999999999",
      "1.2.3.4.5", "Version 1.2.2024", "3.5.2024 – 7.5.2024",
    ])
  func refusals(text: String) {
    #expect(DateLine(text, language: "de") == nil)
  }

  @Test("in English leave days open that could be months")
  func ambiguous() {
    #expect(DateLine("03/05/2024", language: "en") == nil)
    #expect(DateLine("05/05/2024", language: "en") != nil)
  }
}
