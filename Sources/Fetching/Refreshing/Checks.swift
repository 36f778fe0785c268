import Articles

/// Checks single feeds.
struct Checks: Sendable {
  let fetcher: Fetcher
  let options: RefreshOptions
  private let parsing = ParseLimit(2)

  init(fetcher: Fetcher, options: RefreshOptions) {
    self.fetcher = fetcher
    self.options = options
  }

  /// What a check gave.
  struct Result: Sendable {
    var check: FeedCheck
    var pause: (hosts: [String], until: Timestamp)?
    var bytes: Int
    /// The host that said nothing, where there is no answer.
    var silentHost: String?
  }

  /// Asks for a feed; `nil` where that was cancelled.
  func check(_ subscription: Subscription) async -> Result? {
    do {
      return result(try await outcome(of: subscription), of: subscription)
    } catch let failure as FetchFailure {
      var result = result(.failed(failure.problem, nil), of: subscription)
      result.silentHost = failure.silentHost
      return result
    } catch let problem as Problem {
      return result(.failed(problem, nil), of: subscription)
    } catch {
      return nil
    }
  }

  /// What is kept of a feed that was not asked for, because its host is silent.
  func putOff(_ subscription: Subscription) -> FeedCheck {
    CheckPolicy(now: options.now(), spread: options.random()).putOff(subscription)
  }

  private func result(_ outcome: CheckOutcome, of subscription: Subscription) -> Result {
    let policy = CheckPolicy(now: options.now(), spread: options.random())
    return Result(
      check: policy.check(subscription, after: outcome),
      pause: policy.pause(
        after: outcome, of: subscription.url, isLocal: fetcher.configuration.isLocal),
      bytes: outcome.response?.sentBytes ?? 0)
  }

  private func outcome(of subscription: Subscription) async throws -> CheckOutcome {
    let request = try await request(for: subscription)
    let response = try await fetcher.answer(to: request)
    let hasValidators =
      (request.entityTag != nil || request.lastModified != nil)
      && Validators.mayBeSent(from: request.url, to: response.url)
    guard response.status == 200 else {
      return CheckOutcome(response, toValidators: hasValidators)
    }
    return await parsing.run { CheckOutcome(response, toValidators: hasValidators) }
  }

  private func request(for subscription: Subscription) async throws -> FetchRequest {
    let settings = subscription.settings
    let password = try await FeedPassword.password(of: settings, by: options.password)
    var request = FetchRequest(feed: subscription.url, settings: settings, password: password)
    request.limits = options.limits
    // Where the end of a compressed feed was missing, its length shows who is at fault.
    request.acceptsCompression = !subscription.state.wasCut
    if subscription.state.isPublic { request.scope = .stillWorld }
    let validators = Validators.toSend(
      for: subscription.state, isForced: options.isForced, now: options.now())
    request.entityTag = validators.entityTag
    request.lastModified = validators.lastModified
    return request
  }
}
