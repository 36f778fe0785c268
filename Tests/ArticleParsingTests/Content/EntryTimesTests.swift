import Articles
import Testing

@testable import ArticleParsing

@Suite("Times of a report's entries")
struct EntryTimesTests {
  private func times(_ time: (String) -> String) -> [String] {
    let entries = ["9:05", "14:32", "15:00 Uhr"].map {
      "<div>\(time($0))\(HarbourPage.prose)</div>"
    }
    return HarbourPage.draft(entries.joined()).document.blocks.map(\.plainText).filter {
      $0.contains(":")
    }
  }

  @Test(
    "are lines of their own",
    arguments: ["<time>NN</time>", "<p class=timestamp>NN</p>", "<p><a href='#e'>NN</a></p>"])
  func entries(element: String) {
    #expect(times { element.replacing("NN", with: $0) } == ["9:05", "14:32", "15:00 Uhr"])
  }

  @Test("do not run into the words behind them")
  func glued() {
    #expect(
      HarbourPage.dump("<p><b>14:32</b><i>The</i> boats are here.")
        == "paragraph: *14:32* _The_ boats are here.\n")
  }

  @Test("are none at the head of an article alone")
  func head() {
    let page =
      "<h1>Boats return</h1><main><p>14:32</p>\(HarbourPage.prose)\(HarbourPage.prose)</main>"
    #expect(!PageParser.draft(of: Array(page.utf8)).document.plainText.contains("14:32"))
  }

  @Test("the first of them is no date of the whole article's head")
  func first() {
    let entry = { (time: String) in
      "<article><time>\(time)</time><h2>News</h2>\(HarbourPage.prose)</article>"
    }
    let page = "<h1>Boats return to the harbour</h1><main>\(entry("22:40"))\(entry("21:05"))</main>"
    #expect(PageParser.draft(of: Array(page.utf8)).document.plainText.hasPrefix("22:40\n\nNews"))
  }
}
