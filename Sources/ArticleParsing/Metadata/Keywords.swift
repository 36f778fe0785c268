/// Tells an article's keywords and department from what content systems put beside them.
struct Keywords {
  /// The names of the house, compared by their letters alone.
  private let houses: Set<String>

  private static let longest = 60

  init(houses: [String]) {
    self.houses = Set(houses.map(\.comparable))
  }

  /// The keywords that are words for readers, each once whatever the case of its letters.
  func cleaned(_ tags: [String]) -> [String] {
    // Agencies send topic codes along: "RSBI:HUMAN-RIGHTS", "MTVID".
    let hasCodes = tags.contains { Self.isCapital($0) && $0.contains(":") }
    var seen: Set<String> = []
    return tags.filter { tag in
      !houses.contains(tag.comparable) && tag.count <= Self.longest && !Self.isIdentifier(tag)
        && !tag.lowercased().contains("category:") && !(hasCodes && Self.isCapital(tag))
        && seen.insert(tag.lowercased()).inserted
    }
  }

  /// The department, `nil` where the name says nothing or is the headline.
  func section(_ name: String?, title: String?) -> String? {
    guard let name, name.count <= Self.longest, !Self.defaults.contains(name.lowercased()),
      name.comparable != title?.comparable
    else { return nil }
    return name
  }

  /// What stands there where nobody chose a department.
  private static let defaults: Set<String> = [
    "tags", "uncategorized", "uncategorised", "allgemein", "unkategorisiert", "default", "article",
    "articles", "home", "homepage", "startseite", "non classé", "sin categoría", "senza categoria",
  ]

  private static func isCapital(_ tag: String) -> Bool {
    tag == tag.uppercased() && tag != tag.lowercased()
  }

  /// `8ae9ab2d-fe1b-4230-acb8-a59b52877682`, `103245871`.
  private static func isIdentifier(_ tag: String) -> Bool {
    tag.utf8.count >= 8 && !tag.contains(" ") && tag.contains(where: \.isNumber)
      && tag.allSatisfy { $0.isHexDigit || $0 == "-" }
  }
}
