import Articles

/// The JSON-LD of a page (schema.org), searched for its article.
struct LinkedData {
  /// All objects of the page, those around others first.
  private var objects: [JSONValue] = []
  /// Objects that say more than their own name, by their `@id`: of several that which says most.
  private var byID: [String: JSONValue] = [:]

  /// How many objects are looked at; pages have dozens.
  private static let mostObjects = 4_000

  init(scripts: [String]) {
    for script in scripts {
      for value in JSONReader.values(in: Self.unescaped(script)) { collect(value) }
    }
  }

  /// Some pages escape the whole script as if it were text.
  private static func unescaped(_ script: String) -> String {
    script.prefix(512).contains("&quot;") && !script.prefix(64).contains("\"")
      ? PlainText.decodingReferences(script) : script
  }

  /// Names whose objects are no part of the page's own article.
  private static let foreign: Set<String> = [
    "liveBlogUpdate", "hasPart", "comment", "comments", "review", "itemListElement", "isPartOf",
    "relatedLink", "citation", "mentions", "about", "isBasedOn", "video", "audio",
    "potentialAction", "breadcrumb", "itemReviewed",
  ]

  private mutating func collect(_ value: JSONValue) {
    switch value {
    case .array(let elements): for element in elements { collect(element) }
    case .object(let members):
      guard objects.count < Self.mostObjects else { return }
      objects.append(value)
      if let id = value["@id"]?.string, members.count > byID[id]?.members.count ?? 1 {
        byID[id] = value
      }
      for member in members where !Self.foreign.contains(member.name) { collect(member.value) }
    default: break
    }
  }

  /// The object itself, or the one its `@id` refers to.
  private func resolved(_ value: JSONValue) -> JSONValue {
    guard value.members.count == 1, let id = value["@id"]?.string else { return value }
    return byID[id] ?? value
  }
}

// MARK: - The article

extension LinkedData {
  /// What the page's article states, `nil` where there is no article.
  ///
  /// Where there are several, it is the one that is the page's by its address, else the one that
  /// says most.
  func statement(isPage: (String) -> Bool) -> PageStatement? {
    var best: (object: JSONValue, rank: Int)?
    for object in objects {
      guard var rank = Self.rank(of: object) else { continue }
      if addresses(of: object).contains(where: isPage) { rank += 8 }
      if rank > best?.rank ?? 0 { best = (object, rank) }
    }
    return best.map { statement(of: $0.object) }
  }

  /// Whether something on the page is declared to be an article.
  var hasArticle: Bool {
    objects.contains { Self.rank(of: $0) ?? 0 >= Self.articleRank }
  }

  /// How well an object of one of the kinds of articles fits, at least.
  private static let articleRank = 20

  /// How well an object fits an article; `nil` for what is none.
  private static func rank(of object: JSONValue) -> Int? {
    let types = (object["@type"] ?? object["type"])?.elements.compactMap(\.string) ?? []
    guard let kind = types.compactMap(rank(ofType:)).max() else { return nil }
    let telling = ["headline", "datePublished", "author", "articleBody", "description"]
    return kind + telling.count { object[$0] != nil }
  }

  /// Articles of every kind; a page or a film says less of a text.
  private static func rank(ofType type: String) -> Int? {
    let name = type.split { "/:#".contains($0) }.last.map(String.init) ?? type
    if name.hasSuffix("Article") || name.hasSuffix("Posting") { return articleRank }
    switch name {
    case "Report", "Review", "OpinionPiece", "Blog", "CreativeWork", "Recipe", "PodcastEpisode":
      return 12
    case "WebPage", "ItemPage", "VideoObject", "Event": return 2
    default: return nil
    }
  }

  private func addresses(of object: JSONValue) -> [String] {
    ["url", "@id", "mainEntityOfPage"].compactMap { object[$0] }.compactMap { value in
      value.string ?? value["@id"]?.string ?? value["url"]?.string
    }
  }

