import Articles

/// What came of asking for a feed.
enum CheckOutcome: Sendable {
  /// A feed was sent.
  case sent(FetchResponse, FeedReading)
  /// A feed was sent, but its end is missing.
  case partial(FetchResponse, FeedReading)
  /// The feed is as it was (304).
  case unchanged(FetchResponse)
  /// The server answered something else.
  case refused(FetchResponse)
  /// There was no answer, or none that is a feed.
  case failed(Problem, FetchResponse?)
}

extension CheckOutcome {
  /// What an answer is; its body is read and dropped.
  init(_ answer: FetchResponse, toValidators wereSent: Bool) {
    var response = answer
    response.body = []
    switch response.status {
    case 200:
      do throws(Problem) {
        self.init(try FeedReading(answer), in: response)
      } catch {
        self = .failed(Self.named(error, response), response)
      }
    case 304 where wereSent: self = .unchanged(response)
    case 304:
      self = .failed(Self.named(Problem("says \"not modified\" unasked"), response), response)
    default: self = .refused(response)
    }
  }

  /// What a feed is that was sent.
  ///
  /// libcurl does not notice where a compressed body ends too early (7.88).
  init(_ reading: FeedReading, in response: FetchResponse) {
    let isPartial = reading.feed.isCut && response.wasCompressed
    self = isPartial ? .partial(response, reading) : .sent(response, reading)
  }

  /// The answer, without its body.
  var response: FetchResponse? {
    switch self {
    case .sent(let response, _), .partial(let response, _), .unchanged(let response),
      .refused(let response):
      response
    case .failed(_, let response): response
    }
  }

  private static func named(_ problem: Problem, _ response: FetchResponse) -> Problem {
    let name = HTTPAddress(response.url)?.shown ?? "the feed"
    return Problem("\(name) \(problem.sentence)", cause: problem.cause)
  }
}
