public import Articles
public import Typesetting

/// What is settled before the reader starts.
public struct ReaderOptions: Sendable, Hashable {
  public var query: Query
  public var size: ScreenSize
  public var keymap: Keymap
  /// What bullets, bars and marks are made of: Unicode or ASCII.
  public var ornaments: Ornaments
  /// Columns of text in the reading pane, 40 to 120.
  public var measure: Int

  public init(
    query: Query = .all, size: ScreenSize, keymap: Keymap = .standard,
    ornaments: Ornaments = .unicode, measure: Int = 70
  ) {
    self.query = query
    self.size = size
    self.keymap = keymap
    self.ornaments = ornaments
    self.measure = measure
  }
}
