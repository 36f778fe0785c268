internal import Articles

extension ArticleList {
  /// The page at an anchor, with at least one and at most `limit` rows where the list has any.
  func page(at anchor: PageAnchor, limit: Int) throws -> ListPage {
    let limit = min(max(limit, 1), 10_000)
    switch anchor {
    case .top: return try page(.down, from: nil, limit: limit)
    case .bottom: return try page(.up, from: nil, limit: limit)
    case .below(let place): return try page(.down, from: Edge(place: place), limit: limit)
    case .above(let place): return try page(.up, from: Edge(place: place), limit: limit)
    case .around(let place): return try page(around: place, limit: limit)
    case .row(let row):
      guard let place = try place(.down, from: nil, offset: max(row, 0)) else {
        return try page(.up, from: nil, limit: limit)
      }
      return try page(around: place, limit: limit)
    }
  }

  /// One row more than wanted is read, to know whether there are more.
  private func page(_ direction: Direction, from edge: Edge?, limit: Int) throws -> ListPage {
    var rows = try rows(direction, from: edge, limit: limit + 1)
    let hasMoreAhead = rows.count > limit
    switch direction {
    case .down:
      if hasMoreAhead { rows.removeLast() }
      let hasMoreAbove = try hasRows(.up, behind: rows.first?.place, edge)
      return ListPage(rows: rows, hasMoreAbove: hasMoreAbove, hasMoreBelow: hasMoreAhead)
    case .up:
      if hasMoreAhead { rows.removeFirst() }
      let hasMoreBelow = try hasRows(.down, behind: rows.last?.place, edge)
      return ListPage(
        rows: rows, hasMoreAbove: hasMoreAhead, hasMoreBelow: hasMoreBelow,
        anchorRow: max(0, rows.count - 1))
    }
  }

  /// Whether the list holds rows on the side a page was read from: behind its nearest row, or
  /// behind the edge itself where the page is empty.
  private func hasRows(
    _ direction: Direction, behind row: ListPlace?, _ edge: Edge?
  ) throws -> Bool {
    guard let edge else { return false }
    let behind = row.map { Edge(place: $0) } ?? Edge(place: edge.place, isInclusive: true)
    return try place(direction, from: behind) != nil
  }

  /// Near an end of the list the other side makes up for what is missing.
  private func page(around place: ListPlace, limit: Int) throws -> ListPage {
    let above = try rows(.up, from: Edge(place: place), limit: limit + 1)
    let below = try rows(
      .down, from: Edge(place: place, isInclusive: true), limit: limit + 1)
    let countAbove = min(above.count, max(limit / 2, limit - below.count))
    let countBelow = min(below.count, limit - countAbove)
    return ListPage(
      rows: above.suffix(countAbove) + below.prefix(countBelow),
      hasMoreAbove: above.count > countAbove, hasMoreBelow: below.count > countBelow,
      anchorRow: countBelow > 0 ? countAbove : max(0, countAbove - 1))
  }
}
