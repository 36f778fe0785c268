import Articles
import ReaderFixtures
import Testing
import ViewModels

@Suite("Prompts")
struct PromptTests {
  @Test("are edited as a line is in a shell")
  func edits() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press(":")
    fixture.type("add one two")
    fixture.press(.control("w"), .left, .backspace, .home, .delete, .end)
    #expect(fixture.reader.prompt?.text == "dd on ")
    fixture.press(.control("u"))
    #expect(fixture.reader.prompt?.text == "")
    fixture.press(.backspace)
    #expect(fixture.reader.prompt == nil)
  }

  @Test("complete command names with Tab, one after another")
  func completes() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press(":")
    fixture.type("tog")
    fixture.press(.tab)
    #expect(fixture.reader.prompt?.text == "toggle-")
    fixture.press(.tab)
    #expect(fixture.reader.prompt?.text == "toggle-read")
    fixture.press(.tab)
    #expect(fixture.reader.prompt?.text == "toggle-star")
    fixture.press(.enter)
    #expect(fixture.reader.list.selectedRow?.isStarred == true)
  }

  @Test("run a command by name, a row by number, and name what they do not know")
  func runs() {
    var fixture = ReaderFixture(articles: 30)
    fixture.press(":")
    fixture.type("12")
    fixture.press(.enter)
    #expect(fixture.reader.list.selection == 11)
    fixture.press(":")
    fixture.type("fly")
    fixture.press(.enter)
    #expect(
      fixture.reader.message
        == Message("No command fly; Tab completes names, ? lists them", isError: true))
  }

  @Test("offer the sample edition and an import on an empty library, once")
  func welcomes() {
    var fixture = ReaderFixture(articles: 0)
    #expect(fixture.reader.prompt?.kind == .welcome)
    fixture.press(.escape)
    #expect(fixture.reader.prompt == nil)
    fixture.send(.libraryChanged)
    #expect(fixture.reader.prompt == nil)

    fixture = ReaderFixture(articles: 0)
    fixture.press(.enter)
    #expect(fixture.effects == [.addSampleEdition])

    fixture = ReaderFixture(articles: 0)
    fixture.type("~/articles")
    fixture.press(.enter)
    #expect(fixture.effects == [.importPath("~/articles")])
  }

  @Test("do not welcome who follows feeds already, and leave the keys to commands")
  func welcomesNobodyTwice() {
    var fixture = ReaderFixture(articles: 0)
    fixture.press(.escape)
    fixture = ReaderFixture(rows: [], feeds: ReaderFixture.withFeeds().feeds)
    #expect(fixture.reader.prompt == nil)
    fixture.press(.enter)
    #expect(fixture.footerText == "No articles yet: R fetches your 3 feeds")
    fixture.press("R")
    #expect(fixture.effects == [.refresh(feeds: [])])
  }

  @Test("are not opened where a library becomes empty, which says so all the same")
  func becomesEmpty() {
    var fixture = ReaderFixture(articles: 1)
    fixture.rows = []
    fixture.send(.libraryChanged)
    #expect(fixture.reader.prompt == nil)
    guard case .panes(let panes) = fixture.reader.contents.body else { return }
    #expect(panes.list?.note.first == "Your library is empty.")
    fixture.feeds = ReaderFixture.withFeeds().feeds
    fixture.send(.libraryChanged)
    guard case .panes(let panes) = fixture.reader.contents.body else { return }
    #expect(panes.list?.note == ["No articles yet: R fetches your 3 feeds"])
  }

  @Test("complete paths by asking for them")
  func completesPaths() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press("a")
    fixture.type("/tmp/ne")
    fixture.press(.tab)
    #expect(fixture.effects == [.completePath(prefix: "/tmp/ne")])
    fixture.send(.pathsCompleted(prefix: "/tmp/ne", ["/tmp/news/", "/tmp/newsletter.txt"]))
    #expect(fixture.reader.prompt?.text == "/tmp/news")
  }

  @Test("take pasted text as text, on one line and without control characters")
  func pastes() {
    var fixture = ReaderFixture(articles: 1)
    fixture.send(.pasted("q\u{1B}[31m"))
    #expect(fixture.effects.isEmpty)
    fixture.press("a")
    fixture.send(.pasted("/tmp/a\nb\u{1B}c"))
    #expect(fixture.reader.prompt?.text == "/tmp/a bc")
  }

  @Test("keep typed marks on the letter before them")
  func typesMarks() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press(":", "u", .character("\u{308}"), .backspace)
    #expect(fixture.reader.prompt?.text == "")
  }

  @Test("cancel an import with ^C, and say what it did at its end")
  func imports() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press("a")
    fixture.type("x")
    fixture.press(.enter)
    #expect(fixture.effects == [.importPath("x")])
    fixture.press(.control("c"))
    #expect(fixture.effects == [.cancelImport])
    fixture.send(
      .imported(ImportSummary(added: 2, known: 1, failed: 1, firstFailure: "b: it is no text")))
    let sentence = "2 articles added, 1 known already, 1 not read, b: it is no text"
    #expect(
      fixture.reader.message == Message("Import ended early: \(sentence)", isError: true))
  }

  @Test("show what a list has that is not followed")
  func refusesLines() {
    var fixture = ReaderFixture(articles: 1)
    var summary = ImportSummary()
    (summary.feeds, summary.refused) = (2, ["Line 3 has the command x, which is not run"])
    fixture.send(.imported(summary))
    #expect(fixture.reader.message == Message("2 feeds followed, 1 refused"))
    #expect(fixture.reader.sheet?.lines == ["Line 3 has the command x, which is not run"])
  }

  @Test("start no second import, and take no keys for a file")
  func refusesImport() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press(":")
    fixture.type("add -")
    fixture.press(.enter)
    #expect(fixture.effects == [])
    for path in ["x", "y"] {
      fixture.press("a")
      fixture.type(path)
      fixture.press(.enter)
      #expect(fixture.effects == (path == "x" ? [.importPath("x")] : []))
    }
    #expect(fixture.reader.message?.isError == true)
  }

  @Test("give back what was typed before, each kind for itself")
  func recalls() {
    var fixture = ReaderFixture(articles: 9)
    for words in ["Article 7", "Article 8"] {
      fixture.press("/", .control("u"))
      fixture.type(words)
      fixture.press(.enter)
    }
    fixture.press("/", .control("u"), .up)
    #expect(fixture.reader.prompt?.text == "Article 8")
    fixture.press(.up, .up)
    #expect(fixture.reader.prompt?.text == "Article 7")
    #expect(fixture.reader.list.rows.map(\.title) == ["Article 7"])
    fixture.press(.down, .down)
    #expect(fixture.reader.prompt?.text == "")
    fixture.press(.escape, ":", .up)
    #expect(fixture.reader.prompt?.text == "")
  }

  @Test("know the names that fingers know", arguments: ["q", "q!", "x", "wq"])
  func customaryNames(name: String) {
    var fixture = ReaderFixture(articles: 1)
    fixture.press(":")
    fixture.type(name)
    fixture.press(.enter)
    #expect(fixture.effects == [.quit])
  }

  @Test("ask again on Enter while the library is empty")
  func welcomesAgain() {
    var fixture = ReaderFixture(articles: 0)
    fixture.press(.escape, .enter)
    #expect(fixture.reader.prompt?.kind == .welcome)
  }
}

