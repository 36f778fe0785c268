import Articles

/// A picture and the lines that stand with it.
struct CaptionedPicture {
  private(set) var image: ArticleImage
  /// The rank of the figure around it; `nil` where there is none.
  let figure: Int?

  /// Captions and credits up to this length are searched for words that come twice.
  private static let longestSearch = 4_000

  init(_ image: ArticleImage, figure: Int?) {
    self.image = image
    self.figure = figure
  }

  /// Whether there is anything to keep.
  var hasWordsOrAddress: Bool { image != ArticleImage() }

  /// Whether another picture of the same figure shows the same, for another screen; or the
  /// picture whose caption came first.
  func isShown(by other: ArticleImage) -> Bool {
    guard let url = image.url, let otherURL = other.url else { return true }
    if let alt = image.alt, alt == other.alt, alt.contains(" ") { return true }
    return PictureAddress(url).identity == PictureAddress(otherURL).identity
  }

  /// Takes what is missing from another picture of the same figure.
  mutating func fill(_ other: ArticleImage) { image.fill(other) }

  /// Adds lines; a credit at the end of the caption's line is found by its form.
  mutating func add(_ caption: String, credit: String) {
    if !credit.isEmpty { addCredit(Credit(credit)?.name ?? credit.trimmed(["(", ")", ":", "|"])) }
    if let source = CaptionLabels.source(in: caption) { return addCredit(source) }
    let caption = CaptionLabels.removed(from: caption)
    guard !caption.isEmpty, !CaptionLabels.contains(caption) else { return }
    let parted = Credit(caption)
    let sourced = parted == nil ? caption.partedBeforeSource : nil
    if let name = parted?.name ?? sourced?.name { addCredit(name) }
    guard let words = parted == nil ? sourced?.caption ?? caption : parted?.caption,
      !words.isLabel
    else { return }
    if let caption = image.caption, caption.utf8.count < Self.longestSearch,
      caption.contains(words)
    {
      return
    }
    if image.caption != nil, image.credit == nil, words.isNameLike { return addCredit(words) }
    if image.caption == nil { image.caption = words } else { image.caption?.append(" \(words)") }
    if image.alt == image.caption { image.alt = nil }
  }

  private mutating func addCredit(_ name: String) {
    guard !name.isEmpty else { return }
    guard let credit = image.credit else {
      image.credit = name
      return
    }
    if credit.utf8.count < Self.longestSearch, !credit.contains(name) {
      image.credit = "\(credit) / \(name)"
    }
  }
}

/// Parts the words of a caption from those of a credit: elements named so hold them, or the
/// last small element of the line.
enum CaptionParts {
  /// A credit is no longer.
  private static let longestCredit = 160
  private static let longestUnnamed = 80
  /// Properties of schema.org that name who made a picture.
  private static let credits: Set<String> = ["author", "copyrightHolder", "creator", "creditText"]

  /// The lines of a block: caption and credit, either may be empty.
  static func lines(of block: TextBlock, on page: PageContent) -> (caption: String, credit: String)
  {
    var caption = SpaceCollapser()
    var credit = SpaceCollapser()
    let unnamed = unnamedCredit(of: block, on: page)
    for piece in page.pieces[block.pieces] {
      let rank = Int(piece.rank)
      let text = page.outline.tree.textBytes(of: page.outline.nodes[rank])
      if unnamed.contains(rank) || isCredit(rank, of: block, on: page) {
        credit.appendSpace()
        credit.append(text)
      } else if text.isEmpty {
        caption.appendSpace()
      } else if !(caption.isEmpty && text.isCount || text.isLabel) {
        caption.append(text)
      }
    }
    return (caption.text, credit.text)
  }

  private static func isCredit(_ rank: Int, of block: TextBlock, on page: PageContent) -> Bool {
    var rank = page.outline.parent(rank)
    while rank >= block.parent {
      let isNamed = page.names[rank].contains(.credit) && !page.names[rank].contains(.caption)
      let isMarked = page.outline.attribute(.itemprop, rank).map(credits.contains) ?? false
      if (isNamed || isMarked) && page.mass.text[rank] <= Int32(longestCredit) { return true }
      rank = page.outline.parent(rank)
    }
    return false
  }

  /// The ranks of the last texts of a caption if they stand in small elements of their own and
  /// may name somebody: "AP", or "Image:" and a name.
  private static func unnamedCredit(of block: TextBlock, on page: PageContent) -> [Int] {
    let texts = page.pieces[block.pieces].map { Int($0.rank) }.filter { page.mass.text[$0] > 0 }
    guard texts.count > 1, let last = texts.last, page.outline.parent(last) != block.parent,
      page.mass.text[last] <= Int32(longestUnnamed),
      isSmall(page.outline.tag(page.outline.parent(last)))
    else { return [] }
    let label = texts[texts.count - 2]
    let ranks =
      line(of: label, on: page).hasSuffix(":") && texts.count > 2 ? [label, last] : [last]
    return line(of: last, on: page).isNameLike ? ranks : []
  }

  private static func line(of rank: Int, on page: PageContent) -> String {
    var line = SpaceCollapser()
    line.append(page.outline.tree.textBytes(of: page.outline.nodes[rank]))
    return line.text
  }

  private static func isSmall(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .span, .small, .cite, .em, .i: true
    default: false
    }
  }
}

extension String {
  /// Whether the text is a label whose words stand elsewhere: "Image:".
  fileprivate var isLabel: Bool { hasSuffix(":") && utf8.count <= 20 }

  /// The parts of "Caption (Source: Name)".
  fileprivate var partedBeforeSource: (caption: String, name: String)? {
    guard hasSuffix(")"), let open = lastIndex(of: "(") else { return nil }
    let inner = self[index(after: open)...].dropLast()
    guard let colon = inner.firstIndex(of: ":"), inner.utf8.count <= 120 else { return nil }
    let labels = ["quelle", "source", "fonte", "fuente", "bron", "kilde", "källa", "źródło"]
    guard labels.contains(inner[..<colon].lowercased()) else { return nil }
    return (self[..<open].trimmed(), inner[inner.index(after: colon)...].trimmed())
  }

  /// Whether the text may be the name of a person or a firm: few words, most with a capital, no
  /// sentence.
  fileprivate var isNameLike: Bool {
    let words = spacedWords
    guard (1...8).contains(words.count), !hasSuffix("."), !hasSuffix("?"), !hasSuffix(":") else {
      return false
    }
    let named = words.count { word in
      let first = word.unicodeScalars.first { $0.isLetter }
      return first.map { $0.isUppercaseLetter || $0.value >= 0x2E80 } ?? false
    }
    return named * 2 > words.count
  }
}

extension ArraySlice<UInt8> {
  /// Whether the text is a label or button by a caption, in an element of its own.
  fileprivate var isLabel: Bool {
    count <= 80 && CaptionLabels.contains(String(decoding: self, as: UTF8.self).displayableLine)
  }

  /// Whether the text is nothing but a number: before a caption, that of a picture in a gallery.
  fileprivate var isCount: Bool {
    let visible = filter { !$0.isMarkupSpace }
    return !visible.isEmpty && visible.count <= 3
      && visible.allSatisfy { (0x30...0x39).contains($0) }
  }
}
