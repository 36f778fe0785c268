/// The line Reuters ends with: "Reporting by X in Y; Editing by Z".
struct ReportingLine {
  var authors: [String]

  init?(_ text: String) {
    let bare = text.trimmed(["(", ")"])
    guard bare.utf8.count <= 500,
      bare.dropping(prefix: "reporting by ") != nil
        || bare.dropping(prefix: "additional reporting by ") != nil
    else { return nil }
    // Those who helped are not the authors.
    let rest = bare.dropping(prefix: "reporting by ") ?? ""
    let reporters = rest.prefix { $0 != ";" && $0 != "." }
    authors = Self.names(in: reporters)
  }

  private static func names(in text: Substring) -> [String] {
    let parts = text.split(separator: ",").flatMap { part in
      part.spacedWords.split { $0 == "and" }.map { $0.joined(separator: " ") }
    }
    return parts.flatMap { Byline("by \($0)")?.authors ?? [] }
  }
}
