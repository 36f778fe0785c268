import Testing

@testable import ArticleParsing

@Suite("Web addresses")
struct WebAddressTests {
  /// RFC 3986, 5.4.1, as far as they stay on the web.
  @Test(
    "are made absolute as the standard has it",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
      ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
      ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
      ("g;x?y#s", "http://a/b/c/g;x?y#s"),
      (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
      ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
      ("g?y/../x", "http://a/b/c/g?y/../x"),
      ("HTTPS://x/y", "HTTPS://x/y"), (" a\nb c ", "http://a/b/c/ab%20c"),
    ])
  func resolving(reference: String, expected: String) {
    #expect(WebAddress.absolute(reference, on: "http://a/b/c/d;p?q") == expected)
  }

  @Test("of other schemes, or relative to nothing, are none")
  func refusals() {
    for reference in [
      "javascript:alert(1)", "data:,x", "mailto:x@example.org", "", " ", "file:///x",
    ] {
      #expect(WebAddress.absolute(reference, on: "https://example.org/") == nil)
    }
    #expect(WebAddress.absolute("/x", on: nil) == nil)
    #expect(WebAddress.absolute("/x", on: "not an address") == nil)
    #expect(
      WebAddress.absolute("12:30", on: "https://example.org/a/") == "https://example.org/a/12:30")
  }

  @Test("show no user that could pass for the host, and no backslash")
  func disguises() {
    #expect(
      WebAddress.absolute("https://bank.example@evil.example/x", on: nil)
        == "https://evil.example/x")
    #expect(
      WebAddress.absolute("https:\\\\evil.example\\x", on: nil) == "https://evil.example/x")
    #expect(
      WebAddress.absolute("\\x\\y", on: "https://talbote.example/a")
        == "https://talbote.example/x/y")
  }

  @Test("have a host")
  func hosts() {
    #expect(WebAddress.host(of: "https://user@WWW.Example.org:8080/x") == "example.org")
    #expect(WebAddress.host(of: "https:///x") == nil)
  }
}
