/// What `depesche parse` prints for other programs, and what scorers read.
///
/// The keys are a public contract: never changed, only added to. A field the source does not
/// have is `null`, a list without entries `[]`. Dates are ISO 8601.
extension ArticleDraft: Encodable {
  private enum Key: String, CodingKey {
    case format
    case url
    case title
    case kicker
    case section
    case lead
    case authors
    case initials
    case agencies
    case publisher
    case sourceLine = "source_line"
    case published
    case updated
    case language
    case tags
    case images
    case blocks
    case text
    case discarded
    case paras
    case subheads
    case captions
    case credits
    case date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try encodeFields(to: &container)
    try encodeBody(to: &container)
  }

  private func encodeFields(to container: inout KeyedEncodingContainer<Key>) throws {
    try container.encode(format, forKey: .format)
    try container.encode(url, forKey: .url)
    try container.encode(title, forKey: .title)
    try container.encode(kicker, forKey: .kicker)
    try container.encode(section, forKey: .section)
    try container.encode(lead, forKey: .lead)
    try container.encode(authors, forKey: .authors)
    try container.encode(initials, forKey: .initials)
    try container.encode(agencies, forKey: .agencies)
    try container.encode(publisher, forKey: .publisher)
    try container.encode(sourceLine, forKey: .sourceLine)
    try container.encode(published?.iso8601, forKey: .published)
    // The name scorers know it by.
    try container.encode(published?.iso8601, forKey: .date)
    try container.encode(updated?.iso8601, forKey: .updated)
    try container.encode(language, forKey: .language)
    try container.encode(tags, forKey: .tags)
  }

  private func encodeBody(to container: inout KeyedEncodingContainer<Key>) throws {
    let pictures = images + document.blocks.flatMap(\.flatImages)
    try container.encode(images.map(FlatImage.init), forKey: .images)
    try container.encode(document.blocks.map(FlatBlock.init), forKey: .blocks)
    try container.encode(document.plainText, forKey: .text)
    try container.encode(discarded, forKey: .discarded)
    try container.encode(document.blocks.flatMap(\.flatParagraphs), forKey: .paras)
    try container.encode(document.blocks.flatMap(\.flatHeadings), forKey: .subheads)
    try container.encode(pictures.compactMap(\.caption), forKey: .captions)
    try container.encode(pictures.compactMap(\.credit), forKey: .credits)
  }
}

/// A picture with every key there, `null` where it has no value.
private struct FlatImage: Encodable {
  let image: ArticleImage

  private enum Key: String, CodingKey {
    case caption
    case credit
    case alt
    case url
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(image.caption, forKey: .caption)
    try container.encode(image.credit, forKey: .credit)
    try container.encode(image.alt, forKey: .alt)
    try container.encode(image.url, forKey: .url)
  }
}

/// A block of the document's first level as plain words.
private struct FlatBlock: Encodable {
  let block: Block

  private enum Key: String, CodingKey {
    case kind
    case level
    case text
    case items
    case rows
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(block.kind, forKey: .kind)
    try container.encode(level, forKey: .level)
    try container.encode(text, forKey: .text)
    try container.encode(items, forKey: .items)
    try container.encodeIfPresent(rows, forKey: .rows)
  }

  private var level: Int? {
    guard case .heading(let level, _) = block else { return nil }
    return level
  }

  private var text: String? {
    switch block {
    case .list, .rule: nil
    case .image(let image): image.caption ?? image.alt
    case .paragraph, .heading, .quote, .code, .table: block.plainText
    }
  }

  private var rows: [[String]]? {
    guard case .table(let rows) = block else { return nil }
    return rows.map { $0.map(\.plainText) }
  }

  private var items: [String] {
    guard case .list(_, let items) = block else { return [] }
    return items.map { $0.plainText(separator: "\n") }
  }
}

extension Block {
  fileprivate var kind: String {
    switch self {
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .list: "list"
    case .quote: "quote"
    case .code: "code"
    case .table: "table"
    case .image: "image"
    case .rule: "rule"
    }
  }

  /// The paragraphs in the block, those inside lists and quotes too.
  fileprivate var flatParagraphs: [String] {
    switch self {
    case .paragraph: [plainText]
    case .list(_, let items): items.flatMap { $0.flatMap(\.flatParagraphs) }
    case .quote(let blocks): blocks.flatMap(\.flatParagraphs)
    case .heading, .code, .table, .image, .rule: []
    }
  }

  fileprivate var flatHeadings: [String] {
    switch self {
    case .heading: [plainText]
    case .list(_, let items): items.flatMap { $0.flatMap(\.flatHeadings) }
    case .quote(let blocks): blocks.flatMap(\.flatHeadings)
    case .paragraph, .code, .table, .image, .rule: []
    }
  }

  fileprivate var flatImages: [ArticleImage] {
    switch self {
    case .image(let image): [image]
    case .list(_, let items): items.flatMap { $0.flatMap(\.flatImages) }
    case .quote(let blocks): blocks.flatMap(\.flatImages)
    case .paragraph, .heading, .code, .table, .rule: []
    }
  }
}
