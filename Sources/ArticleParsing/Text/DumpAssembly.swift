import Articles

/// Builds a draft from classified lines.
struct DumpAssembly {
  private var draft = ArticleDraft(format: .text)
  private var body = BodyAssembly()
  private let language: String?
  /// Authors so far: a hostile source names thousands.
  private var authors: Set<String> = []
  /// Whether the last line was a caption that a credit may follow.
  private var awaitsCredit = false

  static func draft(of lines: [ClassifiedLine], _ language: String?) -> ArticleDraft {
    var assembly = DumpAssembly(language: language)
    for line in lines { assembly.append(line) }
    return assembly.finished()
  }

  private init(language: String?) {
    self.language = language
  }

  private mutating func append(_ classified: ClassifiedLine) {
    let line = classified.line
    if classified.role != .boilerplate, let marked = line.marked {
      draft.images += marked.images
    }
    switch classified.role {
    case .section: appendSection(line.text)
    case .kicker: draft.kicker = line.text
    case .title: appendTitle(line)
    case .lead: draft.lead = draft.lead.map { "\($0) \(line.body)" } ?? String(line.body)
    case .byline: appendByline(line.text)
    case .date: appendDate(line.text)
    case .caption where line.isPicture: break
    case .caption: appendCaption(line.text)
    case .credit: appendCredit(line.text)
    case .sourceLine: appendSourceLine(line.text)
    case .repetition: return
    case .boilerplate: draft.discarded.append(line.text)
    case .paragraph, .heading, .listItem, .quote, .code, .rule:
      body.append(line, as: classified.role)
    }
    awaitsCredit = classified.role == .caption
  }

  private mutating func appendSection(_ text: String) {
    if let section = SectionName.section(in: text) {
      draft.section = section
    } else {
      draft.section = SectionName.section(inPath: text)
      draft.discarded.append(text)
    }
  }

  private mutating func appendTitle(_ line: DumpLine) {
    let level = line.markdownLevel ?? 0
    let text = Headline.withoutSiteName(line.text.dropFirst(level).trimmed())
    let headline = Headline(text, language: language)
    guard draft.kicker == nil, let kicker = headline.kicker else {
      draft.title = text
      return
    }
    draft.kicker = kicker
    draft.title = headline.title
  }

  private mutating func appendByline(_ text: String) {
    guard let byline = Byline(text) ?? Byline(bare: text) else { return }
    draft.authors.append(contentsOf: byline.authors.filter { authors.insert($0).inserted })
    appendAgencies(byline.agencies)
    if let date = byline.date { appendDate(String(date)) }
    if byline.hasMore { draft.discarded.append(text) }
  }

  private mutating func appendAgencies(_ agencies: [String]) {
    draft.agencies.append(contentsOf: agencies.filter { !draft.agencies.contains($0) })
  }

  private mutating func appendDate(_ text: String) {
    guard let date = DateLine(text, language: language) else { return }
    let isTaken =
      date.published != nil && draft.published != nil || date.updated != nil && draft.updated != nil
    draft.published = draft.published ?? date.published
    draft.updated = draft.updated ?? date.updated
    if date.hasMore || isTaken { draft.discarded.append(text) }
  }

  private mutating func appendCaption(_ text: String) {
    let credit = Credit(text)
    draft.images.append(ArticleImage(caption: credit?.caption ?? text, credit: credit?.name))
  }

  private mutating func appendCredit(_ text: String) {
    let name = Credit(text)?.name ?? text
    if awaitsCredit, let last = draft.images.indices.last, draft.images[last].credit == nil {
      draft.images[last].credit = name
    } else {
      draft.images.append(ArticleImage(credit: name))
    }
  }

  private mutating func appendSourceLine(_ text: String) {
    draft.sourceLine = draft.sourceLine.map { "\($0) \(text)" } ?? text
    if let reporting = ReportingLine(text) {
      if draft.authors.isEmpty { draft.authors = reporting.authors }
      return
    }
    guard let source = SourceLine(text) else { return }
    draft.publisher = draft.publisher ?? source.publisher
    draft.initials.append(contentsOf: source.initials)
    appendAgencies(source.agencies)
  }

  /// Gives a text of one line that line for its title, or its first sentence, so that it has a
  /// name in every list; the body keeps it all.
  private mutating func nameSingleLine() {
    guard draft.title == nil, draft.document.blocks.count == 1,
      case .paragraph(let inlines)? = draft.document.blocks.first
    else { return }
    let text = inlines.plainText
    draft.title = [text, text.firstSentence].compactMap(\.self).first(where: \.isShortTitle)
  }

  private mutating func finished() -> ArticleDraft {
    draft.document = Document(blocks: body.finished())
    nameSingleLine()
    // A part of a displayable line may begin with a joiner.
    draft.title = draft.title?.displayableLine
    if draft.agencies.isEmpty, let agency = body.datelineAgency { draft.agencies = [agency] }
    var seen: Set<ArticleImage> = []
    draft.images.removeAll { !seen.insert($0).inserted }
    return draft
  }
}

extension String {
  fileprivate var isShortTitle: Bool {
    utf8.count <= 160 && spacedWords.count <= 20 && !contains("\n")
  }

  /// The words up to the first full stop, question or exclamation mark before a space.
  fileprivate var firstSentence: String? {
    for (index, character) in zip(indices, self).prefix(160) where ".!?。".contains(character) {
      let next = self.index(after: index)
      guard next < endIndex, character == "。" || self[next] == " " else { continue }
      let sentence = self[..<next]
      if sentence.spacedWords.count >= 3 || character == "。" { return String(sentence) }
    }
    return nil
  }
}
