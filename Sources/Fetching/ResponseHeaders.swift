/// The header fields of an answer: names in lower case, values as they came.
public struct ResponseHeaders: Sendable, Hashable {
  private var fields: [Field] = []

  private struct Field: Sendable, Hashable {
    let name: String
    let value: [UInt8]
  }

  public init() {}

  /// The fields with these names and values.
  public init(_ fields: KeyValuePairs<String, String>) {
    self.fields = fields.map { Field(name: $0.lowercased(), value: Array($1.utf8)) }
  }

  /// The bytes of the first field with a name, which is in lower case.
  public subscript(name: String) -> [UInt8]? {
    fields.first { $0.name == name }?.value
  }

  /// The first field with a name, which is in lower case, as text.
  public func text(_ name: String) -> String? {
    self[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// All fields with a name, which is in lower case, as one list (RFC 9110 5.3).
  public func list(_ name: String) -> String {
    fields.filter { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
      .joined(separator: ", ")
  }

  /// Adds the field of a line `Name: value`; lines that are none are passed over.
  mutating func add(line: some BidirectionalCollection<UInt8>) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let rest = line[line.index(after: colon)...].drop(while: isSpace)
    guard let last = rest.lastIndex(where: { !isSpace($0) }) else { return }
    fields.append(Field(name: name, value: Array(rest[...last])))
  }
}
