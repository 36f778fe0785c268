/// Why a block of a page is no part of its article, for a person who asks.
enum LeftOutReason: String, Sendable {
  case element = "an element for other things than text"
  case hidden = "not to be seen"
  case name = "named like something beside the article"
  case outside = "outside of the article"
  case headline = "the headline, a field of its own"
  case otherArticle = "another article"
  case links = "little but links"
  case phrase = "a phrase of pages, not of articles"
  case repetition = "said already"
  case headingOfNothing = "a heading without text below it"
  case promotion = "asks to subscribe or follow"
  case headMatter = "byline, date or kicker, fields of their own"
}