  private func statement(of object: JSONValue) -> PageStatement {
    var statement = PageStatement()
    statement.titles = ["headline", "name", "alternativeHeadline"].compactMap { object.line($0) }
    statement.kicker = object.line("kicker")
    statement.section = section(of: object)
    statement.description = object.line("description") ?? object.line("abstract")
    (statement.authors, statement.people) = authors(of: object)
    statement.published = date(["datePublished", "dateCreated", "uploadDate"], of: object)
    statement.updated = date(["dateModified"], of: object)
    statement.publisher = (object["publisher"] ?? object["sourceOrganization"])
      .flatMap { name(of: $0.elements.first ?? .null) }
    statement.tags = tags(of: object)
    statement.url = addresses(of: object).first { $0.hasPrefix("http") }
    statement.images = images(of: object)
    statement.language = object["inLanguage"].flatMap { $0.string ?? $0["name"]?.string }
    statement.body = (object["articleBody"] ?? object["text"])?.string.map(PlainText.paragraphs)
    return statement
  }

  private func section(of object: JSONValue) -> String? {
    object["articleSection"]?.elements.lazy.compactMap { name(of: $0) }.first
  }

  private func date(_ names: [String], of object: JSONValue) -> Timestamp? {
    names.lazy.compactMap { object[$0]?.elements.first?.scalarText }
      .compactMap(MachineDate.timestamp).first
  }

  /// The names of people; those of organisations too, for agencies are among them.
  ///
  /// `people` are those of the names that are declared to be persons'.
  private func authors(of object: JSONValue) -> (all: [String], people: [String]) {
    for key in ["author", "creator", "contributor"] {
      var (all, people): ([String], [String]) = ([], [])
      for author in object[key]?.elements.map(resolved) ?? [] {
        let names = author.string.map { [PlainText.line($0)] } ?? self.names(of: author)
        all += names
        if isPerson(author) { people += names }
      }
      all.removeAll(where: \.isEmpty)
      if !all.isEmpty { return (all, people) }
    }
    return ([], [])
  }

  private func isPerson(_ author: JSONValue) -> Bool {
    let stated = author["@type"] ?? author["@id"]?.string.flatMap { byID[$0]?["@type"] }
    return stated?.elements.contains { $0.string == "Person" } ?? false
  }

  private func names(of person: JSONValue) -> [String] {
    let names = person["name"]?.elements.compactMap(\.string).map(PlainText.line) ?? []
    if !names.isEmpty { return names }
    let parts = ["givenName", "familyName"].compactMap { person.line($0) }
    return parts.isEmpty ? [] : [parts.joined(separator: " ")]
  }

  /// A string, or the name of an object.
  private func name(of value: JSONValue) -> String? {
    let value = resolved(value)
    let text = (value.string ?? value["name"]?.string).map(PlainText.line)
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Keywords as a list, or as one string with commas.
  private func tags(of object: JSONValue) -> [String] {
    guard let keywords = object["keywords"] else { return [] }
    if let list = keywords.string { return PlainText.line(list).commaSeparated }
    let names = keywords.elements.compactMap(name)
    return names.count == 1 ? names[0].commaSeparated : names
  }

  private func images(of object: JSONValue) -> [ArticleImage] {
    let values = object["image"]?.elements ?? object["thumbnailUrl"]?.elements ?? []
    return values.prefix(16).compactMap { value in
      let value = resolved(value)
      let url = value.string ?? value["url"]?.elements.first?.string ?? value["contentUrl"]?.string
      guard let url else { return nil }
      return ArticleImage(caption: value.line("caption") ?? value.line("description"), url: url)
    }
  }
}

extension JSONValue {
  /// The member's string as one displayable line, without markup; `nil` where it is empty.
  fileprivate func line(_ name: String) -> String? {
    guard let text = self[name]?.elements.first?.string else { return nil }
    let line = PlainText.line(text)
    return line.isEmpty ? nil : line
  }
}
