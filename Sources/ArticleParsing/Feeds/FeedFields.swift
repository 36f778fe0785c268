import Articles

/// Collects what the elements in a feed or in an item say, whatever format they are of.
struct FeedFields {
  let tree: XMLTree
  let isAtom: Bool

  var title = Ranked<String>()
  var url = Ranked<String>()
  var id = Ranked<String>()
  var summary = Ranked<String>()
  var content = Ranked<String>()
  /// The description of RSS, which is the content where there is a summary as well.
  var hasDescription = false
  var plainSummary: String?
  var authors = Ranked<[String]>()
  var published = Ranked<Timestamp>()
  var updated = Ranked<Timestamp>()
  var language = Ranked<String>()
  var image = Ranked<String>()
  var comments = Ranked<String>()
  var commentCount = Ranked<Int>()
  var selfLink = Ranked<String>()
  var categories: [String] = []
  var enclosures: [FeedEnclosure] = []
  private var seenCategories: Set<String> = []
  private var seenEnclosures: Set<String> = []

  init(of node: Int, in tree: XMLTree, isAtom: Bool) {
    self.tree = tree
    self.isAtom = isAtom
    readAttributes(of: node)
    for element in tree.elements(of: node) { read(element) }
  }

  private mutating func readAttributes(of node: Int) {
    language.offer(attribute("xml:lang", node), rank: 5)
    url.offer(address(attribute("href", node), node), rank: 2)
    updated.offer(attribute("lastmod", node).flatMap(FeedDate.timestamp), rank: 5)
    let about = attribute("rdf:about", node)
    id.offer(about, rank: 5)
    if let about, about.hasPrefix("http") { url.offer(about, rank: 9) }
  }

  mutating func read(_ node: Int) {
    switch tree[node].namespace {
    case .core: readCore(node)
    case .dublinCore: readDublinCore(node)
    case .terms: readTerms(node)
    case .content:
      if tree[node].name == "encoded" { content.offer(html(node), rank: 1) }
    case .xhtml:
      if tree[node].name == "body" || tree[node].name == "div" {
        content.offer(html(node), rank: 2)
      }
    case .media: readMedia(node)
    case .itunes: readITunes(node)
    case .slash:
      if tree[node].name == "comments" { commentCount.offer(Int(text(node)), rank: 1) }
    case .thread:
      if tree[node].name == "total" { commentCount.offer(Int(text(node)), rank: 0) }
    case .feedburner:
      if tree[node].name == "origlink" { url.offer(address(text(node), node), rank: -1) }
      if tree[node].name == "origenclosurelink" { addEnclosure(text(node), node, nil, nil) }
    case .friends: if tree[node].name == "maker" { offerAuthor(node, rank: 4) }
    case .rdf, .yandex, .schema, .syndication, .other: break
    }
  }

  // MARK: - The formats' own elements

  private mutating func readCore(_ node: Int) {
    switch tree[node].name {
    case "title": title.offer(line(node), rank: 0)
    case "link": readLink(node)
    case "a": url.offer(address(attribute("href", node), node), rank: 3)
    case "guid", "id": readID(node)
    case "author", "managingeditor": offerAuthor(node, rank: 0)
    case "webmaster": offerAuthor(node, rank: 6)
    case "category": addCategory(attribute("label", node) ?? attribute("term", node) ?? text(node))
    case "keywords": addKeywords(node)
    case "tags":
      if !tree.hasElements(node) { addKeywords(node) }
      for tag in tree.elements(of: node) { addCategory(text(tag)) }
    case "enclosure":
      addEnclosure(
        attribute("url", node) ?? attribute("href", node), node, attribute("type", node),
        attribute("length", node))
    case "image", "logo", "icon": readImage(node)
    case "language": language.offer(languageTag(text(node)), rank: 0)
    case "comments": comments.offer(address(text(node), node), rank: 0)
    default: readTextOrDate(node)
    }
  }

