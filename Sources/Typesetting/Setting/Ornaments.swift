/// The signs that stand around an article's words.
///
/// Each is one line of text in characters every wanted terminal shows one cell wide.
public struct Ornaments: Sendable, Hashable {
  /// Bullets by depth of the list; deeper lists begin again with the first.
  public var bullets: [String]
  /// Stands at the left of every line of a quotation, followed by a space.
  public var quoteBar: String
  /// Stands before a picture's caption, followed by a space.
  public var imageMarker: String
  /// Stands before the rest of a broken line of code, followed by a space.
  public var wrapMarker: String
  /// Repeated across the measure.
  public var rule: String
  /// Stands between the parts of a byline, with a space on both sides.
  public var separator: String
  /// Stands for the end of a text that was cut.
  public var ellipsis: String

  public init(
    bullets: [String], quoteBar: String, imageMarker: String, wrapMarker: String, rule: String,
    separator: String, ellipsis: String
  ) {
    self.bullets = bullets
    self.quoteBar = quoteBar
    self.imageMarker = imageMarker
    self.wrapMarker = wrapMarker
    self.rule = rule
    self.separator = separator
    self.ellipsis = ellipsis
  }

  /// For terminals that show Unicode.
  ///
  /// None of them is an emoji: fonts draw those in two cells where libc counts one.
  public static let unicode = Ornaments(
    bullets: ["•", "–"], quoteBar: "│", imageMarker: "▣", wrapMarker: "↳", rule: "─",
    separator: "·", ellipsis: "…")

  /// For terminals that show ASCII alone.
  public static let ascii = Ornaments(
    bullets: ["*", "-"], quoteBar: "|", imageMarker: "#", wrapMarker: "\\", rule: "-",
    separator: "-", ellipsis: "...")
}
