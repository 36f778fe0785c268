import Articles
import ReaderFixtures
import TerminalUI
import Testing
import ViewModels

@Suite("Screens")
struct ScreenTests {
  @Test("the list on a common terminal")
  func list() throws {
    try expectScreen("list-80x24", Newspaper.fixture(columns: 80, rows: 24).reader)
  }

  @Test("the list on the smallest terminal")
  func smallestList() throws {
    try expectScreen("list-20x5", Newspaper.fixture(columns: 20, rows: 5).reader)
  }

  @Test("a terminal that is too small")
  func tooSmall() throws {
    try expectScreen("too-small-19x4", Newspaper.fixture(columns: 19, rows: 4).reader)
  }

  @Test("an article on a common terminal")
  func article() throws {
    var fixture = Newspaper.fixture(columns: 80, rows: 30)
    fixture.press(.enter)
    try expectScreen("article-80x30", fixture.reader)
  }

  @Test("an article on the smallest terminal")
  func smallestArticle() throws {
    var fixture = Newspaper.fixture(columns: 20, rows: 5)
    fixture.press(.enter, " ")
    try expectScreen("article-20x5", fixture.reader)
  }

  @Test("list above text where there is room")
  func stacked() throws {
    var fixture = Newspaper.fixture(columns: 110, rows: 30)
    fixture.press(.enter)
    try expectScreen("stacked-110x30", fixture.reader)
  }

  @Test("list beside text where it is wide, nothing opened yet")
  func sideBySide() throws {
    try expectScreen("side-by-side-170x20", Newspaper.fixture(columns: 170, rows: 20).reader)
  }

  @Test("layouts by key")
  func layouts() throws {
    var fixture = Newspaper.fixture(columns: 110, rows: 20)
    fixture.press("z", "z", .enter)
    try expectScreen("chosen-side-by-side-110x20", fixture.reader)
  }

  @Test("what is found, and where the reader is among it")
  func find() throws {
    var fixture = Newspaper.fixture(columns: 80, rows: 16)
    fixture.press(.enter, "/")
    fixture.type("meter")
    try expectScreen("find-typing-80x16", fixture.reader)
    fixture.press(.enter, "n")
    try expectScreen("find-next-80x16", fixture.reader)
  }

  @Test("the help")
  func help() throws {
    var fixture = Newspaper.fixture(columns: 100, rows: 40)
    fixture.press("?")
    try expectScreen("help-100x40", fixture.reader)
  }

  @Test("the first run")
  func firstRun() throws {
    try expectScreen(
      "first-run-80x24", ReaderFixture(rows: [], size: ScreenSize(columns: 80, rows: 24)).reader)
  }

  @Test("a long prompt keeps its cursor on the screen")
  func longPrompt() throws {
    var fixture = Newspaper.fixture(columns: 40, rows: 6)
    fixture.press(":")
    fixture.type("add /a/path/that/is/longer/than/this/terminal/is/wide")
    try expectScreen("prompt-40x6", fixture.reader)
  }

  @Test("a prompt of ten thousand characters is painted at once")
  func hugePrompt() throws {
    var fixture = Newspaper.fixture(columns: 40, rows: 6)
    fixture.press(":")
    fixture.send(.pasted(String(repeating: "Zeile ", count: 1_600) + "日本語"))
    for _ in 0..<20 { _ = Painter.paint(fixture.reader.contents) }
    try expectScreen("huge-prompt-40x6", fixture.reader)
  }

  @Test("an error is said in words")
  func error() throws {
    var fixture = Newspaper.fixture(columns: 60, rows: 8)
    fixture.send(
      .failed(.loadArticle(6), Problem("The article cannot be read; the library is damaged")))
    try expectScreen("error-60x8", fixture.reader)
  }
}
