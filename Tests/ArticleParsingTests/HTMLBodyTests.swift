import Testing

@testable import ArticleParsing

@Suite("HTML: the body")
struct HTMLBodyTests {
  private func dump(_ body: String) -> String {
    HTMLTree.parse("<!DOCTYPE html><body>" + body).bodyDump
  }

  @Test("ends a paragraph where a block begins")
  func paragraphs() {
    #expect(
      dump("<p>a<p>b<div>c</div>d</p>e") == """
        <p>
          "a"
        <p>
          "b"
        <div>
          "c"
        "d"
        <p>
        "e"
        """)
    #expect(dump("<p><button><p>a</button>") == "<p>\n  <button>\n    <p>\n      \"a\"")
  }

  @Test("ends headings by the end tag of any heading")
  func headings() {
    #expect(dump("<h2>a</h3>b<h1>c<h2>d") == "<h2>\n  \"a\"\n\"b\"\n<h1>\n  \"c\"\n<h2>\n  \"d\"")
  }

  @Test("ends list items and definitions where the next begins, not across a list in them")
  func items() {
    #expect(
      dump("<ul><li>a<li>b<ul><li>c</ul>d<li>e</ul>") == """
        <ul>
          <li>
            "a"
          <li>
            "b"
            <ul>
              <li>
                "c"
            "d"
          <li>
            "e"
        """)
    #expect(
      dump("<dl><dt>a<dd><div>b<dt>c</dl>")
        == "<dl>\n  <dt>\n    \"a\"\n  <dd>\n    <div>\n      \"b\"\n  <dt>\n    \"c\"")
  }

  @Test("drops the line end behind <pre> and <textarea>, not a second one")
  func firstLineEnd() {
    #expect(dump("<pre>\n\na</pre>") == "<pre>\n  \"\na\"")
    #expect(dump("<textarea>\na<b></textarea>") == "<textarea>\n  \"a<b>\"")
    #expect(dump("<pre>\n</pre>") == "<pre>")
  }

  @Test("joins the text around what leaves no node")
  func joinedText() {
    #expect(dump("a&amp;b</x>c&lt;d") == "\"a&bc<d\"")
    #expect(dump("a</x>b") == "\"ab\"")
  }

  @Test("leaves elements that have no contents empty")
  func voidElements() {
    #expect(
      dump("<br>a<img src=x>b<hr><input><image></br>c") == """
        <br>
        "a"
        <img src="x">
        "b"
        <hr>
        <input>
        <img>
        <br>
        "c"
        """)
  }

  @Test("reads no tags in iframes, xmp and plain text")
  func rawText() {
    #expect(dump("<iframe><p></iframe>a") == "<iframe>\n  \"<p>\"\n\"a\"")
    #expect(dump("<xmp><p></xmp>") == "<xmp>\n  \"<p>\"")
    #expect(dump("<p><plaintext></p>") == "<p>\n<plaintext>\n  \"</p>\"")
  }

  @Test("has one form at a time, whose end may stand anywhere")
  func forms() {
    #expect(
      dump("<form id=a><div><form id=b></form>x</div>y") == """
        <form id="a">
          <div>
            "x"
        "y"
        """)
  }

  @Test("allows anything in a select but another select or an input")
  func selects() {
    #expect(
      dump("<select><option>a<option>b<optgroup><option>c<div>d</div></select>") == """
        <select>
          <option>
            "a"
          <option>
            "b"
          <optgroup>
            <option>
              "c"
              <div>
                "d"
        """)
    #expect(dump("<select><select>x") == "<select>\n\"x\"")
    #expect(dump("<select><option><input>") == "<select>\n  <option>\n<input>")
    #expect(
      dump("<select><optgroup><option>a<hr>")
        == "<select>\n  <optgroup>\n    <option>\n      \"a\"\n  <hr>")
  }

  @Test("ends the parts of ruby where the next begins")
  func ruby() {
    #expect(
      dump("<ruby>a<rb>b<rt>c<rtc>d<rt>e<rp>f</ruby>") == """
        <ruby>
          "a"
          <rb>
            "b"
          <rt>
            "c"
          <rtc>
            "d"
            <rt>
              "e"
            <rp>
              "f"
        """)
  }

  @Test("takes unknown elements as they are, and closes them past plain ones only")
  func unknownElements() {
    #expect(
      dump("<amp-img><span>a</amp-img>b<x-y><div>c</x-y>d") == """
        <amp-img>
          <span>
            "a"
        "b"
        <x-y>
          <div>
            "cd"
        """)
  }
}
