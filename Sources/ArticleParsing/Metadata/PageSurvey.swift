public import Articles

/// What a page tells somebody who wants to follow it: where its feeds are, and whether it is an
/// article itself.
public struct PageSurvey: Sendable, Hashable {
  /// A feed that a page refers to.
  public struct FeedLink: Sendable, Hashable {
    /// Absolute.
    public var url: String
    /// What the page calls the feed, on one line.
    public var title: String?
    public var format: FeedFormat?
  }

  /// The feeds that the page declares (`rel=alternate`, `rel=feed`), in its order.
  public private(set) var declared: [FeedLink] = []
  /// What looks like a feed among the page's other links.
  public private(set) var linked: [FeedLink] = []
  /// Whether the page says that it is an article (`og:type`, JSON-LD).
  public private(set) var isArticle = false

  /// Reads a page.
  ///
  /// Never fails: what is no page has no links.
  /// - Parameters:
  ///   - bytes: The page as it came.
  ///   - charset: The label of the encoding that came with it over HTTP.
  ///   - url: Where the page was found.
  public init(of bytes: [UInt8], charset: String? = nil, url: String? = nil) {
    let tree = HTMLTree.parse(PageDecoding(of: bytes, charset: charset).utf8)
    let scan = PageScan(tree)
    let base = scan.base.flatMap { WebAddress.absolute($0, on: url) } ?? url
    isArticle = Self.isArticle(scan)
    for node in tree.descendants(of: HTMLTree.documentNode) {
      switch tree.tag(of: node) {
      case .link: if let link = Self.declared(node, tree, base) { declared.add(link) }
      case .a: if let link = Self.linked(node, tree, base) { linked.add(link) }
      default: break
      }
    }
    let known = Set(declared.map(\.url))
    linked.removeAll { known.contains($0.url) }
  }

  private static func isArticle(_ scan: PageScan) -> Bool {
    if let type = scan.meta("og:type")?.lowercased() {
      if type == "article" || type.hasSuffix(":article") { return true }
      if type == "website" || type == "profile" { return false }
    }
    return LinkedData(scripts: scan.scripts).hasArticle
  }

  // MARK: - Links

  private static func declared(_ node: NodeID, _ tree: HTMLTree, _ base: String?) -> FeedLink? {
    let relations = (tree.attribute(.rel, of: node) ?? "").lowercased().spacedWords
    let type = mediaType(tree.attribute(.type, of: node))
    let isFeed = relations.contains("feed")
    guard isFeed || relations.contains("alternate") && feedTypes.contains(type),
      let url = tree.attribute(.href, of: node).flatMap({ address($0, on: base) })
    else { return nil }
    let title = PlainText.line(tree.attribute(.title, of: node) ?? "")
    return FeedLink(url: url, title: title.isEmpty ? nil : title, format: format(of: type))
  }

  private static func linked(_ node: NodeID, _ tree: HTMLTree, _ base: String?) -> FeedLink? {
    guard let reference = tree.attribute(.href, of: node),
      let url = address(reference, on: base)
    else { return nil }
    let type = mediaType(tree.attribute(.type, of: node))
    guard feedTypes.contains(type) || looksLikeFeed(url) else { return nil }
    let title = tree.line(of: node)
    return FeedLink(url: url, title: title.isEmpty ? nil : title, format: format(of: type))
  }

  private static func mediaType(_ text: String?) -> String {
    let name = (text ?? "").lowercased().prefix { $0 != ";" }
    return String(name.filter { !$0.isWhitespace })
  }

  /// Not `application/json`, which leads to other things of a site than its feed.
  private static let feedTypes: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
    "application/rss", "application/atom", "application/xml", "text/xml", "text/rss+xml",
    "application/x-rss+xml",
  ]

  private static func format(of type: String) -> FeedFormat? {
    switch type {
    case "application/feed+json": .json
    case "application/rdf+xml": .rdf
    default: type.contains("atom") ? .atom : type.contains("rss") ? .rss : nil
    }
  }

  /// The absolute address, also of `feed:` and `feed://`.
  private static func address(_ reference: String, on base: String?) -> String? {
    var reference = reference
    if reference.lowercased().hasPrefix("feed:") {
      reference = String(reference.dropFirst(5))
      if reference.hasPrefix("//") { reference = "http:" + reference }
    }
    return WebAddress.absolute(reference, on: base)
  }

  /// Whether the last part of an address's path, or its query, is what feeds are called.
  private static func looksLikeFeed(_ url: String) -> Bool {
    let address = url.lowercased().prefix { $0 != "#" }
    let path = address.prefix { $0 != "?" }
    let query = address[path.endIndex...]
    if query.contains("feed=rss") || query.contains("feed=atom") { return true }
    guard let name = path.split(separator: "/").last else { return false }
    let names: Set<Substring> = [
      "feed", "feeds", "rss", "atom", "rss.xml", "atom.xml", "feed.xml", "index.xml", "rss2",
      "feed.json",
    ]
    return names.contains(name) || [".rss", ".atom", ".rdf"].contains { name.hasSuffix($0) }
  }
}

extension [PageSurvey.FeedLink] {
  /// Adds a link that is not there yet; from more than 40 nobody can choose.
  fileprivate mutating func add(_ link: Element) {
    guard count < 40, !contains(where: { $0.url == link.url }) else { return }
    append(link)
  }
}
