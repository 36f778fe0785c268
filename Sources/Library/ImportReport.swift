import Articles

/// What an import made of one file.
public struct ImportReport: Sendable, Hashable {
  /// How the file ended.
  public enum Outcome: Sendable, Hashable {
    /// It was read: so many articles are new, so many were there already.
    case imported(added: Int, known: Int)
    /// It is a list: so many feeds are followed from now on, so many were already. What of it
    /// was refused stands in the sentences.
    case followed(added: Int, known: Int, refused: [String])
    /// It was not looked into, for this reason: a displayable clause without a full stop.
    case skipped(String)
    /// It gave no article, for this reason: a displayable clause without a full stop.
    case failed(String)
  }

  /// The file's path as it was given or found, on one displayable line.
  public var path: String
  public var outcome: Outcome

  public init(path: String, outcome: Outcome) {
    self.path = path
    self.outcome = outcome
  }
}

extension ImportSummary {
  /// Sentences that are kept for whoever asks later; each is reported when it is met.
  private static let mostRefused = 100

  mutating func count(_ outcome: ImportReport.Outcome) {
    switch outcome {
    case .imported(let added, let known):
      self.added += added
      self.known += known
    case .followed(let added, let known, let refused):
      feeds += added
      knownFeeds += known
      self.refused += refused.prefix(max(0, Self.mostRefused - self.refused.count))
    case .skipped:
      break
    case .failed:
      failed += 1
    }
  }
}
