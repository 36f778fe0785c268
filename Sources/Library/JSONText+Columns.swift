internal import Articles
internal import Foundation

/// Values in text columns are JSON, readable with any SQLite tool.
extension JSONText {
  /// Most articles have no tags, pictures or agencies: those need no encoder.
  static func encode(array: [some Encodable]) throws -> String {
    array.isEmpty ? "[]" : try encode(array)
  }

  static func decode<Value: Decodable>(_ type: Value.Type = Value.self, _ text: String) throws
    -> Value
  {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  static func decodeArray<Element: Decodable>(_ text: String) throws -> [Element] {
    text == "[]" ? [] : try decode([Element].self, text)
  }
}
