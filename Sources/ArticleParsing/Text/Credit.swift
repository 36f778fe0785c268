/// Who took or owns a picture, and the caption it may follow on the same line.
struct Credit {
  /// The words before the credit, `nil` where the line is nothing else.
  var caption: String?
  /// Without label, sign and brackets.
  var name: String

  /// Words before the colon of a credit, lower case.
  private static let labels: Set<String> = [
    "foto", "fotos", "archivfoto", "symbolfoto", "symbolbild", "bild", "bilder", "bildquelle",
    "bildnachweis", "bildrechte", "fotograf", "fotografie", "grafik", "illustration", "screenshot",
    "photo", "photos", "photograph", "photography", "photographer", "picture", "pictures", "image",
    "image credit", "image source", "photo credit", "photo courtesy", "credit", "crédit",
    "crédit photo", "crédits", "crédit image", "fotografía", "foto di", "imagen", "imágenes",
    "fot", "zdjęcie", "zdjęcia", "billede", "bilde", "beeld", "beeldbron", "kuva", "foto/bild",
    "video", "写真", "사진", "фото", "φωτογραφία", "fotoğraf",
  ]

  /// Openings without a colon, lower case.
  private static let openings = [
    "photo by ", "photos by ", "photograph by ", "photo courtesy of ", "picture by ", "image by ",
    "photo via ", "courtesy of ", "foto von ", "foto di ", "foto de ", "photo de ", "fot. ",
    "illustration by ", "illustration von ", "ap photo/", "afp photo/", "getty images/",
  ]

  /// Picture sources known well enough to be credits without a label, lower case.
  private static let sources: Set<String> = [
    "getty images", "getty", "reuters", "ap", "afp", "dpa", "imago", "imago images",
    "picture alliance", "picture-alliance", "shutterstock", "istock", "unsplash", "alamy", "epa",
    "apa", "keystone", "keystone-sda", "ap photo", "associated press", "dpa-bildfunk", "pa wire",
    "ansa", "efe", "europa press", "scanpix", "ntb", "ritzau scanpix", "zuma press", "adobe stock",
    "bloomberg", "anadolu", "sipa", "belga", "anp", "pap", "lapresse", "afp via getty images",
  ]

  /// The credit that is the whole line or stands at its end; `nil` where there is none.
  init?(_ text: String) {
    guard text.utf8.count < 1_000 else { return nil }
    let credit =
      Self.labelledCaption(text) ?? Self.whole(text) ?? Self.inBrackets(text) ?? Self.afterSign(
        text) ?? Self.afterLabel(text)
      ?? Self.afterSlash(text)
    guard let credit else { return nil }
    self = credit
  }

  private init(caption: Substring? = nil, name: some StringProtocol) {
    let caption = caption?.trimmed(["|", "–", "—"])
    self.caption = caption?.isEmpty == false ? caption : nil
    self.name = name.trimmed(["(", "[", ":", "|"]).withoutLoneCloser
  }

  /// A caption with a label of its own, "Bild: Eine Turbine. Foto: X"
  private static func labelledCaption(_ text: String) -> Credit? {
    guard let colon = text.prefix(24).firstIndex(of: ":"),
      labels.contains(text[..<colon].trimmed().lowercased())
    else { return nil }
    let rest = text[text.index(after: colon)...].trimmed()
    // "Foto: Karl Muster (Getty)" is a name and no caption.
    guard let credit = afterLabel(rest) ?? inBrackets(rest), let caption = credit.caption,
      caption.spacedWords.count >= 4
    else { return nil }
    return credit
  }

  /// "Foto: X", "Photo by X", "(Foto: X)", "Getty Images".
  private static func whole(_ text: String) -> Credit? {
    let inner = text.withoutBrackets
    guard isShort(inner) else { return nil }
    if let name = name(labelled: inner) ?? name(sourced: inner) { return Credit(name: name) }
    return isSource(inner) ? Credit(name: inner) : nil
  }

  /// "Caption (Foto: X)".
  private static func inBrackets(_ text: String) -> Credit? {
    guard text.utf8.last == 0x29 || text.utf8.last == 0x5D else { return nil }
    guard let close = text.last, close == ")" || close == "]" else { return nil }
    guard let open = text.lastIndex(of: close == ")" ? "(" : "[") else { return nil }
    let inner = text[text.index(after: open)...].dropLast()
    guard isShort(inner), text[..<open].contains(" ") else { return nil }
    // "(dpa)" below a paragraph signs the text.
    let isSign = inner.split(separator: "/").allSatisfy {
      NewsAgency.name(for: $0.trimmed()) != nil
    }
    let name = name(labelled: String(inner)) ?? (isSource(inner) && !isSign ? String(inner) : nil)
    return name.map { Credit(caption: text[..<open], name: $0) }
  }

  /// "Caption © X", "(c) X".
  private static func afterSign(_ text: String) -> Credit? {
    // Bytes first: most lines have no such sign, and characters are dear to walk.
    let bytes = text.utf8
    guard bytes.contains(0xA9) || bytes.contains(0x28) else { return nil }
    guard let sign = text.lastRange(of: "©") ?? text.lastRange(of: "(c)") else { return nil }
    let name = text[sign.upperBound...].trimmed()
    guard isShort(name), !name.isEmpty, !isCopyrightNotice(name) else { return nil }
    return Credit(
      caption: text[..<sign.lowerBound], name: Self.name(labelled: name) ?? name)
  }

