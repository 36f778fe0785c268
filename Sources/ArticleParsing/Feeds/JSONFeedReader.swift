import Articles

/// Reads JSON Feed 1.0 and 1.1.
struct JSONFeedReader {
  private let base: String?

  /// The feed in UTF-8 bytes, `nil` where they hold none.
  static func feed(in bytes: [UInt8], base: String?) -> Feed? {
    let document = JSONReader.document(in: bytes)
    let root = document.values.first { value in
      value["items"] != nil || value["version"]?.string?.contains("jsonfeed") == true
    }
    guard let root else { return nil }
    let home = root["home_page_url"]?.string ?? root["feed_url"]?.string
    var feed = JSONFeedReader(base: base ?? home).feed(root)
    feed.isCut = document.isCut
    return feed
  }

  private func feed(_ root: JSONValue) -> Feed {
    var feed = Feed(format: .json)
    feed.title = line(root["title"])
    feed.link = address(root["home_page_url"]) ?? address(root["feed_url"])
    feed.selfLink = address(root["feed_url"])
    feed.descriptionHTML =
      root["description"]?.string.map { SafeHTML.escaped(Array($0.utf8)) }?
      .nonEmpty
    feed.language = line(root["language"])
    feed.icon = address(root["icon"]) ?? address(root["favicon"])
    feed.authors = authors(root)
    feed.id = line(root["feed_url"])
    feed.items = (root["items"]?.elements ?? []).filter { !$0.members.isEmpty }.map(item)
    return feed
  }

  private func item(_ value: JSONValue) -> FeedItem {
    var item = FeedItem()
    item.id = line(value["id"])
    item.title = line(value["title"])
    item.url =
      address(value["url"]) ?? address(value["external_url"])
      ?? item.id.flatMap { $0.hasPrefix("http") ? $0 : nil }
    item.authors = authors(value)
    item.published = date(value["date_published"])
    item.updated = date(value["date_modified"])
    item.summaryHTML = value["summary"]?.string.map { SafeHTML.escaped(Array($0.utf8)) }?.nonEmpty
    item.contentHTML = content(value)
    item.categories = (value["tags"]?.elements ?? []).compactMap { line($0) }
    item.enclosures = (value["attachments"]?.elements ?? []).compactMap(enclosure)
    item.language = line(value["language"])
    item.image = address(value["image"]) ?? address(value["banner_image"])
    return item
  }

  private func content(_ value: JSONValue) -> String? {
    if let html = value["content_html"]?.string?.nonEmpty {
      return SafeHTML.html(of: Array(html.utf8), base: base).nonEmpty
    }
    return value["content_text"]?.string.map { SafeHTML.escaped(Array($0.utf8)) }?.nonEmpty
  }

  private func enclosure(_ value: JSONValue) -> FeedEnclosure? {
    guard let url = address(value["url"]) else { return nil }
    return FeedEnclosure(
      url: url, type: line(value["mime_type"]), length: line(value["size_in_bytes"]))
  }

  private func authors(_ value: JSONValue) -> [String] {
    let people = (value["authors"]?.elements ?? []) + (value["author"]?.elements ?? [])
    var names: [String] = []
    for person in people.prefix(64) {
      let name = line(person["name"]) ?? person.string?.displayableLine.nonEmpty
      if let name, !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func date(_ value: JSONValue?) -> Timestamp? {
    value?.scalarText.flatMap(FeedDate.timestamp)
  }

  private func line(_ value: JSONValue?) -> String? {
    value?.scalarText?.displayableLine.nonEmpty
  }

  private func address(_ value: JSONValue?) -> String? {
    guard let text = value?.string?.nonEmpty else { return nil }
    return FeedAddress.resolved(text, on: base)
  }
}