  private mutating func readTextOrDate(_ node: Int) {
    switch tree[node].name {
    case "description":
      hasDescription = true
      if summary.wants(1) { summary.offer(html(node), rank: 1) }
    case "summary", "subtitle", "tagline", "abstract":
      if hasDescription && summary.value != nil { content.offer(summary.value, rank: 6) }
      plainSummary = html(node)
      summary.offer(plainSummary, rank: 0)
    case "content", "body", "fullitem": readContent(node)
    case "pubdate", "published": published.offer(date(node), rank: 0)
    case "issued": published.offer(date(node), rank: 1)
    case "created", "date": published.offer(date(node), rank: 2)
    case "updated", "modified", "lastmod": updated.offer(date(node), rank: 0)
    case "lastbuilddate": updated.offer(date(node), rank: 1)
    default: break
    }
    if tree[node].name == "description", plainSummary != nil { content.offer(html(node), rank: 6) }
  }

  private mutating func readContent(_ node: Int) {
    if let source = attribute("src", node) {
      url.offer(address(source, node), rank: 8)
    }
    content.offer(html(node), rank: 0)
  }

  /// A link of RSS is a text, one of Atom says in attributes what it is (RFC 4287 4.2.7).
  private mutating func readLink(_ node: Int) {
    guard let href = attribute("href", node) else {
      return url.offer(address(text(node), node), rank: 0)
    }
    let type = attribute("type", node)?.lowercased()
    switch attribute("rel", node)?.lowercased().trimmed() ?? "alternate" {
    case "alternate", "", "http://www.iana.org/assignments/relation/alternate":
      let isPage = type == nil || type?.contains("html") == true
      url.offer(address(href, node), rank: isPage ? 0 : 1)
    case "enclosure": addEnclosure(href, node, type, attribute("length", node))
    case "replies":
      if type?.contains("html") != false { comments.offer(address(href, node), rank: 1) }
    case "image", "icon", "shortcut icon": image.offer(address(href, node), rank: 3)
    case "self":
      selfLink.offer(address(href, node), rank: 0)
      url.offer(isAtom ? address(href, node) : nil, rank: 20)
    case "related", "via": url.offer(isAtom ? address(href, node) : nil, rank: 10)
    default: break
    }
  }

  private mutating func readID(_ node: Int) {
    let value = text(node)
    guard !value.isEmpty else { return }
    let isLink = attribute("ispermalink", node)?.lowercased() != "false"
    let base = tree.base(of: node)
    let isRelative = !value.contains(":") && (value.contains("/") || isAtom)
    let resolved = isLink && isRelative ? WebAddress.absolute(value, on: base) : nil
    id.offer(resolved ?? value, rank: 0)
    guard tree[node].name == "guid", isLink else { return }
    if value.hasPrefix("http://") || value.hasPrefix("https://") || resolved != nil {
      url.offer(address(value, node), rank: 6)
    }
  }

  private mutating func readImage(_ node: Int) {
    if let child = tree.element("url", of: node) ?? tree.element("href", of: node) {
      return image.offer(address(text(child), node), rank: 0)
    }
    let reference = attribute("href", node) ?? attribute("url", node) ?? attribute("src", node)
    let isLogo = tree[node].name != "icon"
    image.offer(address(reference ?? text(node), node), rank: isLogo ? 0 : 1)
  }

  // MARK: - Modules

  private mutating func readDublinCore(_ node: Int) {
    switch tree[node].name {
    case "title": title.offer(line(node), rank: 1)
    case "description": summary.offer(html(node), rank: 3)
    case "creator", "author": offerAuthor(node, rank: 1)
    case "publisher": offerAuthor(node, rank: 7)
    case "subject": addCategory(text(node))
    case "date":
      updated.offer(date(node), rank: 3)
      published.offer(date(node), rank: 3)
    case "language": language.offer(languageTag(text(node)), rank: 1)
    case "identifier": id.offer(text(node).nonEmpty, rank: 4)
    default: break
    }
  }

