public import Articles

/// Writes lists of feeds as OPML 2.0, nested folders as nested outlines.
public enum FeedListWriter {
  private final class Folder {
    enum Entry {
      case feed(FeedSubscription)
      case folder(String, Folder)
    }

    /// Feeds and folders in the order in which they are first met.
    var entries: [Entry] = []
    private var folders: [String: Folder] = [:]

    func folder(_ name: String) -> Folder {
      if let known = folders[name] { return known }
      let folder = Folder()
      folders[name] = folder
      entries.append(.folder(name, folder))
      return folder
    }
  }

  /// The list as a file; a feed in several folders is in the file as often.
  public static func opml(_ list: FeedList) -> String {
    let root = Folder()
    for feed in list.feeds {
      for path in feed.folders.isEmpty ? [[]] : feed.folders {
        path.prefix(16).reduce(root) { $0.folder($1) }.entries.append(.feed(feed))
      }
    }
    let lists = list.lists.map { list in
      "    " + outline([("type", "include"), ("text", list.title), ("url", list.url)]) + "/>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0" xmlns:depesche="urn:depesche:opml">
        <head>
          <title>\(escaped(list.title ?? ""))</title>
        </head>
        <body>
      \(lines(of: root, indent: "    ") + lists.joined())  </body>
      </opml>

      """
  }

  private static func lines(of folder: Folder, indent: String) -> String {
    folder.entries.reduce(into: "") { lines, entry in
      switch entry {
      case .feed(let feed): lines += indent + outline(attributes(of: feed)) + "/>\n"
      case .folder(let name, let folder):
        lines += indent + outline([("text", name), ("title", name)]) + ">\n"
        lines += self.lines(of: folder, indent: indent + "  ")
        lines += indent + "</outline>\n"
      }
    }
  }

  private static func attributes(of feed: FeedSubscription) -> [(String, String?)] {
    let tags = feed.tags.isEmpty ? nil : feed.tags.joined(separator: ",")
    return [
      ("type", "rss"), ("text", feed.title ?? feed.url), ("title", feed.title),
      ("xmlUrl", feed.url), ("htmlUrl", feed.link), ("description", feed.summary),
      ("language", feed.language), ("category", tags),
      ("depesche:hidden", feed.isHidden ? "true" : nil),
    ]
  }

  private static func outline(_ attributes: [(String, String?)]) -> String {
    attributes.reduce("<outline") { line, attribute in
      line + (attribute.1.map { " \(attribute.0)=\"\(escaped($0))\"" } ?? "")
    }
  }

  private static func escaped(_ text: String) -> String {
    // By scalars: a sign with a mark on it is another character, but the same byte.
    text.displayableLine.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
