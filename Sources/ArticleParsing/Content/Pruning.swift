/// Finds the parts of a page that are no article by what they are and what they are called.
///
/// No rule takes what holds much of the page's prose: names mislead, and whole articles stand in
/// elements called `sidebar`.
struct Pruning {
  private let outline: PageOutline
  private let mass: TextMass
  /// What the names of elements say, by rank.
  let names: [ElementNames]
  /// The rank of the headline, if it is known.
  private let headline: Int?

  init(_ outline: PageOutline, _ mass: TextMass, headline: Int?) {
    self.outline = outline
    self.mass = mass
    self.headline = headline
    names = outline.nodes.map { node in
      outline.tree.kind(of: node) == .element ? ElementNames(of: node, in: outline.tree) : []
    }
  }

  /// Why each node is left out with all that is in it; `nil` for nodes that stay.
  func reasons() -> [LeftOutReason?] {
    var reasons = [LeftOutReason?](repeating: nil, count: outline.count)
    var rank = 0
    var endOfFigure = 0
    while rank < outline.count {
      if outline.tag(rank) == .figure { endOfFigure = Int(outline.ends[rank]) }
      let isInFigure = rank < endOfFigure
      guard outline.isElement(rank), let reason = reason(rank, isInFigure) else {
        rank += 1
        continue
      }
      for inner in outline.subtree(rank) { reasons[inner] = reason }
      rank = Int(outline.ends[rank])
    }
    return reasons
  }

  private func reason(_ rank: Int, _ isInFigure: Bool) -> LeftOutReason? {
    let tag = outline.tag(rank)
    if tag == .body || tag == .html { return nil }
    let limits = Limits(
      hasHeadline: headline.map { outline.subtree(rank).contains($0) },
      isLinked: mass.link[rank] * 4 > mass.text[rank])
    let share = mass.share(rank)
    if let reason = element(tag, rank, share, limits) ?? hidden(tag, rank, share) { return reason }
    // "copyright", "author" and the like are a picture's credit there.
    if isInFigure && names[rank].isDisjoint(with: [.firm, .hard]) { return nil }
    return named(tag, rank, share, limits)
  }

  /// How much of a page's prose an element may hold and still be left out.
  ///
  /// What holds the headline is the article or a frame around it; what does not, though a
  /// headline is known, is hardly ever either.
  private struct Limits {
    var aside = 0.3
    var hard = 0.4
    var soft = 0.25
    /// Whether the headline stands elsewhere.
    var isBesideArticle = false

    init(hasHeadline: Bool?, isLinked: Bool) {
      switch hasHeadline {
      case true?: (aside, hard, soft) = (0.05, 0.05, 0.05)
      case false?:
        isBesideArticle = true
        (aside, hard, soft) = isLinked ? (0.6, 0.6, 0.6) : (0.5, 0.5, 0.3)
      case nil: break
      }
    }
  }

  private func element(
    _ tag: HTMLTag, _ rank: Int, _ share: Double, _ limits: Limits
  ) -> LeftOutReason? {
    switch tag {
    case .noscript: if share < 0.5 && !holdsPictureAlone(rank) { return .element }
    case .nav, .form, .fieldset, .dialog, .menu: if share < 0.5 { return .element }
    case .footer, .aside: if share < limits.aside { return .element }
    // What is chosen by a button is the answer to a poll or a setting.
    case .label: if share < 0.1 && holdsInput(rank) { return .element }
    // Questions that open their answers stand in buttons of headings.
    case .button: if share < 0.3 && !isInHeading(rank) { return .element }
    default: break
    }
    guard share < limits.aside, let role = outline.attribute(.role, rank) else { return nil }
    return Self.roles.contains(role.lowercased()) ? .element : nil
  }

  /// Whether a part for readers without scripts has a picture that stands nowhere else.
  private func holdsPictureAlone(_ rank: Int) -> Bool {
    guard mass.text[rank] == 0, outline.hasPicture(rank),
      !outline.isPicture(outline.tag(outline.parent(rank)))
    else { return false }
    let neighbours = [outline.rankBefore(rank), outline.rankBehind(rank)].compactMap { $0 }
    return !neighbours.contains { neighbour in
      let tag = outline.tag(neighbour)
      return outline.hasPicture(neighbour) && mass.text[neighbour] == 0
        && tag != .figure && tag != .noscript
    }
  }

  private func holdsInput(_ rank: Int) -> Bool {
    outline.tree.descendants(of: outline.nodes[rank]).contains {
      outline.tree.tag(of: $0) == .input
    }
  }

  private func isInHeading(_ rank: Int) -> Bool {
    let parent = outline.parent(rank)
    return parent >= 0 && outline.tag(parent).headingLevel != nil
  }

  private func hidden(_ tag: HTMLTag, _ rank: Int, _ share: Double) -> LeftOutReason? {
    guard share < 0.5, tag != .p else { return nil }
    let node = outline.nodes[rank]
    let tree = outline.tree
    if tree.hasAttribute(.hidden, of: node) {
      // A part that came late is hidden only until a script has put it in its place.
      return tree.attribute(.id, of: node)?.hasPrefix("S:") == true ? nil : .hidden
    }
    if tree.attributeBytes(.ariaHidden, of: node)?.elementsEqual("true".utf8) == true {
      return .hidden
    }
    return InlineStyle(of: node, in: tree)?.isHidden == true ? .hidden : nil
  }

  private static let roles: Set<String> = [
    "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "menu", "toolbar",
    "button", "menubar", "alert", "alertdialog", "tooltip",
  ]

  private func named(
    _ tag: HTMLTag, _ rank: Int, _ share: Double, _ limits: Limits
  ) -> LeftOutReason? {
    let names = names[rank]
    if names.contains(.hidden) && !names.contains(.variants) && share < 0.1 { return .hidden }
    guard !names.isDisjoint(with: [.firm, .hard, .soft, .line]), !names.contains(.body) else {
      return nil
    }
    switch tag {
    case .article, .main, .h1, .h2, .h3, .h4, .h5, .h6: return nil
    case .p: return names.contains(.line) && share < limits.soft ? .name : nil
    case .span: if mass.text[rank] > 200 { return nil }
    default: if tag.isInline { return nil }
    }
    if isArticleBody(rank) { return nil }
    if names.contains(.firm) && (share < 0.8 || limits.isBesideArticle && leavesProse(share)) {
      return .name
    }
    let isElsewhere = names.contains(.sidebar) && names.contains(.layout)
    let limit = names.contains(.sidebar) ? min(limits.hard, 0.4) : limits.hard
    if names.contains(.hard) && !isElsewhere && share < limit { return .name }
    return names.contains(.soft) && share < limits.soft && !belongsToText(rank) ? .name : nil
  }

  /// Whether an element with a doubtful name holds text all the same: a quotation of what people
  /// said elsewhere, or a teaser that leads nowhere.
  private func belongsToText(_ rank: Int) -> Bool {
    if names[rank].contains(.teaser) && mass.link[rank] == 0 && mass.text[rank] >= 200 {
      return true
    }
    return names[rank].contains(.social)
      && outline.subtree(rank).contains { outline.tag($0) == .blockquote }
  }

  /// Whether there is a text beside an element with a part of the page's prose.
  private func leavesProse(_ share: Double) -> Bool { (1 - share) * Double(mass.total) >= 100 }

  private func isArticleBody(_ rank: Int) -> Bool {
    outline.attribute(.itemprop, rank)?.contains("articleBody") ?? false
  }
}
