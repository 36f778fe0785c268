/// Words that pages print around captions: labels for those who cannot see, buttons of galleries.
enum CaptionLabels {
  private static let labels: Set<String> = Set(
    """
    image caption|photo caption|picture caption|figure caption|caption|bildunterschrift|
    bildbeschreibung|bildbeschreibung einblenden|bildbeschreibung anzeigen|legende|légende|
    bild vergrößern|bild vergrössern|foto vergrößern|vergrößern|vergrössern|großansicht|vollbild|
    vollbild anzeigen|im vollbild anzeigen|bild öffnen|bild schließen|schließen|
    enlarge image|enlarge this image|enlarge photo|enlarge|click to enlarge|tap to enlarge|
    view image in fullscreen|view in fullscreen|view fullscreen|fullscreen|full screen|
    open image in gallery|open image modal|open gallery|view gallery|view full size|
    expand image|expand|zoom|zoom in|hide caption|toggle caption|show caption|close|
    next image|previous image|next|previous|next slide|previous slide|weiter|zurück|
    nächstes bild|vorheriges bild|zur galerie|zur bildergalerie|galerie öffnen|
    bildergalerie öffnen|bildergalerie|play video|play|video abspielen|abspielen|loading|
    agrandir l'image|agrandir|agrandir la photo|voir en plein écran|ampliar imagen|ampliar foto|
    ampliar|ver galería|ingrandisci|ingrandisci immagine|vergroot afbeelding|vergroten|
    powiększ|powiększ zdjęcie|forstør billede|förstora bild|
    advertisement|anzeige|werbung|publicité|publicidad|pubblicità
    """.split(separator: "|").map { $0.filter { $0 != "\n" } })
  /// Those that no sentence begins or ends with.
  private static let phrases = labels.filter { $0.contains(" ") }.sorted {
    $0.utf8.count > $1.utf8.count
  }
  /// Labels that a comma parts from the name behind them.
  private static let sources = ["image source, ", "photo source, ", "bildquelle, ", "fotoquelle, "]
  private static let counted: Set<Substring> = [
    "image", "photo", "picture", "slide", "bild", "foto", "imagen", "photo:", "bild:", "foto:",
  ]

  private static let signs: Set<Character> = [":", ",", "|", "•", "+", "×", "…", ".", "›", "»"]
  private static let longest = 48
  /// So many labels may stand at one end.
  private static let most = 4

  /// Whether the text is such a label and nothing else, or a count of pictures: "Bild 1 von 5".
  static func contains(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let lower = text.lowercased().trimmed(signs)
    return labels.contains(lower) || isCount(lower)
  }

  private static func isCount(_ lower: String) -> Bool {
    var words = lower.split { $0 == " " || $0 == "/" }
    if let first = words.first, counted.contains(first) { words.removeFirst() }
    guard words.count == 3 || words.count == 2 && lower.contains("/") else { return false }
    let numbers = [words[0], words[words.count - 1]]
    let isNumbered = numbers.allSatisfy { $0.count <= 3 && $0.allSatisfy(\.isNumber) }
    return isNumbered && (words.count == 2 || ["of", "von", "de", "sur", "di"].contains(words[1]))
  }

  /// Whether the text says who published an article when: "By Ada Lens Published May 3, 2024".
  static func isPublication(_ text: String) -> Bool {
    guard text.utf8.count <= 160 else { return false }
    let words = text.spacedWords
    let verb = words.dropFirst(2).first { word in
      publications.contains(word.lowercased().trimmed(signs))
    }
    guard let verb else { return false }
    return Byline(text[..<verb.startIndex].trimmed(signs)) != nil
  }

  private static let publications: Set<String> = [
    "published", "updated", "posted", "veröffentlicht", "aktualisiert", "publiziert", "publié",
    "publicado", "actualizado", "pubblicato", "gepubliceerd", "opublikowano",
  ]

  /// The text without labels before and behind it.
  static func removed(from text: String) -> String {
    var text = text
    for _ in 0..<most {
      guard let shorter = withoutFirst(text) ?? withoutLast(text) else { break }
      text = shorter
    }
    return text
  }

  /// Single words are labels only with a colon or bar behind them: "Caption: The pier".
  private static func withoutFirst(_ text: String) -> String? {
    let start = text.prefix(longest)
    if let sign = start.firstIndex(where: { $0 == ":" || $0 == "|" }),
      labels.contains(start[..<sign].lowercased().trimmed())
    {
      return text[text.index(after: sign)...].trimmed()
    }
    let lower = start.lowercased()
    guard let phrase = phrases.first(where: lower.hasPrefix) else { return nil }
    let rest = text.dropFirst(phrase.count)
    guard let next = rest.first, !next.isLowercase, !next.isNumber else { return nil }
    let words = rest.drop { $0 == " " || signs.contains($0) }.trimmed()
    return words.first?.isLowercase == true ? nil : words
  }

  private static func withoutLast(_ text: String) -> String? {
    let end = text.suffix(longest).lowercased()
    guard let phrase = phrases.first(where: end.hasSuffix) else { return nil }
    let rest = text.dropLast(phrase.count)
    return rest.last == " " || rest.last == "." ? rest.trimmed(["|", "•"]) : nil
  }

  /// The name behind the label of a picture's source; `nil` where the text is no such line.
  static func source(in text: String) -> String? {
    let lower = text.prefix(longest).lowercased()
    guard text.utf8.count <= 200, let label = sources.first(where: lower.hasPrefix) else {
      return nil
    }
    return text.dropFirst(label.count).trimmed(signs)
  }
}
