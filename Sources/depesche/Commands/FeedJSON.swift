import Articles

/// A feed or a list as one line of JSON, in the keys that scorers and other programs know.
///
/// Absent fields are `null`. Dates are ISO 8601 in UTC.
struct FeedJSON {
  private var bytes: [UInt8] = []

  /// The feed's line, without its end.
  ///
  /// What was read of it tells about how long it gets: `size` bytes.
  static func line(_ feed: Feed, size: Int) -> [UInt8] {
    var json = FeedJSON()
    json.bytes.reserveCapacity(size)
    json.write(feed)
    return json.bytes
  }

  /// The list's line, without its end.
  static func line(_ list: FeedList) -> [UInt8] {
    var json = FeedJSON()
    json.write(list)
    return json.bytes
  }

  // MARK: - Feeds

  private mutating func write(_ feed: Feed) {
    open("{")
    field("format", feed.format.rawValue)
    field("title", feed.title)
    field("link", feed.link)
    field("language", feed.language)
    field("description", feed.descriptionHTML)
    field("author", joined(feed.authors))
    field("updated", feed.updated)
    field("id", feed.id)
    field("icon", feed.icon)
    field("ttl", feed.timeToLive.map { "\($0)" })
    field("update_interval", feed.updateInterval.map { "\($0)" })
    array("skip_hours", feed.skipHours.sorted()) { $0.write("\($1)") }
    array("skip_days", feed.skipDays.sorted()) { $0.write("\($1)") }
    field("self_link", feed.selfLink)
    field("encoding", feed.encoding)
    array("items", feed.items) { $0.write($1) }
    close("}")
  }

  private mutating func write(_ item: FeedItem) {
    open("{")
    fields([
      ("id", item.id), ("title", item.title), ("url", item.url), ("author", joined(item.authors)),
    ])
    field("published", item.published)
    field("updated", item.updated)
    fields([("summary_html", item.summaryHTML), ("content_html", item.contentHTML)])
    array("categories", item.categories) { $0.write($1) }
    array("enclosures", item.enclosures) { $0.write($1) }
    fields([
      ("comments_url", item.commentsURL), ("language", item.language), ("image", item.image),
    ])
    close("}")
  }

  private mutating func write(_ enclosure: FeedEnclosure) {
    open("{")
    fields([("url", enclosure.url), ("type", enclosure.type), ("length", enclosure.length)])
    close("}")
  }

  private func joined(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: ", ")
  }

  // MARK: - Lists

  private mutating func write(_ list: FeedList) {
    open("{")
    field("title", list.title)
    array("feeds", list.feeds) { $0.write(feed: $1) }
    array("lists", list.lists) { json, list in
      json.open("{")
      json.fields([("url", list.url), ("title", list.title)])
      json.close("}")
    }
    array("problems", list.problems) { $0.write($1.sentence) }
    close("}")
  }

  private mutating func write(feed: FeedSubscription) {
    open("{")
    fields([("url", feed.url), ("title", feed.title ?? feed.feedTitle), ("link", feed.link)])
    array("tags", feed.tags) { $0.write($1) }
    array("folders", feed.folders.map { $0.joined(separator: "/") }) { $0.write($1) }
    close("}")
  }

  // MARK: - JSON

  private mutating func open(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    if bytes.last == UInt8(ascii: ",") { bytes.removeLast() }
    bytes.append(UInt8(ascii: bracket))
  }

  private mutating func name(_ name: String) {
    write(name)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func fields(_ fields: [(name: String, value: String?)]) {
    for (name, value) in fields { field(name, value) }
  }

  private mutating func field(_ name: String, _ value: String?) {
    self.name(name)
    if let value { write(value) } else { bytes.append(contentsOf: "null".utf8) }
    bytes.append(UInt8(ascii: ","))
  }

  private mutating func field(_ name: String, _ date: Timestamp?) {
    field(name, date.map { Timestamp(seconds: $0.seconds, offset: 0).iso8601 })
  }

  private mutating func array<Element>(
    _ name: String, _ elements: [Element], _ write: (inout FeedJSON, Element) -> Void
  ) {
    self.name(name)
    open("[")
    for element in elements {
      write(&self, element)
      bytes.append(UInt8(ascii: ","))
    }
    close("]")
    bytes.append(UInt8(ascii: ","))
  }

  private mutating func write(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices where Self.isEscaped(utf8[index]) {
        bytes.append(contentsOf: utf8[start..<index])
        writeEscape(utf8[index])
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func writeEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0..<0x20:
      bytes.append(contentsOf: "u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
    default: bytes.append(byte)
    }
  }
}
