/// A value of JSON whose shape is not known before.
enum JSONValue: Decodable {
  case string(String)
  case bool(Bool)
  case array([JSONValue])
  case object([String: JSONValue])
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else if let value = try? container.decode([String: JSONValue].self) {
      self = .object(value)
    } else {
      self = .other
    }
  }

  var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  var array: [JSONValue] {
    guard case .array(let values) = self else { return [] }
    return values
  }

  var object: [String: JSONValue] {
    guard case .object(let values) = self else { return [:] }
    return values
  }

  var isTrue: Bool {
    guard case .bool(let value) = self else { return false }
    return value
  }
}

extension String {
  /// The text with every `\uHHHH` replaced by the UTF-16 unit it names.
  var unescaped: String {
    var units: [UInt16] = []
    var rest = Array(utf16)[...]
    while let unit = rest.first {
      let digits = rest.dropFirst(2).prefix(4)
      if rest.starts(with: "\\u".utf16), digits.count == 4,
        let value = UInt16(String(decoding: digits, as: UTF16.self), radix: 16)
      {
        units.append(value)
        rest = rest.dropFirst(6)
      } else {
        units.append(unit)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
