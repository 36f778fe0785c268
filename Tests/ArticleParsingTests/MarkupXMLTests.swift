import Testing

@testable import ArticleParsing

@Suite("Markup of XML")
struct MarkupXMLTests {
  private func dump(_ text: String) -> String { MarkupTokens.dump(text, dialect: .xml) }

  @Test("keeps the case of names and takes what XML allows to begin one")
  func names() {
    #expect(
      dump("<pubDate/><媒体:x _a='1'/><_b></_b></pubDate>")
        == "<pubDate/>\n<媒体:x _a=\"1\"/>\n<_b>\n</_b>\n</pubDate>")
  }

  @Test("reads instructions to their end mark")
  func instructions() {
    #expect(dump("<?xml version='1.0'?><a>") == "<?xml version='1.0'?>\n<a>")
    #expect(dump("<?x a>b ?><a>") == "<?x a>b ?>\n<a>")
    #expect(dump("<?x") == "<?x?>")
  }

  @Test("reads CDATA sections as text in which nothing is decoded")
  func cdata() {
    #expect(
      dump("<d><![CDATA[<p>a &amp; b</p>]]> &amp; c</d>") == """
        <d>
        CDATA "<p>a &amp; b</p>"
        " "
        "&"
        " c"
        </d>
        """)
    #expect(dump("<![CDATA[]]>x") == "\"x\"")
    #expect(dump("<![CDATA[a]]b]]]>") == "CDATA \"a]]b]\"")
    #expect(dump("<![CDATA[a]]") == "CDATA \"a]]\"")
    #expect(dump("<![CDATA[a\0b]]>") == "CDATA \"a\"\nCDATA \"\0\"\nCDATA \"b\"")
  }

  @Test("goes on behind a bare bracket or ampersand")
  func bareMarks() {
    #expect(dump("<t>1 < 2 & 3</t><u/>") == "<t>\n\"1 \"\n\"< 2 \"\n\"& 3\"\n</t>\n<u/>")
  }

  @Test("skips the declarations in a document type")
  func internalSubset() {
    #expect(
      dump("<!DOCTYPE rss [ <!ENTITY a \"]>\"> <!-- don't ] --> ]><rss>")
        == "<!DOCTYPE 'rss' - ->\n<rss>")
    #expect(dump("<!DOCTYPE rss SYSTEM 'x' [ ] ><rss>") == "<!DOCTYPE 'rss' - 'x'>\n<rss>")
    #expect(dump("<!DOCTYPE rss [ x ><rss>") == "<!DOCTYPE 'rss' - ->\n<rss>")
  }

  @Test("has no raw text unless the caller asks for it")
  func noRawText() {
    #expect(dump("<title><b/></title>") == "<title>\n<b/>\n</title>")
  }
}
