import Testing

@testable import ArticleParsing

@Suite("HTML: tables")
struct HTMLTableTests {
  private func dump(_ body: String) -> String {
    HTMLTree.parse("<!DOCTYPE html><body>" + body).bodyDump
  }

  @Test("adds the parts that are not written")
  func impliedParts() {
    #expect(
      dump("<table><td>a<td>b<tr><th>c</table>d") == """
        <table>
          <tbody>
            <tr>
              <td>
                "a"
              <td>
                "b"
            <tr>
              <th>
                "c"
        "d"
        """)
  }

  @Test("reads captions, columns and row groups, each ending the one before")
  func parts() {
    #expect(
      dump("<table><caption>a<col span=2><colgroup><col> <thead><tr><td>b<tfoot><tr><td>c</table>")
        == """
        <table>
          <caption>
            "a"
          <colgroup>
            <col span="2">
          <colgroup>
            <col>
            " "
          <thead>
            <tr>
              <td>
                "b"
          <tfoot>
            <tr>
              <td>
                "c"
        """)
  }

  @Test("puts what has no place in a table before it")
  func fosterParenting() {
    #expect(
      dump("<div><table>a<b>c</b><tr>d<td>e</table></div>") == """
        <div>
          "a"
          <b>
            "c"
          "d"
          <table>
            <tbody>
              <tr>
                <td>
                  "e"
        """)
    #expect(dump("<table><p>a</table>b") == "<p>\n  \"a\"\n<table>\n\"b\"")
  }

  @Test("leaves spaces, scripts and hidden inputs where they are")
  func allowedInTables() {
    #expect(
      dump("<table> <script>a</script><input type=HIDDEN><input></table>") == """
        <input>
        <table>
          " "
          <script>
            "a"
          <input type="HIDDEN">
        """)
    #expect(dump("<table> \0 a</table>") == "\"  a\"\n<table>")
  }

  @Test("joins fostered text, however often other things come between")
  func fosteredText() {
    let rows = String(repeating: "ab<tr title='&amp;'>", count: 50)
    let tree = HTMLTree.parse("<!DOCTYPE html><table>\(rows)</table>")
    let text = String(repeating: "ab", count: 50)
    #expect(tree.bodyDump.hasPrefix("\"\(text)\"\n<table>"))
    #expect(tree.bodyDump.contains("<tr title=\"&\">"))
  }

  @Test("nests a table only in a cell")
  func nestedTables() {
    #expect(dump("<table><table>") == "<table>\n<table>")
    #expect(
      dump("<table><td><table><td>a</table>b</table>c") == """
        <table>
          <tbody>
            <tr>
              <td>
                <table>
                  <tbody>
                    <tr>
                      <td>
                        "a"
                "b"
        "c"
        """)
  }

  @Test("ignores end tags of parts that are not open")
  func strayEnds() {
    #expect(
      dump("<table></td></tr></body><tr></caption><td></col>a</table>")
        == "<table>\n  <tbody>\n    <tr>\n      <td>\n        \"a\"")
    #expect(dump("a</td></tr>b<tr><td>c") == "\"abc\"")
  }

  @Test("takes a form in a table as an empty one that still counts")
  func forms() {
    #expect(
      dump("<table><form id=a><form id=b><tr><td><input></table></form><form id=c>") == """
        <table>
          <form id="a">
          <tbody>
            <tr>
              <td>
                <input>
        <form id="c">
        """)
  }
}
