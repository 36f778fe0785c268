/// A value of JSON (RFC 8259), as it was written.
enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// The digits as they stand in the source, so that a long identifier loses none.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])
}

/// One name of an object and its value.
struct JSONMember: Sendable, Hashable {
  var name: String
  var value: JSONValue
}

extension JSONValue {
  /// The value of the object's member of that name, the first where several have it.
  ///
  /// `nil` where there is none and for all that is no object.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The members of an object; empty for all else.
  var members: [JSONMember] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// The elements of an array; anything but `null` is a list of itself.
  ///
  /// Writers of JSON-LD and of feeds leave the brackets out where there is one value.
  var elements: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The text of a string or the digits of a number.
  var scalarText: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
