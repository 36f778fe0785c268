import Articles
import Testing

@testable import ArticleParsing

@Suite("Linked data")
struct LinkedDataTests {
  private func statement(_ scripts: String..., page: String = "https://example.org/1")
    -> PageStatement?
  {
    LinkedData(scripts: scripts).statement { $0 == page }
  }

  @Test("states an article's fields in any of their forms")
  func fields() throws {
    let article = try #require(
      statement(
        """
        {"@context": "https://schema.org", "@type": ["NewsArticle", "Thing"],
         "headline": "Rat &amp; Tat", "description": "Der <b>Rat</b> baut um.",
         "author": [{"@type": "Person", "name": ["Erika Muster"]}, "Max Beispiel",
                    {"givenName": "Ana", "familyName": "Silva"}],
         "datePublished": "2024-05-03T15:47:42+02:00", "dateModified": 1714751262389,
         "publisher": {"name": "Das Beispiel"}, "articleSection": ["Politik", "Inland"],
         "keywords": "Rat, Umbau", "inLanguage": {"name": "de"},
         "image": [{"url": "/a.jpg", "caption": "Das Haus"}, "/b.jpg"],
         "mainEntityOfPage": {"@id": "https://example.org/1"}, "articleBody": "Erster Satz."}
        """))
    #expect(article.titles == ["Rat & Tat"])
    #expect(article.description == "Der Rat baut um.")
    #expect(article.authors == ["Erika Muster", "Max Beispiel", "Ana Silva"])
    #expect(article.published?.iso8601 == "2024-05-03T15:47:42+02:00")
    #expect(article.updated?.iso8601 == "2024-05-03T15:47:42Z")
    #expect(article.publisher == "Das Beispiel")
    #expect(article.section == "Politik")
    #expect(article.tags == ["Rat", "Umbau"])
    #expect(article.language == "de")
    #expect(
      article.images == [
        ArticleImage(caption: "Das Haus", url: "/a.jpg"), ArticleImage(url: "/b.jpg"),
      ])
    #expect(article.url == "https://example.org/1")
    #expect(article.body == "Erster Satz.")
  }

  @Test(
    "is found wherever it lies",
    arguments: [
      #"[{"@type": "WebSite", "name": "x"}, {"@type": "BlogPosting", "headline": "H"}]"#,
      #"{"@graph": [{"@type": "Organization"}, {"@type": "ReportageNewsArticle", "headline": "H"}]}"#,
      #"{"@type": "WebPage", "name": "P", "mainEntity": {"@type": "LiveBlogPosting", "headline": "H"}}"#,
      #"{"@type": "http://schema.org/NewsArticle", "headline": "H"}"#,
      "<!--\n{\"@type\": \"NewsArticle\", \"headline\": \"H\",}\n-->",
      "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;H&quot;}",
      "{\"@type\": \"NewsArticle\", \"description\": \"one\ntwo\", \"headline\": \"H\"",
    ])
  func places(script: String) {
    #expect(statement(script)?.titles.first == "H")
  }

  @Test("follows references between objects and scripts")
  func references() {
    let article = statement(
      ##"{"@type": "Article", "headline": "H", "author": {"@id": "#e"}, "publisher": {"@id": "#p"}}"##,
      ##"{"@graph": [{"@id": "#e", "name": "Erika Muster"}, {"@id": "#p", "name": "Das Beispiel"}]}"##
    )
    #expect(article?.authors == ["Erika Muster"])
    #expect(article?.publisher == "Das Beispiel")
  }

  @Test("tells which authors are declared to be persons")
  func people() {
    let article = statement(
      ##"{"@type": "Article", "headline": "H", "author": [{"@type": "Person", "name": "Jane Doe"}, "##
        + ##"{"@id": "#r", "name": "John Roe"}, {"@type": "Organization", "name": "The Example"}]}"##,
      ##"{"@id": "#r", "@type": ["Person", "Organization"], "name": "John Roe"}"##)
    #expect(article?.authors == ["Jane Doe", "John Roe", "The Example"])
    #expect(article?.people == ["Jane Doe", "John Roe"])
  }

  @Test(
    "is repaired as far as it can be read",
    arguments: [
      "{\"@type\": \"NewsArticle\", \"headline\": \"H\", \"keywords\": [\"a\", \"b\",], }",
      "{\"@type\": \"NewsArticle\", \"headline\": \"H\", \"author\": {\"name\": \"Jane",
      "/*<![CDATA[*/{\"@type\": \"NewsArticle\", \"headline\": \"H\"}/*]]>*/",
      "{\"@type\": \"NewsArticle\", \"headline\": \"H\"};",
      "{\"@type\": \"WebSite\"}{\"@type\": \"NewsArticle\", \"headline\": \"H\"}",
    ])
  func repairs(script: String) {
    #expect(statement(script)?.titles.first == "H")
  }

  @Test("is the page's own where there are several, and no comment or update of it")
  func several() {
    let article = statement(
      #"{"@type": "NewsArticle", "headline": "Other", "url": "https://example.org/2", "author": "X"}"#,
      #"{"@type": "NewsArticle", "headline": "H", "url": "https://example.org/1","#
        + #" "comment": {"@type": "Article", "headline": "C", "url": "https://example.org/1"}}"#)
    #expect(article?.titles == ["H"])
  }

  @Test("is not there where no article is")
  func nothing() {
    #expect(statement() == nil)
    #expect(statement(#"{"@type": "Organization", "name": "x"}"#) == nil)
    #expect(statement("no JSON", "{{{{", "[1, 2]") == nil)
  }
}
