import Articles

/// Moving in the list, as far as its rows are loaded.
extension ListState {
  /// Moves the selection by rows, as far as rows are loaded.
  mutating func move(by count: Int) -> [Effect] {
    select(index: selection + count)
  }

  private mutating func select(index: Int) -> [Effect] {
    guard !rows.isEmpty else { return [] }
    selection = min(max(0, index), rows.count - 1)
    return extendWindow()
  }

  /// Goes to the first row of the whole list.
  mutating func goToFirst() -> [Effect] {
    if hasMoreAbove || awaitedWindow != nil { return [replaceWindow(at: .top)] }
    return select(index: 0)
  }

  /// Goes to the last row of the whole list.
  mutating func goToLast() -> [Effect] {
    if hasMoreBelow || awaitedWindow != nil { return [replaceWindow(at: .bottom)] }
    return select(index: rows.count - 1)
  }

  /// Goes to the `n`th row of the whole list, counted from 1.
  mutating func goTo(row number: Int) -> [Effect] {
    let index = max(0, number - 1)
    if !hasMoreAbove && index < rows.count { return select(index: index) }
    return [replaceWindow(at: .row(index))]
  }

  /// Goes to a place of the list, loading its surroundings if they are not in the window.
  mutating func goTo(_ place: ListPlace) -> [Effect] {
    if let index = rows.firstIndex(where: { $0.place == place }) {
      return select(index: index)
    }
    return [replaceWindow(at: .around(place))]
  }

  /// The `count`th loaded unread row from a place in a direction, `nil` where it is not loaded.
  func unreadRow(_ direction: Direction, from place: ListPlace, count: Int) -> ArticleRow? {
    guard isLoaded, holds(place) else { return nil }
    return switch direction {
    case .forward: rows.lazy.filter { !$0.isRead && $0.place > place }.dropFirst(count - 1).first
    case .backward:
      rows.reversed().lazy.filter { !$0.isRead && $0.place < place }.dropFirst(count - 1).first
    }
  }

  /// Goes `count` rows on from a place, whose own row may be gone from the list.
  mutating func move(from place: ListPlace, _ direction: Direction, by count: Int) -> [Effect] {
    guard holds(place) else { return move(by: direction == .forward ? count : -count) }
    let index =
      switch direction {
      case .forward: (rows.firstIndex { $0.place > place } ?? rows.count) + count - 1
      case .backward: (rows.lastIndex { $0.place < place } ?? -1) - count + 1
      }
    return select(index: index)
  }

  /// Whether the loaded rows have all that is near a place.
  private func holds(_ place: ListPlace) -> Bool {
    guard let first = rows.first, let last = rows.last else { return false }
    return (first.place <= place || !hasMoreAbove) && (place <= last.place || !hasMoreBelow)
  }

  /// Scrolls as little as it takes for the selection to be one of `height` visible rows.
  mutating func scroll(toFit height: Int) {
    guard height > 0 else { return }
    top = min(top, selection)
    top = max(top, selection - height + 1)
    top = max(0, min(top, rows.count - height))
  }
}
