/// What an element holds by the words of its class, id and other names.
struct MarkedRoles: OptionSet, Sendable {
  let rawValue: UInt8

  static let lead = MarkedRoles(rawValue: 1)
  static let byline = MarkedRoles(rawValue: 2)
  static let date = MarkedRoles(rawValue: 4)
  static let kicker = MarkedRoles(rawValue: 8)
  /// A picture, its caption, a box for other things than the article's head.
  static let foreign = MarkedRoles(rawValue: 16)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The roles that the words of one attribute's value name.
  init(words bytes: some Collection<UInt8>) {
    self = []
    if bytes.count <= 400 { insert(rolesOfWords: bytes) }
  }

  /// Cuts at signs and where a capital follows a small letter: "articleHeader__sub-title".
  private mutating func insert(rolesOfWords bytes: some Collection<UInt8>) {
    var word: [UInt8] = []
    var previous: [UInt8] = []
    var last: UInt8 = 0x20
    for byte in bytes {
      let isLetter = (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
      let beginsWord = (0x41...0x5A).contains(byte) && (0x61...0x7A).contains(last)
      if !isLetter || beginsWord {
        insert(word, after: &previous)
        word.removeAll(keepingCapacity: true)
        if byte == 0x20 { previous.removeAll(keepingCapacity: true) }
      }
      if isLetter { word.append(byte.asciiLowercased) }
      last = byte
    }
    insert(word, after: &previous)
  }

  private mutating func insert(_ word: [UInt8], after previous: inout [UInt8]) {
    guard word.count >= 2, word.count <= 24 else { return }
    if let roles = Self.roles[word] { formUnion(roles) }
    if Self.halves.contains(previous), let roles = Self.roles[previous + word] { formUnion(roles) }
    previous = word
  }

  /// First halves of words that are often written apart.
  private static let halves: Set<[UInt8]> = Set(
    ["sub", "stand", "by", "over", "pre", "head", "pub", "top", "key"].map { Array($0.utf8) })

  private static let words: [(MarkedRoles, String)] = [
    (
      .lead,
      """
      lead lede leadin teaser standfirst subtitle subheadline subheading subhead dek deck intro \
      introduction summary abstract vorspann chapo chapeau sommario entradilla ingress excerpt \
      description preamble anleser blurb bajada sumario sapo manchet underrubrik subline synopsis \
      leadtext introtext teasertext zajawka subtitulo sottotitolo catenaccio spot \
      keypoints desc preface einleitung anreisser anriss
      """
    ),
    (
      .byline,
      """
      byline bylines author authors autor autoren autorin auteur auteurs autore autori autores \
      writer writers redakteur contributor contributors forfatter skribent signature firma \
      authorname creator reporter journalist muhabir
      """
    ),
    (
      .date,
      """
      date datum dates time published timestamp pubdate datetime publish publication fecha updated \
      datepublished dateline tarih
      """
    ),
    (
      .kicker,
      """
      kicker overline eyebrow dachzeile topline spitzmarke roofline antetitulo occhiello rubric \
      supertitle pretitle overtitle surtitre uppertitle pretitulo
      """
    ),
    (
      .foreign,
      """
      image img picture media caption figcaption figure gallery video player author newsletter \
      promo related comments comment paywall subscribe subscription ad advert footer nav menu \
      cookie consent share social slideshow carousel legende legend bildunterschrift
      """
    ),
  ]

  private static let roles: [[UInt8]: MarkedRoles] = words.reduce(into: [:]) { roles, entry in
    for word in entry.1.split(separator: " ") {
      roles[Array(word.utf8), default: []].formUnion(entry.0)
    }
  }
}

/// Finds the roles of elements; remembers what it has read, for classes repeat.
struct MarkedRolesReader {
  private var rolesOfValues: [ArraySlice<UInt8>: MarkedRoles] = [:]
  private var tellingNames: [HTMLAttributeName: Bool] = [
    .class: true, .itemprop: true, .id: true,
  ]

  mutating func roles(of node: NodeID, in tree: HTMLTree) -> MarkedRoles {
    var roles: MarkedRoles = []
    for attribute in tree.attributes(of: node) where isTelling(attribute.name, in: tree) {
      let value = tree.buffer[attribute.value]
      if let known = rolesOfValues[value] {
        roles.formUnion(known)
      } else {
        let read = MarkedRoles(words: value)
        rolesOfValues[value] = read
        roles.formUnion(read)
      }
    }
    return roles
  }

  /// Classes, properties, names; and whatever a house calls its own attribute.
  private mutating func isTelling(_ name: HTMLAttributeName, in tree: HTMLTree) -> Bool {
    if let known = tellingNames[name] { return known }
    let isTelling = tree.name(of: name).hasPrefix("data-")
    tellingNames[name] = isTelling
    return isTelling
  }
}
