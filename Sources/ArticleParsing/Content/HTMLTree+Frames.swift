extension HTMLTree {
  /// What a page of frames says to programs that show none; `nil` for other pages.
  ///
  /// The content of `noframes` is text to the tree builder and a page to its author.
  var withoutFrames: HTMLTree? {
    let root = children(of: Self.documentNode).first { tag(of: $0) == .html }
    guard let root, children(of: root).contains(where: { tag(of: $0) == .frameset }) else {
      return nil
    }
    let texts = descendants(of: root).filter { tag(of: $0) == .noframes }
    let page = texts.map { text(of: $0) }.joined(separator: "\n")
    return page.contains { !$0.isWhitespace } ? HTMLTree.parse(Array(page.utf8)) : nil
  }
}
