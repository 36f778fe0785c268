import Testing

@testable import ArticleParsing

@Suite("Author names")
struct AuthorNamesTests {
  private func authors(
    _ statements: String..., publishers: [String] = [], hosts: [String] = [], people: [String] = []
  ) -> AuthorNames {
    var names = AuthorNames(publishers: publishers, hosts: hosts, people: people)
    for statement in statements { names.add(statement) }
    return names
  }

  @Test(
    "are cut from the lists they stand in",
    arguments: [
      ("Von Erika Muster und Max Beispiel", ["Erika Muster", "Max Beispiel"]),
      ("By Jane Doe, John Roe and Ann O'Neill", ["Jane Doe", "John Roe", "Ann O'Neill"]),
      (
        "Erika Muster; Max Beispiel | Ana Sousa e Silva",
        ["Erika Muster", "Max Beispiel", "Ana Sousa e Silva"]
      ),
      ("Muster, Erika", ["Erika Muster"]), ("José Ortega y Gasset", ["José Ortega y Gasset"]),
      ("Ana Silva e Rui Costa", ["Ana Silva", "Rui Costa"]),
      ("written by Jane Doe (text), John Roe (photos)", ["Jane Doe", "John Roe"]),
      ("Erika Muster, Berlin", ["Erika Muster", "Berlin"]),
      ("Jane Doe for the Example", ["Jane Doe"]),
      ("Jane Doe in Washington", ["Jane Doe"]), ("Autor: Erika Muster", ["Erika Muster"]),
      ("Sammy Davis Jr.", ["Sammy Davis Jr."]), ("김민수 기자", ["김민수"]), ("大渡 花子", ["大渡 花子"]),
      ("Ilana Muster, MS, RDN", ["Ilana Muster"]), ("Erika Muster - Example", ["Erika Muster"]),
    ])
  func lists(statement: String, expected: [String]) {
    #expect(authors(statement).people == expected)
  }

  @Test(
    "are no addresses, desks, houses or pictures' sources",
    arguments: [
      "https://www.facebook.com/example", "erika@example.org", "@example", "example.com",
      "Redaktion", "Online-Redaktion", "Staff Reporter", "Example News", "Das Beispiel", "",
      "(Image: Getty Images/iStockphoto)", "Deutsche Welle (www.example.com)", "12345", "null",
      "Foto: Erika Muster", "Managing Editor", "Guest Columnists", "Written By", "Full Bio",
    ])
  func refusals(statement: String) {
    #expect(authors(statement, publishers: ["Das Beispiel"]).people == [])
  }

  @Test("let agencies go to the agencies")
  func agencies() {
    let names = authors("Erika Muster, dpa", "The Associated Press", "Mit Material von dpa")
    #expect(names.people == ["Erika Muster"])
    #expect(names.agencies == ["dpa", "AP"])
  }

  @Test("lose the house's name behind them")
  func housesBehind() {
    #expect(authors("Jane Doe THE EXAMPLE", publishers: ["The Example"]).people == ["Jane Doe"])
    #expect(authors("Example Doe", publishers: ["Doe"]).people == ["Example Doe"])
  }

  @Test("are people's on sites called like them, if they have a first name and are declared")
  func ownSites() {
    #expect(authors("Jane Doe", "janedoe", hosts: ["janedoe"]).people == ["Jane Doe"])
    #expect(authors("Jane Doe", publishers: ["Jane Doe"]).people == [])
    #expect(
      authors("Jane Doe", publishers: ["Jane Doe"], people: ["Jane Doe"]).people == ["Jane Doe"])
    #expect(
      authors("Das Beispiel", publishers: ["Das Beispiel"], people: ["Das Beispiel"]).people == [])
  }

  @Test("stand there once")
  func repeats() {
    #expect(authors("Erika Muster", "von ERIKA MUSTER").people == ["Erika Muster"])
  }
}
