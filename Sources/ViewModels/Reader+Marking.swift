import Articles

/// Marks: shown at once, written after, taken back when the library could not write them.
extension Reader {
  /// The article that markings are about: the open one while reading, else the selected row.
  var markedArticle: (id: Int64, isRead: Bool, isStarred: Bool)? {
    if focus == .article, let article {
      let status = article.article.status
      return (article.id, status.isRead, status.isStarred)
    }
    return list.selectedRow.map { ($0.id, $0.isRead, $0.isStarred) }
  }

  /// Toggles a mark of one article, or sets it on as many rows as the count says.
  mutating func toggle(_ mark: StatusChange.Mark) -> [Effect] {
    guard let marked = markedArticle else { return [] }
    let value = mark == .read ? !marked.isRead : !marked.isStarred
    let ids = focus == .list ? idsFromSelection(count ?? 1, lacking: mark, value) : [marked.id]
    let change = StatusChange(ids: ids, mark: mark, value: value)
    history.record(.status(change))
    message = Message(change.sentence)
    return self.change(change)
  }

  /// The articles of the selected row and those below it whose mark is not `value` yet.
  private func idsFromSelection(
    _ count: Int, lacking mark: StatusChange.Mark, _ value: Bool
  ) -> [Int64] {
    list.rows[list.selection...].prefix(count).filter {
      (mark == .read ? $0.isRead : $0.isStarred) != value
    }.map(\.id)
  }

  mutating func markViewRead() -> [Effect] {
    // Only what the numbers count has been seen to be there.
    guard list.isLoaded, let counts = list.counts else {
      message = Message("The list is still being read; try again")
      return []
    }
    guard counts.total > 0 else {
      message = Message("Nothing here to mark")
      return []
    }
    message = Message("Marking this view read")
    isMarkingView = true
    return [.markViewRead(list.query, upTo: counts.newest)]
  }

  /// Takes changes back, as many as the count says.
  mutating func undo() -> [Effect] {
    guard !isMarkingView else {
      message = Message("The view is still being marked; try again")
      return []
    }
    return repeated { $0.undoOne() }
  }

  mutating func redo() -> [Effect] { repeated { $0.redoOne() } }

  private mutating func undoOne() -> [Effect] {
    guard let change = history.undo() else {
      message = Message("Nothing to undo")
      return []
    }
    message = Message("Undone: \(change.clause)")
    return carryOut(change.inverse)
  }

  private mutating func redoOne() -> [Effect] {
    guard let change = history.redo() else {
      message = Message("Nothing to redo")
      return []
    }
    message = Message("Done again: \(change.clause)")
    return carryOut(change)
  }

  private mutating func carryOut(_ change: Change) -> [Effect] {
    switch change {
    case .status(let change): self.change(change)
    case .following(let change): [.changeFollowing(change)]
    }
  }

  /// Shows a change and has it written.
  mutating func change(_ change: StatusChange) -> [Effect] {
    let effects = apply(change)
    return [.change(change)] + effects
  }

  /// Shows a change wherever its articles are on the screen.
  mutating func apply(_ change: StatusChange) -> [Effect] {
    article?.apply(change)
    return list.apply(change)
  }
}
