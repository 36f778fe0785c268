/// A line that names where the text came from: "Quelle: ntv.de, mdi/dpa".
struct SourceLine {
  var publisher: String?
  var initials: [String] = []
  var agencies: [String] = []

  private static let labels: Set<String> = [
    "quelle", "quellen", "source", "sources", "kilde", "kilder", "źródło", "źródła", "fonte",
    "fonti", "fontes", "fuente", "fuentes", "bron", "bronnen", "källa", "källor", "lähde",
  ]

  /// Whether the line surely ends an article: it names a site, an agency or somebody's initials.
  var isStrong: Bool { publisher != nil || !agencies.isEmpty || !initials.isEmpty }

  init?(_ text: String) {
    guard text.utf8.count <= 200 else { return nil }
    if let colon = text.prefix(12).firstIndex(of: ":"),
      Self.labels.contains(text[..<colon].trimmed().lowercased())
    {
      self.init(sources: text[text.index(after: colon)...])
    } else {
      self.init(signs: text)
    }
  }

  private init?(sources text: Substring) {
    guard text.unicodeScalars.contains(where: \.isLetter), !text.contains("://") else { return nil }
    var others: [String] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "|" }) {
      add(part.trimmed(), others: &others)
    }
    if publisher == nil, !agencies.isEmpty || !initials.isEmpty { publisher = others.first }
  }

  private mutating func add(_ part: String, others: inout [String]) {
    let signs = part.split { $0 == "/" || $0 == "+" }.map { $0.trimmed() }
    for sign in signs where !sign.isEmpty {
      if let agency = NewsAgency.name(for: sign) {
        if !agencies.contains(agency) { agencies.append(agency) }
      } else if sign.isInitials {
        initials.append(sign)
      } else if publisher == nil && sign.isDomain {
        publisher = sign
      } else {
        others.append(sign)
      }
    }
  }

  /// "SDA/sep", "(dpa)", "mit Material von dpa": signs without a label, an agency among them.
  private init?(signs text: String) {
    guard text.utf8.count <= 60 else { return nil }
    let openings = ["mit material von ", "mit agenturmaterial von ", "mit "]
    let rest = openings.lazy.compactMap { text.dropping(prefix: $0) }.first ?? text[...]
    let bare = rest.trimmed(["(", ")", "[", "]", "."])
    var others: [String] = []
    for part in bare.split(whereSeparator: { $0 == "," || $0 == " " }) where part != "und" {
      add(part.trimmed(), others: &others)
    }
    guard others.isEmpty, publisher == nil, !agencies.isEmpty else { return nil }
  }
}

extension String {
  /// Editors' signs: two to four lower-case letters.
  fileprivate var isInitials: Bool {
    (2...4).contains(count) && unicodeScalars.allSatisfy(\.isLowercaseLetter)
  }

  fileprivate var isDomain: Bool {
    guard let dot = lastIndex(of: "."), !contains(" "), first != "." else { return false }
    let end = self[index(after: dot)...]
    return (2...8).contains(end.count) && end.allSatisfy(\.isLetter)
  }
}
