import ArticleParsing
import Articles
import Foundation
import Library

/// Parses one feed after another, as jobs on standard input name them.
///
/// Each line is a JSON object with `file`, and what came with it: `base_url`, `content_type`,
/// `content_location`, `content_language`. It is answered at once with a line of JSON.
struct ParseBatch {
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

  private struct Failure: Encodable {
    let error: String
  }

  func run() throws {
    var output = StandardOutput()
    let decoder = JSONDecoder()
    while let line = readLine() {
      try output.print(answer(to: line, decoder))
      try output.flush()
    }
  }

  private func answer(to line: String, _ decoder: JSONDecoder) throws -> String {
    guard let job = try? decoder.decode(Job.self, from: Data(line.utf8)) else {
      return try JSONText.encode(Failure(error: "The line is no job: an object with \"file\""))
    }
    do throws(Problem) {
      return try Self.line(
        try SourceFile.read(named: job.file == "-" ? "./-" : job.file), source: job.source)
    } catch {
      return try JSONText.encode(Failure(error: error.sentence))
    }
  }

  /// The feed or list in the bytes as a line of JSON.
  static func line(_ bytes: [UInt8], source: FeedSource) throws(Problem) -> String {
    switch try FeedParser.parse(bytes, source: source) {
    case .feed(let feed): FeedJSON.line(feed)
    case .list(let list): FeedJSON.line(list)
    }
  }
}
