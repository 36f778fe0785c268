internal import Articles
internal import GRDB

/// Finds which items of a check are kept already.
///
/// An item is itself by its guid, else by its address, else by its words. Whoever is found by
/// the surer sign is found first, over all items: where a feed changes one sign of all of them,
/// another one still holds.
struct ItemMatching {
  private let table: ItemTable
  private let feed: Int64
  private var taken: Set<Int64> = []
  private(set) var matches: [ItemTable.Kept?]

  init(_ items: [StorableItem], keys: [ItemKeys], feed: Int64, in db: Database) throws {
    table = ItemTable(db: db)
    self.feed = feed
    matches = Array(repeating: nil, count: items.count)
    let pairs = zip(items, keys)
    try match(pairs) { table, _, keys in
      try keys.guid.flatMap { try table.item(ofFeed: feed, guid: $0) }
    }
    try match(pairs) { table, item, keys in
      let kept = try keys.address.flatMap { try table.item(ofFeed: feed, address: $0) }
      return kept.flatMap { Self.isSame(item, keys, $0) ? $0 : nil }
    }
    try match(pairs) { table, _, keys in
      try keys.words.flatMap { try table.item(ofFeed: feed, words: $0) }
    }
  }

  private mutating func match(
    _ pairs: Zip2Sequence<[StorableItem], [ItemKeys]>,
    _ find: (ItemTable, StorableItem, ItemKeys) throws -> ItemTable.Kept?
  ) throws {
    for (index, pair) in pairs.enumerated() where matches[index] == nil {
      guard let kept = try find(table, pair.0, pair.1), taken.insert(kept.id).inserted else {
        continue
      }
      matches[index] = kept
    }
  }

  /// Whether an item at the address of another is that one: a page that shows something new
  /// each day has one address, but neither its guid nor its title nor its words stay.
  private static func isSame(
    _ item: StorableItem, _ keys: ItemKeys, _ kept: ItemTable.Kept
  ) -> Bool {
    keys.guid == nil || kept.guid == nil || item.draft.title?.withoutNUL == kept.title
      || item.wordsHash == kept.wordsHash
  }
}
