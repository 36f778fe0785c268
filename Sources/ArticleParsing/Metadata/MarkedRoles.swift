/// What an element holds by the words of its class, id and other names.
struct MarkedRoles: OptionSet, Sendable {
  let rawValue: UInt8

  static let lead = MarkedRoles(rawValue: 1)
  static let byline = MarkedRoles(rawValue: 2)
  static let date = MarkedRoles(rawValue: 4)
  static let kicker = MarkedRoles(rawValue: 8)
  static let headline = MarkedRoles(rawValue: 16)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(of node: NodeID, in tree: HTMLTree) {
    self = []
    for name in [HTMLAttributeName.class, .itemprop, .dataTestid, .id] {
      guard let bytes = tree.attributeBytes(name, of: node), bytes.count <= 400 else { continue }
      insert(rolesOfWords: bytes)
    }
  }

  /// Cuts at signs and where a capital follows a small letter: "articleHeader__sub-title".
  private mutating func insert(rolesOfWords bytes: ArraySlice<UInt8>) {
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
      leadtext introtext teasertext zajawka subtitulo sottotitolo catenaccio spot summaries \
      keypoints leading desc
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
    (.headline, "headline title heading titel titolo titulo titre"),
  ]

  private static let roles: [[UInt8]: MarkedRoles] = words.reduce(into: [:]) { roles, entry in
    for word in entry.1.split(separator: " ") {
      roles[Array(word.utf8), default: []].formUnion(entry.0)
    }
  }
}
