/// Writes the elements in an XML element as HTML.
enum InlineMarkup {
  static func html(in node: Int, of tree: XMLTree) -> [UInt8] {
    var bytes: [UInt8] = []
    tree.walk(node) { index, isEnd in
      let child = tree[index]
      if child.isText {
        append(tree.buffer[child.range], to: &bytes)
        return
      }
      let name = localName(tree.buffer[child.range])
      if isEnd {
        guard !isVoid(name) else { return }
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: name)
      } else {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: name)
        appendAttributes(of: child, in: tree, to: &bytes)
      }
      bytes.append(UInt8(ascii: ">"))
    }
    return bytes
  }

  private static func appendAttributes(
    of node: XMLTree.Node, in tree: XMLTree, to bytes: inout [UInt8]
  ) {
    for attribute in tree.attributes[node.attributes] {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: tree.buffer[attribute.name])
      bytes.append(contentsOf: "=\"".utf8)
      append(tree.buffer[attribute.value], to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private static func localName(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
  }

  private static func isVoid(_ name: ArraySlice<UInt8>) -> Bool {
    ["br", "img", "hr", "wbr", "area", "col", "source", "track", "input", "embed", "param"]
      .contains { name.elementsEqual($0.utf8) }
  }

  private static func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
