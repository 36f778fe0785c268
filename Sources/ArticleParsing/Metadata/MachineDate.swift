import Articles

/// A date as pages state it for programs.
enum MachineDate {
  /// The point in time, `nil` where there is none or it is the zero of somebody's clock.
  ///
  /// ISO 8601 with and without separators, seconds or milliseconds since 1970, RFC 822, the form
  /// of Java and C (`Fri May 03 15:47:42 CEST 2024`), and what people write.
  static func timestamp(_ text: String) -> Timestamp? {
    let text = text.trimmed(["\"", "'"])
    guard text.utf8.count <= 80 else { return nil }
    let timestamp = compact(text) ?? written(text)
    return timestamp?.seconds == 0 ? nil : timestamp
  }

  private static func written(_ text: String) -> Timestamp? {
    var reader = DateReader(withYearBeforeTime(text), language: nil)
    reader.read()
    return reader.published ?? reader.updated
  }

  /// `20240503`, `20240503T154742Z`, `20240503154742`, `1714751262`, `1714751262389`.
  private static func compact(_ text: String) -> Timestamp? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...].lowercased()
    if rest.isEmpty, let number = Int64(digits) {
      switch digits.count {
      case 10: return Timestamp(seconds: number, offset: 0)
      case 13: return Timestamp(seconds: number / 1_000, offset: 0)
      case 14: return written(separated(digits.prefix(8), digits.suffix(6)))
      default: break
      }
    }
    guard digits.count == 8 else { return nil }
    if rest.isEmpty { return written(separated(digits, "")) }
    guard rest.first == "t" else { return nil }
    let time = rest.dropFirst().prefix { $0.isNumber }
    let zone = rest.dropFirst(1 + time.count)
    return time.count == 6 || time.count == 4
      ? written(separated(digits, time) + zone) : nil
  }

  /// `2024-05-03T15:47:42`.
  private static func separated(_ day: Substring, _ time: Substring) -> String {
    let date = "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))"
    guard !time.isEmpty else { return date }
    let seconds = time.count == 6 ? ":\(time.suffix(2))" : ""
    return "\(date)T\(time.prefix(2)):\(time.dropFirst(2).prefix(2))\(seconds)"
  }

  /// `Fri May 03 15:47:42 CEST 2024` in an order that is read elsewhere too.
  private static func withYearBeforeTime(_ text: String) -> String {
    let words = text.spacedWords
    guard words.count == 6, words[5].count == 4, Int(words[5]) != nil, words[3].contains(":") else {
      return text
    }
    return "\(words[1]) \(words[2]) \(words[5]) \(words[3]) \(words[4])"
  }
}
