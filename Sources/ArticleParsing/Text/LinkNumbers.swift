/// The numbers that text browsers set before links, and the list of addresses they end with.
///
/// `lynx -dump`, and w3m and elinks when asked to, print "[12]Words of a link" and at the end
/// "References" with the addresses by number.
struct LinkNumbers {
  /// Whether numbers in square brackets stand for links.
  private(set) var areUsed = false
  /// The lines of the list of addresses.
  private(set) var references = 0..<0

  private var last = 0
  private var found = 0

  /// So many links in order need no list to be known.
  private static let enough = 10

  init(_ lines: [RawLine]) {
    for line in lines where !line.isCode { count(in: line.text) }
    references = Self.references(in: lines)
    areUsed = found > Self.enough || found > 0 && !references.isEmpty
    if !areUsed { references = 0..<0 }
  }

  /// Adds the numbers of a text that rise from one to the next.
  private mutating func count(in text: String) {
    guard text.utf8.contains(0x5B) else { return }
    let bytes = Array(text.utf8)
    for place in Self.places(in: bytes) where place.number > last && place.number <= last + 40 {
      let start = place.range.lowerBound
      // A note's number stands at the end of a word.
      guard start == 0 || " (#|>".utf8.contains(bytes[start - 1]) else { continue }
      last = place.number
      found += 1
    }
  }

  /// Numbers in brackets that words follow at once: "[12]Words", not "words.[12]".
  private static func places(in bytes: [UInt8]) -> [(range: Range<Int>, number: Int)] {
    var places: [(range: Range<Int>, number: Int)] = []
    for start in bytes.indices where bytes[start] == 0x5B {
      let digits = bytes[(start + 1)...].prefix(6).prefix { (0x30...0x39).contains($0) }
      let end = digits.endIndex
      guard !digits.isEmpty, end + 1 < bytes.count, bytes[end] == 0x5D, bytes[end + 1] != 0x20
      else { continue }
      let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      places.append((start..<end + 1, number))
    }
    return places
  }

  /// The text without link numbers.
  func removed(from text: String) -> String {
    guard areUsed, text.utf8.contains(0x5B) else { return text }
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var start = 0
    for place in Self.places(in: bytes) where place.number <= last {
      kept += bytes[start..<place.range.lowerBound]
      start = place.range.upperBound
    }
    return String(decoding: kept + bytes[start...], as: UTF8.self)
  }

  /// The last line that heads a list of addresses, and all below it.
  private static func references(in lines: [RawLine]) -> Range<Int> {
    guard let head = lines.lastIndex(where: { heads.contains($0.text) }) else { return 0..<0 }
    let list = lines[(head + 1)...].filter { !$0.isBlank && !subheads.contains($0.text) }
    guard !list.isEmpty, list.allSatisfy({ isReference($0.text) }) else { return 0..<0 }
    return head..<lines.count
  }

  /// "References" in the languages lynx speaks.
  private static let heads: Set<String> = [
    "References", "Verweise", "Références", "Referencias", "Riferimenti", "Referências",
    "Referenties", "Referenser", "Referanser", "Referencer", "Odnośniki", "Ссылки", "参照",
  ]

  private static let subheads: Set<String> = [
    "Visible links", "Visible links:", "Hidden links:", "Hidden links", "Sichtbare Links",
  ]

  /// Whether a line is a number and an address, such as `12. https://example.org/`.
  private static func isReference(_ text: String) -> Bool {
    let rest = text.drop { $0.isASCII && $0.isNumber }
    guard rest.utf8.count < text.utf8.count, rest.hasPrefix(". ") else { return false }
    return rest.prefix(16).contains(":") || rest.hasPrefix(". /")
  }
}
