public import Articles

/// Writes lists of feeds as OPML 2.0, nested folders as nested outlines.
///
/// What OPML has no word for stands in attributes of a namespace of our own: the name its reader
/// gave a feed, and every setting under the name that it is typed by.
public enum FeedListWriter {
  static let namespace = "urn:depesche:opml"

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
    let file = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0" xmlns:depesche="\(namespace)">
        <head>
          <title>\(escaped(list.title ?? ""))</title>
        </head>
        <body>
      \(lines(of: root, indent: "    ") + lists.joined())  </body>
      </opml>

      """
    return Mojibake.repaired(Array(file.utf8)) == nil ? file : asASCII(file)
  }

  /// What readers, this one too, would take for UTF-8 encoded twice they leave alone as references.
  private static func asASCII(_ xml: String) -> String {
    xml.unicodeScalars.reduce(into: "") { text, scalar in
      text += scalar.isASCII ? String(scalar) : "&#\(scalar.value);"
    }
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
    let title = feed.title ?? feed.feedTitle
    let attributes = [
      ("type", "rss"), ("text", title ?? feed.url), ("title", title),
      ("xmlUrl", feed.url), ("htmlUrl", feed.link), ("description", feed.summary),
      ("language", feed.language), ("category", tags), ("depesche:title", feed.title),
      ("depesche:hidden", feed.isHidden ? "true" : nil),
    ]
    return attributes + settings(of: feed)
  }

  private static func settings(of feed: FeedSubscription) -> [(String, String?)] {
    FeedSetting.listed.map { setting in
      let lines =
        setting == .header ? feed.settings.headers : feed.settings.text(of: setting).map { [$0] }
      return ("depesche:\(setting.rawValue)", lines?.joined(separator: "\n"))
    }
  }

  private static func outline(_ attributes: [(String, String?)]) -> String {
    attributes.reduce("<outline") { line, attribute in
      line + (attribute.1.map { " \(attribute.0)=\"\(escaped($0, attribute.0))\"" } ?? "")
    }
  }

  /// The value of an attribute: a line for people, a setting to the letter.
  private static func escaped(_ value: String, _ name: String) -> String {
    guard name.hasPrefix("depesche:") else { return escaped(value) }
    return value.unicodeScalars.reduce(into: "") { text, scalar in
      let isPlain = String(scalar).displayable.unicodeScalars.first == scalar && scalar != "\n"
      text += isPlain ? escaped(scalar) : "&#\(scalar.value);"
    }
  }

  private static func escaped(_ text: String) -> String {
    // By scalars: a sign with a mark on it is another character, but the same byte.
    text.displayableLine.unicodeScalars.reduce(into: "") { $0 += escaped($1) }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    default: String(scalar)
    }
  }
}
