import Testing

@testable import ArticleParsing

@Suite("HTML: templates")
struct HTMLTemplateTests {
  private func dump(_ body: String) -> String {
    HTMLTree.parse("<!DOCTYPE html><body>" + body).bodyDump
  }

  @Test("keeps the contents of a template apart")
  func contents() {
    #expect(
      dump("<template><p>a<b>b</template>c") == """
        <template>
          content
            <p>
              "a"
              <b>
                "b"
        "c"
        """)
  }

  @Test(
    "takes in a template what would need a table around it",
    arguments: [
      ("<tr><td>a", "<tr>\n      <td>\n        \"a\""),
      ("<td>a", "<td>\n      \"a\""),
      ("<col>", "<col>"),
      ("<tbody><tr>", "<tbody>\n      <tr>"),
      ("<caption>a", "<caption>\n      \"a\""),
    ])
  func tableParts(contents: String, expected: String) {
    #expect(dump("<template>\(contents)</template>") == "<template>\n  content\n    \(expected)")
  }

  @Test("fosters into the template where no table is between")
  func fostering() {
    #expect(
      dump("<table><template><tr>a<td>b") == """
        <table>
          <template>
            content
              <tr>
                <td>
                  "b"
              "a"
        """)
  }

  @Test("reads templates in heads, tables, rows and columns, nested and unfinished")
  func places() {
    #expect(
      HTMLTree.parse("<template><template>a").dump == """
        <html>
          <head>
            <template>
              content
                <template>
                  content
                    "a"
          <body>
        """)
    #expect(
      dump("<table><colgroup><template>a</template><tr><template>b</template></template>") == """
        <table>
          <colgroup>
            <template>
              content
                "a"
          <tbody>
            <tr>
              <template>
                content
                  "b"
        """)
  }
}
