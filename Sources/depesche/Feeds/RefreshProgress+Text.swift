import Articles
import Fetching

extension RefreshProgress {
  /// How far a refresh is: `12 of 40 feeds, 7 new articles, 1.2 MB, waiting for slow.example`.
  func text(added: Int) -> String {
    var parts = [
      "\(done) of \(total) feeds", added == 1 ? "1 new article" : "\(added) new articles",
      ByteCount.text(bytes),
    ]
    if let slowestHost { parts.append("waiting for \(slowestHost)") }
    return parts.joined(separator: ", ").displayableLine
  }
}
