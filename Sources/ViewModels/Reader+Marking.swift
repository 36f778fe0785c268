import Articles

/// Marks: shown at once, written after, taken back when the library could not write them.
extension Reader {
  /// The article that markings are about: the open one while reading, else the selected row.
  private var markedArticle: (id: Int64, isRead: Bool, isStarred: Bool)? {
    if focus == .article, let article {
      let status = article.article.status
      return (article.id, status.isRead, status.isStarred)
    }
    return list.selectedRow.map { ($0.id, $0.isRead, $0.isStarred) }
  }

  mutating func toggle(_ mark: StatusChange.Mark) -> [Effect] {
    guard let marked = markedArticle else { return [] }
    let value = mark == .read ? !marked.isRead : !marked.isStarred
    let change = StatusChange(ids: [marked.id], mark: mark, value: value)
    history.record(change)
    message = Message(change.sentence)
    return self.change(change)
  }

  mutating func markViewRead() -> [Effect] {
    guard !list.rows.isEmpty else { return [] }
    message = Message("Marking this view read")
    return [.markViewRead(list.query, upTo: list.counts?.newest)]
  }

  mutating func undo() -> [Effect] {
    guard let change = history.undo() else {
      message = Message("Nothing to undo")
      return []
    }
    message = Message("Undone: \(change.sentence)")
    return self.change(change.inverse)
  }

  mutating func redo() -> [Effect] {
    guard let change = history.redo() else {
      message = Message("Nothing to redo")
      return []
    }
    message = Message("Done again: \(change.sentence)")
    return self.change(change)
  }

  /// Shows a change and has it written.
  mutating func change(_ change: StatusChange) -> [Effect] {
    apply(change)
    list.count(change)
    return [.change(change)]
  }

  /// Shows a change wherever its articles are on the screen.
  mutating func apply(_ change: StatusChange) {
    list.apply(change)
    article?.apply(change)
  }
}
