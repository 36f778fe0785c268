/// What the line model tells lines apart into: coarser than roles, but with places.
///
/// The order is that of the columns of `LineWeights`.
enum LineClass: UInt8, CaseIterable {
  /// Page lines above the article.
  case before
  case section, kicker, title, lead, byline, caption, credit, paragraph, heading
  /// Page lines and other articles' headlines inside the article.
  case aside
  /// Page lines below the article.
  case after

  static let count = allCases.count

  /// Whether the line belongs to the text, its lead included.
  var isText: Bool { self == .paragraph || self == .heading || self == .lead }
}

/// A set of line classes: what a line may still be.
struct LineClasses: OptionSet {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ classes: LineClass...) {
    rawValue = classes.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
  }

  static let all = LineClasses(rawValue: UInt16.max)
  static let page = LineClasses(.before, .aside, .after)

  func contains(_ lineClass: LineClass) -> Bool { contains(Int(lineClass.rawValue)) }

  /// Whether the class with this raw value is one of them.
  func contains(_ number: Int) -> Bool { rawValue & 1 << UInt16(number) != 0 }
}
