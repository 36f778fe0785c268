import Testing

@testable import ArticleParsing

@Suite("Character references")
struct MarkupReferenceTests {
  private func text(_ input: String, dialect: MarkupDialect = .html) -> String {
    var tokenizer = MarkupTokenizer(Array(input.utf8), dialect: dialect)
    var text = ""
    while true {
      let token = tokenizer.next()
      if token.kind == .endOfFile { return text }
      text += tokenizer.buffer.string(token.range)
    }
  }

  @Test(
    "decodes names, with the semicolon and, if they are old, without",
    arguments: [
      ("Stra&szlig;e &amp; Gr&ouml;&szlig;e", "Straße & Größe"),
      ("&nbsp;&hellip;&bdquo;&ldquo;", "\u{A0}…„“"),
      ("&AElig;&zwnj;", "Æ\u{200C}"),
      ("&copy 2026", "© 2026"),
      ("&notin;", "∉"), ("&notit;", "¬it;"), ("&not;", "¬"),
      ("&NotEqualTilde;", "≂\u{338}"),
      ("&CounterClockwiseContourIntegral;", "∳"),
      ("&NewLine;&Tab;", "\n\t"),
      ("&hellip", "&hellip"), ("&nonsense;", "&nonsense;"), ("&;", "&;"), ("& ", "& "),
      ("a&", "a&"), ("&a", "&a"), ("&amp", "&"), ("&ampx", "&x"),
      ("&CounterClockwiseContourIntegralX;", "&CounterClockwiseContourIntegralX;"),
    ])
  func names(input: String, decoded: String) {
    #expect(text(input) == decoded)
  }

  @Test(
    "decodes numbers; C1 controls are the marks of Windows-1252, what is no scalar is U+FFFD",
    arguments: [
      ("&#228;&#xE4;&#XE4", "äää"), ("&#8222;", "„"), ("&#x1F600;", "😀"),
      ("&#146;&#x80;&#150;", "’€–"), ("&#129;", "\u{81}"),
      ("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("&#;&#x;&#xg;&#", "&#;&#x;&#xg;&#"),
    ])
  func numbers(input: String, decoded: String) {
    #expect(text(input) == decoded)
  }

  @Test(
    "leaves the parameters of an address alone",
    arguments: [
      ("?a=1&copy=2", "?a=1&copy=2"), ("?a&copyright", "?a&copyright"),
      ("?a=1&amp;copy=2", "?a=1&copy=2"), ("?a&copy;b", "?a©b"), ("?a&copy", "?a©"),
      ("?a=1&b=2&#38;", "?a=1&b=2&"),
    ])
  func addresses(input: String, value: String) {
    #expect(MarkupTokens.dump("<a href='\(input)'>") == "<a href=\"\(value)\">")
    #expect(MarkupTokens.dump("<a href=\(input)>") == "<a href=\"\(value)\">")
  }

  @Test("knows every name of its table, and its bytes are in order")
  func table() {
    let entries = CharacterReferences.table.split(separator: " ")
    let names = entries.map { $0.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) } }
    #expect(entries.count == 2_125)
    #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for (entry, name) in zip(entries, names) {
      var bytes: [UInt8] = []
      let match = CharacterReferences.match(Array(name.utf8)[...])
      if let match { CharacterReferences.append(match, to: &bytes) }
      #expect(bytes == Array(entry.utf8.dropFirst(name.utf8.count + 1)))
      #expect(name.utf8.count <= CharacterReferences.longestName)
    }
  }

  @Test("in XML, decodes only what has a semicolon")
  func xml() {
    #expect(text("?b=2&copy=3 &copy; &eacute; &#8217;", dialect: .xml) == "?b=2&copy=3 © é ’")
  }
}
