/// Builds the tree of an XML document from its tokens.
///
/// What was not closed is closed where something around it ends; what was not opened is passed
/// over. Depth, declarations and what entities expand to are bounded, so hostile documents cost
/// no more than others of their length.
struct XMLTreeBuilder {
  /// Elements that lie deeper are read as if they stood beside each other.
  private static let mostLevels = 256
  /// Declarations of namespaces that hold at one time.
  private static let mostDeclarations = 64

  private static let longestBase = 4_096

  private var tree: XMLTree
  private var tokenizer: MarkupTokenizer
  private var entities = DeclaredEntities()
  private var open: [(node: Int, declarations: Int, hash: UInt32)] = []
  private var declarations: [(prefix: String, namespace: XMLNamespace)] = []

  /// The tree of UTF-8 bytes; `base` is the address of the document.
  static func tree(of bytes: [UInt8], base: String?) -> XMLTree {
    var builder = XMLTreeBuilder(bytes, base)
    builder.build()
    builder.tree.buffer = builder.tokenizer.buffer
    return builder.tree
  }

  private init(_ bytes: [UInt8], _ base: String?) {
    tokenizer = MarkupTokenizer(bytes, dialect: .xml)
    tree = XMLTree(buffer: MarkupBuffer([]), base: base)
    tree.nodes.reserveCapacity(bytes.count / 32)
  }

  private mutating func build() {
    while true {
      let start = tokenizer.position
      let token = tokenizer.next()
      switch token.kind {
      case .text: appendText(token)
      case .startTag: begin(token)
      case .endTag: finish(token)
      case .doctype:
        entities.read(tokenizer.buffer.source[start..<tokenizer.position])
      case .comment, .processingInstruction: break
      case .endOfFile:
        tree.isCut = !open.isEmpty
        return
      }
    }
  }

  // MARK: - Texts

  private mutating func appendText(_ token: MarkupToken) {
    guard let parent = open.last?.node else { return }
    var range = token.range
    if !entities.isEmpty && !token.isCDATA && !range.isDecoded { range = expanded(range) }
    if merge(range, into: Int(tree.nodes[parent].lastChild)) { return }
    var node = XMLTree.Node()
    node.isText = true
    node.range = range
    append(node, to: parent)
  }

  /// Appends a text to the one before it, which every reference would part else.
  private mutating func merge(_ range: MarkupRange, into node: Int) -> Bool {
    guard node >= 0, tree.nodes[node].isText else { return false }
    let known = tree.nodes[node].range
    if let joined = known.joined(with: range) {
      tree.nodes[node].range = joined
      return true
    }
    guard known.isDecoded, !range.isDecoded,
      known.upperBound == tokenizer.buffer.decoded.count
    else { return false }
    tokenizer.buffer.copyToDecoded(range)
    tree.nodes[node].range = tokenizer.buffer.decodedRange(from: known.lowerBound)
    return true
  }

  /// The text with the entity replaced that it begins with.
  private mutating func expanded(_ range: MarkupRange) -> MarkupRange {
    let bytes = tokenizer.buffer[range]
    guard bytes.first == UInt8(ascii: "&"), let (value, length) = entities.value(at: bytes) else {
      return range
    }
    let rest = Array(bytes.dropFirst(length))
    let start = tokenizer.buffer.decoded.count
    tokenizer.buffer.decoded.append(contentsOf: value)
    tokenizer.buffer.decoded.append(contentsOf: rest)
    return tokenizer.buffer.decodedRange(from: start)
  }

  private mutating func append(_ node: XMLTree.Node, to parent: Int) {
    let index = Int32(truncatingIfNeeded: tree.nodes.count)
    var node = node
    node.parent = Int32(truncatingIfNeeded: parent)
    tree.nodes.append(node)
    let last = tree.nodes[parent].lastChild
    if last >= 0 {
      tree.nodes[Int(last)].next = index
    } else {
      tree.nodes[parent].firstChild = index
    }
    tree.nodes[parent].lastChild = index
  }

  // MARK: - Elements

  private mutating func begin(_ token: MarkupToken) {
    let outer = declarations.count
    declare()
    var node = XMLTree.Node()
    node.range = token.range
    (node.namespace, node.name) = name(token.range)
    closeBefore(node)
    let parent = open.last?.node ?? 0
    node.base = base(in: parent)
    let first = tree.attributes.count
    tree.attributes.append(contentsOf: tokenizer.attributes)
    node.attributes = first..<tree.attributes.count
    append(node, to: parent)
    if token.isSelfClosing || open.count >= Self.mostLevels {
      declarations.removeLast(declarations.count - min(outer, declarations.count))
    } else {
      open.append((tree.nodes.count - 1, outer, Self.hash(tokenizer.buffer[token.range])))
    }
  }

