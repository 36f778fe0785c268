import Testing

@testable import ArticleParsing

@Suite("HTML: documents, heads, framesets")
struct HTMLDocumentTests {
  @Test("gives every page a head and a body", arguments: ["", " ", "<html>", "<head>", "</html>"])
  func empty(input: String) {
    #expect(HTMLTree.parse(input).dump == "<html>\n  <head>\n  <body>")
  }

  @Test("reads an ordinary page")
  func page() {
    let page = """
      <!DOCTYPE html><!-- made by hand -->
      <html lang="de"><head><meta charset=utf-8><title>Wal &amp; Fang</title>
      <link rel=icon><style>p > b {}</style></head>
      <body class="x"><p>Text</p></body></html>
      """
    #expect(
      HTMLTree.parse(page).dump == """
        <!DOCTYPE html>
        <!-- made by hand -->
        <html lang="de">
          <head>
            <meta charset="utf-8">
            <title>
              "Wal & Fang"
            "
        "
            <link rel="icon">
            <style>
              "p > b {}"
          "
        "
          <body class="x">
            <p>
              "Text"
        """)
  }

  @Test("opens the body where something comes that no head can hold")
  func impliedBody() {
    #expect(
      HTMLTree.parse("<title>T</title><p>x").dump == """
        <html>
          <head>
            <title>
              "T"
          <body>
            <p>
              "x"
        """)
  }

  @Test("puts a late meta into the head, though the head is closed")
  func lateMeta() {
    #expect(
      HTMLTree.parse("<head></head> <meta name=a><body>x").dump == """
        <html>
          <head>
            <meta name="a">
          " "
          <body>
            "x"
        """)
  }

  @Test("reads the elements of a noscript, for nothing here runs scripts")
  func noscript() {
    #expect(
      HTMLTree.parse("<head><noscript><link><style>a</style></noscript><noscript>x").dump == """
        <html>
          <head>
            <noscript>
              <link>
              <style>
                "a"
            <noscript>
          <body>
            "x"
        """)
    #expect(
      HTMLTree.parse("<head><noscript>").dump
        == "<html>\n  <head>\n    <noscript>\n  <body>")
    #expect(
      HTMLTree.parse("<body><noscript><img src=a></noscript>").bodyDump
        == "<noscript>\n  <img src=\"a\">")
  }

  @Test("adds the attributes of a second html or body tag, unless they are there")
  func mergedAttributes() {
    let tree = HTMLTree.parse("<html a=1><body b=1><html a=2 c=2><body b=2 d=2>")
    #expect(
      tree.dump == "<html a=\"1\" c=\"2\">\n  <head>\n  <body b=\"1\" d=\"2\">")
  }

  @Test("keeps what follows the end of the body in the body, and comments behind it")
  func afterBody() {
    #expect(
      HTMLTree.parse("<p>a</body><!--b--></html><!--c--><p>d").dump == """
        <html>
          <head>
          <body>
            <p>
              "a"
            <p>
              "d"
          <!--b-->
        <!--c-->
        """)
  }

  @Test("reads framesets, and drops the words in them")
  func framesets() {
    let page =
      "<frameset rows=1> x<frame src=a><frameset></frameset></frameset> y <noframes><p></noframes>"
    #expect(
      HTMLTree.parse(page).dump == """
        <html>
          <head>
          <frameset rows="1">
            " "
            <frame src="a">
            <frameset>
          "  "
          <noframes>
            "<p>"
        """)
  }

  @Test("replaces the body by a frameset only while nothing is in it")
  func lateFrameset() {
    #expect(
      HTMLTree.parse("<p></p><frameset>").dump == "<html>\n  <head>\n  <frameset>")
    #expect(HTMLTree.parse("<p>x</p><frameset>").bodyDump == "<p>\n  \"x\"")
  }

  @Test(
    "knows the pages of the last century by their document types",
    arguments: [
      ("<!DOCTYPE html>", false), ("", true), ("<!DOCTYPE htm>", true),
      ("<!DOCTYPE html SYSTEM 'about:legacy-compat'>", false),
      ("<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 3.2 Final//EN'>", true),
      ("<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN'>", true),
      ("<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN' 'x'>", false),
      ("<!DOCTYPE html PUBLIC 'html'>", true),
    ])
  func quirks(doctype: String, isQuirky: Bool) {
    let tree = HTMLTree.parse(doctype + "<p><table>")
    #expect(tree.isQuirky == isQuirky)
    #expect(tree.bodyDump == (isQuirky ? "<p>\n  <table>" : "<p>\n<table>"))
  }

  @Test("drops NULs from text, and gives them U+FFFD in values and scripts")
  func nulls() {
    #expect(
      HTMLTree.parse("<p title='\0'>a\0b<script>\0</script>").bodyDump == """
        <p title="\u{FFFD}">
          "ab"
          <script>
            "\u{FFFD}"
        """)
  }
}
