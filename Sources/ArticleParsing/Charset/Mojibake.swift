/// UTF-8 that was taken for Windows-1252 and encoded once more: "GrÃ¶ÃŸe" for "Größe".
enum Mojibake {
  /// How many sequences prove it.
  private static let proof = 4

  /// The bytes with each doubly encoded sequence decoded once; `nil` where nothing is wrong.
  ///
  /// The evidence must be overwhelming: several sequences, and hardly a letter between U+00C0
  /// and U+00FF that is in none. Right text has such letters; "Ã" before "¼" it never has.
  static func repaired(_ utf8: [UInt8]) -> [UInt8]? {
    guard suspects(in: utf8) >= proof else { return nil }
    var repair = Repair(scalars: Array(String(decoding: utf8, as: UTF8.self).unicodeScalars))
    repair.run()
    guard repair.sequences >= proof, repair.sequences >= repair.goodLetters * 10 else { return nil }
    return repair.utf8
  }

  /// Counts scalars that could lead a doubly encoded sequence.
  ///
  /// That is U+00C2 to U+00F4 before a scalar that itself takes several bytes. Cheap, so that
  /// good pages pay next to nothing.
  private static func suspects(in utf8: [UInt8]) -> Int {
    utf8.withUnsafeBufferPointer { bytes in
      var count = 0
      for index in 0..<max(0, bytes.count - 2) where bytes[index] == 0xC3 {
        if (0x82...0xB4).contains(bytes[index + 1]) && bytes[index + 2] >= 0xC2 { count += 1 }
      }
      return count
    }
  }
}

/// Goes over a text and decodes what was encoded twice.
private struct Repair {
  let scalars: [Unicode.Scalar]
  var utf8: [UInt8] = []
  var sequences = 0
  /// Letters of Latin-1 that are in no sequence.
  var goodLetters = 0

  init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    utf8.reserveCapacity(scalars.count)
  }

  mutating func run() {
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if let bytes = sequence(at: index) {
        utf8.append(contentsOf: bytes)
        sequences += 1
        index += bytes.count
        continue
      }
      if (0xC0...0xFF).contains(scalar.value) { goodLetters += 1 }
      utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      index += 1
    }
  }

  /// The bytes of the sequence that begins at `index`, if they are good UTF-8.
  private func sequence(at index: Int) -> [UInt8]? {
    let length: Int
    switch scalars[index].value {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard index + length <= scalars.count else { return nil }
    let bytes = scalars[index..<index + length].compactMap(Windows1252.byte)
    guard bytes.count == length, bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      return nil
    }
    return String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
  }
}
