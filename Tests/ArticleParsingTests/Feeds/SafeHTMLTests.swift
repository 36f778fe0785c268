import Articles
import Testing

@testable import ArticleParsing

@Suite("Safe HTML")
struct SafeHTMLTests {
  private func safe(_ source: String, base: String? = nil) -> String {
    SafeHTML.html(of: Array(source.utf8), base: base)
  }

  @Test(
    "drops what acts",
    arguments: [
      ("a<script>alert(1)</script>b", "ab"),
      ("<style>p{}</style><p onclick=x()>t</p>", "<p>t</p>"),
      ("<iframe src=http://a.example>in</iframe>", "in"),
      ("<a href=\"javascript:x()\">t</a>", "<a>t</a>"),
      ("<a href=\" java&#10;script:x()\">t</a>", "<a>t</a>"),
      ("<img src=\"data:text/html,x\">", "<img>"),
      ("<form action=x><input>t</form>", "t"),
      ("<custom-thing>t</custom-thing>", "t"),
    ])
  func acting(source: String, expected: String) {
    #expect(safe(source) == expected)
  }

  @Test(
    "keeps what shows",
    arguments: [
      "<p>a <em>b</em><br>c</p>", "<ul><li>1</li></ul>", "a &lt; b &amp; c",
      "<img src=\"https://a.example/i.png\" alt=\"x &quot; y\">",
      "<a href=\"mailto:jo@a.example\">m</a>",
    ])
  func showing(source: String) {
    #expect(safe(source) == source)
  }

  @Test func `addresses become absolute`() {
    #expect(
      safe("<a href=\"../c?x#y\">t</a>", base: "https://a.example/a/b/")
        == "<a href=\"https://a.example/a/c?x#y\">t</a>")
    #expect(safe("<a href=\"c\">t</a>") == "<a href=\"c\">t</a>")
  }

  @Test func `an unfinished comment hides nothing`() {
    #expect(safe("sa<!-- -- x >fe") == "safe")
    #expect(safe("a<!-- gone -->b") == "ab")
    #expect(safe("<!' <a>t") == "&lt;!' <a>t</a>")
  }

  @Test func `text is escaped`() {
    #expect(SafeHTML.escaped(Array("a < b & \"c\"".utf8)) == "a &lt; b &amp; \"c\"")
    #expect(SafeHTML.line(of: Array("<b>a</b>\n &amp;lt;".utf8)) == "a &lt;")
  }

  @Test("decodes base64", arguments: [("PGI+", "<b>"), ("YQ==", "a"), ("Y W\nI=", "ab"), ("", "")])
  func base64(source: String, expected: String) {
    #expect(Base64.decoded(Array(source.utf8)) == Array(expected.utf8))
    #expect(Base64.decoded(Array("§".utf8)) == nil)
  }

  @Test(
    "a path from the root is on the host of its page, whatever else it holds",
    arguments: [
      ("/a/b.png?c=1", "https://h.example:8080/x/y?z#f", "https://h.example:8080/a/b.png?c=1"),
      ("/a", "https://h.example", "https://h.example/a"),
      ("/a", "https://user@h.example/", "https://user@h.example/a"),
      ("/a/../b", "https://h.example/", "https://h.example/b"),
      ("//c.example/a", "https://h.example/", "https://c.example/a"),
      ("/\\c.example/a", "https://h.example/", "https://c.example/a"),
      ("/a b", "https://h.example/", "https://h.example/a%20b"),
      ("/a", "ftp://h.example/", "/a"),
      ("/a", "https:///x", "/a"),
    ])
  func rooted(reference: String, base: String, expected: String) {
    #expect(FeedAddress.resolved(reference, on: base) == expected)
    #expect((WebAddress.absolute(reference, on: base) ?? reference) == expected)
  }
}
