/// Finds the element that holds a page's article.
///
/// Every element is worth the sum of the blocks in it, more where its name says that it holds an
/// article; the most valuable one is taken, and inside it the smallest that still holds nearly
/// all. Since teasers, menus and lists of links count against the elements around them, and
/// paragraphs for them, the sum is greatest where the article is.
struct MainContent {
  private let page: PageContent
  private let sums: [Double]

  /// The part of the value that an element inside must hold to be taken instead.
  private static let nearlyAll = 0.9
  private static let nearlyAllOfTrusted = 0.85

  /// A list of links, however long, counts no more against the elements around it.
  private static let lowestPart = -300.0

  init(_ page: PageContent, _ values: BlockValues) {
    self.page = page
    var sums = [Double](repeating: 0, count: page.outline.count)
    for (block, value) in zip(page.blocks, values.values) { sums[block.parent] += value }
    for rank in stride(from: page.outline.count - 1, to: 0, by: -1) {
      sums[page.outline.parent(rank)] += max(sums[rank], Self.lowestPart)
    }
    self.sums = sums
  }

  /// The rank of the element.
  func container() -> Int {
    var best = 0
    var bestScore = -Double.infinity
    for rank in 0..<page.outline.count where isContainer(rank) {
      let score = sums[rank] > 0 ? sums[rank] * (1 + trust(rank)) : sums[rank]
      // Elements inside come later; of equal ones the inner is the better.
      if score >= bestScore { (best, bestScore) = (rank, score) }
    }
    return tightened(best)
  }

  private func tightened(_ container: Int) -> Int {
    var container = container
    while let inner = child(of: container) { container = inner }
    return container
  }

  private func child(of container: Int) -> Int? {
    var child = container + 1
    while child < Int(page.outline.ends[container]) {
      defer { child = Int(page.outline.ends[child]) }
      guard isContainer(child) || Self.tables.contains(page.outline.tag(child)), sums[child] > 0
      else { continue }
      let isTrusted = trust(child) > trust(container)
      let needed = isTrusted ? Self.nearlyAllOfTrusted : Self.nearlyAll
      if sums[child] >= needed * sums[container] { return child }
    }
    return nil
  }

  private static let containers: Set<HTMLTag> = [
    .div, .article, .section, .main, .body, .td, .form, .center, .font, .blockquote,
  ]
  private static let tables: Set<HTMLTag> = [.table, .tbody, .tr]

  private func isContainer(_ rank: Int) -> Bool {
    page.outline.isElement(rank) && Self.containers.contains(page.outline.tag(rank))
  }

  /// How much more an element is worth because of what it is called.
  private func trust(_ rank: Int) -> Double {
    if page.outline.attribute(.itemprop, rank)?.contains("articleBody") == true { return 0.6 }
    switch page.outline.tag(rank) {
    case .article where !page.names[rank].contains(.body): return 0.25
    case .main where !page.names[rank].contains(.body): return 0.1
    case .article, .div, .section, .main: return page.names[rank].contains(.body) ? 0.4 : 0
    case .body: return -0.2
    default: return 0
    }
  }
}
