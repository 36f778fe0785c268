import Testing

@testable import ArticleParsing

@Suite("HTML: formatting across blocks")
struct HTMLFormattingTests {
  private func dump(_ body: String) -> String {
    HTMLTree.parse("<!DOCTYPE html><body>" + body).bodyDump
  }

  @Test("opens formatting again in the next block")
  func reconstruction() {
    #expect(
      dump("<p><b><i>a<p>b</i>c</b>d") == """
        <p>
          <b>
            <i>
              "a"
        <p>
          <b>
            <i>
              "b"
            "c"
          "d"
        """)
  }

  @Test("takes a block out of formatting that ends in it")
  func adoption() {
    #expect(
      dump("<b>a<p>b</b>c</p>") == """
        <b>
          "a"
        <p>
          <b>
            "b"
          "c"
        """)
  }

  @Test("copies what formats between the end tag's element and the block")
  func nestedAdoption() {
    #expect(
      dump("<b>a<i>b<div>c</b>d</i>e</div>") == """
        <b>
          "a"
          <i>
            "b"
        <i>
        <div>
          <i>
            <b>
              "c"
            "d"
          "e"
        """)
  }

  @Test("untangles end tags in the wrong order")
  func wrongOrder() {
    #expect(
      dump("<b><i>a</b>b</i>c") == """
        <b>
          <i>
            "a"
        <i>
          "b"
        "c"
        """)
  }

  @Test("ends a link where the next begins, even in a block")
  func links() {
    #expect(dump("<a href=1>a<a href=2>b") == "<a href=\"1\">\n  \"a\"\n<a href=\"2\">\n  \"b\"")
    #expect(
      dump("<a href=1><div>a<a href=2>b") == """
        <a href="1">
        <div>
          <a href="1">
            "a"
          <a href="2">
            "b"
        """)
    #expect(dump("<nobr>a<nobr>b") == "<nobr>\n  \"a\"\n<nobr>\n  \"b\"")
  }

  @Test("keeps formatting inside of cells and objects")
  func borders() {
    #expect(
      dump("<b>a<object>b</object>c<table><td><i>d</table>e") == """
        <b>
          "a"
          <object>
            "b"
          "c"
          <table>
            <tbody>
              <tr>
                <td>
                  <i>
                    "d"
          "e"
        """)
    #expect(dump("<object><b></object>a") == "<object>\n  <b>\n\"a\"")
  }

  @Test("opens the same formatting three times at most")
  func noahsArk() {
    #expect(
      dump("<b><b><b><b><p>a") == """
        <b>
          <b>
            <b>
              <b>
                <p>
                  "a"
        """)
    #expect(
      dump("<p><b><b><b><b>a</p>b")
        == "<p>\n  <b>\n    <b>\n      <b>\n        <b>\n          \"a\"\n"
        + "<b>\n  <b>\n    <b>\n      \"b\"")
    #expect(
      dump("<p><font a=1 b=2><font b=2 a=1><font a=1 b=2><font a=1 b=2></p>b").hasSuffix(
        "<font b=\"2\" a=\"1\">\n  <font a=\"1\" b=\"2\">\n    <font a=\"1\" b=\"2\">\n      \"b\"")
    )
  }
}
