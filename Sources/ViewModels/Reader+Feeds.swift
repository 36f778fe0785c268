import Articles

extension Reader {
  mutating func handleFeeds(_ event: Event) -> [Effect] { [] }
}
