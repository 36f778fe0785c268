/// What a refresh of feeds gave.
public struct RefreshSummary: Sendable, Hashable {
  /// Feeds that were asked for, whether they had anything new or not.
  public var checked: Int
  /// Feeds that were due when it began.
  public var due = 0
  /// Why none was, and until when: a sentence.
  public var rest: String?
  /// The same, for who words it otherwise.
  public var waiting: FeedRest?
  /// Feeds that were not due yet, or whose host asked to be left alone.
  public var resting: Int
  /// Articles that are new in the library.
  public var new: Int
  /// Articles whose feed changed their text.
  public var corrected: Int
  /// Feeds of those checked that could not be fetched or read.
  public var failed: Int
  /// The first of those, and why: a sentence.
  public var firstFailure: String?
  /// Why the others failed: sentences, no more than fifty.
  public var otherFailures: [String] = []
  /// Whether its user ended it before all feeds were asked.
  public var wasCancelled: Bool

  public init(
    checked: Int = 0, resting: Int = 0, new: Int = 0, corrected: Int = 0, failed: Int = 0,
    firstFailure: String? = nil, wasCancelled: Bool = false
  ) {
    self.checked = checked
    self.resting = resting
    self.new = new
    self.corrected = corrected
    self.failed = failed
    self.firstFailure = firstFailure
    self.wasCancelled = wasCancelled
  }

  /// `40 feeds checked, 12 new articles, 1 corrected, 2 failed: example.org does not answer`.
  public var sentence: String { sentence(failedText) }

  /// The sentence without the failure, for where each was told already.
  public var sentenceWithoutFailure: String { sentence(failed > 0 ? "\(failed) failed" : nil) }

  private func sentence(_ failedText: String?) -> String {
    [checkedText, restingText, newText, correctedText, failedText].compactMap(\.self)
      .joined(separator: ", ")
  }

  private var checkedText: String? {
    if wasCancelled {
      let total = max(due, checked)
      let feeds = total == 1 ? "1 feed" : "\(total) feeds"
      return "Cancelled: \(checked) of \(feeds) \(checked == 1 ? "was" : "were") checked"
    }
    if checked == 0 { return resting == 0 ? "no feeds to check" : nil }
    return checked == 1 ? "1 feed checked" : "\(checked) feeds checked"
  }

  private var restingText: String? {
    guard resting > 0, !wasCancelled else { return nil }
    return checked == 0 ? rest ?? "nothing is due yet, \(resting) resting" : "\(resting) resting"
  }

  private var newText: String? {
    guard checked > 0 else { return nil }
    return new == 1 ? "1 new article" : "\(new) new articles"
  }

  private var correctedText: String? { corrected > 0 ? "\(corrected) corrected" : nil }

  private var failedText: String? {
    guard failed > 0 else { return nil }
    return "\(failed) failed" + (firstFailure.map { ": \($0)" } ?? "")
  }
}
