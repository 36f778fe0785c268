import ArticleParsing
import Articles
import Foundation

/// Parses one feed after another, as jobs on standard input name them.
///
/// Each job is a line with a JSON object of `file`, and what came with it: `base_url`,
/// `content_type`, `content_location`, `content_language`.
enum ParseBatch {
  private struct Job: Decodable {
    let file: String
    let baseURL: String?
    let contentType: String?
    let contentLocation: String?
    let contentLanguage: String?

    private enum CodingKeys: String, CodingKey {
      case file
      case baseURL = "base_url"
      case contentType = "content_type"
      case contentLocation = "content_location"
      case contentLanguage = "content_language"
    }

    var source: FeedSource {
      FeedSource(
        url: baseURL, contentType: contentType, contentLocation: contentLocation,
        contentLanguage: contentLanguage)
    }
  }

  /// Answers each job with what is in the feed.
  static var stream: ParseStream {
    let decoder = JSONDecoder()
    return ParseStream { line in
      guard let job = try? decoder.decode(Job.self, from: Data(line.utf8)) else {
        throw Problem("The line is no job: an object with \"file\"")
      }
      return try Self.line(try ParseStream.file(named: job.file), source: job.source)
    }
  }

  /// The feed or list in the bytes as a line of JSON.
  static func line(_ bytes: [UInt8], source: FeedSource) throws(Problem) -> [UInt8] {
    switch try FeedParser.parse(bytes, source: source) {
    case .feed(let feed): FeedJSON.line(feed, size: bytes.count + bytes.count / 4)
    case .list(let list): FeedJSON.line(list)
    }
  }
}
