import Articles
import Testing

@Suite("An address that is shown")
struct ShownURLTests {
  @Test(
    "has no name and no password",
    arguments: [
      ("https://ann:s3cret@example.org/f", "https://…@example.org/f", "https://example.org/f"),
      ("https://a:b@c@example.org/x@y", "https://…@example.org/x@y", "https://example.org/x@y"),
      ("ann:s3cret@example.org", "…@example.org", "example.org"),
      ("https://example.org/x@y", "https://example.org/x@y", "https://example.org/x@y"),
      ("https://example.org?a@b", "https://example.org?a@b", "https://example.org?a@b"),
      ("", "", ""),
    ])
  func userInfo(address: String, shown: String, given: String) {
    #expect(address.withoutPassword == shown)
    #expect(address.withoutUserInfo == given)
  }

  @Test(
    "in a sentence has no query, either",
    arguments: [
      (
        "Cannot move to http://ann:s3cret@example.org/f?key=s3cret: you follow it",
        "Cannot move to http://…@example.org/f?…: you follow it"
      ),
      ("\"https://u:s3cret@a.example\", is none", "\"https://…@a.example\", is none"),
      ("http://a.example/r/http://u:s3cret@b.example/", "http://a.example/r/http://…@b.example/"),
      ("Who?  Ann@Work: no address", "Who?  Ann@Work: no address"),
    ])
  func sentences(sentence: String, shown: String) {
    #expect(sentence.withoutSecrets == shown)
  }

  @Test("is the title of a feed without a name")
  func title() {
    var feed = Subscription(id: 1, url: "http://ann:s3cret@example.org/f")
    #expect(feed.title == "http://…@example.org/f")
    #expect(feed.shownURL == feed.title)
    feed.feedTitle = "Ann@Work"
    #expect(feed.title == "Ann@Work")
  }
}
