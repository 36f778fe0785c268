import Articles

/// A picture and the lines that stand with it.
struct CaptionedPicture {
  private(set) var image: ArticleImage
  /// The rank of the figure around it; `nil` where there is none.
  let figure: Int?

  init(_ image: ArticleImage, figure: Int?) {
    self.image = image
    self.figure = figure
  }

  /// Whether there is anything to keep.
  var hasWordsOrAddress: Bool { image != ArticleImage() }

  /// Takes what is missing from another picture of the same figure.
  mutating func fill(_ other: ArticleImage) {
    image.url = image.url ?? other.url
    image.alt = image.alt ?? other.alt
  }

  /// Adds lines; a credit at the end of the caption's line is found by its form.
  mutating func add(_ caption: String, credit: String) {
    if !credit.isEmpty { addCredit(Credit(credit)?.name ?? credit.trimmed(["(", ")", ":", "|"])) }
    guard !caption.isEmpty else { return }
    let parted = Credit(caption)
    if let parted { addCredit(parted.name) }
    guard let words = parted == nil ? caption : parted?.caption else { return }
    if image.caption?.contains(words) == true { return }
    image.caption = image.caption.map { "\($0) \(words)" } ?? words
    if image.alt == image.caption { image.alt = nil }
  }

  private mutating func addCredit(_ name: String) {
    guard !name.isEmpty, image.credit == nil else { return }
    image.credit = name
  }
}

/// Parts the words of a caption from those that elements named after credits hold.
enum CaptionParts {
  /// A credit is no longer.
  private static let longestCredit = 160

  /// The lines of a block: caption and credit, either may be empty.
  static func lines(of block: TextBlock, on page: PageContent) -> (caption: String, credit: String)
  {
    var caption = SpaceCollapser()
    var credit = SpaceCollapser()
    for piece in page.pieces[block.pieces] {
      let text = page.outline.tree.textBytes(of: page.outline.nodes[Int(piece.rank)])
      if isCredit(Int(piece.rank), of: block, on: page) {
        credit.appendSpace()
        credit.append(text)
      } else if text.isEmpty {
        caption.appendSpace()
      } else {
        caption.append(text)
      }
    }
    return (caption.text, credit.text)
  }

  private static func isCredit(_ rank: Int, of block: TextBlock, on page: PageContent) -> Bool {
    var rank = page.outline.parent(rank)
    while rank >= block.parent {
      let isNamed = page.names[rank].contains(.credit) && !page.names[rank].contains(.caption)
      if isNamed && page.mass.text[rank] <= Int32(longestCredit) { return true }
      rank = page.outline.parent(rank)
    }
    return false
  }
}