  private mutating func readTerms(_ node: Int) {
    switch tree[node].name {
    case "issued", "created": published.offer(date(node), rank: 1)
    case "modified": updated.offer(date(node), rank: 2)
    case "creator": offerAuthor(node, rank: 2)
    default: break
    }
  }

  private mutating func readITunes(_ node: Int) {
    switch tree[node].name {
    case "title": title.offer(line(node), rank: 3)
    case "author": offerAuthor(node, rank: 3)
    case "summary": summary.offer(html(node), rank: 4)
    case "subtitle": summary.offer(html(node), rank: 5)
    case "image", "link":
      image.offer(address(attribute("href", node) ?? attribute("url", node), node), rank: 2)
    case "keywords": addKeywords(node)
    case "category":
      addCategory(attribute("text", node) ?? "")
      for child in tree.elements(of: node) { addCategory(attribute("text", child) ?? "") }
    default: break
    }
  }

  private mutating func readMedia(_ node: Int) {
    switch tree[node].name {
    case "title": title.offer(line(node), rank: 2)
    case "description": summary.offer(html(node), rank: 6)
    case "credit": offerAuthor(node, rank: 5)
    case "keywords": addKeywords(node)
    case "category": addCategory(attribute("label", node) ?? text(node))
    case "thumbnail": image.offer(address(attribute("url", node), node), rank: 4)
    case "group": readChildren(node)
    case "content":
      addEnclosure(
        attribute("url", node), node, attribute("type", node) ?? attribute("medium", node),
        attribute("filesize", node))
      readChildren(node)
    default: break
    }
  }

  private mutating func readChildren(_ node: Int) {
    for child in tree.elements(of: node) where tree[child].namespace == .media {
      // Groups hold contents, contents no groups.
      if tree[child].name != "group" { readMedia(child) }
    }
  }

  // MARK: - Values

  private func attribute(_ name: StaticString, _ node: Int) -> String? {
    tree.attribute(name, of: node)?.nonEmpty
  }

  func text(_ node: Int) -> String { tree.text(of: node).displayableLine }

  private func line(_ node: Int) -> String? {
    FeedText(node, in: tree, isAtom: isAtom && tree[node].namespace == .core).line.nonEmpty
  }

  private func html(_ node: Int) -> String? {
    FeedText(node, in: tree, isAtom: isAtom && tree[node].namespace == .core).html.nonEmpty
  }

  private func date(_ node: Int) -> Timestamp? { FeedDate.timestamp(tree.text(of: node)) }

  func address(_ reference: String?, _ node: Int) -> String? {
    guard let reference, !reference.isEmpty else { return nil }
    return FeedAddress.resolved(reference, on: tree.base(of: node))
  }

  private func languageTag(_ text: String) -> String? {
    text.replacing("_", with: "-").nonEmpty
  }

  private mutating func offerAuthor(_ node: Int, rank: Int) {
    guard let name = PersonName.name(in: node, of: tree) else { return }
    if authors.wants(rank) { return authors.offer([name], rank: rank) }
    guard authors.rank == rank else { return }
    authors.update { names in
      if names.count < 64 && !names.contains(name) { names.append(name) }
    }
  }

  private mutating func addCategory(_ name: String) {
    let name = name.displayableLine
    guard !name.isEmpty, seenCategories.insert(name).inserted else { return }
    categories.append(name)
  }

  private mutating func addKeywords(_ node: Int) {
    for word in text(node).split(separator: ",") { addCategory(String(word)) }
  }

  private mutating func addEnclosure(
    _ reference: String?, _ node: Int, _ type: String?, _ length: String?
  ) {
    guard let url = address(reference, node), seenEnclosures.insert(url).inserted else { return }
    enclosures.append(
      FeedEnclosure(url: url, type: type?.displayableLine, length: length?.displayableLine))
  }
}

extension String {
  /// The text, `nil` where there is nothing in it but space.
  var nonEmpty: String? { allSatisfy(\.isWhitespace) ? nil : self }
}
