import Testing

@testable import ArticleParsing

@Suite("Raw text")
struct MarkupRawTextTests {
  @Test(
    "ends a title only at its own end tag, and decodes its references",
    arguments: [
      ("A <b> &amp; C</title>D", "\"A <b> \"\n\"&\"\n\" C\"\n</title>\n\"D\""),
      ("A</titles></TITLE >D", "\"A</titles>\"\n</title>\n\"D\""),
      ("A</title", "\"A</title\""),
      ("A\0</title/>", "\"A\"\n\"\u{FFFD}\"\n</title>"),
      ("</title>", "</title>"),
    ])
  func escapable(input: String, tokens: String) {
    #expect(
      MarkupTokens.dump(input, model: .escapableRawText, lastStartTag: "title") == tokens)
  }

  @Test("decodes nothing in a style")
  func style() {
    #expect(
      MarkupTokens.dump(
        "a > b { } /* &amp; </b> */\0</style>", model: .rawText, lastStartTag: "style")
        == "\"a > b { } /* &amp; </b> */\u{FFFD}\"\n</style>")
  }

  @Test(
    "ends a script where browsers do",
    arguments: [
      ("if (a<b) x('</p>')</script>", "\"if (a<b) x('</p>')\"\n</script>"),
      ("<!-- x </script>", "\"<!-- x \"\n</script>"),
      ("<!-- <script> </script> --></script>", "\"<!-- <script> </script> -->\"\n</script>"),
      ("<!-- <script> --> </script>", "\"<!-- <script> --> \"\n</script>"),
      ("<!-- <script> </script> </script>x", "\"<!-- <script> </script> \"\n</script>\n\"x\""),
      ("<!--><script></script>", "\"<!--><script>\"\n</script>"),
      ("<!-- <scripts> </script>", "\"<!-- <scripts> \"\n</script>"),
      ("a</script", "\"a</script\""),
    ])
  func script(input: String, tokens: String) {
    #expect(MarkupTokens.dump(input, model: .scriptData, lastStartTag: "script") == tokens)
  }

  @Test("reads plain text to the end of the file")
  func plainText() {
    #expect(
      MarkupTokens.dump("a<b>&amp;</plaintext>", model: .plainText) == "\"a<b>&amp;</plaintext>\"")
  }
}
