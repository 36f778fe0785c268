/// A run of text inside a block, with the marks its author gave it.
public indirect enum Inline: Sendable, Hashable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case code(String)
  /// `url` is absolute.
  case link(url: String, [Inline])
  case lineBreak
}

extension Inline {
  /// The words alone; a line break is a newline.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines): inlines.plainText
    case .lineBreak: "\n"
    }
  }
}

extension [Inline] {
  /// The words alone, joined without a separator; a line break is a newline.
  public var plainText: String {
    if count == 1 { return self[0].plainText }
    return reduce(into: "") { $0 += $1.plainText }
  }
}
