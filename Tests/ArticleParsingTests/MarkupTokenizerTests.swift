import Testing

@testable import ArticleParsing

@Suite("Markup tokenizer")
struct MarkupTokenizerTests {
  @Test("cuts tags, texts and comments")
  func pieces() {
    #expect(
      MarkupTokens.dump("Vor<p class=lead>Der <b>Wal</b><!-- x --></p><br/>") == """
        "Vor"
        <p class="lead">
        "Der "
        <b>
        "Wal"
        </b>
        <!-- x -->
        </p>
        <br/>
        """)
  }

  @Test(
    "reads attributes in every way they are written",
    arguments: [
      ("<a href='x y'>", #"<a href="x y">"#),
      ("<a href=x>", #"<a href="x">"#),
      ("<a href = \"x\" >", #"<a href="x">"#),
      ("<a hidden>", #"<a hidden="">"#),
      ("<a hidden/>", #"<a hidden=""/>"#),
      ("<a href=/x/>", #"<a href="/x/">"#),
      ("<a b=>", #"<a b="">"#),
      ("<a =b=c>", #"<a =b="c">"#),
      ("<a b='1'c='2'>", #"<a b="1" c="2">"#),
      ("<a / b>", #"<a b="">"#),
      ("<a B=1 b=2>", #"<a b="1">"#),
      ("<a b='1\n2'>", "<a b=\"1\n2\">"),
      ("<a \"b='<'>", #"<a "b="<">"#),
    ])
  func attributes(input: String, token: String) {
    #expect(MarkupTokens.dump(input) == token)
  }

  @Test("folds names in HTML, and only ASCII")
  func folding() {
    #expect(MarkupTokens.dump("<DIV Data-X='Ä'></DIV><xÄ>") == "<div data-x=\"Ä\">\n</div>\n<xÄ>")
  }

  @Test(
    "takes a < that begins no tag as text",
    arguments: [
      ("3 < 4", "\"3 \"\n\"< 4\""), ("a<", "\"a\"\n\"<\""), ("a</", "\"a\"\n\"</\""),
      ("<<b>", "\"<\"\n<b>"), ("<3", "\"<3\""),
    ])
  func bareBracket(input: String, tokens: String) {
    #expect(MarkupTokens.dump(input) == tokens)
  }

  @Test(
    "drops a tag that the file ends in",
    arguments: ["x<a", "x<a b", "x<a b=", "x<a b='c", "x<a b='c'", "x<a /", "x</a", "x</a b='"])
  func unfinishedTag(input: String) {
    #expect(MarkupTokens.dump(input) == "\"x\"")
  }

  @Test(
    "reads comments to their end, and as a comment what only looks like markup",
    arguments: [
      ("<!---->x", "<!---->\n\"x\""),
      ("<!-->x", "<!---->\n\"x\""),
      ("<!--->x", "<!---->\n\"x\""),
      ("<!--a--!>x", "<!--a-->\n\"x\""),
      ("<!--a--b-->", "<!--a--b-->"),
      ("<!--a--->", "<!--a--->"),
      ("<!--a", "<!--a-->"),
      ("<!--a--", "<!--a-->"),
      ("<!--<!--a-->", "<!--<!--a-->"),
      ("<!a>x", "<!--a-->\n\"x\""),
      ("<?php echo ?>x", "<!--?php echo ?-->\n\"x\""),
      ("</ a>x", "<!-- a-->\n\"x\""),
      ("</>x", "\"x\""),
      ("<![CDATA[x]]>", "<!--[CDATA[x]]-->"),
    ])
  func comments(input: String, tokens: String) {
    #expect(MarkupTokens.dump(input) == tokens)
  }

  @Test(
    "reads document types with and without their names for the definition",
    arguments: [
      ("<!DOCTYPE html>", "<!DOCTYPE 'html' - ->"),
      ("<!doctype HTML>", "<!DOCTYPE 'html' - ->"),
      ("<!DOCTYPE>", "<!DOCTYPE - - - quirks>"),
      ("<!DOCTYPE a PUBLIC \"p\" 's'>", "<!DOCTYPE 'a' 'p' 's'>"),
      ("<!DOCTYPE a PUBLIC \"p\">", "<!DOCTYPE 'a' 'p' ->"),
      ("<!DOCTYPE a SYSTEM 's' x>", "<!DOCTYPE 'a' - 's'>"),
      ("<!DOCTYPE a system>", "<!DOCTYPE 'a' - - quirks>"),
      ("<!DOCTYPE a nonsense>", "<!DOCTYPE 'a' - - quirks>"),
      ("<!DOCTYPE a PUBLIC 'p", "<!DOCTYPE 'a' 'p' - quirks>"),
    ])
  func doctypes(input: String, token: String) {
    #expect(MarkupTokens.dump(input) == token)
  }

  @Test("gives NULs as texts of their own, and U+FFFD where they are in something else")
  func nulls() {
    #expect(MarkupTokens.dump("a\0\0b") == "\"a\"\n\"\0\0\"\n\"b\"")
    #expect(
      MarkupTokens.dump("<a\0 b\0='c\0'><!--\0-->")
        == "<a\u{FFFD} b\u{FFFD}=\"c\u{FFFD}\">\n<!--\u{FFFD}-->")
  }

  @Test("makes line ends of every kind line feeds, in texts and values")
  func lineEnds() {
    #expect(MarkupTokens.dump("a\r\nb\rc\n<p x='\r\n'>\r") == "\"a\nb\nc\n\"\n<p x=\"\n\">\n\"\n\"")
  }

  @Test("keeps 512 attributes of a tag and reads on behind it")
  func manyAttributes() {
    let attributes = (0..<600).map { "a\($0)=1" }.joined(separator: " ")
    var tokenizer = MarkupTokenizer(Array("<p \(attributes)>x".utf8), dialect: .html)
    #expect(tokenizer.next().kind == .startTag)
    #expect(tokenizer.attributes.count == 512)
    #expect(tokenizer.buffer.string(tokenizer.next().range) == "x")
  }

  @Test("cuts an input that is too long between characters")
  func longInput() {
    let buffer = MarkupBuffer(Array("aäöü".utf8), limit: 4)
    #expect(buffer.isCut)
    #expect(buffer.source == Array("aä".utf8))
    #expect(!MarkupBuffer(Array("aäöü".utf8), limit: 7).isCut)
    #expect(MarkupBuffer.longestInput == 33_554_432)
  }

  @Test("ends, and ends again, for any bytes")
  func anyBytes() {
    let alphabet = Array("<>/!-?&#;x='\"[]A \n\0".utf8) + [0xC3, 0xFF]
    var seed: UInt64 = 42
    for dialect in [MarkupDialect.html, .xml] {
      for _ in 0..<2_000 {
        let bytes = (0..<24).map { _ in
          seed = seed &* 6_364_136_223_846_793_005 &+ 1
          return alphabet[Int(seed >> 33) % alphabet.count]
        }
        var tokenizer = MarkupTokenizer(bytes, dialect: dialect)
        var count = 0
        while tokenizer.next().kind != .endOfFile { count += 1 }
        #expect(count <= bytes.count)
        #expect(tokenizer.next().kind == .endOfFile)
      }
    }
  }
}
