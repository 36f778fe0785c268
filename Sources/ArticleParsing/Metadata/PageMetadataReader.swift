import Articles

/// Weighs what the sources on a page say against each other.
struct PageMetadataReader {
  let scan: PageScan
  let url: String?
  private let linked: PageStatement
  private let meta: PageStatement
  private let micro: PageStatement
  private var page = PageMetadata()

  init(tree: HTMLTree, url: String?) {
    scan = PageScan(tree)
    self.url = url
    meta = MetaElements.statement(in: scan)
    micro = Microdata.statement(in: scan)
    let addresses = Set([url, meta.url].compactMap { $0?.withoutFragment })
    linked =
      LinkedData(scripts: scan.scripts).statement { addresses.contains($0.withoutFragment) }
      ?? PageStatement()
  }

  mutating func read() -> PageMetadata {
    readAddress()
    page.publisher = publisher
    page.articleBody = linked.body
    page.summary = meta.description ?? linked.description
    readHeadline()
    readKeywords()
    readLead()
    readAuthors()
    readDates()
    readImages()
    page.language = PageLanguage.language(
      stated: [scan.language, meta.language, scan.meta("og:locale"), linked.language], of: scan)
    return page
  }

  // MARK: - Publisher, address, pictures

  /// The house's name; where it gives nothing but an address, the host of that.
  private var publisher: String? {
    let stated = [meta.publisher, linked.publisher].compactMap { $0 }
    return stated.first { !$0.isAddress } ?? stated.first.flatMap(Self.host)
  }

  private static func host(of address: String) -> String? {
    WebAddress.host(of: address.contains("://") ? address : "https://\(address)")
  }

  private mutating func readAddress() {
    let base = scan.base.flatMap { WebAddress.absolute($0, on: url) } ?? url
    let stated = [scan.canonical, meta.url, linked.url].compactMap { $0 }
      .compactMap { WebAddress.absolute($0, on: base) }
    // A site that gives its front page for every page's address says nothing.
    page.url = stated.first { !$0.isFrontPage || url?.isFrontPage ?? false } ?? url
  }

  private mutating func readKeywords() {
    let keywords = Keywords(houses: houseNames)
    let title = page.title
    page.section =
      [meta.section, linked.section, micro.section]
      .compactMap { keywords.section($0, title: title) }.first
    page.tags =
      [linked.tags, meta.tags, micro.tags].map(keywords.cleaned).first { !$0.isEmpty } ?? []
  }

  private mutating func readImages() {
    var seen: Set<String> = []
    for image in linked.images + meta.images {
      guard let address = image.url.flatMap({ WebAddress.absolute($0, on: page.url) }),
        seen.insert(address).inserted
      else { continue }
      var image = image
      image.url = address
      page.images.append(image)
    }
  }

  private var host: String? { WebAddress.host(of: page.url ?? url ?? "") }

  /// "theguardian" of "theguardian.com", "standard" of "standard.co.uk".
  private var hostLabel: String? {
    let labels = host?.split { $0 == "." }.dropLast() ?? []
    return labels.max { $0.count < $1.count }.map { String($0) }
  }

  /// The names of the house, which are no person's.
  private var houseNames: [String] {
    [page.publisher, linked.publisher, scan.meta("application-name"), host].compactMap { $0 }
  }

  // MARK: - Headline

  private mutating func readHeadline() {
    var vote = HeadlineVote(sites: houseNames + [hostLabel].compactMap { $0 })
    for heading in scan.headings.prefix(40) where scan.tree.tag(of: heading) == .h1 {
      vote.add(scan.line(of: heading), from: .heading)
    }
    vote.add(linked.titles.first, from: .linkedData)
    vote.add(scan.meta("og:title"), from: .openGraph)
    vote.add(micro.titles.first, from: .microdata)
    vote.add(scan.meta("twitter:title"), from: .twitter)
    vote.add(scan.documentTitle, from: .documentTitle)
    vote.add(
      scan.meta(
        "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title", "headline"),
      from: .other)
    page.title = vote.winner
    page.headlineNode = page.title.flatMap(headingNode)
  }

