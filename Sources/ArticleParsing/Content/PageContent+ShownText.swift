// The words of a text as a line without raised and struck-out letters shows them.
extension PageContent {
  /// The bytes of a block's piece: superscripts as signs of their own, what is struck out between
  /// tildes, as Markdown has it.
  func shownText(_ index: Int, of block: TextBlock) -> ArraySlice<UInt8> {
    let piece = pieces[index]
    let text = outline.textBytes(Int(piece.rank))
    guard !piece.marks.isDisjoint(with: [.superscript, .struck]), block.kind != .code,
      let first = text.firstIndex(where: { !$0.isMarkupSpace }),
      let last = text.lastIndex(where: { !$0.isMarkupSpace })
    else { return text }
    var words = Array(text[first...last])
    if piece.marks.contains(.superscript) {
      words = Superscript.raised(
        words, isBehindWord: first == text.startIndex && isBehindWord(index))
    }
    let tildes = Array("~~".utf8)
    if piece.marks.contains(.struck) {
      if !isStruck(block.pieces[..<index].reversed()) { words = tildes + words }
      if !isStruck(block.pieces[(index + 1)...]) { words += tildes }
    }
    return text[..<first] + words[...] + text[(last + 1)...]
  }

  /// Whether the first of some pieces that has words is struck out.
  private func isStruck(_ indices: some Sequence<Int>) -> Bool {
    let next = indices.first { mass.text[Int(pieces[$0].rank)] > 0 }
    return next.map { pieces[$0].marks.contains(.struck) } ?? false
  }

  /// Whether a word or number stands right before a piece.
  private func isBehindWord(_ index: Int) -> Bool {
    guard index > 0, let last = outline.textBytes(Int(pieces[index - 1].rank)).last else {
      return false
    }
    return !last.isMarkupSpace
  }
}
