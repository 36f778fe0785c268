/// What somebody wants to add: an address or a path, and how it is to be asked.
public struct TypedSource: Sendable, Hashable {
  public var address: String
  /// Settings as they are typed: `user=ann`.
  public var settings: [String]

  public init(address: String, settings: [String] = []) {
    self.address = address
    self.settings = settings
  }

  /// Reads a line such as `example.org/feed user=ann password-file=~/feed password`.
  ///
  /// A setting begins with one of the names of `FeedSetting`; what follows it belongs to it, spaces
  /// and all. A line without one is an address or a path as a whole.
  public init(_ line: String) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let start = words.dropFirst().firstIndex(where: Self.isSetting) ?? words.endIndex
    address = words[..<start].joined(separator: " ")
    settings = []
    for word in words[start...] {
      if Self.isSetting(word) {
        settings.append(String(word))
      } else if let last = settings.indices.last {
        settings[last] += " \(word)"
      }
    }
    guard !settings.isEmpty else { return }
    while address.last == " " { address.removeLast() }
  }

  private static func isSetting(_ word: Substring) -> Bool {
    guard let sign = word.firstIndex(of: "=") else { return false }
    return FeedSetting(rawValue: word[..<sign].lowercased()) != nil
  }
}