  private mutating func finish(_ token: MarkupToken) {
    let name = tokenizer.buffer[token.range]
    let hash = Self.hash(name)
    let match = open.lastIndex {
      $0.hash == hash && tokenizer.buffer[tree.nodes[$0.node].range].lowercasedEquals(name)
    }
    guard let match else { return }
    close(to: match)
  }

  /// The same for a name in capitals and in small letters.
  private static func hash(_ name: ArraySlice<UInt8>) -> UInt32 {
    NameTable.hash(name.lazy.map(\.asciiLowercased))
  }

  private mutating func close(to depth: Int) {
    let outer = min(open[depth].declarations, declarations.count)
    declarations.removeLast(declarations.count - outer)
    open.removeLast(open.count - depth)
  }

  /// Fields that hold no elements but these may follow them unclosed.
  private static let fields: Set<String> = [
    "title", "link", "guid", "pubdate", "author", "category", "description", "comments", "item",
    "entry", "enclosure",
  ]

  /// Closes what a new element cannot stand in: an item in an item, a field in a field.
  private mutating func closeBefore(_ node: XMLTree.Node) {
    guard node.namespace == .core else { return }
    if node.name == "item" || node.name == "entry" {
      let depth = open.lastIndex {
        tree.nodes[$0.node].name == node.name && tree.nodes[$0.node].namespace == .core
      }
      if let depth { close(to: depth) }
    } else if let last = open.last?.node, tree.nodes[last].namespace == .core,
      ["title", "guid", "pubdate"].contains(tree.nodes[last].name), Self.fields.contains(node.name)
    {
      close(to: open.count - 1)
    }
  }

  // MARK: - Names

  private mutating func declare() {
    for attribute in tokenizer.attributes {
      let name = tokenizer.buffer[attribute.name]
      guard name.starts(with: "xmlns".utf8), declarations.count < Self.mostDeclarations else {
        continue
      }
      let prefix = String(decoding: name.dropFirst(6), as: UTF8.self)
      guard name.count == 5 || name[name.startIndex + 5] == UInt8(ascii: ":") else { continue }
      let known = XMLNamespace(address: tokenizer.buffer.string(attribute.value))
      // Whatever the root calls its own namespace is the feed's.
      let unknown: XMLNamespace = prefix.isEmpty && open.isEmpty ? .core : .other
      declarations.append((prefix, known ?? unknown))
    }
  }

  private func name(_ range: MarkupRange) -> (XMLNamespace, String) {
    let bytes = tokenizer.buffer[range]
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
      return (namespace(""), bytes.asciiLowercasedString)
    }
    let prefix = String(decoding: bytes[..<colon], as: UTF8.self)
    return (namespace(prefix), bytes[(colon + 1)...].asciiLowercasedString)
  }

  private func namespace(_ prefix: String) -> XMLNamespace {
    declarations.last { $0.prefix == prefix }?.namespace ?? XMLNamespace(undeclaredPrefix: prefix)
  }

  /// The number of the base that holds in an element with the tokenizer's attributes.
  private mutating func base(in parent: Int) -> Int32 {
    let outer = tree.nodes[parent].base
    guard
      let attribute = tokenizer.attributes.first(where: {
        tokenizer.buffer[$0.name].elementsEqual("xml:base".utf8)
      })
    else { return outer }
    let base = WebAddress.absolute(
      tokenizer.buffer.string(attribute.value), on: tree.bases[Int(outer)])
    guard let base, base.utf8.count <= Self.longestBase else { return outer }
    tree.bases.append(base)
    return Int32(truncatingIfNeeded: tree.bases.count - 1)
  }
}

extension ArraySlice<UInt8> {
  /// The text with small letters for ASCII capitals.
  var asciiLowercasedString: String {
    guard contains(where: \.isASCIICapital) else { return String(decoding: self, as: UTF8.self) }
    return String(decoding: map(\.asciiLowercased), as: UTF8.self)
  }

  fileprivate func lowercasedEquals(_ other: ArraySlice<UInt8>) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
  }
}
