/// The entities that a document type declares, expanded within a small budget.
///
/// Entities of entities of entities ("billion laughs") end where the budget does; what it does
/// not cover stays as it was written. Files are never read.
struct DeclaredEntities {
  /// Bytes that all values together, and all that is expanded, may have.
  private static let mostValueBytes = 16_384
  private static let mostExpandedBytes = 262_144

  private var values: [[UInt8]: [UInt8]] = [:]
  private var valueBytes = 0
  private var expandedBytes = 0

  var isEmpty: Bool { values.isEmpty }

  /// Reads the declarations of a document type: `<!ENTITY name "value">`.
  mutating func read(_ doctype: ArraySlice<UInt8>) {
    var rest = doctype
    while let start = rest.firstIndex(of: UInt8(ascii: "!")) {
      rest = rest[(start + 1)...]
      guard rest.starts(with: "ENTITY".utf8) else { continue }
      rest = rest.dropFirst(6).drop(while: \.isMarkupSpace)
      let name = rest.prefix { !$0.isMarkupSpace && $0 != UInt8(ascii: ">") }
      rest = rest[name.endIndex...].drop(while: \.isMarkupSpace)
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = rest.dropFirst().firstIndex(of: quote)
      else { continue }
      declare(Array(name), as: rest[(rest.startIndex + 1)..<end])
      rest = rest[(end + 1)...]
    }
  }

  private mutating func declare(_ name: [UInt8], as source: ArraySlice<UInt8>) {
    var value: [UInt8] = []
    var rest = source
    while let first = rest.first {
      if first == UInt8(ascii: "&"), let (inner, length) = known(at: rest) {
        value.append(contentsOf: inner)
        rest = rest.dropFirst(length)
      } else {
        value.append(first)
        rest = rest.dropFirst()
      }
      guard valueBytes + value.count <= Self.mostValueBytes else { return }
    }
    let text = PlainText.decodingReferences(String(decoding: value, as: UTF8.self))
    valueBytes += value.count
    if values[name] == nil { values[name] = Array(text.utf8) }
  }

  /// What the reference at the beginning stands for, and its length.
  mutating func value(at bytes: ArraySlice<UInt8>) -> (value: [UInt8], length: Int)? {
    guard let found = known(at: bytes) else { return nil }
    guard expandedBytes + found.value.count <= Self.mostExpandedBytes else { return nil }
    expandedBytes += found.value.count
    return found
  }

  private func known(at bytes: ArraySlice<UInt8>) -> (value: [UInt8], length: Int)? {
    let name = bytes.dropFirst().prefix(64).prefix { $0 != UInt8(ascii: ";") }
    let end = name.endIndex
    guard end < bytes.endIndex, bytes[end] == UInt8(ascii: ";"), let value = values[Array(name)]
    else { return nil }
    return (value, end - bytes.startIndex + 1)
  }
}
