import Articles

/// Reads feeds in XML: RSS, RDF, Atom and CDF, and mixtures of them.
struct XMLFeedReader {
  private var tree: XMLTree
  private let format: FeedFormat
  /// The element that speaks of the feed as a whole.
  private let channel: Int
  private let root: Int

  /// The feed in a tree, `nil` where none of its elements is one of a feed.
  static func feed(in tree: XMLTree) -> Feed? {
    guard var reader = XMLFeedReader(tree) else { return nil }
    return reader.feed()
  }

  private init?(_ tree: XMLTree) {
    let elements = tree.nodes.indices.dropFirst().prefix(512).filter { !tree[$0].isText }
    let isRoot = { (index: Int) in Self.format(of: index, in: tree) != nil }
    guard let root = elements.first(where: isRoot), let format = Self.format(of: root, in: tree)
    else { return nil }
    // A page that shows a feed is a page.
    if let first = elements.first, tree[first].name == "html" { return nil }
    self.tree = tree
    self.root = root
    self.format = format
    let below = format == .rss || format == .rdf
    channel = below ? tree.element("channel", of: root) ?? root : root
  }

  private static func format(of index: Int, in tree: XMLTree) -> FeedFormat? {
    switch (tree[index].name, tree[index].namespace) {
    case ("rss", .core), ("rss", .other): return .rss
    case ("rdf", .rdf), ("rdf", .core), ("rdf", .other): return .rdf
    case ("feed", .core), ("entry", .core), ("feed", .other): return .atom
    case ("channel", .core):
      let isRDF =
        tree.buffer[tree[index].range].first == UInt8(ascii: "C")
        && tree.element("items", of: index) != nil
      if isRDF { return .rdf }
      let items = tree.elements(of: index).filter { tree[$0].name == "item" }
      let isCDF =
        tree.attribute("href", of: index) != nil
        || tree.attribute("lastmod", of: index) != nil
        || tree.element("abstract", of: index) != nil
        || items.contains { tree.attribute("href", of: $0) != nil }
        || tree.buffer[tree[index].range].elementsEqual("CHANNEL".utf8)
      return isCDF ? .cdf : .rss
    case ("item", .core): return .rss
    default: return nil
    }
  }

  private mutating func feed() -> Feed? {
    let fields = FeedFields(of: channel, in: tree, isAtom: format == .atom)
    if tree.bases[0] == nil, let link = fields.url.value, link.hasPrefix("http") {
      tree.bases[0] = link
    }
    // RSS 0.90 is written in RDF.
    let namespace = tree.attribute("xmlns", of: root) ?? ""
    var feed = Feed(format: namespace.contains("/rdf/simple/0.9") ? .rss : format)
    let isItem = tree[channel].name == "entry" || tree[channel].name == "item"
    if !isItem { fill(&feed, from: fields) }
    feed.items = items().map(item)
    return feed
  }

  private func fill(_ feed: inout Feed, from fields: FeedFields) {
    feed.title = fields.title.value
    feed.link = fields.url.value
    feed.descriptionHTML = fields.summary.value
    feed.authors = fields.authors.value ?? []
    feed.updated = fields.updated.value ?? fields.published.value
    feed.id = fields.id.value?.displayableLine
    feed.icon = fields.image.value
    feed.selfLink = fields.selfLink.value
    let schedule = FeedSchedule(of: channel, in: tree)
    feed.timeToLive = schedule.timeToLive
    feed.updateInterval = schedule.updateInterval
    feed.skipHours = schedule.skipHours
    feed.skipDays = schedule.skipDays
    let language = fields.language.value ?? tree.attribute("xml:lang", of: root)?.nonEmpty
    feed.language = language?.displayableLine.replacing("_", with: "-")
    if feed.icon == nil, let image = tree.element("image", of: root),
      let url = tree.element("url", of: image)
    {
      feed.icon = fields.address(fields.text(url), url)
    }
  }

  /// The items wherever they stand: in the channel, or as in RDF beside it.
  private func items() -> [Int] {
    tree.nodes.indices.filter { index in
      let node = tree[index]
      guard !node.isText, node.name == "item" || node.name == "entry" else { return false }
      guard node.namespace == .core || node.namespace == tree[root].namespace else { return false }
      var parent = Int(node.parent)
      while parent > 0 {
        if tree[parent].namespace == .core {
          if tree[parent].name == "item" || tree[parent].name == "entry" { return false }
        }
        parent = Int(tree[parent].parent)
      }
      return true
    }
  }

  private func item(_ node: Int) -> FeedItem {
    let fields = FeedFields(of: node, in: tree, isAtom: tree[node].name == "entry")
    var item = FeedItem()
    item.id = fields.id.value?.displayableLine
    item.title = fields.title.value
    item.url = fields.url.value
    item.authors = fields.authors.value ?? []
    item.published = fields.published.value
    item.updated = fields.updated.value
    item.summaryHTML = fields.summary.value
    item.contentHTML = fields.content.value
    item.categories = fields.categories
    item.enclosures = fields.enclosures
    item.commentsURL = fields.comments.value
    item.commentCount = fields.commentCount.value
    item.language = fields.language.value?.displayableLine
    item.image = fields.image.value
    return item
  }
}
