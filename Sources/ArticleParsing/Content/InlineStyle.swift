/// What an element's own style attribute says of how browsers show it.
struct InlineStyle {
  /// The declarations in lower case, without white space.
  private let declarations: [UInt8]

  /// A longer style holds pictures.
  private static let longest = 2_000

  /// `nil` where the element has none.
  init?(of node: NodeID, in tree: HTMLTree) {
    guard let style = tree.attributeBytes(.style, of: node), style.count < Self.longest else {
      return nil
    }
    declarations = style.filter { !$0.isMarkupSpace }.map { $0.asciiLowercased }
  }

  var isHidden: Bool { declares("display:none") || declares("visibility:hidden") }

  /// Whether the element stands in lines of its own.
  var isBlock: Bool {
    Self.blocks.contains(where: declares)
  }

  /// Whether its children stand side by side, each a box of its own.
  var isRow: Bool {
    declares("display:flex") || declares("display:inline-flex") || declares("display:grid")
  }

  private static let blocks = [
    "display:block", "display:flex", "display:grid", "display:table", "display:list-item",
    "display:flow-root",
  ]

  private func declares(_ declaration: String) -> Bool {
    let part = Array(declaration.utf8)
    guard declarations.count >= part.count else { return false }
    return (0...(declarations.count - part.count)).contains { start in
      declarations[start] == part[0] && declarations[start...].starts(with: part)
    }
  }
}
