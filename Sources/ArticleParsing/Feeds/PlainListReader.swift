import Articles

/// Reads lists of feeds in plain text: an address a line, and the files of other readers.
///
/// - newsboat's `urls`: an address, then tags; `"~name"` is a title, `!`, also before the address,
///   hides the feed.
/// - newsraft's `feeds`: `@ Section`, then an address, a name in quotation marks, and settings.
/// - sfeed's `sfeedrc`: lines `feed "name" "address" "page" "encoding"` of a shell script.
///
/// Nothing is ever run: a command gets a sentence in the list's `problems`, as does every line that
/// cannot be followed.
struct PlainListReader {
  private typealias Line = (number: Int, text: Substring)

  /// What a line may be.
  private enum Kind {
    /// An address, a query or a command.
    case entry
    /// `@ Section`, as newsraft has it.
    case section
    /// Anything else.
    case other
  }

  /// Words in other lines up to which a text is a list, however few entries it has: an article
  /// may end in addresses, but has more to say.
  private static let mostOtherWords = 8

  private let lines: [Line]
  private var builder = FeedListBuilder()
  /// The section of newsraft's that the line is in.
  private var section: String?

  /// The list in UTF-8 bytes; `nil` where most of it is something else, or no line is an address.
  static func list(in bytes: [UInt8]) -> FeedList? {
    guard let first = bytes.first(where: { !$0.isMarkupSpace }), first != UInt8(ascii: "<"),
      !bytes.contains(0)
    else { return nil }
    var reader = PlainListReader(String(decoding: bytes, as: UTF8.self).displayable)
    if reader.isShellScript { return reader.shellList() }
    guard reader.isList else { return nil }
    reader.read()
    let list = reader.builder.list
    return list.feeds.isEmpty && list.problems.isEmpty ? nil : list
  }

  /// Whether a text has lines, and all of them are remarks.
  static func isAllRemarks(_ bytes: [UInt8]) -> Bool {
    var (hasRemark, isLineStart) = (false, true)
    for byte in bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) {
      if byte == 0x0A || byte == 0x0D {
        isLineStart = true
      } else if isLineStart, !byte.isMarkupSpace {
        guard byte == UInt8(ascii: "#") else { return false }
        (hasRemark, isLineStart) = (true, false)
      }
    }
    return hasRemark
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

  /// Whether most lines are entries, and the others are few and short.
  private var isList: Bool {
    var (entries, others, words) = (0, 0, 0)
    for line in lines {
      switch Self.kind(of: line.text) {
      case .entry: entries += 1
      case .section: break
      case .other:
        others += 1
        words += line.text.split(whereSeparator: \.isWhitespace).count
        // A long text is soon known for one.
        if words > max(lines.count, Self.mostOtherWords) { return false }
      }
    }
    return entries > others && words <= max(entries, Self.mostOtherWords)
  }

  private static func kind(of line: Substring) -> Kind {
    if line.first == "@" { return .section }
    if line.hasPrefix("$(") { return .entry }
    let start = line.first == "\"" ? line : line.prefix { !$0.isWhitespace }
    guard let first = ListWords.words(of: start, .plain).first?.text else { return .other }
    let word = first.drop { $0 == "!" }
    let scheme = word.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let rest = word[scheme.endIndex...]
    let isAddress = rest.hasPrefix("://") && !scheme.isEmpty && rest.count > 3
    let isCommand = ["exec", "filter", "query"].contains(scheme.lowercased()) && rest.first == ":"
    return isAddress || isCommand ? .entry : .other
  }

  /// Whether a word in quotation marks is a name, as in newsraft, or a tag, as in newsboat.
  ///
  /// Where sections or settings do not tell, names differ and stand alone.
  private var hasNames: Bool {
    if lines.contains(where: { $0.text.first == "@" || $0.text.hasPrefix("$(") }) { return true }
    var names: Set<String> = []
    for line in lines where Self.kind(of: line.text) != .other {
      if line.text.last == "}" && line.text.contains(" {") { return true }
      var words = ListWords.words(of: line.text, .plain)[...]
      // Only newsboat has those.
      if let entry = words.popFirst(), !entry.text.contains("://") || entry.text.first == "!" {
        return false
      }
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
      switch Self.kind(of: line.text) {
      case .section:
        let name = String(line.text.dropFirst().prefix { $0 != "{" }).displayableLine
        section = name.isEmpty || name == "Global" ? nil : name
      case .entry where line.text.hasPrefix("$("):
        builder.refuse(
          "Line \(line.number) has the command \(line.text.displayableLine), which is not run: "
            + "subscribe to an address")
      case .entry: read(line, hasNames: hasNames)
      case .other: builder.refuse("Line \(line.number) has no address: “\(line.text.excerpt)”")
      }
    }
  }

  private mutating func read(_ line: Line, hasNames: Bool) {
    let words = ListWords.words(of: line.text, .plain)
    guard let first = words.first?.text.displayableLine else { return }
    let url = String(first.drop { $0 == "!" })
    guard !url.lowercased().hasPrefix("query:") else {
      return builder.refuse(
        "Line \(line.number) has the query \(url), which is no feed: search the library for it")
    }
    var feed = FeedSubscription(url: url, isHidden: url != first)
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

  /// As much of a line as a sentence takes.
  fileprivate var excerpt: String {
    let line = displayableLine
    return line.count > 60 ? "\(line.prefix(59))…" : line
  }
}
