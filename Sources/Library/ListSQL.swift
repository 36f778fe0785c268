internal import Articles

/// The statements that read one query's list.
///
/// Every kind of list is the `status` table through an index in the list's own order, and a
/// page starts at a key in it: the cost of a page is that of its rows, wherever it lies. A
/// search reads the keys of all its matches, but the articles of the page alone.
struct ListSQL {
  enum Direction {
    case up
    case down
  }

  /// A place from which a list is read, and whether the row at it is wanted.
  struct Edge {
    var place: ListPlace
    var isInclusive = false
  }

  let query: Query
  let pattern: SearchPattern

  init(_ query: Query) {
    self.query = query
    pattern = SearchPattern(query.words)
  }

  // MARK: - Statements

  /// What a list shows of up to `LIMIT` articles from an edge, or from the list's end.
  ///
  /// The rows are the right ones but in no order that SQL promises.
  func rows(_ direction: Direction, from edge: Edge?) -> String {
    """
    SELECT list.article_id, article.title,
      coalesce(feed.name, article.publisher, feed.title, article.section), list.sort_date,
      iif(article.published IS NULL, article.added_offset, article.published_offset),
      list.is_read, list.is_starred
    FROM (\(keys(direction, from: edge))) AS list
    CROSS JOIN article ON article.id = list.article_id
    LEFT JOIN feed ON feed.id = list.feed_id
    """
  }

  /// The places of up to `LIMIT` articles from an edge, past the first `OFFSET` ones.
  func places(_ direction: Direction, from edge: Edge?) -> String {
    keys(direction, from: edge, columns: "status.sort_date, status.article_id") + " OFFSET ?"
  }

  var count: String { "SELECT count(*) FROM \(source)\(whereClause())" }

  /// Marks all articles up to a number as read and answers the numbers of those that were not.
  var markRead: String {
    let unread = ListSQL(query.unread)
    return """
      UPDATE status SET is_read = 1
      WHERE article_id <= ? AND article_id IN
        (SELECT status.article_id FROM \(unread.source)\(unread.whereClause()))
      RETURNING article_id
      """
  }

  // MARK: - Parts

  private func keys(
    _ direction: Direction, from edge: Edge?, columns: String = "status.*"
  ) -> String {
    let order = direction == .down ? "DESC" : "ASC"
    return """
      SELECT \(columns) FROM \(source)\(whereClause(direction, edge))
      ORDER BY status.sort_date \(order), status.article_id \(order) LIMIT ?
      """
  }

  private var source: String {
    if case .matching = pattern {
      return "search CROSS JOIN status ON status.article_id = search.rowid"
    }
    return "status INDEXED BY " + index
  }

  private var index: String {
    if !query.feeds.isEmpty { return query.isUnreadOnly ? "status_feed_unread" : "status_feed" }
    return switch (query.isUnreadOnly, query.isStarredOnly) {
    case (false, false): "status_all"
    case (true, false): "status_unread"
    case (false, true): "status_starred"
    case (true, true): "status_unread_starred"
    }
  }

  // Numbers, never anything typed. One feed is compared, for then its index gives the order.
  private var feeds: String? {
    guard let first = query.feeds.first else { return nil }
    if query.feeds.count == 1 { return "= \(first)" }
    return "IN (" + query.feeds.map(String.init).joined(separator: ", ") + ")"
  }

  private func whereClause(_ direction: Direction = .down, _ edge: Edge? = nil) -> String {
    var conditions: [String] = []
    if case .matching = pattern { conditions.append("search MATCH ?") }
    if query.isUnreadOnly { conditions.append("status.is_read = 0") }
    if query.isStarredOnly { conditions.append("status.is_starred = 1") }
    if let feeds { conditions.append("status.feed_id \(feeds)") }
    if let edge {
      let comparison = (direction == .down ? "<" : ">") + (edge.isInclusive ? "=" : "")
      conditions.append("(status.sort_date, status.article_id) \(comparison) (?, ?)")
    }
    return conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
  }
}

extension Query {
  /// The same query for unread articles alone.
  var unread: Query {
    var query = self
    query.isUnreadOnly = true
    return query
  }
}
