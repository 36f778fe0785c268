import Articles

/// A page cut into blocks, with what its metadata says of them.
struct PageContent {
  let outline: PageOutline
  let mass: TextMass
  let names: [ElementNames]
  let blocks: [TextBlock]
  let pieces: [TextPiece]
  let metadata: PageMetadata
  /// The block that shows the headline.
  private(set) var headlineBlock: Int?
  /// The rank of each node of the tree; -1 for those that cannot be seen.
  private let ranks: [Int32]

  init(tree: HTMLTree, metadata: PageMetadata) {
    outline = PageOutline(tree)
    mass = TextMass(outline)
    ranks = outline.ranksByNode()
    let headline = Self.rank(of: metadata.headlineNode, in: ranks)
    let pruning = Pruning(outline, mass, headline: headline)
    let segmentation = Segmentation(outline, mass, pruning, pruning.reasons())
    names = pruning.names
    blocks = segmentation.blocks
    pieces = segmentation.pieces
    self.metadata = metadata
    headlineBlock = findHeadline()
  }

  /// The rank of a node, `nil` where it cannot be seen.
  func rank(of node: NodeID?) -> Int? { Self.rank(of: node, in: ranks) }

  private static func rank(of node: NodeID?, in ranks: [Int32]) -> Int? {
    guard let node, node.index < ranks.count, ranks[node.index] >= 0 else { return nil }
    return Int(ranks[node.index])
  }

  /// The bytes of a block's texts.
  func texts(of block: TextBlock) -> some Sequence<ArraySlice<UInt8>> {
    pieces[block.isText ? block.pieces : 0..<0].lazy.map { piece in
      outline.textBytes(Int(piece.rank))
    }
  }

  /// A block's words on one line, as readers see them; empty for pictures and rules.
  func line(of block: TextBlock) -> String {
    var line = SpaceCollapser()
    guard block.isText else { return "" }
    for index in block.pieces {
      let text = shownText(index, of: block)
      if text.isEmpty || pieces[index].marks.contains(.spaced) { line.appendSpace() }
      line.append(text)
    }
    return line.text
  }

  /// Whether a block stands inside an element.
  func isBlock(_ block: TextBlock, in rank: Int) -> Bool {
    outline.subtree(rank).contains(block.parent)
  }

  private func findHeadline() -> Int? {
    if let rank = rank(of: metadata.headlineNode) {
      let subtree = outline.subtree(rank)
      if let index = blocks.firstIndex(where: { block in
        block.isText && pieces[block.pieces].contains { subtree.contains(Int($0.rank)) }
      }) {
        return index
      }
    }
    return blocks.firstIndex { $0.kind == .heading(1) && $0.length > 20 && $0.pruned == nil }
  }
}
