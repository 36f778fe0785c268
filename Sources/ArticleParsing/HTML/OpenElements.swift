/// The stack of open elements (WHATWG 13.2.4.2).
///
/// Every entry knows where the scopes around it end, and the last place of every tag is kept, so
/// what the rules look for is found at once, however deep a page nests.
struct OpenElements: Sendable {
  /// What the rules ask of an element that is neither HTML's nor plain.
  enum IntegrationPoint: UInt8, Sendable {
    case none
    /// In it, HTML's rules apply: `foreignObject` and the like.
    case html
    /// In it, HTML's rules apply to most: `mi` and the like.
    case mathMLText
    /// In it, HTML's rules apply to `svg`.
    case annotation
  }

  struct Element: Sendable {
    var node: NodeID
    var tag: HTMLTag
    var namespace = HTMLNamespace.html
    var integrationPoint = IntegrationPoint.none
    var traits: HTMLTagTraits
    /// How far below the document the node is at most.
    var depth: Int32

    var isHTML: Bool { namespace == .html }
  }

  /// Where the nearest entries of some kinds are, at or below an entry; -1 where there is none.
  private struct Marks {
    var scope: Int32 = -1
    var listScope: Int32 = -1
    var buttonScope: Int32 = -1
    var tableScope: Int32 = -1
    var special: Int32 = -1
    var itemBarrier: Int32 = -1
    var html: Int32 = -1
    /// The entry below with the same tag.
    var sameTag: Int32 = -1
  }

  private(set) var elements: [Element] = []
  private var marks: [Marks] = []
  /// The last entry of every tag, for HTML and for other namespaces.
  private var lastHTML: [Int32] = []
  private var lastForeign: [Int32] = []
  /// Whether a node is open, by its index.
  private var isOpen: [Bool] = []

  var count: Int { elements.count }

  /// The current node; there is one from the moment the root is inserted.
  var current: Element? { elements.last }

  func contains(_ node: NodeID) -> Bool {
    node.index < isOpen.count && isOpen[node.index]
  }

  mutating func push(_ element: Element) {
    let index = Int32(truncatingIfNeeded: elements.count)
    var mark = marks.last ?? Marks()
    if element.traits.contains(.scope) { mark.scope = index }
    if !element.traits.isDisjoint(with: [.scope, .listScope]) { mark.listScope = index }
    if !element.traits.isDisjoint(with: [.scope, .buttonScope]) { mark.buttonScope = index }
    if element.traits.contains(.tableScope) { mark.tableScope = index }
    if element.traits.contains(.special) { mark.special = index }
    if element.traits.contains(.itemBarrier) { mark.itemBarrier = index }
    if element.isHTML { mark.html = index }
    mark.sameTag =
      element.isHTML
      ? Self.last(&lastHTML, element.tag, becomes: index)
      : Self.last(&lastForeign, element.tag, becomes: index)
    elements.append(element)
    marks.append(mark)
    setOpen(element.node, true)
  }

  private static func last(_ places: inout [Int32], _ tag: HTMLTag, becomes index: Int32) -> Int32 {
    let number = Int(tag.rawValue)
    while places.count <= number { places.append(-1) }
    defer { places[number] = index }
    return places[number]
  }

  private mutating func setOpen(_ node: NodeID, _ value: Bool) {
    while isOpen.count <= node.index { isOpen.append(false) }
    isOpen[node.index] = value
  }

  @discardableResult
  mutating func pop() -> Element? {
    guard let element = elements.popLast(), let mark = marks.popLast() else { return nil }
    if element.isHTML {
      lastHTML[Int(element.tag.rawValue)] = mark.sameTag
    } else {
      lastForeign[Int(element.tag.rawValue)] = mark.sameTag
    }
    setOpen(element.node, false)
    return element
  }

  /// Pops all entries from `index`; the root stays.
  mutating func pop(to index: Int) {
    while elements.count > max(1, index) { pop() }
  }

  /// Replaces the entries from `index` by others.
  mutating func replace(from index: Int, with tail: [Element]) {
    while elements.count > index { pop() }
    for element in tail { push(element) }
  }

  mutating func remove(at index: Int) {
    replace(from: index, with: Array(elements[(index + 1)...]))
  }
}

// Where things are.
extension OpenElements {
  /// The last entry of a tag of HTML, -1 where none is open.
  func lastIndex(of tag: HTMLTag) -> Int {
    let number = Int(tag.rawValue)
    return number < lastHTML.count ? Int(lastHTML[number]) : -1
  }

  func contains(_ tag: HTMLTag) -> Bool { lastIndex(of: tag) >= 0 }

  /// The last entry of a tag above every entry of HTML; -1 where there is none.
  func lastForeignIndex(of tag: HTMLTag) -> Int {
    let number = Int(tag.rawValue)
    guard number < lastForeign.count, let mark = marks.last else { return -1 }
    return lastForeign[number] > mark.html ? Int(lastForeign[number]) : -1
  }

  /// The entry of an element of HTML, found among those of its tag.
  func index(of node: NodeID, _ tag: HTMLTag) -> Int? {
    guard contains(node) else { return nil }
    var index = lastIndex(of: tag)
    while index >= 0 && elements[index].node != node { index = Int(marks[index].sameTag) }
    return index >= 0 ? index : nil
  }

  func isInScope(_ tag: HTMLTag) -> Bool { isOpen(tag, from: marks.last?.scope) }
  func isInListScope(_ tag: HTMLTag) -> Bool { isOpen(tag, from: marks.last?.listScope) }
  func isInButtonScope(_ tag: HTMLTag) -> Bool { isOpen(tag, from: marks.last?.buttonScope) }
  func isInTableScope(_ tag: HTMLTag) -> Bool { isOpen(tag, from: marks.last?.tableScope) }

  /// Whether the entry at an index is above all that ends a scope.
  func isInScope(at index: Int) -> Bool { index >= Int(marks.last?.scope ?? -1) }

  private func isOpen(_ tag: HTMLTag, from start: Int32?) -> Bool {
    let index = lastIndex(of: tag)
    return index >= 0 && index >= Int(start ?? -1)
  }

  /// The open element of a tag that any end tag may close: no special element is above it.
  func indexToEnd(_ tag: HTMLTag) -> Int? {
    let index = lastIndex(of: tag)
    return index >= 0 && index >= Int(marks.last?.special ?? -1) ? index : nil
  }

  /// The special element, not `address`, `div` or `p`, that is above all others.
  var itemBarrier: HTMLTag? {
    guard let index = marks.last?.itemBarrier, index >= 0 else { return nil }
    let element = elements[Int(index)]
    return element.isHTML ? element.tag : nil
  }

  /// The first special element above an index.
  func firstSpecialIndex(above index: Int) -> Int? {
    guard Int(marks.last?.special ?? -1) > index else { return nil }
    return elements[(index + 1)...].firstIndex { $0.traits.contains(.special) }
  }
}
