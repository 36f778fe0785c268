import Articles
import Library

/// Finds the feeds that somebody names.
struct FeedNames {
  private let subscriptions: [Subscription]

  init(_ library: Library) throws(Problem) {
    subscriptions = try library.subscriptions()
  }

  /// The one feed of a name.
  func feed(_ name: String) throws(Problem) -> Subscription {
    let found = feeds(named: name)
    guard let feed = found.first else {
      throw Problem(
        "You follow no feed \(name.withoutPassword.displayableLine); depesche feeds lists them")
    }
    guard found.count == 1 else {
      let names = found.prefix(3).map(\.title).joined(separator: ", ")
      throw Problem(
        "\(name.withoutPassword.displayableLine) is in the names of \(found.count) feeds (\(names)): "
          + "give the number or the address of one")
    }
    return feed
  }

  /// The numbers of all feeds that one of the names fits.
  func numbers(of names: [String]) throws(Problem) -> Set<Int64> {
    var numbers: Set<Int64> = []
    for name in names {
      let found = feeds(named: name)
      if found.isEmpty { _ = try feed(name) }
      numbers.formUnion(found.map(\.id))
    }
    return numbers
  }

  /// Feeds by address or number, else by the name or a part of it, else by one of the address.
  private func feeds(named name: String) -> [Subscription] {
    let exact = subscriptions.filter { $0.url == name || String($0.id) == name }
    // Digits are a number and nothing else: ports and addresses are full of them.
    if !exact.isEmpty || name.allSatisfy(\.isNumber) { return exact }
    if let address = CanonicalAddress(name) {
      let same = subscriptions.filter { CanonicalAddress($0.url) == address }
      guard same.isEmpty else { return same }
      // As it is shown.
      let shown = CanonicalAddress(name.withoutUserInfo)
      return subscriptions.filter { CanonicalAddress($0.url.withoutUserInfo) == shown }
    }
    let word = name.lowercased()
    let called = subscriptions.filter { $0.title.lowercased() == word }
    guard called.isEmpty else { return called }
    let named = subscriptions.filter { $0.title.lowercased().contains(word) }
    return named.isEmpty ? subscriptions.filter { $0.shownURL.lowercased().contains(word) } : named
  }
}
