/// Tells links that belong to an article from those that lead to the next one: its list of
/// sources, and paragraphs that are one link.
struct ArticleLinks {
  private let page: PageContent
  private let blocks: [ClassifiedBlock]

  /// A longer heading is another.
  private static let longestHeading = 40
  /// The part of the links in a list for further reading that leads to other houses.
  private static let leastElsewhere = 0.6
  /// A shorter paragraph is a label.
  private static let leastText = 40

  /// The blocks of the article's list of sources, with its heading, by their index.
  private(set) var sources: Set<Int> = []
  /// The paragraphs of the text that are one link, by their index.
  private(set) var paragraphs: Set<Int> = []

  init(_ blocks: [ClassifiedBlock], on page: PageContent) {
    self.page = page
    self.blocks = blocks
    for index in blocks.indices where blocks[index].block.isHeading { findSources(below: index) }
    findParagraphs()
  }

  // MARK: - Sources

  private mutating func findSources(below heading: Int) {
    guard blocks[heading].role == .body, blocks[heading].block.length <= Self.longestHeading else {
      return
    }
    let words = blocks[heading].text.lowercased().trimmed([":"])
    let isSource = Self.sourceWords.contains(words)
    guard isSource || Self.readingWords.contains(words) else { return }
    let list = blocks[(heading + 1)...].prefix { !$0.block.isHeading && $0.block.pruned == nil }
    let links = list.indices.filter { isLink(blocks[$0]) }
    let elsewhere = links.count { leadsElsewhere(blocks[$0].block) }
    guard !links.isEmpty,
      isSource || Double(elsewhere) >= Self.leastElsewhere * Double(links.count)
    else { return }
    sources.formUnion(links)
    sources.insert(heading)
  }

  private func isLink(_ classified: ClassifiedBlock) -> Bool {
    classified.role == .leftOut(.links) || classified.role == .body
  }

  /// What an article was made from, lower case.
  private static let sourceWords: Set<String> = [
    "sources", "source", "references", "reference", "bibliography", "works cited", "notes",
    "footnotes", "endnotes", "quellen", "quelle", "quellenangaben", "quellenverzeichnis",
    "einzelnachweise", "nachweise", "belege", "literatur", "literaturverzeichnis", "referenzen",
    "anmerkungen", "fußnoten", "quellen und links", "références", "notes et références",
    "bibliographie", "fuentes", "referencias", "bibliografía", "fonti", "riferimenti",
    "bibliografia", "note", "bronnen", "referenties", "fontes", "referências", "źródła",
    "przypisy", "källor", "referenser", "kilder", "referanser", "lähteet",
  ]

  /// Where its author sends its readers, if that is elsewhere.
  private static let readingWords: Set<String> = [
    "further reading", "external links", "links", "weblinks", "weiterführende links",
    "weiterführende literatur", "zum weiterlesen", "links zum thema", "lesetipps", "resources",
    "pour aller plus loin", "liens externes", "enlaces externos", "collegamenti esterni",
    "externe links", "see also",
  ]

  // MARK: - Paragraphs

  /// A linked paragraph between those of the text belongs to it if a colon leads to it or if it is
  /// a sentence that leads elsewhere.
  private mutating func findParagraphs() {
    var before: Int?
    for index in blocks.indices where blocks[index].block.isText {
      defer { before = index }
      guard blocks[index].role == .leftOut(.links), blocks[index].block.kind == .paragraph,
        let before, isText(before, beside: index),
        let next = blocks[(index + 1)...].indices.first(where: { blocks[$0].block.isText }),
        isText(next, beside: index)
      else { continue }
      let isSentence = blocks[index].block.endsSentence && leadsElsewhere(blocks[index].block)
      if blocks[before].text.hasSuffix(":") || isSentence { paragraphs.insert(index) }
    }
  }

  /// Whether a block is a paragraph of the text in the same element as another.
  private func isText(_ index: Int, beside other: Int) -> Bool {
    let block = blocks[index].block
    return blocks[index].role == .body && block.kind == .paragraph && block.length >= Self.leastText
      && page.outline.parent(block.parent) == page.outline.parent(blocks[other].block.parent)
  }

  /// Whether a link of the block leads to another house.
  private func leadsElsewhere(_ block: TextBlock) -> Bool {
    guard let own = page.metadata.url.flatMap(WebAddress.host) else { return false }
    return page.pieces[block.pieces].contains { piece in
      guard piece.link >= 0,
        let host = page.outline.attribute(.href, Int(piece.link)).flatMap(WebAddress.host)
      else { return false }
      return host != own && !host.hasSuffix("." + own) && !own.hasSuffix("." + host)
    }
  }
}
