/// An XML document as a tree, however broken: elements, their attributes and texts.
///
/// Nodes are numbers into flat arrays; 0 is the document.
struct XMLTree {
  struct Node {
    var parent: Int32 = -1
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var next: Int32 = -1
    var isText = false
    var namespace = XMLNamespace.core
    /// A text, or the whole name of an element.
    var range = MarkupRange.empty
    /// The name of an element without its prefix, in small letters.
    var name = ""
    /// Where the attributes are in `attributes`.
    var attributes = 0..<0
    /// Which of `bases` holds in it.
    var base: Int32 = 0
  }

  var nodes = [Node()]
  var attributes: [MarkupAttribute] = []
  /// Addresses that relative references are relative to; the first is the document's own.
  var bases: [String?]
  var buffer: MarkupBuffer

  init(buffer: MarkupBuffer, base: String?) {
    self.buffer = buffer
    bases = [base]
  }

  subscript(index: Int) -> Node { nodes[index] }

  /// The elements in a node, without texts.
  func elements(of index: Int) -> [Int] {
    var elements: [Int] = []
    var child = nodes[index].firstChild
    while child >= 0 {
      if !nodes[Int(child)].isText { elements.append(Int(child)) }
      child = nodes[Int(child)].next
    }
    return elements
  }

  /// The first element of that name in a node.
  func element(_ name: String, _ namespace: XMLNamespace = .core, of index: Int) -> Int? {
    var child = Int(nodes[index].firstChild)
    while child >= 0 {
      let isText = nodes[child].isText
      if !isText && nodes[child].namespace == namespace && nodes[child].name == name {
        return child
      }
      child = Int(nodes[child].next)
    }
    return nil
  }

  func hasElements(_ index: Int) -> Bool {
    var child = nodes[index].firstChild
    while child >= 0 {
      if !nodes[Int(child)].isText { return true }
      child = nodes[Int(child)].next
    }
    return false
  }

  /// The value of an attribute by its name as written, but for the case of its letters.
  func attribute(_ name: StaticString, of index: Int) -> String? {
    name.withUTF8Buffer { attribute($0, of: index) }
  }

  /// The value of an attribute by its name as written, but for the case of its letters.
  func attribute(named name: String, of index: Int) -> String? {
    Array(name.utf8).withUnsafeBufferPointer { attribute($0, of: index) }
  }

  private func attribute(_ name: UnsafeBufferPointer<UInt8>, of index: Int) -> String? {
    for attribute in attributes[nodes[index].attributes] {
      let written = buffer[attribute.name]
      guard written.count == name.count else { continue }
      if zip(written, name).allSatisfy({ $0.asciiLowercased == $1 }) {
        return buffer.string(attribute.value)
      }
    }
    return nil
  }

  /// The address that references in an element are relative to.
  func base(of index: Int) -> String? { bases[Int(nodes[index].base)] }

  /// The texts in a node, in order.
  func textBytes(of index: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    walk(index) { node, isEnd in
      if nodes[node].isText && !isEnd { bytes.append(contentsOf: buffer[nodes[node].range]) }
    }
    return bytes
  }

  func text(of index: Int) -> String { String(decoding: textBytes(of: index), as: UTF8.self) }

  /// Calls for each node below `root`, for elements again at their end.
  func walk(_ root: Int, _ visit: (_ node: Int, _ isEnd: Bool) -> Void) {
    var index = Int(nodes[root].firstChild)
    while index >= 0 {
      visit(index, false)
      if nodes[index].firstChild >= 0 {
        index = Int(nodes[index].firstChild)
        continue
      }
      if !nodes[index].isText { visit(index, true) }
      while nodes[index].next < 0 {
        index = Int(nodes[index].parent)
        if index == root || index < 0 { return }
        visit(index, true)
      }
      index = Int(nodes[index].next)
    }
  }
}
