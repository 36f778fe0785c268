import ArticleParsing
import Articles

/// Feeds the page parser whatever libFuzzer comes up with.
///
/// Anything may go in; out must come an article or a problem, and no control character.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHTML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let url = "https://example.org/news/article.html"
  guard let drafts = try? ArticleParser.drafts(in: bytes, format: .html, url: url) else { return 0 }
  for draft in drafts {
    precondition(draft.title.map { $0 == $0.displayableLine } ?? true)
    precondition(draft.document.plainText == draft.document.plainText.displayable)
  }
  return 0
}
