import Articles

/// Finds out what kind of source a text is by how it begins.
enum FormatDetection {
  /// Element names that begin an HTML page or a piece of one.
  private static let htmlNames: Set<Substring> = [
    "html", "head", "body", "title", "meta", "link", "script", "style", "base", "article", "main",
    "header", "section", "nav", "div", "p", "h1", "h2", "table", "span", "a", "img", "ul",
    "h3", "h4", "h5", "h6", "font", "center", "b", "br", "i", "em", "strong", "form", "iframe",
    "blockquote", "pre", "ol", "li", "dl", "hr", "figure", "aside", "footer", "noscript", "tr",
    "td",
    "button", "picture", "video", "svg", "frameset", "big", "small", "u",
  ]

  /// Characters of a name that are looked at: signs without end are no name.
  private static let longestName = 24

  /// Root elements of RSS 2.0, Atom (RFC 4287), RSS 1.0, CDF, and of lists of feeds.
  private static let feedNames: Set<Substring> = ["rss", "feed", "rdf:rdf", "channel", "opml"]

  static func format(of text: String) -> SourceFormat {
    let start = String(text.unicodeScalars.prefix(16_384)).lowercased()
    let beginning = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if beginning.first == "{" {
      return beginning.contains("jsonfeed.org/version") ? .feed : .text
    }
    guard beginning.first == "<" else { return isPageBelow(beginning) ? .html : .text }
    if beginning.hasPrefix("<!doctype html") { return .html }
    return format(ofMarkup: beginning)
  }

  /// Whether a page begins below something else: headers of the transfer, a warning.
  private static func isPageBelow(_ text: Substring) -> Bool {
    text.contains("<!doctype html")
      || text.contains("<html") && (text.contains("<head") || text.contains("<body"))
  }

  private static func format(ofMarkup text: Substring) -> SourceFormat {
    var isMarkup = false
    for name in elementNames(in: text) {
      if feedNames.contains(name) { return .feed }
      if htmlNames.contains(name) { return .html }
      // Declarations and comments may stand before the root; an unknown element may not.
      guard name.first == "?" || name.first == "!" else { return .text }
      isMarkup = true
    }
    return isMarkup && text.hasPrefix("<?xml") ? .feed : .text
  }

  /// What stands after each `<`, up to a space or bracket, outside comments.
  private static func elementNames(in text: Substring) -> [Substring] {
    var rest = text
    var names: [Substring] = []
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      names.append(rest.prefix(longestName).prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" })
      guard rest.hasPrefix("!--") else { continue }
      guard let end = rest.firstRange(of: "-->") else { break }
      rest = rest[end.upperBound...]
    }
    return names
  }
}
