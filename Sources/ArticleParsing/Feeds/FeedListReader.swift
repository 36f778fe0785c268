import Articles

/// Reads lists of feeds: OPML, and lists of friends in RDF.
struct FeedListReader {
  private let tree: XMLTree
  private var builder = FeedListBuilder()
  /// The names of persons that were asked for, `nil` for those without.
  private var names: [Int: String?] = [:]
  /// Whether the list was written by this program: names and settings can be told apart in it.
  private var isOwn = false

  /// The list in a tree, `nil` where it is none.
  static func list(in tree: XMLTree) -> FeedList? {
    guard let root = tree.elements(of: 0).first else { return nil }
    var reader = FeedListReader(tree: tree)
    if tree[root].name == "opml" {
      reader.readOPML(root)
      return reader.builder.list
    }
    guard tree[root].namespace == .rdf, tree[root].name == "rdf" else { return nil }
    let isFriends = tree.nodes.contains { node in
      !node.isText && (node.namespace == .friends || node.namespace == .yandex)
    }
    guard isFriends, tree.element("channel", of: root).map({ !isFeed($0, tree) }) ?? true else {
      return nil
    }
    reader.readFriends(root)
    return reader.builder.list
  }

  private static func isFeed(_ channel: Int, _ tree: XMLTree) -> Bool { tree.hasElements(channel) }

  private init(tree: XMLTree) { self.tree = tree }

  // MARK: - OPML

  private mutating func readOPML(_ root: Int) {
    isOwn = tree.attribute("xmlns:depesche", of: root) == FeedListWriter.namespace
    if let head = tree.element("head", of: root), let title = tree.element("title", of: head) {
      builder.title = tree.text(of: title).displayableLine.nonEmpty
    }
    var waiting: [(node: Int, folders: [String])] = []
    let body = tree.element("body", of: root) ?? root
    for node in tree.elements(of: body).reversed() { waiting.append((node, [])) }
    while let (node, folders) = waiting.popLast() {
      guard tree[node].name == "outline" else { continue }
      let inner = read(node, in: folders)
      for child in tree.elements(of: node).reversed() { waiting.append((child, inner)) }
    }
  }

  /// Reads an outline; what is in it is in the folders returned.
  private mutating func read(_ node: Int, in folders: [String]) -> [String] {
    let title = value("text", node) ?? value("title", node)
    let type = value("type", node)?.lowercased() ?? ""
    let feed = value("xmlurl", node)
    if let feed, type != "source" {
      add(feed: feed, title, node, folders)
    } else if let url = feed ?? value("url", node), Self.references.contains(type) {
      refer(to: url, title, isList: type != "link" || url.lowercased().hasSuffix(".opml"))
    } else if let url = value("url", node), type == "rss" || type == "atom" {
      add(feed: url, title, node, folders)
    } else if let title, tree.attribute("xmlurl", of: node) == nil, folders.count < 16 {
      return folders + [title]
    }
    return folders
  }

  /// Types of outlines that lead to something else than a feed (OPML 2.0, "Inclusion"); a
  /// `source` is Liferea's word for another list.
  private static let references: Set<String> = ["include", "link", "source"]

  /// Leaves out what is no feed, and says so.
  private mutating func refer(to url: String, _ title: String?, isList: Bool) {
    if isList { builder.add(list: url, title) }
    builder.refuse(
      isList
        ? "The list refers to another list, \(url), which is left out: add it by its address"
        : "The list has a link to \(url), which is left out: it is no feed")
  }

  private mutating func add(feed url: String, _ title: String?, _ node: Int, _ folders: [String]) {
    var feed = FeedSubscription(url: url, title: title, link: value("htmlurl", node))
    if isOwn {
      feed.title = value("depesche:title", node)
      if feed.title == nil && title != url { feed.feedTitle = title }
      readSettings(of: &feed, node)
    }
    feed.tags = FeedListBuilder.tags(in: value("category", node) ?? "")
    feed.summary = value("description", node)
    feed.language = value("language", node)
    feed.isHidden = value("depesche:hidden", node) == "true"
    if !folders.isEmpty { feed.folders = [folders] }
    builder.add(feed, at: "The list")
  }

  /// Reads the settings that `FeedListWriter` writes; what cannot be one is told.
  private mutating func readSettings(of feed: inout FeedSubscription, _ node: Int) {
    var subscription = Subscription(id: 0, url: feed.url)
    for setting in FeedSetting.listed {
      guard let text = tree.attribute(named: "depesche:\(setting.rawValue)", of: node) else {
        continue
      }
      for line in text.split(separator: "\n") {
        do throws(Problem) {
          try subscription.set(setting, to: String(line))
        } catch {
          builder.refuse("The list has a setting of \(feed.url) that is none: \(error.sentence)")
        }
      }
    }
    feed.settings = subscription.settings
  }

  private func value(_ name: StaticString, _ node: Int) -> String? {
    tree.attribute(name, of: node)?.displayableLine.nonEmpty
  }

  // MARK: - Friends

  private mutating func readFriends(_ root: Int) {
    var index = root
    while index < tree.nodes.count {
      defer { index += 1 }
      guard !tree[index].isText else { continue }
      switch (tree[index].namespace, tree[index].name) {
      case (.core, "channel"), (.yandex, "feed"), (.yandex, "posts"), (.yandex, "comments"):
        readChannel(index)
      case (.schema, "seealso"):
        if let url = resource(index), tree.attribute("rdf:resource", of: index) != nil {
          builder.add(list: url, name(around: index))
        }
      default: break
      }
    }
  }

  private mutating func readChannel(_ node: Int) {
    guard let url = resource(node) else { return }
    builder.add(FeedSubscription(url: url, title: name(around: node)), at: "The list")
  }

  private func resource(_ node: Int) -> String? {
    value("rdf:about", node) ?? value("rdf:resource", node)
  }

  /// The name of the person around an element.
  private mutating func name(around node: Int) -> String? {
    var parent = Int(tree[node].parent)
    while parent > 0 {
      if let name = ownName(of: parent) { return name }
      if tree[parent].namespace == .friends && tree[parent].name == "agent" { return nil }
      parent = Int(tree[parent].parent)
    }
    return nil
  }

  private mutating func ownName(of person: Int) -> String? {
    if let known = names[person] { return known }
    let element =
      tree.element("member_name", .friends, of: person)
      ?? tree.element("name", .friends, of: person)
    let name = element.flatMap { tree.text(of: $0).displayableLine.nonEmpty }
    names[person] = .some(name)
    return name
  }
}
