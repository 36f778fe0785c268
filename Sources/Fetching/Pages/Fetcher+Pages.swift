public import Articles

extension Fetcher {
  /// The host of an address, with its port: what is spared together, and what pauses name.
  public static func host(of url: String) -> String? { HTTPAddress(url)?.authority }

  /// The article of a page that a feed names, or what to do about its absence.
  ///
  /// - Parameters:
  ///   - url: The page's address, absolute.
  ///   - subscription: The feed that names the page, whose settings hold for it, too; its secrets
  ///     go to its own host alone.
  ///   - tries: How often the page was tried in vain.
  ///   - now: The time of the try.
  /// - Returns: The article, or why it is not there and what to do about it.
  /// - Throws: `CancellationError` only: then it was no try.
  public func checkPage(
    at url: String, of subscription: Subscription, tries: Int, now: Timestamp
  ) async throws -> PageCheck {
    let next = PageSchedule.next(tries: tries < .max ? tries + 1 : tries, now: now)
    guard HTTPAddress(url) != nil else {
      let sentence = "cannot fetch \(TransferPlan.shown(url)): that is no address of the web"
      return .failed(PageFailure(problem: Problem(sentence), next: nil))
    }
    do {
      let response = try await answer(to: try await pageRequest(url, of: subscription))
      guard response.status == 200 else {
        return .failed(refusal(response, of: url, next: next, now: now))
      }
      do throws(Problem) {
        return .article(try await Self.article(in: response))
      } catch {
        return .failed(PageFailure(problem: error, next: nil))
      }
    } catch let failure as FetchFailure {
      let isSilent = failure.silentHost == Self.host(of: url)
      return .failed(PageFailure(problem: failure.problem, next: next, isSilent: isSilent))
    } catch let problem as Problem {
      return .failed(PageFailure(problem: problem, next: next))
    }
  }

  private func refusal(
    _ response: FetchResponse, of url: String, next: Timestamp?, now: Timestamp
  ) -> PageFailure {
    let problem = CheckPolicy.refusal(response)
    if PageSchedule.goneStatuses.contains(response.status) {
      return PageFailure(problem: problem, next: nil)
    }
    let policy = CheckPolicy(now: now, spread: 0)
    guard
      let pause = policy.pause(
        after: .refused(response), of: url, isLocal: configuration.isLocal)
    else { return PageFailure(problem: problem, next: next) }
    let pauses = Dictionary(pause.hosts.map { ($0, pause.until) }) { first, _ in first }
    return PageFailure(problem: problem, next: next.map { _ in pause.until }, pauses: pauses)
  }
}
