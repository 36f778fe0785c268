import Articles

/// Reads lists of feeds in plain text: an address a line, and the files of other readers.
///
/// - newsboat's `urls`: an address, then tags; `"~name"` is a title, `!` hides the feed.
/// - newsraft's `feeds`: `@ Section`, then an address, a name in quotation marks, and settings.
/// - sfeed's `sfeedrc`: lines `feed "name" "address" "page" "encoding"` of a shell script.
///
/// Nothing is ever run: a command gets a sentence in the list's `problems`.
struct PlainListReader {
  private typealias Line = (number: Int, text: Substring)

  private let lines: [Line]
  private var builder = FeedListBuilder()
  /// The section of newsraft's that the line is in.
  private var section: String?

  /// The list in UTF-8 bytes; `nil` where a line is none of a list, or no line is an address.
  static func list(in bytes: [UInt8]) -> FeedList? {
    guard let first = bytes.first(where: { !$0.isMarkupSpace }), first != UInt8(ascii: "<"),
      !bytes.contains(0)
    else { return nil }
    var reader = PlainListReader(String(decoding: bytes, as: UTF8.self).displayable)
    if reader.isShellScript { return reader.shellList() }
    guard reader.lines.allSatisfy({ isListed($0.text) }) else { return nil }
    reader.read()
    let list = reader.builder.list
    return list.feeds.isEmpty && list.problems.isEmpty ? nil : list
  }

  private init(_ text: String) {
    var lines: [Line] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = line.drop(while: \.isWhitespace)
      if !line.isEmpty && line.first != "#" { lines.append((index + 1, line)) }
    }
    self.lines = lines
  }

  // MARK: - Which file it is

  private var isShellScript: Bool {
    lines.contains { $0.text.hasPrefix("feeds()") || $0.text.hasPrefix("feeds ()") }
  }

  /// Whether a line may stand in a list: an address, a section, a query or a command.
  private static func isListed(_ line: Substring) -> Bool {
    if line.first == "@" || line.hasPrefix("$(") { return true }
    guard let word = ListWords.words(of: line, .plain).first?.text else { return false }
    let scheme = word.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let rest = word[scheme.endIndex...]
    if rest.hasPrefix("://") { return !scheme.isEmpty && rest.count > 3 }
    return rest.first == ":" && ["exec", "filter", "query"].contains(scheme.lowercased())
  }

  /// Whether a word in quotation marks is a name, as in newsraft, or a tag, as in newsboat.
  ///
  /// Where sections or settings do not tell, names differ and stand alone.
  private var hasNames: Bool {
    if lines.contains(where: { $0.text.first == "@" || $0.text.hasPrefix("$(") }) { return true }
    var names: Set<String> = []
    for line in lines {
      if line.text.last == "}" && line.text.contains(" {") { return true }
      let words = ListWords.words(of: line.text, .plain).dropFirst()
      guard let word = words.first else { continue }
      let isAttribute = word.text.first == "~" || word.text.first == "!"
      guard words.count == 1, word.isQuoted, !isAttribute, names.insert(word.text).inserted else {
        return false
      }
    }
    return true
  }

  // MARK: - newsboat and newsraft

  private mutating func read() {
    let hasNames = self.hasNames
    for line in lines {
      if line.text.first == "@" {
        let name = String(line.text.dropFirst().prefix { $0 != "{" }).displayableLine
        section = name.isEmpty || name == "Global" ? nil : name
      } else if line.text.hasPrefix("$(") {
        builder.refuse(
          "Line \(line.number) has the command \(line.text.displayableLine), which is not run: "
            + "subscribe to an address")
      } else {
        read(line, hasNames: hasNames)
      }
    }
  }

  private mutating func read(_ line: Line, hasNames: Bool) {
    let words = ListWords.words(of: line.text, .plain)
    guard let url = words.first?.text.displayableLine else { return }
    guard !url.lowercased().hasPrefix("query:") else {
      return builder.refuse(
        "Line \(line.number) has the query \(url), which is no feed: search the library for it")
    }
    var feed = FeedSubscription(url: url)
    if let section { feed.folders = [[section]] }
    for word in words.dropFirst() {
      if hasNames && word.isQuoted {
        feed.title = word.text.displayableLine.nonEmpty
      } else {
        Self.read(attribute: word.text, of: &feed)
      }
    }
    add(feed, at: line.number)
  }

  /// newsboat's words behind an address.
  private static func read(attribute: String, of feed: inout FeedSubscription) {
    switch attribute.first {
    case "~": feed.title = String(attribute.dropFirst()).displayableLine.nonEmpty
    case "!": feed.isHidden = true
    default:
      for tag in FeedListBuilder.tags(in: attribute.displayableLine)
      where !feed.tags.contains(tag) {
        feed.tags.append(tag)
      }
    }
  }

  private mutating func add(_ feed: FeedSubscription, at number: Int) {
    let scheme = feed.url.prefix { $0 != ":" }.lowercased()
    if ["http", "https", "exec", "filter"].contains(scheme) {
      builder.add(feed, at: "Line \(number)")
    } else {
      builder.refuse(
        "Line \(number) has \(feed.url), which is no address of the web: use http or https")
    }
  }

  // MARK: - sfeed

  private mutating func shellList() -> FeedList {
    for line in lines {
      let words = ListWords.words(of: line.text, .shell)
      guard words.first?.text == "feed", words.count > 2 else { continue }
      guard !words.dropFirst().prefix(3).contains(where: \.isComputed) else {
        let text = line.text.displayableLine
        builder.refuse("Line \(line.number) computes a feed, which is not done here: \(text)")
        continue
      }
      let title = words[1].text.displayableLine.nonEmpty
      var feed = FeedSubscription(url: words[2].text.displayableLine, title: title)
      if words.count > 3 { feed.link = words[3].text.displayableLine.nonEmpty }
      add(feed, at: line.number)
    }
    return builder.list
  }
}

extension Substring {
  fileprivate var displayableLine: String { String(self).displayableLine }
}
