import Articles
import Testing

@Suite("What is typed to be added")
struct TypedSourceTests {
  @Test(
    "is an address and settings, which may hold spaces",
    arguments: [
      ("example.org", "example.org", []),
      ("https://a.example/f user=ann  ", "https://a.example/f", ["user=ann  "]),
      (
        "https://a.example/?a=1 User=ann password-command=pass show 'a  b' keep=5",
        "https://a.example/?a=1", ["User=ann", "password-command=pass show 'a  b'", "keep=5"]
      ),
    ])
  func settings(line: String, address: String, settings: [String]) {
    #expect(TypedSource(line) == TypedSource(address: address, settings: settings))
  }

  @Test(
    "is an address or a path as a whole where nothing is a setting",
    arguments: ["my notes.txt", "user=ann", "/tmp/colour=red x=1", " a", ""])
  func whole(line: String) {
    #expect(TypedSource(line) == TypedSource(address: line))
  }
}