  /// The heading with the words of the title; the shortest that has them where none has only them.
  private func headingNode(for title: String) -> NodeID? {
    let words = title.comparable
    let headings = scan.headings.prefix(60).map { ($0, scan.line(of: $0).comparable) }
    if let same = headings.first(where: { $0.1 == words }) { return same.0 }
    let longer = headings.filter { $0.1.contains(words) || $0.1.count > 15 && words.contains($0.1) }
    return longer.min { $0.1.count < $1.1.count }?.0
      ?? scan.headings.first { scan.tree.tag(of: $0) == .h1 }
  }

  // MARK: - Lead, authors, dates

  private mutating func readLead() {
    let finder = HeadFinder(scan: scan, headline: page.headlineNode)
    let descriptions = [
      meta.description, linked.description, scan.meta("description"),
      scan.meta("twitter:description"),
    ].compactMap { $0 }
    switch finder.lead(title: page.title, descriptions: descriptions) {
    case .element(let node, let text): (page.leadNode, page.lead) = (node, text)
    case .none: page.lead = page.summary
    case .body: break
    }
    page.kickerNode = finder.kicker()
    page.kicker = linked.kicker ?? page.kickerNode.map { scan.line(of: $0) }
  }

  /// Takes the first source that names a person; each may name agencies on the way.
  private mutating func readAuthors() {
    let finder = BylineFinder(scan: scan, headline: page.headlineNode)
    let byline = finder.byline()
    page.bylineNode = byline?.node
    for names in [linked.authors, meta.authors, micro.authors, byline?.names ?? []] {
      takeAuthors(from: names)
      if !page.authors.isEmpty { break }
    }
    if page.authors.isEmpty && page.agencies.isEmpty { readUnmarkedByline(finder) }
    completeAuthors(by: byline?.names ?? [])
    if page.authors.isEmpty && page.agencies.isEmpty {
      // Somebody's own site is called like its author.
      page.authors = cleaned(linked.people, declared: linked.people).people
    }
  }

  private mutating func readUnmarkedByline(_ finder: BylineFinder) {
    for byline in finder.unmarkedBylines() {
      takeAuthors(from: byline.names)
      guard page.authors.isEmpty && page.agencies.isEmpty else {
        page.bylineNode = byline.node
        return
      }
    }
  }

  private mutating func takeAuthors(from names: [String]) {
    let authors = cleaned(names)
    page.authors = authors.people
    page.agencies += authors.agencies.filter { !page.agencies.contains($0) }
  }

  /// A byline that has all the authors and more is the whole truth.
  private mutating func completeAuthors(by names: [String]) {
    let shown = cleaned(names).people
    let known = Set(page.authors.map(\.comparable))
    guard !known.isEmpty, known.isSubset(of: shown.map(\.comparable)) else { return }
    page.authors = shown
  }

  private func cleaned(_ names: [String], declared: [String] = []) -> AuthorNames {
    var authors = AuthorNames(
      publishers: houseNames, hosts: [hostLabel].compactMap { $0 }, people: declared)
    for name in names { authors.add(name) }
    return authors
  }

  private mutating func readDates() {
    let finder = HeadFinder(scan: scan, headline: page.headlineNode)
    let shown = finder.dates(language: scan.language)
    page.dateNode = shown?.node
    page.published = linked.published ?? meta.published ?? micro.published ?? shown?.published
    page.updated = linked.updated ?? meta.updated ?? micro.updated ?? shown?.updated
    if page.published == nil { page.published = page.updated }
    // Systems put the day of publication into both fields, or touch one of them unasked.
    if let published = page.published?.seconds, let updated = page.updated?.seconds,
      updated <= published
    {
      page.updated = nil
    }
  }
}

extension String {
  fileprivate var isAddress: Bool { contains("://") || hasPrefix("www.") }

  fileprivate var withoutFragment: String {
    var address = String(prefix { $0 != "#" && $0 != "?" })
    if address.hasSuffix("/") { address.removeLast() }
    return address
  }

  /// Whether the address has no path.
  fileprivate var isFrontPage: Bool {
    guard let start = firstRange(of: "://") else { return false }
    let rest = self[start.upperBound...]
    return !rest.drop { $0 != "/" }.contains { $0 != "/" }
  }
}
