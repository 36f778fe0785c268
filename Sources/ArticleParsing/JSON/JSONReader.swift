/// Reads JSON as it is found in the wild.
///
/// Good JSON (RFC 8259) is read exactly. Of bad JSON as much is kept as can be: commas too many
/// or missing, line ends and control bytes in strings, single quotes, names without quotes,
/// comments, wrong escapes, quotation marks nobody escaped, a missing end. It never fails, needs
/// time linear in the input and a bounded stack.
struct JSONReader {
  /// How deep arrays and objects may stand in one another; what lies deeper is read as `null`.
  static let mostLevels = 64

  let bytes: [UInt8]
  var position = 0
  /// How many arrays and objects are open, by kind.
  var openArrays = 0
  var openObjects = 0
  private var isCut = false

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The arrays and objects at the top level, one after another, whatever stands between them.
  ///
  /// That is the wrapper of an HTML comment or of a CDATA section, `window.data =`, a semicolon.
  static func values(in bytes: [UInt8]) -> [JSONValue] { document(in: bytes).values }

  /// The same, and whether the bytes end within an array or object.
  static func document(in bytes: [UInt8]) -> (values: [JSONValue], isCut: Bool) {
    var reader = JSONReader(bytes)
    var values: [JSONValue] = []
    while reader.skipToContainer() { values.append(reader.readValue(in: .document)) }
    return (values, reader.isCut)
  }

  /// The same for a text.
  static func values(in text: String) -> [JSONValue] { values(in: Array(text.utf8)) }

  /// What a value stands in: it decides which bytes can follow the value.
  enum Container {
    case document
    case array
    case object
  }

  // MARK: - Values

  /// The value at the position; always moves on unless a closing bracket or the end is there.
  mutating func readValue(in container: Container) -> JSONValue {
    switch byte {
    case UInt8(ascii: "{"): readContainer(.object)
    case UInt8(ascii: "["): readContainer(.array)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .string(readString(in: container))
    case .none: .null
    default: readBareValue()
    }
  }

  private mutating func readContainer(_ kind: Container) -> JSONValue {
    guard openArrays + openObjects < Self.mostLevels else {
      skipContainer()
      return .null
    }
    position += 1
    if kind == .object {
      openObjects += 1
      defer { openObjects -= 1 }
      return .object(readMembers())
    }
    openArrays += 1
    defer { openArrays -= 1 }
    return .array(readElements())
  }

  private mutating func readElements() -> [JSONValue] {
    var elements: [JSONValue] = []
    while !endsContainer(.array) { elements.append(readValue(in: .array)) }
    return elements
  }

  private mutating func readMembers() -> [JSONMember] {
    var members: [JSONMember] = []
    while !endsContainer(.object) {
      let name = readName()
      skipSpace()
      guard byte == UInt8(ascii: ":") else {
        // A value without a name cannot be kept.
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { skipContainer() }
        continue
      }
      position += 1
      skipSpace()
      let value = endsValue ? JSONValue.null : readValue(in: .object)
      members.append(JSONMember(name: name, value: value))
    }
    return members
  }

  /// Moves over spaces, commas and stray bytes to the next value; behind the end, where that is.
  ///
  /// A closing bracket of the other kind ends this container too, if it ends one around it.
  private mutating func endsContainer(_ kind: Container) -> Bool {
    while true {
      skipSpace()
      switch byte {
      case .none:
        isCut = true
        return true
      case UInt8(ascii: "]"):
        if kind == .object && openArrays > 0 { return true }
        position += 1
        if kind == .array { return true }
      case UInt8(ascii: "}"):
        if kind == .array && openObjects > 0 { return true }
        position += 1
        if kind == .object { return true }
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): position += 1
      default: return false
      }
    }
  }

  private mutating func readName() -> String {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return readString(in: .object, isName: true)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return ""
    default: break
    }
    let start = position
    while let byte, !byte.isJSONSpace, !byte.isJSONSign { position += 1 }
    // A lone quotation mark or the like is passed over, so that the reader always moves on.
    if position == start { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A number, `true`, `false`, `null`, or words nobody quoted.
  private mutating func readBareValue() -> JSONValue {
    let start = position
    while let byte, !endsBareValue(byte), !starts(with: "/*"), !starts(with: " //") {
      position += 1
    }
    if position == start { position += 1 }
    var text = String(decoding: bytes[start..<position], as: UTF8.self)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    switch text.lowercased() {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "", "null", "undefined", "none", "nan": return .null
    default: return text.isJSONNumber ? .number(text) : .string(text)
    }
  }

  private func endsBareValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x0A, 0x0D: true
    default: false
    }
  }
}

extension String {
  /// Whether the text is a number in JSON's spelling or nearly: "12", "-3.5e7", "+1", ".5".
  fileprivate var isJSONNumber: Bool {
    var hasDigit = false
    for (index, byte) in utf8.enumerated() {
      switch byte {
      case 0x30...0x39: hasDigit = true
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): break
      case UInt8(ascii: "e"), UInt8(ascii: "E"): if index == 0 || !hasDigit { return false }
      default: return false
      }
    }
    return hasDigit
  }
}
