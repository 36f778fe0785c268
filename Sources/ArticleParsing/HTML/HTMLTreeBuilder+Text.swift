// Texts (WHATWG 13.2.6.1, "insert a character").
extension HTMLTreeBuilder {
  /// Inserts a text at the appropriate place, as a part of the text before it if there is one.
  mutating func insert(text: MarkupRange) {
    guard !text.isEmpty else { return }
    let place = place()
    guard place.parent != HTMLTree.documentNode else { return }
    let previous =
      place.before.map { tree.nodes[$0.index].previous } ?? tree.nodes[place.parent.index].lastChild
    if previous >= 0 && tree.nodes[Int(previous)].kind == .text {
      extend(textNode: Int(previous), by: text)
    } else {
      var node = HTMLTree.Node(kind: .text)
      node.text = text
      tree.nodes.append(node)
      append(NodeID(index: tree.nodes.count - 1), at: place)
    }
  }

  /// Makes a text longer: in its place where that is possible, else as a copy.
  private mutating func extend(textNode index: Int, by text: MarkupRange) {
    let old = tree.nodes[index].text
    if let joined = old.joined(with: text) {
      tree.nodes[index].text = joined
      return
    }
    if !(old.isDecoded && old.upperBound == tokenizer.buffer.decoded.count) {
      if fillRoom(of: index, with: text) { return }
      move(textNode: index, toRoomFor: text.count)
      if fillRoom(of: index, with: text) { return }
    }
    let start = tree.nodes[index].text.lowerBound
    tokenizer.buffer.copyToDecoded(text)
    tree.nodes[index].text = tokenizer.buffer.decodedRange(from: start)
  }

  /// Copies a text to the end of what is decoded.
  ///
  /// A text that has to move again, because other things were decoded behind it, gets room for
  /// twice its length there, so that all moves together cost no more than the text is long.
  private mutating func move(textNode index: Int, toRoomFor added: Int) {
    let old = tree.nodes[index].text
    let start = tokenizer.buffer.decoded.count
    tokenizer.buffer.copyToDecoded(old)
    tree.nodes[index].text = tokenizer.buffer.decodedRange(from: start)
    guard old.isDecoded else { return }
    let room = (old.count + added) * 2
    tokenizer.buffer.decoded.append(contentsOf: repeatElement(0x20, count: room - old.count))
    textRooms[index] = room
  }

  /// Writes into the room behind a text; false where there is none or not enough.
  private mutating func fillRoom(of index: Int, with text: MarkupRange) -> Bool {
    let old = tree.nodes[index].text
    guard let room = textRooms[index], old.count + text.count <= room else { return false }
    for (offset, byte) in tokenizer.buffer[text].enumerated() {
      tokenizer.buffer.decoded[old.upperBound + offset] = byte
    }
    tree.nodes[index].text = MarkupRange(
      decoded: old.lowerBound..<old.upperBound + text.count)
    return true
  }

  func leadingSpaces(of text: MarkupRange) -> Int {
    let bytes = tokenizer.buffer[text]
    return bytes.firstIndex { !$0.isMarkupSpace }.map { $0 - bytes.startIndex } ?? bytes.count
  }

  func isSpace(_ text: MarkupRange) -> Bool { leadingSpaces(of: text) == text.count }

  /// Whether it is one of the NULs that most rules drop.
  func isNULs(_ text: MarkupRange) -> Bool { tokenizer.buffer[text].first == 0 }
}
