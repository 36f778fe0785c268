internal import Articles
internal import GRDB

/// Finds which items of a check are kept already.
///
/// An item is itself by its guid, else by its address, else by its words. Whoever is found by
/// the surer sign is found first, over all items: where a feed changes one sign of all of them,
/// another one still holds. Whose guid is in the check is that item alone.
struct ItemMatching {
  private let table: ItemTable
  private let feed: Int64
  private let items: [StorableItem]
  private let keys: [ItemKeys]
  /// The guids of the whole check, of which these items may be a part.
  private let guids: Set<String>
  private var taken: Set<Int64> = []
  private(set) var matches: [ItemTable.Kept?]

  init(
    _ items: [StorableItem], keys: [ItemKeys], guids: Set<String>, feed: Int64, in db: Database
  ) throws {
    table = ItemTable(db: db)
    (self.items, self.keys, self.guids, self.feed) = (items, keys, guids, feed)
    matches = Array(repeating: nil, count: items.count)
    try matchGuids()
    try matchAddresses()
    try matchWords()
  }

  private mutating func matchGuids() throws {
    for index in items.indices {
      guard let guid = keys[index].guid,
        let kept = try table.item(ofFeed: feed, guid: guid)
      else { continue }
      if Self.isAllNew(items[index], kept) {
        try table.forgetGuid(of: kept.id)
      } else {
        take(kept, index)
      }
    }
  }

  private mutating func matchAddresses() throws {
    for index in items.indices where matches[index] == nil {
      guard let address = keys[index].address,
        let kept = try table.item(ofFeed: feed, address: address), isFree(kept),
        Self.isSame(items[index], keys[index], kept)
      else { continue }
      take(kept, index)
    }
  }

  private mutating func matchWords() throws {
    for index in items.indices where matches[index] == nil {
      let candidates = try table.items(ofFeed: feed, words: items[index].wordsHash)
      let same = candidates.first { isFree($0) && Self.saysTheSame(items[index], keys[index], $0) }
      if let same { take(same, index) }
    }
  }

  private mutating func take(_ kept: ItemTable.Kept, _ index: Int) {
    if taken.insert(kept.id).inserted { matches[index] = kept }
  }

  private func isFree(_ kept: ItemTable.Kept) -> Bool {
    !taken.contains(kept.id) && kept.guid.map { !guids.contains($0) } ?? true
  }

  // MARK: - Rules

  /// Whether a guid is given to something else: a feed of one item may call each one the same.
  ///
  /// A correction keeps the title, the address, the words or the date.
  private static func isAllNew(_ item: StorableItem, _ kept: ItemTable.Kept) -> Bool {
    guard kept.articleID != nil, let address = item.address, let before = kept.address else {
      return false
    }
    let published = item.draft.published?.seconds
    return address != before && item.draft.title?.withoutNUL != kept.title
      && item.wordsHash != kept.wordsHash && (published == nil || published != kept.published)
  }

  /// Whether an item at the address of another is that one: a page that shows something new
  /// each day has one address, but neither its guid nor its title nor its words stay.
  private static func isSame(
    _ item: StorableItem, _ keys: ItemKeys, _ kept: ItemTable.Kept
  ) -> Bool {
    keys.guid == nil || kept.guid == nil || item.draft.title?.withoutNUL == kept.title
      || item.wordsHash == kept.wordsHash
  }

  /// Whether an item of the same words is the one that is kept.
  ///
  /// What recurs under one name, as the news of each hour do, has another date or another file.
  private static func saysTheSame(
    _ item: StorableItem, _ keys: ItemKeys, _ kept: ItemTable.Kept
  ) -> Bool {
    guard kept.articleID != nil else { return true }
    let hasSigns = (keys.guid ?? keys.address) != nil && (kept.guid ?? kept.address) != nil
    if !hasSigns && !item.article.body.isEmpty { return true }
    let published = item.draft.published?.seconds
    let isSameDate = published == nil || published == kept.published
    return isSameDate && (!item.article.body.isEmpty || item.enclosures == kept.enclosures)
  }
}
