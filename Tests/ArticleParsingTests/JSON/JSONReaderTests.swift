import Testing

@testable import ArticleParsing

@Suite("Reading JSON")
struct JSONReaderTests {
  private func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { JSONMember(name: $0.key, value: $0.value) })
  }

  private func value(_ text: String) -> JSONValue? { JSONReader.values(in: text).first }

  @Test("reads good JSON exactly")
  func goodJSON() {
    let text = #" {"a": [1, -2.5e7, true, false, null, "x"], "b": {"c": ""}, "d": []} "#
    let list: JSONValue = .array([
      .number("1"), .number("-2.5e7"), .bool(true), .bool(false), .null, .string("x"),
    ])
    #expect(
      JSONReader.values(in: text)
        == [object(["a": list, "b": object(["c": .string("")]), "d": .array([])])])
  }

  @Test("keeps every digit of a long number")
  func longNumber() {
    #expect(value(#"{"id": 123456789012345678901234567890}"#)?["id"]?.scalarText?.count == 30)
  }

  @Test("reads escapes, and what wrong ones must have meant")
  func escapes() {
    let text = #"["\"\\\/\b\f\n\r\t\u00fC", "\uD83D\uDCF0", "\uD83Dx", "\q\'\x41\u12", "\xZ"]"#
    #expect(
      value(text)?.elements.compactMap(\.string) == [
        "\"\\/\u{8}\u{C}\n\r\tü", "📰", "\u{FFFD}x", "q'Au12", "xZ",
      ])
  }

  @Test(
    "repairs what others wrote",
    arguments: [
      #"{"a": 1, "b": "x",}"#, #"{"a": 1,, "b": "x"}"#, #"{'a': 1, 'b': 'x'}"#,
      #"{a: 1, b: "x"}"#, #"{"a": 1, "b": x}"#, #"{"a": 1 /* one */, "b": "x"} // end"#,
      "<!-- {\"a\": 1, \"b\": \"x\"} -->", "<![CDATA[{\"a\": 1, \"b\": \"x\"}]]>",
      "//<![CDATA[\n{\"a\": 1, \"b\": \"x\"}\n//]]>",
      "// <![CDATA[ {\"a\": 1, \"b\": \"x\"} // ]]>",
      "/*<![CDATA[*/{\"a\": 1, \"b\": \"x\"}/*]]>*/", "window.data = {\"a\": 1, \"b\": \"x\"};",
      "{\"a\": 1,\n\"b\": \"x\"", "{\"a\": 1, \"b\": \"x", "{\"a\": 1\n\"b\": \"x\"}",
      "\u{FEFF}{\"a\": 1, \"b\": \"x\"}", #"{"a": 1, "b": "x"]"#, #"{"a": 1] , "b": "x"}"#,
    ])
  func repairs(text: String) {
    #expect(JSONReader.values(in: text) == [object(["a": .number("1"), "b": .string("x")])])
  }

  @Test("keeps line ends, control bytes and unescaped quotation marks in strings")
  func rawStrings() {
    #expect(value("[\"one\ntwo\u{1}\"]") == .array([.string("one\ntwo\u{1}")]))
    #expect(
      value(#"{"a": "He said "no", and "yes" too", "b": "Tim's"}"#)
        == object(["a": .string(#"He said "no", and "yes" too"#), "b": .string("Tim's")]))
    #expect(value("{'a': 'it's'}") == object(["a": .string("it's")]))
  }

  @Test("goes on at the next line where a string's comma was forgotten")
  func missingComma() {
    #expect(
      value("{\"a\": \"x\"\n \"b\": \"y\"}") == object(["a": .string("x"), "b": .string("y")]))
  }

  @Test("reads objects one after another")
  func concatenation() {
    #expect(
      JSONReader.values(in: #"{"a":1}{"a":2},[3]"#)
        == [object(["a": .number("1")]), object(["a": .number("2")]), .array([.number("3")])])
  }

  @Test("an inner bracket that is missing costs only itself")
  func missingBracket() {
    #expect(
      value(#"{"a": {"b": [1, 2}, "c": 3}"#)
        == object(["a": object(["b": .array([.number("1"), .number("2")])]), "c": .number("3")]))
  }

  @Test("the first of two members of one name counts, and a lone value is a list")
  func access() {
    let both = value(#"{"a": 1, "a": 2}"#)
    #expect(both?["a"] == .number("1"))
    #expect(both?["a"]?.elements == [.number("1")])
    #expect(JSONValue.null.elements.isEmpty)
    #expect(JSONValue.string("x")["a"] == nil)
  }

  @Test("reads what lies too deep as null and goes on behind it")
  func depth() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(value("{\"a\": \(deep), \"b\": 1}")?["b"] == .number("1"))
    #expect(JSONReader.values(in: String(repeating: "{\"a\":", count: 100_000)).count == 1)
  }

  @Test("takes any bytes")
  func anyBytes() {
    let signs = Array("{}[]\"':,\\/*<!-]u\n x1".utf8)
    var state: UInt64 = 7
    for _ in 0..<4_000 {
      let bytes = (0..<24).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return signs[Int(state >> 33) % signs.count]
      }
      #expect(JSONReader.values(in: bytes).count <= bytes.count)
    }
  }
}
