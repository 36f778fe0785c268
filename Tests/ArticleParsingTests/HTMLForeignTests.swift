import Testing

@testable import ArticleParsing

@Suite("HTML: SVG and MathML")
struct HTMLForeignTests {
  private func dump(_ body: String) -> String {
    HTMLTree.parse("<!DOCTYPE html><body>" + body).bodyDump
  }

  @Test("gives elements and attributes of SVG their capitals and prefixes")
  func names() {
    #expect(
      dump("<svg viewbox='0 0 1 1'><LINEARGRADIENT/><use xlink:href=a xml:lang=de y=1 /></svg>a")
        == """
        <svg:svg viewBox="0 0 1 1">
          <svg:linearGradient>
          <svg:use xlink:href="a" xml:lang="de" y="1">
        "a"
        """)
    #expect(
      dump("<math definitionurl=a viewbox=b>")
        == "<math:math definitionURL=\"a\" viewbox=\"b\">")
  }

  @Test("reads HTML where SVG and MathML have it, and only there")
  func integrationPoints() {
    #expect(
      dump("<svg><foreignObject><p>a</p></foreignObject><desc>b</desc><title>c<i>d") == """
        <svg:svg>
          <svg:foreignObject>
            <p>
              "a"
          <svg:desc>
            "b"
          <svg:title>
            "c"
            <i>
              "d"
        """)
    #expect(
      dump("<math><mi><b>a</b><mglyph/></mi><annotation-xml><svg><g/></svg></annotation-xml>")
        == """
        <math:math>
          <math:mi>
            <b>
              "a"
            <math:mglyph>
          <math:annotation-xml>
            <svg:svg>
              <svg:g>
        """)
    #expect(
      dump("<math><annotation-xml encoding='Text/HTML'><p>a")
        == "<math:math>\n  <math:annotation-xml encoding=\"Text/HTML\">\n    <p>\n      \"a\"")
  }

  @Test("leaves SVG at the first tag that is clearly HTML's")
  func breakingOut() {
    #expect(dump("<svg><g><p>a") == "<svg:svg>\n  <svg:g>\n<p>\n  \"a\"")
    #expect(
      dump("<svg><font>a</font><font size=1>b")
        == "<svg:svg>\n  <svg:font>\n    \"a\"\n<font size=\"1\">\n  \"b\"")
    #expect(dump("<svg></p>a") == "<svg:svg>\n<p>\n\"a\"")
  }

  @Test("has CDATA sections in SVG and not in HTML, and no raw text in SVG")
  func cdata() {
    #expect(
      dump("<svg><![CDATA[a<b>]]></svg><![CDATA[c]]>")
        == "<svg:svg>\n  \"a<b>\"\n<!--[CDATA[c]]-->")
    #expect(
      dump("<svg><style><a>b</style>") == "<svg:svg>\n  <svg:style>\n    <svg:a>\n      \"b\"")
  }

  @Test("shows NULs in SVG as U+FFFD")
  func nulls() {
    #expect(dump("<svg>a\0\0b") == "<svg:svg>\n  \"a\u{FFFD}\u{FFFD}b\"")
  }

  @Test("ends elements of SVG without regard to capitals, and HTML's through it")
  func ends() {
    #expect(
      dump("<svg><foreignObject></FOREIGNOBJECT><g></x></svg>a")
        == "<svg:svg>\n  <svg:foreignObject>\n  <svg:g>\n\"a\"")
    #expect(dump("<div><svg><g></div>a") == "<div>\n  <svg:svg>\n    <svg:g>\n\"a\"")
  }
}
