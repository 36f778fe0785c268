internal import Articles

/// What an item of a feed is recognised by, beside its words.
struct ItemKeys {
  /// The feed's own identity for it, unless it gives it to several.
  var guid: String?
  /// Where its article is, unless several are there.
  var address: String?

  /// The keys of a check's items, in order.
  ///
  /// Feeds give all items one identity or one address, the site's: such a key tells nothing
  /// apart and is not used.
  static func keys(of items: [StorableItem], feed: Feed?) -> [ItemKeys] {
    let home = feed?.link.flatMap { CanonicalAddress($0)?.text }
    let guids = counts(items.map(\.guid))
    let addresses = counts(items.map(\.address))
    return items.map { item in
      let isHome = item.guid.flatMap { CanonicalAddress($0)?.text }.map { $0 == home } ?? false
      return ItemKeys(
        guid: item.guid.flatMap { guids[$0] == 1 && !isHome ? $0 : nil },
        address: item.address.flatMap { addresses[$0] == 1 && $0 != home ? $0 : nil })
    }
  }

  private static func counts<Key: Hashable>(_ keys: [Key?]) -> [Key: Int] {
    keys.reduce(into: [:]) { counts, key in
      if let key { counts[key, default: 0] += 1 }
    }
  }
}
