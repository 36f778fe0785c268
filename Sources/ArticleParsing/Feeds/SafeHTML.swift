import Articles

/// HTML of foreign origin, written anew with nothing in it that acts.
///
/// Elements that are not known to be harmless lose their tags, scripts and styles their text;
/// attributes that run scripts, load style sheets or lead to odd schemes go; addresses are made
/// absolute.
struct SafeHTML {
  private let tree: HTMLTree
  private let base: String?
  private var bytes: [UInt8] = []

  /// The safe form of a piece of HTML.
  static func html(of source: [UInt8], base: String?) -> String {
    guard source.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return escaped(source)
    }
    let tree = fragment(source)
    var writer = SafeHTML(tree: tree, base: base)
    writer.writeBody()
    return String(decoding: writer.bytes, as: UTF8.self).displayable.withoutOuterSpaces
  }

  /// Plain text as HTML.
  static func escaped(_ text: [UInt8]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    escape(text[...], to: &bytes)
    return String(decoding: bytes, as: UTF8.self).displayable.withoutOuterSpaces
  }

  /// The words of a piece of HTML on one line.
  static func line(of source: [UInt8]) -> String {
    let needsParsing = source.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
    guard needsParsing else { return String(decoding: source, as: UTF8.self).displayableLine }
    let tree = fragment(source)
    return tree.text(of: HTMLTree.documentNode).displayableLine
  }

  /// The tree of a piece of HTML, all of it in the body.
  static func fragment(_ source: [UInt8]) -> HTMLTree {
    HTMLTree.parse(Array("<!DOCTYPE html><body>".utf8) + withoutOpenDeclarations(source))
  }

  /// The source with what would hide its rest made harmless: a comment that never ends is one to
  /// its next bracket, and a `<!` that begins nothing is text.
  private static func withoutOpenDeclarations(_ source: [UInt8]) -> [UInt8] {
    guard let first = firstDeclaration(in: source.span) else { return source }
    let lastEnd = endOfLastComment(in: source.span)
    var repaired = Array(source[..<first])
    var index = first
    while index < source.count {
      guard isDeclaration(at: index, in: source.span) else {
        repaired.append(source[index])
        index += 1
        continue
      }
      let next = index + 2 < source.count ? source[index + 2] : 0
      if next == UInt8(ascii: "-") && index > lastEnd {
        // A declaration that is none ends at the next bracket.
        repaired.append(contentsOf: "<!x".utf8)
      } else {
        let isText = !next.isASCIILetter && next != UInt8(ascii: "-") && next != UInt8(ascii: "[")
        repaired.append(contentsOf: isText ? "&lt;!".utf8 : "<!".utf8)
      }
      index += 2
    }
    return repaired
  }

  private static func isDeclaration(at index: Int, in bytes: Span<UInt8>) -> Bool {
    bytes[index] == UInt8(ascii: "<") && index &+ 1 < bytes.count
      && bytes[index &+ 1] == UInt8(ascii: "!")
  }

  private static func firstDeclaration(in bytes: Span<UInt8>) -> Int? {
    var mark = bytes.firstIndex(of: UInt8(ascii: "!"), from: 1)
    while mark < bytes.count {
      if isDeclaration(at: mark &- 1, in: bytes) { return mark &- 1 }
      mark = bytes.firstIndex(of: UInt8(ascii: "!"), from: mark &+ 1)
    }
    return nil
  }

  /// Where the last `-->` begins; -1 where there is none.
  private static func endOfLastComment(in bytes: Span<UInt8>) -> Int {
    var index = bytes.count &- 3
    while index >= 0 {
      if bytes[index] == UInt8(ascii: "-") && bytes[index &+ 1] == UInt8(ascii: "-")
        && bytes[index &+ 2] == UInt8(ascii: ">")
      {
        return index
      }
      index &-= 1
    }
    return -1
  }

  private init(tree: HTMLTree, base: String?) {
    self.tree = tree
    self.base = base
    bytes.reserveCapacity(tree.buffer.source.count)
  }

  private mutating func writeBody() {
    guard
      let root = tree.children(of: HTMLTree.documentNode).first(where: { tree.tag(of: $0) == .html }
      ),
      let body = tree.children(of: root).first(where: { tree.tag(of: $0) == .body })
    else { return }
    var node = tree.firstChild(of: body)
    while let current = node {
      let isEntered = begin(current)
      if isEntered, let child = tree.firstChild(of: current) {
        node = child
        continue
      }
      if isEntered { end(current) }
      node = following(current, in: body)
    }
  }

  /// The node after `node`; ends the elements in between.
  private mutating func following(_ node: NodeID, in root: NodeID) -> NodeID? {
    var node = node
    while true {
      if let next = tree.nextSibling(of: node) { return next }
      guard let parent = tree.parent(of: node), parent != root else { return nil }
      end(parent)
      node = parent
    }
  }

  /// Writes a text or start tag; false where what is in the node is left out.
  private mutating func begin(_ node: NodeID) -> Bool {
    switch tree.kind(of: node) {
    case .text:
      Self.escape(tree.textBytes(of: node), to: &bytes)
      return false
    case .element: break
    case .document, .doctype, .comment, .templateContent: return false
    }
    let tag = tree.tag(of: node)
    if SafeNames.isDropped(tag) { return false }
    guard SafeNames.isKept(tag, name: tree.name(of: tag)) else { return true }
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: tree.tagNames.name(tag.rawValue))
    for attribute in tree.attributes(of: node) { write(attribute, of: node) }
    bytes.append(UInt8(ascii: ">"))
    return true
  }

  private mutating func end(_ node: NodeID) {
    let tag = tree.tag(of: node)
    guard SafeNames.isKept(tag, name: tree.name(of: tag)), !SafeNames.isVoid(tag) else { return }
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: tree.tagNames.name(tag.rawValue))
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func write(_ attribute: HTMLAttribute, of node: NodeID) {
    if attribute.name == .xmlns && tree.isHTML(node) { return }
    let value: ArraySlice<UInt8>
    switch SafeNames.use(of: attribute.name, name: tree.name(of: attribute.name)) {
    case .none: return
    case .text: value = tree.buffer[attribute.value]
    case .address:
      let isPicture = attribute.name == .src
      guard let address = address(tree.value(of: attribute), isPicture: isPicture) else { return }
      value = Array(address.utf8)[...]
    }
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: tree.attributeNames.name(attribute.name.rawValue))
    bytes.append(contentsOf: "=\"".utf8)
    Self.escape(value, to: &bytes, quotes: true)
    bytes.append(UInt8(ascii: "\""))
  }

  private func address(_ value: String, isPicture: Bool) -> String? {
    if isPicture,
      ["png", "gif", "jpeg", "webp"].contains(where: {
        value.hasPrefix("data:image/\($0)")
      })
    {
      return value
    }
    return FeedAddress.resolved(value, on: base)
  }

  private static func escape(
    _ text: ArraySlice<UInt8>, to bytes: inout [UInt8], quotes: Bool = false
  ) {
    var start = text.startIndex
    for index in text.indices {
      let replacement: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\"") where quotes: replacement = "&quot;"
      default: continue
      }
      bytes.append(contentsOf: text[start..<index])
      replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }
}

extension String {
  /// The text without spaces at its ends; itself where it has none there.
  fileprivate var withoutOuterSpaces: String {
    let space = UInt8(ascii: " ")
    return utf8.first == space || utf8.last == space ? trimmed() : self
  }
}
