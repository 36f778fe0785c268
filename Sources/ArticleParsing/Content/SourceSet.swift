/// The pictures that a `srcset` offers for one place, each in another size.
struct SourceSet {
  struct Candidate: Equatable {
    var url: String
    /// In pixels; `nil` where the set does not say.
    var width: Int?
    /// Pixels of the picture to one of the page.
    var density: Double?
  }

  private(set) var candidates: [Candidate] = []

  /// No screen that shows one picture of an article needs more pixels in a row.
  private static let widest = 2_048
  /// No page offers more sizes of one picture.
  private static let mostCandidates = 64
  /// A longer set is made to cost time.
  private static let longest = 32_768

  /// Reads a set as browsers do (WHATWG HTML, "parse a srcset attribute"): a comma ends an
  /// address only at its end, so those with commas in them stay whole.
  init(_ value: String) {
    var rest = value.utf8.prefix(Self.longest)
    while candidates.count < Self.mostCandidates {
      rest = rest.drop { $0.isMarkupSpace || $0 == 0x2C }
      guard !rest.isEmpty else { return }
      let url = rest.prefix { !$0.isMarkupSpace }
      rest = rest[url.endIndex...]
      var candidate = Candidate(url: String(decoding: url.trimmedCommas, as: UTF8.self))
      if url.last != 0x2C { candidate.readDescriptors(Self.takeDescriptors(from: &rest)) }
      if !candidate.url.isEmpty { candidates.append(candidate) }
    }
  }

  /// The words up to the next comma that no brackets enclose.
  private static func takeDescriptors(
    from rest: inout Substring.UTF8View
  ) -> [String] {
    var depth = 0
    let descriptors = rest.prefix { byte in
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth = max(0, depth - 1) }
      return byte != 0x2C || depth > 0
    }
    rest = rest[descriptors.endIndex...].dropFirst()
    return descriptors.split(whereSeparator: \.isMarkupSpace).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The address of the largest picture that is no wider than a screen; of pictures that all are
  /// wider, the narrowest.
  var best: String? {
    let measured = candidates.filter { $0.width != nil }
    let fitting = measured.filter { ($0.width ?? 0) <= Self.widest }
    if let widest = fitting.max(by: { ($0.width ?? 0) < ($1.width ?? 0) }) { return widest.url }
    if let narrowest = measured.min(by: { ($0.width ?? 0) < ($1.width ?? 0) }) {
      return narrowest.url
    }
    return candidates.max { ($0.density ?? 1) < ($1.density ?? 1) }?.url
  }
}

extension SourceSet.Candidate {
  fileprivate mutating func readDescriptors(_ words: [String]) {
    for word in words {
      if word.hasSuffix("w"), let pixels = Int(word.dropLast()), pixels > 0 { width = pixels }
      if word.hasSuffix("x"), let number = Double(word.dropLast()), number.isFinite {
        density = number
      }
    }
  }
}

extension Substring.UTF8View {
  fileprivate var trimmedCommas: Self {
    var trimmed = self
    while trimmed.last == 0x2C { trimmed = trimmed.dropLast() }
    return trimmed
  }
}
