/// Documents are kept as JSON with short names: `{"p":["Text ",{"em":["marked"]}]}`.
///
/// The names are part of the library's format. They are never changed, only added to.
/// What is decoded is displayable, whoever encoded it: a library may come from elsewhere.
extension Document: Codable {
  public init(from decoder: any Decoder) throws {
    blocks = try decoder.singleValueContainer().decode([Block].self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(blocks)
  }
}

extension Block: Codable {
  private enum Key: String, CodingKey {
    case paragraph = "p"
    case heading = "h"
    case level
    case list
    case start
    case quote
    case code
    case table
    case image
    case rule
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let inlines = try container.decodeIfPresent([Inline].self, forKey: .paragraph) {
      self = .paragraph(inlines)
    } else if let inlines = try container.decodeIfPresent([Inline].self, forKey: .heading) {
      let level = try container.decode(Int.self, forKey: .level)
      self = .heading(level: min(max(level, 1), 6), inlines)
    } else if let items = try container.decodeIfPresent([[Block]].self, forKey: .list) {
      self = .list(start: try container.decodeIfPresent(Int.self, forKey: .start), items: items)
    } else if let blocks = try container.decodeIfPresent([Block].self, forKey: .quote) {
      self = .quote(blocks)
    } else if let text = try container.decodeIfPresent(String.self, forKey: .code) {
      self = .code(text.displayable)
    } else if let rows = try container.decodeIfPresent([[TableCell]].self, forKey: .table) {
      self = .table(rows: rows)
    } else if let image = try container.decodeIfPresent(ArticleImage.self, forKey: .image) {
      self = .image(image)
    } else {
      self = .rule
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .paragraph(let inlines): try container.encode(inlines, forKey: .paragraph)
    case .heading(let level, let inlines):
      try container.encode(inlines, forKey: .heading)
      try container.encode(level, forKey: .level)
    case .list(let start, let items):
      try container.encode(items, forKey: .list)
      try container.encodeIfPresent(start, forKey: .start)
    case .quote(let blocks): try container.encode(blocks, forKey: .quote)
    case .code(let text): try container.encode(text, forKey: .code)
    case .table(let rows): try container.encode(rows, forKey: .table)
    case .image(let image): try container.encode(image, forKey: .image)
    case .rule: try container.encode(true, forKey: .rule)
    }
  }
}

/// A cell is the list of its inlines, that of a header under the key `th`.
extension TableCell: Codable {
  private enum Key: String, CodingKey {
    case header = "th"
  }

  public init(from decoder: any Decoder) throws {
    if let inlines = try? decoder.singleValueContainer().decode([Inline].self) {
      self.init(inlines)
    } else {
      let container = try decoder.container(keyedBy: Key.self)
      self.init(try container.decode([Inline].self, forKey: .header), isHeader: true)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    if isHeader {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(inlines, forKey: .header)
    } else {
      var container = encoder.singleValueContainer()
      try container.encode(inlines)
    }
  }
}

extension Inline: Codable {
  private enum Key: String, CodingKey {
    case emphasis = "em"
    case strong
    case code
    case url = "a"
    case link = "t"
    case lineBreak = "br"
  }

  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self = .text(text.displayable)
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    if let inlines = try container.decodeIfPresent([Inline].self, forKey: .emphasis) {
      self = .emphasis(inlines)
    } else if let inlines = try container.decodeIfPresent([Inline].self, forKey: .strong) {
      self = .strong(inlines)
    } else if let text = try container.decodeIfPresent(String.self, forKey: .code) {
      self = .code(text.displayable)
    } else if let url = try container.decodeIfPresent(String.self, forKey: .url) {
      self = .link(url: url.displayableLine, try container.decode([Inline].self, forKey: .link))
    } else {
      self = .lineBreak
    }
  }

  public func encode(to encoder: any Encoder) throws {
    if case .text(let text) = self {
      var container = encoder.singleValueContainer()
      try container.encode(text)
      return
    }
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .text: break
    case .emphasis(let inlines): try container.encode(inlines, forKey: .emphasis)
    case .strong(let inlines): try container.encode(inlines, forKey: .strong)
    case .code(let text): try container.encode(text, forKey: .code)
    case .link(let url, let inlines):
      try container.encode(url, forKey: .url)
      try container.encode(inlines, forKey: .link)
    case .lineBreak: try container.encode(true, forKey: .lineBreak)
    }
  }
}
