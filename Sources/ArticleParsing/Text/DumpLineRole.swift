/// What a line of a dump is to the article.
enum DumpLineRole: String, CaseIterable {
  case section
  case kicker
  /// The headline; a kicker may stand on the same line.
  case title
  case lead
  case byline
  case date
  /// The line below a picture; its credit may stand on the same line.
  case caption
  case credit
  case paragraph
  case heading
  case listItem
  case quote
  case code
  case rule
  case sourceLine
  /// Says again what a field already holds.
  case repetition
  /// No part of the article.
  case boilerplate
}
