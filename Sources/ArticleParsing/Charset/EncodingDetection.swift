/// Guesses the legacy encoding of bytes that are no UTF-8 and name none.
enum EncodingDetection {
  /// How many bytes of evidence are enough.
  private static let sampleSize = 6_000

  /// The likeliest encoding; Windows-1252 where the evidence for another is thin, as the
  /// standard has it for most locales (WHATWG HTML 13.2.3.2, step 9).
  static func encoding(of bytes: [UInt8]) -> TextEncoding {
    if isISO2022JP(bytes) { return .iso2022JP }
    let sample = sample(of: bytes)
    let evidence = sample.count { $0 >= 0x80 }
    guard evidence >= 3 else { return .windows1252 }
    var best = (encoding: TextEncoding.windows1252, score: 0.0)
    for profile in EncodingProfile.all {
      guard let utf8 = LegacyDecoding.utf8(of: sample, from: profile.encoding) else { continue }
      let text = String(decoding: utf8, as: UTF8.self)
      let score = profile.languages.map { self.score(text, by: profile, $0) }.max() ?? 0
      if profile.encoding == .windows1252 {
        best.score = score + 0.1 + 1 / Double(evidence)
      } else if score > best.score + 0.001 {
        best = (profile.encoding, score)
      }
    }
    return best.encoding
  }

  /// The bytes that are not ASCII with two neighbours on each side: all that tells encodings
  /// apart, and half of the characters of Shift_JIS and Big5.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    var kept = 0
    for index in bytes.indices where bytes[index] >= 0x80 {
      guard sample.count < sampleSize else { break }
      if index - kept > 4 { sample.append(0x20) }
      let start = max(kept, index - 2)
      let end = min(index + 3, bytes.count)
      sample.append(contentsOf: bytes[start..<max(start, end)])
      kept = max(kept, end)
    }
    return sample
  }

  /// How well a decoded text fits: 1 where all its characters are frequent ones, below 0 where
  /// they make no words.
  private static func score(
    _ text: String, by profile: EncodingProfile, _ frequent: Set<Unicode.Scalar>
  ) -> Double {
    var sum = 0.0
    var count = 0.0
    var previous: Unicode.Scalar = " "
    var run = 0
    for scalar in text.unicodeScalars {
      defer {
        previous = scalar
        run = scalar.value >= 0xC0 && scalar.isLetter ? run + 1 : 0
      }
      if scalar.value < 0x80 {
        if profile.mixesScripts(previous, scalar) { sum -= 1 }
        continue
      }
      count += 1
      // Words of Latin letters never have three with accents in a row.
      let usual = profile.isLatin ? (run > 1 ? -0.5 : 0) : 0.3
      sum +=
        profile.objection(to: scalar, after: previous)
        ?? (frequent.contains(scalar) && usual >= 0 ? 1 : usual)
    }
    // Little evidence is weak evidence.
    return count == 0 ? 0 : sum / (count + 2)
  }

  /// Whether the bytes are all ASCII and switch to a Japanese set (RFC 1468).
  private static func isISO2022JP(_ bytes: [UInt8]) -> Bool {
    var escapes = 0
    for index in bytes.indices where bytes[index] == 0x1B && index + 2 < bytes.count {
      let isTwoByte = bytes[index + 1] == 0x24 && (bytes[index + 2] | 2) == 0x42
      if isTwoByte { escapes += 1 }
    }
    return escapes > 0 && bytes.allSatisfy { $0 < 0x80 }
  }
}

extension EncodingProfile {
  /// The weight of a character that is no letter of these scripts or is in a wrong place.
  fileprivate func objection(
    to scalar: Unicode.Scalar, after previous: Unicode.Scalar
  ) -> Double? {
    if scalar.value == 0xFFFD || scalar.value < 0xA0 { return -4 }
    if scalar.isTypographic { return 0.7 }
    guard scripts.contains(where: { $0.contains(scalar.value) }) else { return -1.5 }
    if scalar.isUppercaseLetter && previous.isLowercaseLetter { return -1 }
    if mixesScripts(previous, scalar) { return -1 }
    if scalar.properties.generalCategory == .nonspacingMark && previous.value < 0x590 { return -2 }
    return nil
  }

  /// Whether one of the two is an ASCII letter and the other one of a foreign alphabet.
  ///
  /// No word has both; but ideographs do stand beside ASCII letters.
  fileprivate func mixesScripts(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    guard !isLatin, first.isASCII != second.isASCII, first.isLetter, second.isLetter else {
      return false
    }
    return max(first.value, second.value) < 0x3000
  }
}

extension Unicode.Scalar {
  /// Quotation marks, dashes, spaces and signs that texts of every language have.
  fileprivate var isTypographic: Bool {
    switch value {
    case 0xA0, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB, 0x2010...0x2044, 0x20AC, 0x2122,
      0x2190...0x21FF, 0x25A0...0x25FF, 0x3000...0x3020, 0xFF01...0xFF60:
      true
    default: false
    }
  }
}