@Suite("The help")
struct HelpTests {
  @Test("lists every command with its live keys")
  func lists() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press("?")
    let names = fixture.reader.help?.lines.compactMap { line -> String? in
      guard case .command(_, _, let name) = line else { return nil }
      return name
    }
    #expect(Set(names ?? []) == Set(Command.allCases.map(\.rawValue)))
  }

  @Test("narrows to what is typed and closes with q")
  func narrows() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press("?", "/")
    fixture.type("star")
    #expect(
      fixture.reader.help?.lines.contains(
        .command(keys: "s", title: "star or unstar", name: "toggle-star")) == true)
    fixture.press(.enter, "n")
    #expect(fixture.reader.help != nil)
    fixture.press("q")
    #expect(fixture.reader.help == nil)
    #expect(fixture.effects.isEmpty)
  }
}

@Suite("The table of commands")
struct CommandTableTests {
  @Test("has one entry for each command, in a group, with a title")
  func isComplete() {
    #expect(
      CommandTable.entries.map(\.command).sorted { $0.rawValue < $1.rawValue }
        == Command.allCases.sorted { $0.rawValue < $1.rawValue })
    #expect(CommandTable.entries.allSatisfy { !$0.title.isEmpty })
  }

  @Test("gives no key to two commands")
  func hasNoConflicts() {
    let keys = CommandTable.entries.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }
}
