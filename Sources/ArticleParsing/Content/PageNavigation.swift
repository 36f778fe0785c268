/// Lines that lead to the other pages of an article: "Seite 1 2 3 Weiter", "Next page".
enum PageNavigation {
  private static let longest = 60

  /// Whether a line holds nothing else.
  static func contains(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if phrases.contains(words.joined(separator: " ")) { return true }
    let isNumbered = words.contains { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    let isNamed = words.contains { names.contains($0) }
    return isNumbered && isNamed && words.allSatisfy { isNumber($0) || all.contains($0) }
  }

  private static func isNumber(_ word: String) -> Bool {
    word.utf8.count <= 3 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// One of these and a number at least.
  private static let names: Set<String> = [
    "seite", "seiten", "page", "pages", "página", "pagina", "sida", "side", "strona",
    "weiter", "next", "nächste", "suivant", "siguiente", "volgende",
  ]
  private static let all = names.union([
    "von", "of", "de", "sur", "di", "van", "af", "av", "z", "zurück", "auf", "vorherige",
    "previous", "prev", "back", "first", "last", "erste", "letzte", "continue", "on", "to",
    "zur", "précédent", "anterior", "vorige",
  ])
  private static let phrases: Set<String> = [
    "next page", "previous page", "nächste seite", "vorherige seite", "zur nächsten seite",
    "auf einer seite lesen", "auf einer seite anzeigen", "artikel auf einer seite lesen",
    "alles auf einer seite", "view as single page", "view on one page", "single page",
    "read on one page", "show all on one page", "page suivante", "página siguiente",
    "pagina successiva", "volgende pagina",
  ]
}
