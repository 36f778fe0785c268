public import Articles

/// What came of asking for the page of an article.
public enum PageCheck: Sendable, Hashable {
  /// The article of the page.
  case article(ArticleDraft)
  case failed(PageFailure)
}

/// Why the article of a page is not there, and what is to be done about it.
public struct PageFailure: Sendable, Hashable {
  public var problem: Problem
  /// When to try again; `nil` where the page is to be given up.
  public var next: Timestamp?
  /// Hosts that asked to be left alone, and until when.
  public var pauses: [String: Timestamp] = [:]
  /// Whether nobody answered at all.
  public var isSilent = false
}
