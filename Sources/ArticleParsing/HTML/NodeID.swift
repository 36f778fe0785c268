/// A node of an `HTMLTree`: its number in the order in which nodes were made.
///
/// Numbers go from 0, the document, to `HTMLTree.count` - 1. Repairs move nodes, so the order of
/// numbers is mostly, not always, that of the document.
package struct NodeID: Sendable, Hashable, Comparable {
  let rawValue: Int32

  init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The node with an index of the tree's nodes.
  init(index: Int) {
    rawValue = Int32(truncatingIfNeeded: index)
  }

  /// Where the node is among the tree's nodes, for bitmaps and arrays beside the tree.
  var index: Int { Int(rawValue) }

  package static func < (left: NodeID, right: NodeID) -> Bool { left.rawValue < right.rawValue }
}
