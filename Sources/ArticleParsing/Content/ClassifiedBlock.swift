/// A block of a page with what it is to the article and why.
struct ClassifiedBlock {
  var block: TextBlock
  /// The words on one line; empty for pictures, rules and what is outside of the article.
  var text: String
  var role: BlockRole
}

/// What a block of a page is to its article.
enum BlockRole: Equatable {
  case body
  case lead
  /// The words below a picture.
  case caption
  /// The line that names where the text came from.
  case sourceLine
  case image
  case rule
  case leftOut(LeftOutReason)

  var isLeftOut: Bool { if case .leftOut = self { true } else { false } }
}
