import Articles

/// Turns what came of asking for a feed into what is kept of it.
struct CheckPolicy: Sendable {
  var now: Timestamp
  /// 0 to 1, drawn anew for every check.
  var spread: Double

  /// What a library is asked to keep.
  func check(_ subscription: Subscription, after outcome: CheckOutcome) -> FeedCheck {
    var state = subscription.state
    state.checked = now
    state.status = outcome.response?.status
    var check = FeedCheck(id: subscription.id, url: subscription.url, state: state)
    switch outcome {
    case .sent(let response, let reading):
      check.feed = reading.feed
      check.items = reading.items
      check.state.received = now
      check.state.rhythm = FeedRhythm(reading.feed)
      succeed(
        &check, response, of: subscription,
        keeping: Validators.toKeep(of: response, from: subscription.url))
    case .unchanged(let response):
      let sent = Validators(entityTag: state.entityTag, lastModified: state.lastModified)
      let kept = Validators.toKeep(of: response.headers, after: sent)
      succeed(&check, response, of: subscription, keeping: kept)
    case .refused(let response):
      check.state.isGone = response.status == 410
      let hasLogin =
        subscription.settings.user != nil || HTTPAddress(subscription.url)?.user != nil
      let problem = Self.refusal(
        response, hasLogin: hasLogin, advice: "; set user and password-file for it")
      fail(&check.state, problem, response)
    case .failed(let problem, let response): fail(&check.state, problem, response)
    }
    return check
  }

  private func succeed(
    _ check: inout FeedCheck, _ response: FetchResponse, of subscription: Subscription,
    keeping validators: Validators
  ) {
    check.state.entityTag = validators.entityTag
    check.state.lastModified = validators.lastModified
    check.state.problem = nil
    check.state.failureCount = 0
    check.state.isGone = false
    check.state.nextCheck = CheckSchedule.next(
      rhythm: check.state.rhythm,
      lifetime: Freshness.lifetime(of: response.headers, now: now), now: now, spread: spread)
    check.newURL = RedirectMemory.note(response, of: subscription, in: &check.state)
  }

  private func fail(_ state: inout FetchState, _ problem: Problem, _ response: FetchResponse?) {
    state.problem = problem
    state.failureCount = min(max(0, state.failureCount), 1_000_000) + 1
    let wait = Backoff.seconds(status: response?.status, failures: state.failureCount)
    let until = now.adding(wait + Int64(Double(wait / 20) * min(max(0, spread), 1)))
    state.nextCheck = response.flatMap(retryTime) ?? until
  }

  // MARK: - Pauses

  /// Who asks to be left alone, and until when: the host that answered, and the feed's own, which
  /// leads there.
  func pause(
    after outcome: CheckOutcome, of url: String
  ) -> (hosts: [HTTPAddress], until: Timestamp)? {
    guard let response = outcome.response, let until = retryTime(response),
      let last = HTTPAddress(response.url)
    else { return nil }
    guard let own = HTTPAddress(url), own.authority != last.authority else {
      return ([last], until)
    }
    return ([own, last], until)
  }

  /// 429 and 503 alone say that of the whole host.
  private func retryTime(_ response: FetchResponse) -> Timestamp? {
    guard response.status == 429 || response.status == 503 else { return nil }
    return RetryAfter.time(in: response.headers, now: now)
  }

  // MARK: - Sentences

  /// Why an answer is not what was asked for.
  ///
  /// Where the server wants a login, `hasLogin` says whether it was sent one, and `advice` how it
  /// can be.
  static func refusal(
    _ response: FetchResponse, hasLogin: Bool = false, advice: String = ""
  ) -> Problem {
    let name = HTTPAddress(response.url)?.shown ?? "the feed"
    let reason =
      response.status != 401
      ? reason(response.status)
      : hasLogin
        ? "does not take this name and password" : "wants a name and a password" + advice
    return Problem("\(name) \(reason) (status \(response.status))")
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case 403: "may not be read"
    case 404: "is not there"
    case 407: "is behind a proxy that wants a name and password"
    case 410: "is gone for good; change its address or unsubscribe"
    case 429: "was asked for too often; it is left alone for a while"
    case 503: "is not to be had for a while"
    case 500...599: "cannot be sent: the server has a fault"
    default: "was not sent"
    }
  }
}
