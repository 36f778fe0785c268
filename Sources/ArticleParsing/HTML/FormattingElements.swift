/// The list of active formatting elements (WHATWG 13.2.4.3): what is opened again in a new block.
struct FormattingElements: Sendable {
  /// An element that can be opened again, or the border of a cell, object or template.
  struct Entry: Sendable {
    /// `nil` for a border.
    var node: NodeID?
    var tag: HTMLTag

    var isMarker: Bool { node == nil }
  }

  /// What is kept behind the last marker; of more the oldest is forgotten.
  ///
  /// Pages have a handful. Every one is opened again in every block, so a page made to waste
  /// memory would have thousands.
  private static let mostElements = 64

  private(set) var entries: [Entry] = []

  /// Where the entries behind the last marker begin.
  private(set) var start = 0

  /// The entries behind the last marker.
  var active: ArraySlice<Entry> { entries[start...] }

  mutating func append(_ node: NodeID, _ tag: HTMLTag) {
    if entries.count - start >= Self.mostElements { entries.remove(at: start) }
    entries.append(Entry(node: node, tag: tag))
  }

  mutating func appendMarker() {
    entries.append(Entry(node: nil, tag: .nameless))
    start = entries.count
  }

  mutating func clearToMarker() {
    entries.removeSubrange(start...)
    if entries.popLast() != nil {
      start = (entries.lastIndex { $0.isMarker }).map { $0 + 1 } ?? 0
    }
  }

  /// The last active entry with a tag.
  func lastIndex(of tag: HTMLTag) -> Int? { active.lastIndex { $0.tag == tag } }

  func index(of node: NodeID) -> Int? { active.lastIndex { $0.node == node } }

  mutating func remove(at index: Int) { entries.remove(at: index) }

  mutating func remove(_ node: NodeID) {
    if let index = index(of: node) { entries.remove(at: index) }
  }

  mutating func insert(_ node: NodeID, _ tag: HTMLTag, at index: Int) {
    entries.insert(Entry(node: node, tag: tag), at: min(max(index, start), entries.count))
  }

  /// Puts a new element of the same tag in the place of an old one.
  mutating func replace(at index: Int, with node: NodeID) { entries[index].node = node }
}
