/// Lines that pages print around and between the words of an article.
enum Boilerplate {
  /// Whole lines, lower case, without signs at their ends.
  private static let lines: Set<String> = Set(
    """
    advertisement|ad|ads|article content|story continues below|continue reading|read more|share|
    share this article|share full article|save|print|comments|leave a comment|newsletter|
    newsletters|sign up|subscribe|subscribe now|log in|sign in|menu|search|skip to content|
    skip to main content|skip past newsletter promotion|after newsletter promotion|related|
    related articles|related stories|related topics|more on this story|most read|most popular|
    trending|recommended|recommended stories|you may also like|listen to this article|
    copy link|link copied|follow us|privacy policy|terms of use|cookie policy|all rights reserved|
    view comments|show more|join the conversation|top stories|back to top|facebook|twitter|
    whatsapp|email|e-mail|linkedin|x|instagram|telegram|social networks|
    anzeige|werbung|teilen|drucken|merken|kommentare|kommentar schreiben|zur startseite|
    zum hauptinhalt springen|zum inhalt springen|zur navigation springen|menü|suche|anmelden|
    abonnieren|jetzt abonnieren|mehr zum thema|mehr dazu|mehr lesen|weiterlesen|lesen sie auch|
    lesen sie mehr|auch interessant|das könnte sie auch interessieren|
    das könnte dich auch interessieren|meistgelesen|meistgelesene artikel|empfehlungen|
    artikel anhören|artikel vorlesen|artikel teilen|artikel merken|artikel drucken|
    redaktionell empfohlener inhalt|empfohlener redaktioneller inhalt|externer inhalt|
    nicht mehr anzeigen|mehr anzeigen|mehr laden|nach oben|impressum|datenschutz|
    datenschutzerklärung|agb|kontakt|newsletter abonnieren|themen|schlagwörter|
    publiziert|erstellt|aktualisiert|veröffentlicht|published|updated|
    zur merkliste hinzufügen|link kopieren|link kopiert|feedback|startseite|
    publicité|partager|lire aussi|à lire aussi|sur le même sujet|s'abonner|commentaires|
    publicidad|compartir|te puede interesar|comentarios|etiquetas|suscríbete|lee también|
    pubblicità|condividi|leggi anche|commenti|advertentie|lees ook|delen|reacties|
    publicidade|compartilhar|leia também|reklama|udostępnij|czytaj także|zobacz także|annonce|
    les også|läs också|læs også
    """.split(separator: "|").map { $0.filter { $0 != "\n" } })

  /// Openings of longer lines, lower case.
  private static let openings = [
    "sign up for ", "subscribe to ", "follow us on ", "join our ", "read more:", "read also:",
    "see also:", "related:", "advertisement ", "don't miss", "download our app",
    "ihr browser ist veraltet", "mehr zum thema:", "lesen sie auch:", "lesen sie hier",
    "lies auch:", "hier geht es zu", "dieser artikel wurde ursprünglich", "jetzt abonnieren",
    "melden sie sich ", "abonnieren sie ", "folgen sie uns", "à lire aussi", "lire aussi",
    "lee también", "leggi anche", "lees ook", "czytaj także", "please enable javascript",
    "bitte aktivieren sie javascript", "we use cookies", "wir verwenden cookies",
    "ich möchte gerne nachrichten",
  ]

  /// Openings of what stands where a foreign picture, post or form would: it asks for consent.
  private static let consents = [
    "an dieser stelle finden sie", "an dieser stelle findest du", "an dieser stelle befindet sich",
    "ich bin damit einverstanden, dass", "ich bin einverstanden, dass mir",
    "personenbezogene daten können", "damit können personenbezogene daten",
    "mit der anmeldung willig", "mit der anmeldung erkläre", "mit ihrer anmeldung",
    "wir benötigen ihre zustimmung", "wir benötigen ihre einwilligung",
    "wir brauchen ihre zustimmung", "um diesen inhalt anzuzeigen", "um diesen inhalt zu sehen",
    "zum anzeigen dieses inhalts", "externen inhalt anzeigen", "externe inhalte anzeigen",
    "by signing up,", "by signing up you", "by subscribing,", "by subscribing you",
    "by entering your email", "to view this content", "this content is hosted by",
    "this content is not available due to", "allow content from", "allow content provided by",
    "we need your permission before", "we need your consent", "ce contenu est bloqué",
    "ce contenu n'a pas pu", "pour afficher ce contenu", "en vous inscrivant,",
    "este contenido no está disponible", "al suscribirte", "per visualizzare questo contenuto",
    "om deze inhoud te", "aby wyświetlić",
  ]

  private static let shortestOpening = (openings + consents).map(\.utf8.count).min() ?? 0

  /// Lines after which headlines of other articles stand.
  private static let teaserHeads: Set<String> = [
    "mehr zum thema", "auch interessant", "lesen sie auch", "das könnte sie auch interessieren",
    "related articles", "related stories", "more on this story", "most read", "meistgelesen",
    "recommended stories", "you may also like", "sur le même sujet", "te puede interesar",
    "leggi anche", "lees ook", "mehr dazu", "read more", "à lire aussi", "czytaj także",
    "zobacz także", "les også", "empfehlungen", "trending", "most popular", "top stories",
  ]

  /// Units that a bare number counts on a page: "44 Bilder", "3 min read".
  private static let units: Set<Substring> = [
    "bilder", "fotos", "photos", "images", "kommentare", "comments", "shares", "min", "min.",
    "minuten", "minute", "minutes", "videos",
  ]

  /// Words that begin a reading time.
  private static let readingTimes = [
    "lesezeit", "lesedauer", "reading time", "temps de lecture", "tiempo de lectura", "leestijd",
  ]

  /// Whether the line is known not to belong to any article.
  static func contains(_ text: String) -> Bool {
    guard text.utf8.count <= 300 else { return false }
    let lower = text.lowercased().trimmed([":", ".", "…", ">", "›", "»", "|", "▼", "+", "•"])
    if lines.contains(lower) { return true }
    if lower.utf8.count >= shortestOpening,
      openings.contains(where: lower.hasPrefix) || consents.contains(where: lower.hasPrefix)
    {
      return true
    }
    return isCount(lower) || isFileName(lower) || isCopyrightNotice(text)
  }

  /// Whether what follows the line are headlines of other articles.
  static func isTeaserHead(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    return teaserHeads.contains(text.lowercased().trimmed([":", ".", "…", ">", "›", "»"]))
  }

  private static func isCount(_ lower: String) -> Bool {
    guard lower.utf8.count <= 40 else { return false }
    if readingTimes.contains(where: lower.hasPrefix) { return true }
    let words = lower.spacedWords
    guard (2...4).contains(words.count), words[0].allSatisfy(\.isNumber) else { return false }
    return units.contains(words[1]) || words[1].hasPrefix("min")
  }

  /// A file's name that stands where a picture's description should.
  private static func isFileName(_ lower: String) -> Bool {
    guard !lower.contains(" ") else { return false }
    return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"].contains { lower.hasSuffix($0) }
  }

  private static func isCopyrightNotice(_ text: String) -> Bool {
    guard text.utf8.count <= 120, text.hasPrefix("©") || text.lowercased().hasPrefix("copyright ")
    else { return false }
    return Credit.isCopyrightNotice(text)
  }
}
