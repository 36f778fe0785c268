import Articles

/// Joins texts to one line: white space runs become one space, none at the ends.
struct SpaceCollapser {
  private var bytes: [UInt8] = []
  private var hasSpace = false

  var isEmpty: Bool { bytes.isEmpty }

  mutating func appendSpace() { hasSpace = true }

  mutating func append(_ text: ArraySlice<UInt8>) {
    bytes.reserveCapacity(bytes.count + text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte.isMarkupSpace || byte == 0xC2 && text[index...].startsNoBreakSpace {
        hasSpace = true
        index += byte == 0xC2 ? 2 : 1
        continue
      }
      if hasSpace && !bytes.isEmpty { bytes.append(0x20) }
      hasSpace = false
      bytes.append(byte)
      index += 1
    }
  }

  /// The line, displayable.
  var text: String {
    let text = String(decoding: bytes, as: UTF8.self).displayable
    return text.utf8.contains(0x0A) ? text.displayableLine : text
  }
}

extension ArraySlice<UInt8> {
  /// Whether the text begins with U+00A0.
  fileprivate var startsNoBreakSpace: Bool { count > 1 && self[startIndex + 1] == 0xA0 }
}

extension ArraySlice<UInt8> {
  /// Whether the text is a sign that parts the words around it: "·", "•", "|".
  var isSeparator: Bool {
    let sign = filter { !$0.isMarkupSpace }
    return sign == [0x7C] || sign == [0xC2, 0xB7] || sign == [0xE2, 0x80, 0xA2]
  }
}
