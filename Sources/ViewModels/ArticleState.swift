public import Articles
public import Typesetting

/// The article in the reading pane: its text, and which part of it is on the screen.
public struct ArticleState: Sendable, Hashable {
  public private(set) var article: Article
  public private(set) var text: TypesetArticle
  public private(set) var finding: Finding?
  /// The first words on the screen: lines come and go with the width, this stays.
  public private(set) var position: ReadingPosition
  /// The line of `text` at the top of the screen; blank lines share their position with what
  /// follows, so the position alone could not tell.
  private var topLine: Int
  /// Where the text was left that is not shown now: an article may have two.
  private var otherPosition: ReadingPosition = .start
  private var typesetter: Typesetter
  /// Lines of the screen that show the text.
  private var height: Int

  init(_ article: Article, typesetter: Typesetter, height: Int) {
    self.article = article
    self.typesetter = typesetter
    self.height = height
    let text = typesetter.typeset(article.readable)
    self.text = text
    position = article.status.position
    topLine = position == .start ? 0 : text.line(at: position)
  }

  var id: Int64 { article.id }

  /// Where the article stands in every list that holds it.
  var place: ListPlace {
    ListPlace(seconds: (article.draft.published ?? article.added).seconds, id: id)
  }

  /// Fits the text to the pane, setting it anew if the width changed; the position stays.
  mutating func fit(_ typesetter: Typesetter, height: Int) {
    self.height = height
    guard typesetter != self.typesetter else { return }
    self.typesetter = typesetter
    typeset()
  }

  /// Takes the article with another text, or with the other one of its texts.
  ///
  /// Each text begins where it was left. The marks stay: the library may not know the last ones.
  mutating func update(_ article: Article) {
    if article.isShowingFullText != self.article.isShowingFullText {
      swap(&position, &otherPosition)
    }
    var article = article
    (article.status.isRead, article.status.isStarred) = (
      self.article.status.isRead, self.article.status.isStarred
    )
    self.article = article
    finding = nil
    typeset()
  }

  private mutating func typeset() {
    text = typesetter.typeset(article.readable)
    topLine = position == .start ? 0 : text.line(at: position)
  }

  /// Shows a change of marks, if it is about this article.
  mutating func apply(_ change: StatusChange) {
    guard change.ids.contains(id) else { return }
    switch change.mark {
    case .read: article.status.isRead = change.value
    case .star: article.status.isStarred = change.value
    }
  }
}

// MARK: - Scrolling

extension ArticleState {
  /// Lines of the old page that stay on the screen when a page is turned.
  private static let overlap = 2

  /// The first line on the screen.
  var top: Int { min(topLine, lastTop) }

  private var lastTop: Int { max(0, text.lines.count - height) }

  var isAtEnd: Bool { top >= lastTop }

  /// How much of the text stands above the end of the screen, 0 to 100.
  var percentRead: Int {
    guard !text.lines.isEmpty else { return 100 }
    return min(100, (top + height) * 100 / text.lines.count)
  }

  mutating func scroll(by lines: Int) {
    show(line: top + lines)
  }

  mutating func turnPage(_ direction: Direction, count: Int) {
    let page = max(1, height - Self.overlap)
    scroll(by: direction == .forward ? page * count : -page * count)
  }

  /// Puts a line at the top of the screen, or as near as the ends of the text allow.
  mutating func show(line: Int) {
    let wanted = min(max(0, line), lastTop)
    guard wanted != top else { return }
    topLine = wanted
    position = wanted == 0 ? .start : text.position(ofLine: wanted)
  }
}

// MARK: - Finding

extension ArticleState {
  /// Finds a pattern from where the reader is; an empty one ends the search.
  mutating func find(_ pattern: String, from origin: ReadingPosition) {
    finding = pattern.isEmpty ? nil : Finding(pattern, in: text.passages, from: origin)
    position = origin
    topLine = origin == .start ? 0 : text.line(at: origin)
    showMatch()
  }

  mutating func stepMatch(_ direction: Direction, count: Int) {
    finding?.step(direction, count: count)
    showMatch()
  }

  mutating func endFinding() { finding = nil }

  /// Scrolls so that the current match is on the screen, with a few lines above it.
  private mutating func showMatch() {
    guard let match = finding?.currentMatch else { return }
    let line = text.line(at: match.start)
    guard line < top || line >= top + height else { return }
    show(line: line - height / 4)
  }
}