  /// A sentence, then a label: "Foto: X", "Photo by X".
  private static func afterLabel(_ text: String) -> Credit? {
    let tail = text.suffix(120)
    for index in tail.indices.dropFirst() where tail[tail.index(before: index)] == " " {
      guard let first = tail[index].unicodeScalars.first, first.isUppercaseLetter else { continue }
      let rest = String(tail[index...])
      guard isShort(rest), let name = name(labelled: rest) else { continue }
      let caption = text[..<index]
      guard
        caption.trimmed().last.map({ ".!?|)\"”“»".contains($0) }) ?? false
          || rest.contains(":")
      else { continue }
      return Credit(caption: caption, name: name)
    }
    return nil
  }

  /// A sentence, then names and a source behind a slash: "Jane Doe/Getty Images".
  private static func afterSlash(_ text: String) -> Credit? {
    guard text.utf8.contains(0x2F) else { return nil }
    guard let slash = text.lastIndex(of: "/"), isSource(text[slash...].dropFirst()) else {
      return nil
    }
    guard let stop = text[..<slash].endOfSentence else { return nil }
    let name = text[stop...]
    guard isShort(name), name.spacedWords.count <= 7 else { return nil }
    return Credit(caption: text[..<stop], name: name)
  }

  private static func isShort(_ text: some StringProtocol) -> Bool {
    text.utf8.count <= 160 && text.spacedWords.count <= 14
  }

  /// The name after a label or opening; file names and addresses are none.
  private static func name(labelled text: String) -> String? {
    var name: Substring?
    if let colon = text.prefix(24).firstIndex(of: ":"),
      labels.contains(text[..<colon].trimmed().lowercased())
    {
      name = text[text.index(after: colon)...]
    } else {
      let start = text.prefix(24).lowercased()
      name = openings.first(where: start.hasPrefix).map { text.dropFirst($0.count) }
    }
    guard let found = name?.trimmed(), found.isCreditName else { return nil }
    return found
  }

  /// "Quelle: IMAGO/X": a source line's label before a picture's source.
  private static func name(sourced text: String) -> String? {
    let labels = ["quelle: ", "source: ", "fonte: ", "fuente: ", "bron: "]
    let name = labels.lazy.compactMap { text.dropping(prefix: $0) }.first?.trimmed()
    return name.flatMap { isSource($0) ? $0 : nil }
  }

  /// "imago images / Xinhua", "Mary Altaffer/AP", "AFP via Getty Images".
  private static func isSource(_ text: some StringProtocol) -> Bool {
    let lower = text.trimmed().lowercased()
    if sources.contains(lower) { return true }
    // Bytes first, as above.
    guard lower.utf8.contains(where: { $0 == 0x2F || $0 == 0x7C }) || lower.utf8.count > 6 else {
      return false
    }
    guard !lower.isEmpty, !lower.contains(":"), lower.endOfSentence == nil,
      lower.spacedWords.count <= 8
    else { return false }
    let parts = lower.split { $0 == "/" || $0 == "|" }.map { $0.trimmed() }
    guard parts.count > 1 || lower.contains(" via ") else { return false }
    let ends = [parts.first, parts.last].compactMap { $0 }
    return ends.contains { part in
      sources.contains(part.firstRange(of: " via ").map { String(part[$0.upperBound...]) } ?? part)
    }
  }

  /// "© 2024 Example Ltd." claims the text, not a picture.
  static func isCopyrightNotice(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    let claims: Set<Substring> = [
      "ltd", "gmbh", "inc", "rights", "rechte", "reserved", "vorbehalten", "copyright", "llc",
    ]
    return words.contains { claims.contains($0) }
      || words.contains {
        $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) && Int($0) != nil
      }
  }
}

extension String {
  /// Whether the text can name a person or a firm: it has letters and is no file.
  fileprivate var isCreditName: Bool {
    guard unicodeScalars.contains(where: \.isLetter), !contains("://"), !isSentence else {
      return false
    }
    let fileEnds = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"]
    let lower = lowercased()
    return !fileEnds.contains { lower.hasSuffix($0) }
  }

  /// Many words and a full stop: no name, whatever label stands before.
  private var isSentence: Bool { hasSuffix(".") && spacedWords.count >= 6 }

  fileprivate var withoutBrackets: String {
    guard let first, let last, (first, last) == ("(", ")") || (first, last) == ("[", "]") else {
      return self
    }
    return String(dropFirst().dropLast())
  }

  /// The text without a closing bracket that nothing opened.
  fileprivate var withoutLoneCloser: String {
    if hasSuffix(")") && !contains("(") || hasSuffix("]") && !contains("[") {
      return String(dropLast()).trimmed()
    }
    return self
  }
}

extension StringProtocol {
  /// Where the last full stop ends that closes a sentence, not an initial, with words after it.
  fileprivate var endOfSentence: Index? {
    guard let stop = lastRange(of: ". ") else { return nil }
    let word = self[..<stop.lowerBound].suffix(3)
    return word.count == 3 && word.allSatisfy(\.isLetter) ? index(after: stop.lowerBound) : nil
  }

  /// The last place of `part`, found from the end.
  fileprivate func lastRange(of part: String) -> Range<Index>? {
    guard let first = part.first else { return nil }
    var end = endIndex
    while let index = self[..<end].lastIndex(of: first) {
      if self[index...].hasPrefix(part) {
        return index..<self.index(index, offsetBy: part.count)
      }
      end = index
    }
    return nil
  }
}
