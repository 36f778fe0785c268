/// An HTML document as a tree, as browsers build it (WHATWG 13.2.6, scripting off).
///
/// Nodes are numbers; all that is known of them is in flat arrays. The tree never changes: who
/// wants nodes out of the way keeps a bitmap by `NodeID.index`.
package struct HTMLTree: Sendable {
  package static let documentNode = NodeID(rawValue: 0)

  package enum Kind: UInt8, Sendable {
    case document
    case doctype
    case element
    case text
    case comment
    /// The only child of a `template` element; the element's contents are its children.
    case templateContent
  }

  /// A node and its neighbours; -1 is none.
  struct Node: Sendable {
    var parent: Int32 = -1
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var next: Int32 = -1
    var previous: Int32 = -1
    var tag = HTMLTag.nameless
    var kind: Kind
    var namespace = HTMLNamespace.html
    /// The text of a text or comment.
    var text = MarkupRange.empty

    /// The place of an element's attributes in `attributeList`, in the room of the text.
    var attributes: Range<Int> {
      get { text.bounds }
      set { text = MarkupRange(source: newValue) }
    }
  }

  /// The document type, `nil` where the page has none.
  package internal(set) var doctype: MarkupDoctype?
  /// Whether the page asks browsers to behave as those of the last century.
  package internal(set) var isQuirky = false
  /// Whether the page was longer than `MarkupBuffer.longestInput`, so its end is missing.
  var isCut: Bool { buffer.isCut }

  var nodes: [Node] = [Node(kind: .document)]
  var attributeList: [HTMLAttribute] = []
  var tagNames = HTMLTag.standardTable
  var attributeNames = HTMLAttributeName.standardTable
  var buffer: MarkupBuffer

  init(buffer: MarkupBuffer) {
    self.buffer = buffer
  }

  /// Reads a whole page.
  ///
  /// Never fails: any bytes make a tree, at least of `html`, `head` and `body`.
  /// - Parameter bytes: UTF-8 without byte order mark; broken sequences stay as they are in
  ///   bytes and become U+FFFD in strings.
  /// - Returns: The tree; what follows `MarkupBuffer.longestInput` is not in it.
  package static func parse(_ bytes: [UInt8]) -> HTMLTree {
    var builder = HTMLTreeBuilder(bytes)
    return builder.build()
  }

  /// The number of nodes, the document with them.
  package var count: Int { nodes.count }

  package func kind(of node: NodeID) -> Kind { nodes[node.index].kind }

  /// The name of an element; `HTMLTag.nameless` for other nodes.
  package func tag(of node: NodeID) -> HTMLTag { nodes[node.index].tag }

  package func namespace(of node: NodeID) -> HTMLNamespace { nodes[node.index].namespace }

  /// Whether the node is an element of HTML, not of SVG or MathML.
  func isHTML(_ node: NodeID) -> Bool {
    nodes[node.index].kind == .element && nodes[node.index].namespace == .html
  }

  package func name(of tag: HTMLTag) -> String {
    String(decoding: tagNames.name(tag.rawValue), as: UTF8.self)
  }

  /// The tag with a name, `nil` where neither HTML nor the page has it.
  func tag(named name: String) -> HTMLTag? {
    let bytes = Array(name.utf8)
    let number = tagNames.knownNumber(of: bytes[...], hash: NameTable.hash(bytes))
    return number == NameTable.none ? nil : HTMLTag(rawValue: number)
  }
}
