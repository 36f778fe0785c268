/// Headings and labels behind which no article goes on: what follows is about other things.
enum TailSections {
  /// A longer text is no such heading.
  private static let longest = 60

  /// Whether a heading or label begins the end of a page.
  static func begins(with text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let lower = text.lowercased()
    // "More from the scene:" opens a list of the article's own.
    if lower.hasPrefix("more from "), lower.hasSuffix(":") { return false }
    return openings.contains(where: lower.hasPrefix)
  }

  /// How they begin, lower case.
  private static let openings = [
    "about the author", "about author", "related post", "related article", "related stor",
    "related:", "related news", "related content", "leave a comment", "leave a reply",
    "post a comment", "share this:", "share this post", "share this article", "share this story",
    "explore further", "read next",
    "recommended for", "recommended read", "recommended stor", "recommended article",
    "more from ", "more stories", "more on this", "you might also", "you may also", "tags:",
    "filed under", "this entry was posted", "this entry is filed", "posted in", "previous post",
    "next post", "further reading", "like this:", "like this story", "what do you think",
    "über den autor", "über die autor", "zum autor", "zur autorin", "mehr zum thema",
    "mehr zu diesem thema", "mehr aus ", "mehr von ", "das könnte sie", "das könnte dich",
    "auch interessant", "schon gelesen", "lesen sie auch", "lesen sie mehr", "weitere artikel",
    "weitere beiträge", "weitere meldungen", "weitere informationen", "weiterführende",
    "ähnliche beiträge", "ähnliche artikel", "verwandte artikel", "verwandte themen",
    "verwandte beiträge", "verwandte links", "hinterlasse", "schreibe einen komm",
    "schreiben sie einen komm", "kommentar schreiben", "dieser eintrag wurde",
    "dieser beitrag wurde", "beitrag teilen", "artikel teilen", "schlagwörter", "schlagworte",
    "was denkst du", "zusatzinformationen", "à lire aussi", "lire aussi", "sur le même sujet",
    "articles similaires", "laisser un commentaire", "te puede interesar", "artículos relacionados",
    "deja un comentario", "también te puede", "articoli correlati", "leggi anche",
    "lascia un commento", "lees ook", "gerelateerde", "deel dit", "zobacz także", "czytaj także",
    "czytasz właśnie", "przeczytaj także", "läs också", "les også", "læs også", "relaterade",
  ]
}
