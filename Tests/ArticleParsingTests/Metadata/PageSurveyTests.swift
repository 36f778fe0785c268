import ArticleParsing
import Articles
import Testing

@Suite("What a page leads to")
struct PageSurveyTests {
  private func survey(_ page: String) -> PageSurvey {
    PageSurvey(of: Array(page.utf8), url: "https://h.example/blog/")
  }

  @Test func `feeds are declared by type or relation, relative to the base`() {
    let survey = survey(
      """
      <base href="/b/"><link rel="alternate" type="application/rss+xml" href="rss" title="A &amp; B">
      <link rel="Alternate" type="application/atom+xml; charset=utf-8" href="//c.example/a">
      <link rel=feed href="feed.json" type="application/feed+json">
      <link rel="alternate" type="application/rss+xml" href="rss">
      """)
    #expect(
      survey.declared.map(\.url) == [
        "https://h.example/b/rss", "https://c.example/a", "https://h.example/b/feed.json",
      ])
    #expect(survey.declared.map(\.format) == [.rss, .atom, .json])
    #expect(survey.declared.first?.title == "A & B")
  }

  @Test func `other alternates and scripts are no feeds`() {
    let survey = survey(
      """
      <link rel=alternate hreflang=de href=/de><link rel=stylesheet href=feed.css>
      <link rel=alternate type="application/json" href="/wp-json/">
      <link rel=alternate type="application/json+oembed" href="/oembed">
      <link rel=alternate type="application/rss+xml" href="javascript:x">
      """)
    #expect(survey.declared.isEmpty)
  }

  @Test func `links that are called like feeds are given, those that are declared once only`() {
    let survey = survey(
      """
      <link rel=alternate type="application/rss+xml" href="/feed"><a href="/feed">RSS</a>
      <a href="news.rss">News</a><a href="/?feed=rss2">All</a><a href="feed://d.example/x/feed/">D</a>
      <a href="/feedback">Say something</a><a href="/atoms">Physics</a>
      """)
    #expect(
      survey.linked.map(\.url) == [
        "https://h.example/blog/news.rss", "https://h.example/?feed=rss2",
        "http://d.example/x/feed/",
      ])
    #expect(survey.linked.first?.title == "News")
  }

  @Test(arguments: [
    ("<meta property='og:type' content='article'>", true),
    ("<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>", true),
    (
      "<meta property='og:type' content='website'><script type='application/ld+json'>"
        + "{\"@type\":\"NewsArticle\"}</script>", false
    ),
    ("<script type='application/ld+json'>{\"@type\":\"WebPage\"}</script>", false), ("<p>x", false),
  ])
  func `a page says whether it is an article`(page: String, isArticle: Bool) {
    #expect(survey(page).isArticle == isArticle)
  }
}
