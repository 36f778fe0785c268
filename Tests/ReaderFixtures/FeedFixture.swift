import Articles
public import ViewModels

extension ReaderFixture {
  /// Twelve articles of three feeds, two of them in folders: ids 1 to 3.
  ///
  /// Articles 12, 9, 6, 3 came with feed 1, 11, 8, 5, 2 with feed 2, and 10, 7, 4, 1 with feed 3.
  public static func withFeeds(
    size: ScreenSize = ScreenSize(columns: 80, rows: 24)
  ) -> ReaderFixture {
    var fixture = ReaderFixture(articles: 12, size: size)
    fixture.feeds = [
      feed(1, "https://wire.example.org/feed", "The Evening Wire"),
      feed(2, "https://kueste.example.org/rss", "Küstenbote", folder: ["News", "Regional"]),
      feed(3, "https://ann:s3cret@papers.example.org/atom", "Papers", folder: ["News"]),
    ]
    for id in 1...12 { fixture.feedOfArticle[Int64(id)] = Int64((12 - id) % 3 + 1) }
    return fixture
  }

  private static func feed(
    _ id: Int64, _ url: String, _ title: String, folder: [String] = []
  ) -> Subscription {
    var feed = Subscription(id: id, url: url)
    feed.feedTitle = title
    feed.folder = folder
    feed.state.checked = Timestamp(seconds: 1_800_000_000 + id * 600, offset: 60)
    feed.state.nextCheck = Timestamp(seconds: 1_800_003_600 + id * 600, offset: 60)
    return feed
  }
}
