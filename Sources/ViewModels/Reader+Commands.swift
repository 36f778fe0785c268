import Articles

/// One short method a command, or none where the state has it already.
extension Reader {
  /// Carries out a command; `count` is the number typed before it.
  mutating func run(_ command: Command) -> [Effect] {
    if help != nil, let effects = runInHelp(command) { return effects }
    if sheet != nil, let effects = runInSheet(command) { return effects }
    if isShowingFeeds, let effects = runInFeeds(command) { return effects }
    switch command {
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .goFirst, .goLast:
      return move(command)
    case .open, .right: return openSelected()
    case .back: return back()
    case .left, .nextPane, .previousPane: return changePane(command)
    case .nextArticle: return openNeighbour(.forward)
    case .previousArticle: return openNeighbour(.backward)
    case .nextUnread: return goToUnread(.forward)
    case .previousUnread: return goToUnread(.backward)
    case .find: return openFindPrompt()
    case .nextMatch: return stepMatch(.forward)
    case .previousMatch: return stepMatch(.backward)
    case .nextView: return showNextView()
    case .toggleRead: return toggle(.read)
    case .toggleStar: return toggle(.star)
    case .markViewRead: return markViewRead()
    case .undo: return undo()
    case .redo: return redo()
    case .add: prompt = Prompt(.source)
    case .sampleEdition: return addSampleEdition()
    case .nextLayout: chooseNextLayout()
    case .widen: setMeasure(measure + 2 * (count ?? 1))
    case .narrow: setMeasure(measure - 2 * (count ?? 1))
    case .redraw: return [.redraw]
    case .messages: showMessages()
    case .help: help = Help(keymap: keymap, height: helpHeight)
    case .commandLine: prompt = Prompt(.command)
    case .cancel: return cancel()
    case .suspend: return [.suspend]
    case .quit: return goBackOrQuit()
    case .quitNow: return [.quit]
    default: return runOutside(command)
    }
    return []
  }

  /// Commands on feeds, pages and files: what is outside of the library.
  private mutating func runOutside(_ command: Command) -> [Effect] {
    switch command {
    case .feeds: openFeeds()
    case .refresh: refresh()
    case .refreshAll: refresh([])
    case .set: set("")
    case .removeFeed: removeFeed()
    case .toggleFullText: toggleFullText()
    case .openInBrowser: openInBrowser(staysUnread: false)
    case .openInBrowserUnread: openInBrowser(staysUnread: true)
    case .openEnclosure: takeEnclosure(saves: false)
    case .saveEnclosure: takeEnclosure(saves: true)
    default: []
    }
  }

  // MARK: - Program

  /// Ends what is temporary, one thing at a time: find, the reading pane, the filter.
  private mutating func back() -> [Effect] {
    if focus == .article, article?.finding != nil {
      article?.endFinding()
      return []
    }
    // Whoever saves a file sees at the foot of the text how far it is, and ends it there.
    if focus == .article, fetching.isSaving, let effects = cancelFetching() { return effects }
    if focus == .article {
      focus = .list
      return []
    }
    if isFiltered { return setFilter("") }
    if isFeedList { return openFeeds(leavesList: true) }
    if let effects = cancelFetching() { return effects }
    message = Message("This is the top; q quits")
    return []
  }

  private mutating func goBackOrQuit() -> [Effect] {
    if focus == .list, isFiltered { return setFilter("") }
    if focus == .list { return isFeedList ? openFeeds(leavesList: true) : [.quit] }
    article?.endFinding()
    focus = .list
    return []
  }

  /// Carries a command out as many times as the count says, as long as it does anything.
  mutating func repeated(_ command: (inout Reader) -> [Effect]) -> [Effect] {
    var effects: [Effect] = []
    for _ in 0..<(count ?? 1) {
      let more = command(&self)
      effects += more
      if more.isEmpty { break }
    }
    return effects
  }

  private var isFiltered: Bool { !list.query.words.isEmpty }

  private var isFeedList: Bool { !list.query.feeds.isEmpty }

  private mutating func cancel() -> [Effect] {
    if importProgress != nil {
      isImportCancelled = true
      return [.cancelImport]
    }
    if let effects = cancelFetching() { return effects }
    message = Message("Nothing is under way; Q quits")
    return []
  }

  /// `nil` where the command means the same with and without help on the screen.
  private mutating func runInHelp(_ command: Command) -> [Effect]? {
    let page = max(1, helpHeight - 2)
    let all = help?.lines.count ?? 0
    let (times, pattern) = (count ?? 1, help?.pattern ?? "")
    switch command {
    case .moveDown: help?.scroll(by: times)
    case .moveUp: help?.scroll(by: -times)
    case .pageDown: help?.scroll(by: page)
    case .pageUp: help?.scroll(by: -page)
    case .halfPageDown: help?.scroll(by: page / 2)
    case .halfPageUp: help?.scroll(by: -page / 2)
    case .goFirst: help?.scroll(by: -all)
    case .goLast: help?.scroll(by: all)
    case .find: prompt = Prompt(.helpFilter, text: pattern)
    case .redraw, .suspend, .quitNow, .messages: return nil
    case .back, .quit, .help, .cancel, .left: help = nil
    default: message = Message("Esc leaves the help")
    }
    return []
  }

  // MARK: - Looks

  private mutating func chooseNextLayout() {
    layoutChoice = layoutChoice.next
    message = Message("Layout: \(layoutChoice.rawValue)")
  }

  private mutating func setMeasure(_ columns: Int) {
    measure = min(max(30, columns), 120)
    message = Message("Text of \(measure) columns")
  }

  // MARK: - Views

  /// All, then unread only, then starred only.
  private mutating func showNextView() -> [Effect] {
    var query = list.query
    (query.isUnreadOnly, query.isStarredOnly) =
      query.isUnreadOnly ? (false, true) : (!query.isStarredOnly, false)
    return list.show(query)
  }
}
