// Pictures and what stands around them.
extension PageOutline {
  /// So many elements of a figure tell what it shows.
  private static let mostOfFigure = 200

  /// Whether a figure has no picture but a quotation, a table or a program.
  func isTextFigure(_ rank: Int) -> Bool {
    guard !hasPicture(rank) else { return false }
    return subtree(rank).prefix(Self.mostOfFigure).contains { inner in
      switch tag(inner) {
      case .blockquote, .table, .pre, .code, .ul, .ol, .dl: true
      default: false
      }
    }
  }

  /// The film or frame that a figure shows; `nil` where there is none.
  func film(in rank: Int) -> NodeID? {
    for node in tree.descendants(of: nodes[rank]).prefix(Self.mostOfFigure) {
      switch tree.tag(of: node) {
      case .video, .audio, .iframe: return node
      default: continue
      }
    }
    return nil
  }

  /// The first picture in a node.
  func firstPicture(in rank: Int) -> Int? {
    hasPicture(rank) ? subtree(rank).first { isPicture(tag($0)) } : nil
  }

  /// The next sibling that is no white space.
  func rankBehind(_ rank: Int) -> Int? {
    var next = Int(ends[rank])
    if isSpace(next) { next += 1 }
    return next < count && parent(next) == parent(rank) ? next : nil
  }

  /// The previous sibling that is no white space.
  func rankBefore(_ rank: Int) -> Int? {
    var last = rank - 1
    if last >= 0, isSpace(last) { last -= 1 }
    while last > parent(rank), parent(last) != parent(rank) { last = parent(last) }
    return last > parent(rank) ? last : nil
  }

  private func isSpace(_ rank: Int) -> Bool {
    rank < count && isText(rank)
      && tree.textBytes(of: nodes[rank]).allSatisfy(\.isMarkupSpace)
  }
}
