import Articles

// MARK: - Answers

extension ListState {
  /// Takes rows that were asked for; what is no longer asked for is dropped.
  mutating func load(_ page: ListPage, for request: ListRequest) -> [Effect] {
    var page = page
    for change in changesSinceAsked { page.rows.mark(change) }
    if request == awaitedWindow {
      awaitedWindow = nil
      setWindow(page)
    } else if request == awaitedPage {
      awaitedPage = nil
      extend(with: page, at: request.anchor)
    }
    return extendWindow()
  }

  /// Takes the numbers of the whole list, or asks again if marks changed since the question.
  mutating func take(_ counts: ListCounts, of query: Query) -> [Effect] {
    guard query == self.query else { return [] }
    guard !isCountOutdated else { return [askForCounts()] }
    self.counts = counts
    return []
  }

  /// A question failed: it is no longer waited for, so that it can be asked again.
  mutating func giveUp(_ request: ListRequest) {
    if request == awaitedWindow { awaitedWindow = nil }
    if request == awaitedPage { awaitedPage = nil }
  }

  /// The selection stays as many rows below the top of the screen as it stood before.
  private mutating func setWindow(_ page: ListPage) {
    let offset = rows.isEmpty ? 0 : selection - top
    let kept = isReloading ? selectedRow?.id : nil
    loadedQuery = query
    rows = page.rows
    hasMoreAbove = page.hasMoreAbove
    hasMoreBelow = page.hasMoreBelow
    // The user may have moved on while the rows were under way.
    let row = kept.flatMap { id in rows.firstIndex { $0.id == id } } ?? page.anchorRow
    selection = min(max(0, row), max(0, rows.count - 1))
    top = max(0, selection - offset)
  }

  private mutating func extend(with page: ListPage, at anchor: PageAnchor) {
    switch anchor {
    case .below:
      rows += page.rows
      hasMoreBelow = page.hasMoreBelow
      dropAbove(selection - Self.keptRows)
    case .above:
      rows = page.rows + rows
      selection += page.rows.count
      top += page.rows.count
      hasMoreAbove = page.hasMoreAbove
      dropBelow(rows.count - selection - Self.keptRows)
    case .top, .bottom, .around, .row: break
    }
  }

  private mutating func dropAbove(_ count: Int) {
    let dropped = min(count, top)
    guard dropped > 0 else { return }
    rows.removeFirst(dropped)
    selection -= dropped
    top -= dropped
    hasMoreAbove = true
  }

  private mutating func dropBelow(_ count: Int) {
    guard count > 0 else { return }
    rows.removeLast(min(count, rows.count - selection - 1))
    hasMoreBelow = true
  }
}

// MARK: - Marks

extension ListState {
  /// Shows a change of marks on the rows that are loaded and in the numbers.
  ///
  /// The numbers are asked for anew where articles are concerned whose rows are not loaded.
  mutating func apply(_ change: StatusChange) -> [Effect] {
    if awaitedWindow != nil || awaitedPage != nil { changesSinceAsked.append(change) }
    isCountOutdated = true
    let (found, changed) = rows.mark(change)
    guard change.mark == .read else { return [] }
    guard found == change.ids.count, isLoaded else { return [askForCounts()] }
    counts?.unread += change.value ? -changed : changed
    return []
  }
}

extension [ArticleRow] {
  /// Sets a mark; answers how many of the articles are here, and for how many it is new.
  @discardableResult
  fileprivate mutating func mark(_ change: StatusChange) -> (found: Int, changed: Int) {
    let ids = Set(change.ids)
    var (found, changed) = (0, 0)
    for index in indices where ids.contains(self[index].id) {
      found += 1
      let path: WritableKeyPath<ArticleRow, Bool> =
        change.mark == .read ? \.isRead : \.isStarred
      if self[index][keyPath: path] != change.value { changed += 1 }
      self[index][keyPath: path] = change.value
    }
    return (found, changed)
  }
}
