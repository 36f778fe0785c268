import Articles
import Typesetting

/// What is to be seen of the reader's state.
extension Reader {
  public var contents: ScreenContents {
    ScreenContents(size: size, body: body, footer: footer, ornaments: ornaments)
  }

  private var body: ScreenContents.Body {
    guard size.isUsable else { return .tooSmall }
    if let help {
      return .help(HelpContents(lines: Array(help.lines.dropFirst(help.top).prefix(helpHeight))))
    }
    let frames = frames
    return .panes(
      PaneContents(
        frames: frames, list: frames.list.map { _ in listContents },
        article: frames.article.map { articleContents(in: $0) }, focus: focus))
  }

  // MARK: - List

  private var listContents: ListContents {
    let visible = list.rows.indices.dropFirst(list.top).prefix(listHeight)
    return ListContents(
      title: viewTitle, counts: countsText, rows: visible.map(rowContents), note: listNote)
  }

  private func rowContents(_ index: Int) -> RowContents {
    let row = list.rows[index]
    return RowContents(
      isSelected: index == list.selection, isUnread: !row.isRead, isStarred: row.isStarred,
      date: row.date.civil.isoDay, source: row.source,
      title: row.title.isEmpty ? "(no title)" : row.title)
  }

  private var viewTitle: String {
    let name =
      list.query.isUnreadOnly ? "Unread" : list.query.isStarredOnly ? "Starred" : "All articles"
    return list.query.words.isEmpty ? name : "\(name): \(list.query.words.displayableLine)"
  }

  private var countsText: String {
    list.counts.map { "\($0.unread) unread of \($0.total)" } ?? ""
  }

  private var listNote: [String] {
    guard list.rows.isEmpty, list.isLoaded else { return [] }
    guard list.query == .all else { return ["Nothing here."] }
    return [
      "Your library is empty.", "",
      "Enter adds the sample edition: a dozen short articles that teach the keys.",
      "A path imports a page, a text or a folder of them.",
      "Esc looks around; a and :sample-edition are there later, too.",
    ]
  }

  // MARK: - Article

  private func articleContents(in frame: Frame) -> ArticleContents {
    guard let article else {
      return ArticleContents(
        lines: [], margin: 2, matches: [], note: "Enter opens the selected article.")
    }
    let top = article.top
    let lines = Array(article.text.lines.dropFirst(top).prefix(frame.height))
    return ArticleContents(
      lines: lines, margin: max(1, (frame.width - typesetter.measure) / 2),
      matches: matches(in: lines), currentMatch: article.finding?.currentMatch, note: "")
  }

  /// The matches on lines that are shown: those of the passages the lines belong to.
  private func matches(in lines: [TypesetLine]) -> [TextMatch] {
    guard let finding = article?.finding, let first = lines.first, let last = lines.last else {
      return []
    }
    let passages = first.start.passage...last.start.passage
    return finding.matches.filter { passages.contains($0.passage) }
  }

  // MARK: - Footer

  private var footer: ScreenContents.Footer {
    if let prompt { return .prompt(prompt) }
    let message = message ?? importProgress.map { Message($0) }
    return .status(message, hints: hints, place: placeText)
  }

  private var placeText: String {
    if let count { return "\(count)" }
    guard help == nil, focus == .article, let article else { return "" }
    return "\(article.percentRead) %"
  }

  /// The keys that matter most now, the most important first.
  private var hints: [String] {
    if help != nil {
      return hints([(.back, "back"), (.pageDown, "page"), (.find, "find")])
    }
    if focus == .list, list.rows.isEmpty, list.query == .all {
      return hints([(.open, "begin"), (.add, "import"), (.help, "help"), (.quit, "quit")])
    }
    if focus == .list {
      return hints([
        (.open, "open"), (.nextUnread, "next unread"), (.find, "filter"), (.help, "help"),
        (.quit, "quit"), (.undo, "undo"), (.toggleStar, "star"),
      ])
    }
    if article?.finding != nil {
      return ["n next match", "N previous match", "Esc ends the search"]
    }
    return hints([
      (.pageDown, "page"), (.nextUnread, "next unread"), (.find, "find"), (.quit, "back"),
      (.help, "help"), (.toggleStar, "star"),
    ])
  }

  private func hints(_ commands: [(Command, String)]) -> [String] {
    commands.compactMap { command, word in
      keymap.keys(for: command).first.map { "\($0.name) \(word)" }
    }
  }
}
