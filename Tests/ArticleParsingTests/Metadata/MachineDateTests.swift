import Articles
import Testing

@testable import ArticleParsing

@Suite("Dates for programs")
struct MachineDateTests {
  @Test(
    "are read in every form",
    arguments: [
      ("2024-05-03T15:47:42.389Z", "2024-05-03T15:47:42Z"),
      ("2024-05-03T15:47:42+02:00", "2024-05-03T15:47:42+02:00"),
      ("2024-05-03T15:47:42.5+0200", "2024-05-03T15:47:42+02:00"),
      ("2024-05-03T15:47-05", "2024-05-03T15:47:00-05:00"),
      ("2024-05-03 15:47:42 +0530", "2024-05-03T15:47:42+05:30"),
      (" 2024-05-03 ", "2024-05-03T00:00:00Z"), ("2024/05/03", "2024-05-03T00:00:00Z"),
      ("2024.05.03 15:47", "2024-05-03T15:47:00Z"),
      ("20240503", "2024-05-03T00:00:00Z"), ("20240503154742", "2024-05-03T15:47:42Z"),
      ("20240503T154742Z", "2024-05-03T15:47:42Z"),
      ("20240503T1547+0200", "2024-05-03T15:47:00+02:00"),
      ("1714751262", "2024-05-03T15:47:42Z"), ("1714751262389", "2024-05-03T15:47:42Z"),
      ("Fri, 03 May 2024 15:47:42 GMT", "2024-05-03T15:47:42Z"),
      ("Fri May 03 15:47:42 CEST 2024", "2024-05-03T15:47:42+02:00"),
      ("May 3, 2024", "2024-05-03T00:00:00Z"), ("3. Mai 2024", "2024-05-03T00:00:00Z"),
    ])
  func forms(text: String, expected: String) {
    #expect(MachineDate.timestamp(text)?.iso8601 == expected)
  }

  @Test("keep no zone where none is stated")
  func zones() {
    #expect(MachineDate.timestamp("2024-05-03T15:47:42")?.offset == nil)
    #expect(MachineDate.timestamp("2024-05-03T15:47:42Z")?.offset == 0)
  }

  @Test(
    "are not made of other things",
    arguments: [
      "", "today", "2024", "20249999", "0001-01-01T00:00:00", "1970-01-01T00:00:00Z",
      "99999999999999999999", "2024-13-01", "20240503Tx", String(repeating: "1", count: 9_000),
    ])
  func refusals(text: String) {
    #expect(MachineDate.timestamp(text) == nil)
  }
}
