import Articles
import Library

/// Prints what an import tells of: reports, failures, and in between how far it is.
///
/// An import goes on where nothing can be printed any more; `end` tells of that.
final class ImportPrinter {
  private var output = StandardOutput()
  private var progress = ProgressLine()
  private var failure: (any Error)?

  func print(_ file: ImportReport) {
    progress.count(file)
    switch file.outcome {
    case .imported(let added, let known):
      let parts = [added > 0 ? "added \(added)" : nil, known > 0 ? "known \(known)" : nil]
      print("\(file.path): \(parts.compactMap(\.self).joined(separator: ", "))")
    case .followed(let added, let known, let refused):
      print("\(file.path): \(FollowedFeeds.text(new: added, known: known))")
      if !refused.isEmpty { progress.clear() }
      for sentence in refused {
        StandardError.print("depesche: \(file.path): \(sentence.withoutSecrets)")
      }
    case .skipped(let reason):
      print("\(file.path): skipped, \(reason)")
    case .failed(let reason):
      progress.clear()
      StandardError.print("depesche: \(file.path): \(reason)")
    }
  }

  func print(_ summary: ImportSummary) {
    let hasArticles = summary.added + summary.known + summary.failed > 0
    if hasArticles || summary.feeds + summary.knownFeeds == 0 {
      print("\(summary.added) added, \(summary.known) known already, \(summary.failed) not read")
    }
    if summary.feeds > 0 {
      print("depesche fetch asks the new feeds for articles")
    }
  }

  /// Shows how many files were read.
  func showProgress(filesRead: Int) { progress.show(filesRead: filesRead) }

  /// Takes the progress away and writes what waits; throws what kept anything from being printed.
  func end() throws {
    progress.clear()
    if let failure { throw failure }
    try output.flush()
  }

  private func print(_ line: String) {
    guard failure == nil else { return }
    // Elsewhere than on a terminal the line is in nobody's way.
    if output.isTerminal { progress.clear() }
    do {
      try output.print(line)
    } catch {
      failure = error
    }
  }
}
