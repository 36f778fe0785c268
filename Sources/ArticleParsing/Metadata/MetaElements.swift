import Articles

/// What the `meta` elements of a page state: Open Graph, Twitter, Dublin Core, Parse.ly, Sailthru
/// and the plain names.
enum MetaElements {
  static func statement(in scan: PageScan) -> PageStatement {
    var statement = PageStatement()
    statement.section = scan.meta(
      "article:section", "parsely-section", "sailthru.section", "cxenseparse:section", "section")
    statement.description =
      scan.meta("og:description") ?? scan.meta("description", "twitter:description")
      ?? scan.meta("sailthru.description", "dc.description", "dcterms.description")
    statement.authors = authors(in: scan)
    statement.published = published(in: scan)
    statement.updated = date(
      in: scan,
      "article:modified_time", "og:updated_time", "article:modified", "dcterms.modified",
      "dc.date.modified", "last-modified", "lastmod", "revised", "datemodified", "updated_time")
    statement.publisher = scan.meta("og:site_name", "application-name", "dc.publisher", "publisher")
    statement.tags = tags(in: scan)
    statement.url = scan.canonical ?? scan.meta("og:url", "twitter:url", "al:web:url")
    statement.images = images(in: scan)
    statement.language = scan.meta(
      "content-language", "dc.language", "dcterms.language", "language")
    return statement
  }

  /// Names; addresses among them are dropped with the authors' cleaning.
  private static func authors(in scan: PageScan) -> [String] {
    let lists = [
      scan.metaList("article:author", "og:article:author"), scan.metaList("author", "byl"),
      scan.metaList("parsely-author", "sailthru.author", "cxenseparse:author", "vr:author"),
      scan.metaList("dc.creator", "dcterms.creator", "creator", "citation_author", "authors"),
      scan.metaList("articleauthor"), labelledAuthors(in: scan),
    ]
    // Many give a page of Facebook for the author's name.
    let named = lists.map { $0.filter { !$0.contains("://") && !$0.hasPrefix("@") } }
    return named.first { !$0.isEmpty } ?? []
  }

  /// The name that stands beside a card's label: `twitter:label1` "Written by".
  private static func labelledAuthors(in scan: PageScan) -> [String] {
    for (label, name) in [("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")]
    {
      guard let text = scan.meta(label), authorLabels.contains(text.lowercased()) else { continue }
      return scan.metaList(name)
    }
    return []
  }

  /// What content systems write there in the languages they know.
  private static let authorLabels: Set<String> = [
    "written by", "by", "author", "verfasst von", "geschrieben von", "von", "autor", "écrit par",
    "escrito por", "escrit per", "scritto da", "geschreven door", "napisane przez", "skrevet av",
    "skrevet af", "skriven av", "yazan", "ditulis oleh", "автор", "написано автором", "執筆者",
  ]

  private static func published(in scan: PageScan) -> Timestamp? {
    date(
      in: scan,
      "article:published_time", "og:article:published_time", "article:published",
      "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
      "cxenseparse:recs:publishtime", "publish-date", "publication_date", "publishdate", "pubdate",
      "originalpublicationdate", "dcterms.created", "dcterms.issued", "dc.date.issued",
      "dc.date.created", "dcterms.date", "dc.date", "citation_publication_date",
      "article.published", "published_time", "date", "created", "release_date",
      "article:post_date", "published", "vr:published_time", "publishtime")
  }

  private static func date(in scan: PageScan, _ names: String...) -> Timestamp? {
    names.lazy.compactMap { scan.metas[$0]?.first }.compactMap(MachineDate.timestamp).first
  }

  private static func tags(in scan: PageScan) -> [String] {
    let listed = scan.metaList("article:tag", "og:article:tag")
    if listed.count > 1 { return listed }
    let line =
      listed.first
      ?? scan.meta("news_keywords", "parsely-tags", "sailthru.tags", "keywords", "dc.subject")
    return line?.commaSeparated ?? []
  }

  private static func images(in scan: PageScan) -> [ArticleImage] {
    let urls = scan.metaList("og:image", "og:image:url", "og:image:secure_url", "twitter:image")
    return urls.prefix(8).enumerated().map { index, url in
      ArticleImage(alt: index == 0 ? scan.meta("og:image:alt", "twitter:image:alt") : nil, url: url)
    }
  }
}
