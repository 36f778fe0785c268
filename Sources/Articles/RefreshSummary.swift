/// What a refresh of feeds gave.
public struct RefreshSummary: Sendable, Hashable {
  /// Feeds that were asked for, whether they had anything new or not.
  public var checked: Int
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
  /// Whether its user ended it before all feeds were asked.
  public var wasCancelled: Bool
  /// Feeds that were to be asked for when it began.
  public var due = 0
  /// What all of the feeds wait for, where none was to be asked for.
  public var rest: FeedRest?

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
  ///
  /// Of one that was ended early: `cancelled: 3 of 10 feeds were checked, 12 new articles`.
  public var sentence: String {
    let parts =
      wasCancelled
      ? [cancelledText, newText, correctedText, failedText]
      : [checkedText, restingText, newText, correctedText, failedText]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private var cancelledText: String {
    let all = max(due, checked)
    let feeds = all == 1 ? "1 feed was" : "\(all) feeds were"
    return "cancelled: \(checked) of \(feeds) checked"
  }

  private var checkedText: String? {
    if checked == 0 { return resting == 0 ? "no feeds to check" : nil }
    return checked == 1 ? "1 feed checked" : "\(checked) feeds checked"
  }

  private var restingText: String? {
    guard resting > 0 else { return nil }
    return checked == 0 ? "nothing is due yet, \(resting) resting" : "\(resting) resting"
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
