import Articles

/// Builds an article's document and its pictures from the blocks of a page.
///
/// Lists, quotes and tables are not blocks of a page but elements around them; they open and
/// close as the blocks pass by.
struct DocumentBuilder {
  private let page: PageContent
  private let container: Int
  private let base: String?
  private let pictures: PictureReader
  private let tables: DataTables

  /// A list that starts above is numbered by mistake.
  private static let highestStart = 1_000_000

  private var nest = BlockNest()
  /// Pictures above the text.
  private(set) var images: [ArticleImage] = []
  private var shown = ShownPictures()
  private var picture: CaptionedPicture?
  private var hasText = false

  /// The document of classified blocks, and the pictures that stand above the text.
  static func build(
    _ blocks: [ClassifiedBlock], on page: PageContent, container: Int, base: String?
  ) -> (document: Document, images: [ArticleImage]) {
    var builder = DocumentBuilder(page, container, base)
    for block in blocks { builder.append(block) }
    builder.closePicture()
    return (Document(blocks: builder.nest.finish().tidied), builder.images)
  }

  private init(_ page: PageContent, _ container: Int, _ base: String?) {
    self.page = page
    self.container = container
    self.base = base
    pictures = PictureReader(page: page, base: base)
    tables = DataTables(page)
  }

  private mutating func append(_ classified: ClassifiedBlock) {
    let block = classified.block
    switch classified.role {
    case .body: appendText(block)
    case .rule:
      closePicture()
      open(block)
      nest.append(.rule)
    case .image: appendPicture(block)
    case .caption: appendCaption(block, classified.text)
    case .lead, .sourceLine, .leftOut: break
    }
  }

  // MARK: - Text

  private mutating func appendText(_ block: TextBlock) {
    closePicture()
    hasText = true
    open(block)
    switch block.kind {
    case .heading(let level):
      let inlines = inlines(of: block, ignoring: [.strong, .emphasis])
      nest.append(.heading(level: max(2, level), inlines))
    case .code: nest.append(code(of: block))
    default: nest.append(.paragraph(inlines(of: block)))
    }
  }

  private func inlines(of block: TextBlock, ignoring: TextPiece.Marks = []) -> [Inline] {
    InlineBuilder.inlines(of: block, on: page, base: base, ignoring: ignoring)
  }

  /// The text of a preformatted block, line ends and all.
  private func code(of block: TextBlock) -> Block {
    var bytes: [UInt8] = []
    for piece in page.pieces[block.pieces] {
      if piece.marks.contains(.lineBreak) { bytes.append(0x0A) }
      bytes.append(contentsOf: page.outline.textBytes(Int(piece.rank)))
    }
    let lines = String(decoding: bytes, as: UTF8.self).displayable
      .split(separator: "\n", omittingEmptySubsequences: false)
    let isBlank: (Substring) -> Bool = { $0.allSatisfy(\.isWhitespace) }
    let end = lines.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
    return .code(lines[..<end].drop(while: isBlank).joined(separator: "\n"))
  }

  /// Opens the lists, quotes and tables a block stands in, closes those it does not.
  private mutating func open(_ block: TextBlock) {
    var path: [BlockNest.Level] = []
    var rank = block.parent
    while rank > container {
      if let kind = kind(of: rank) { path.append(BlockNest.Level(kind: kind, rank: rank)) }
      rank = page.outline.parent(rank)
    }
    nest.open(path.reversed())
  }

  private func kind(of rank: Int) -> BlockNest.Kind? {
    switch page.outline.tag(rank) {
    case .ul, .dl, .menu, .dir: .list(start: nil)
    case .ol: .list(start: start(ofList: rank))
    case .li, .dt, .dd: .item
    case .blockquote: .quote
    case .table: tables.contains(rank) ? .table : nil
    case .tr: tables.contains(rank) ? .row : nil
    case .td: tables.contains(rank) ? .cell(isHeader: false, column: tables.column(rank)) : nil
    case .th: tables.contains(rank) ? .cell(isHeader: true, column: tables.column(rank)) : nil
    default: nil
    }
  }

  private func start(ofList rank: Int) -> Int {
    let start = page.outline.attribute(.start, rank).flatMap { Int($0) } ?? 1
    return min(max(0, start), Self.highestStart)
  }

  // MARK: - Pictures

  private mutating func appendPicture(_ block: TextBlock) {
    guard let image = pictures.image(block.parent) else { return }
    let figure = figure(around: block)
    if figure != nil, picture?.figure == figure, picture?.isShown(by: image) == true {
      picture?.fill(image)
      return
    }
    closePicture()
    open(block)
    picture = CaptionedPicture(image, figure: figure)
  }

  private mutating func appendCaption(_ block: TextBlock, _ text: String) {
    let (caption, credit) = CaptionParts.lines(of: block, on: page)
    let figure = figure(around: block)
    let isOfPicture =
      picture != nil && (picture?.figure == figure || figure == nil || picture?.figure == nil)
    if !isOfPicture {
      closePicture()
      open(block)
      let film = figure.flatMap(page.outline.film)
      let poster = film.flatMap(pictures.poster)
      if let film, poster == nil, !text.isEmpty, let url = pictures.address(of: film) {
        hasText = true
        return nest.append(.paragraph([.link(url: url, [.text(text)])]))
      }
      picture = CaptionedPicture(ArticleImage(url: poster), figure: figure)
    }
    picture?.add(caption, credit: credit)
  }

  private mutating func closePicture() {
    if let picture, picture.hasWordsOrAddress { add(picture.image) }
    picture = nil
  }

  private mutating func add(_ image: ArticleImage) {
    switch shown.place(of: image) {
    case .new:
      if hasText { nest.append(.image(image)) } else { images.append(image) }
      shown.insert(image, at: hasText ? nil : images.count - 1)
    case .above(let index): images[index].fill(image)
    case .inText: break
    }
  }

  private func figure(around block: TextBlock) -> Int? {
    var rank = block.parent
    while rank > 0 {
      if page.outline.tag(rank) == .figure { return rank }
      rank = page.outline.parent(rank)
    }
    return nil
  }
}

extension [Block] {
  /// The blocks without empty ones and rules that part nothing, headings from level 2 on.
  fileprivate var tidied: [Block] {
    var tidied: [Block] = []
    for block in self where !block.isEmpty {
      if block == .rule && (tidied.isEmpty || tidied.last == .rule) { continue }
      tidied.append(block)
    }
    if tidied.last == .rule { tidied.removeLast() }
    let highest = tidied.compactMap(\.level).min() ?? 2
    return tidied.map { $0.raised(by: highest - 2) }
  }
}

extension Block {
  fileprivate var level: Int? {
    if case .heading(let level, _) = self { level } else { nil }
  }

  fileprivate func raised(by levels: Int) -> Block {
    guard case .heading(let level, let inlines) = self else { return self }
    return .heading(level: level - levels, inlines)
  }

  fileprivate var isEmpty: Bool {
    switch self {
    case .image, .rule: false
    default: plainText.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
  }
}
