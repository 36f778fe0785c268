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
  }

  /// Asks for a feed; `nil` where that was cancelled.
  func check(_ subscription: Subscription) async -> Result? {
    guard let outcome = await outcome(of: subscription) else { return nil }
    let policy = CheckPolicy(now: options.now(), spread: options.random())
    return Result(
      check: policy.check(subscription, after: outcome),
      pause: pause(after: outcome, of: subscription, policy),
      bytes: outcome.response?.sentBytes ?? 0)
  }

  /// Whom to leave alone.
  ///
  /// On this machine and its network programs run that make feeds of many other hosts: there it
  /// is the one feed that waits.
  private func pause(
    after outcome: CheckOutcome, of subscription: Subscription, _ policy: CheckPolicy
  ) -> (hosts: [String], until: Timestamp)? {
    guard let pause = policy.pause(after: outcome, of: subscription.url) else { return nil }
    let isLocal = fetcher.configuration.isLocal
    let hosts = pause.hosts.filter { IPAddress($0.host).map(isLocal) != true }
    return (hosts.map(\.authority), pause.until)
  }

  private func outcome(of subscription: Subscription) async -> CheckOutcome? {
    do {
      let request = try await request(for: subscription)
      let response = try await fetcher.fetch(request)
      let hasValidators =
        (request.entityTag != nil || request.lastModified != nil)
        && Validators.mayBeSent(from: request.url, to: response.url)
      guard response.status == 200 else {
        return CheckOutcome(response, toValidators: hasValidators)
      }
      return await parsing.run { CheckOutcome(response, toValidators: hasValidators) }
    } catch let problem as Problem {
      return .failed(problem, nil)
    } catch {
      return nil
    }
  }

  private func request(for subscription: Subscription) async throws -> FetchRequest {
    let settings = subscription.settings
    let password = try await FeedPassword.password(of: settings, by: options.password)
    var request = FetchRequest(feed: subscription.url, settings: settings, password: password)
    request.limits = options.limits
    let validators = Validators.toSend(
      for: subscription.state, isForced: options.isForced, now: options.now())
    request.entityTag = validators.entityTag
    request.lastModified = validators.lastModified
    return request
  }
}
