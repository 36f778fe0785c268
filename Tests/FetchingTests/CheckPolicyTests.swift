import Articles
import Testing

@testable import Fetching

@Suite("What is kept of a check")
struct CheckPolicyTests {
  private let now = Timestamp(seconds: 1_748_858_400, offset: 0)
  private var policy: CheckPolicy { CheckPolicy(now: now, spread: 0) }
  private let url = "https://h.example/feed"

  private func subscription(_ change: (inout Subscription) -> Void = { _ in }) -> Subscription {
    var subscription = Subscription(id: 3, url: url)
    change(&subscription)
    return subscription
  }

  private func answer(
    _ status: Int, _ fields: KeyValuePairs<String, String> = [:], body: String = "",
    redirects: [FetchResponse.Redirect] = []
  ) -> FetchResponse {
    FetchResponse(
      url: redirects.last?.url ?? url, status: status, headers: ResponseHeaders(fields),
      body: Array(body.utf8), redirects: redirects)
  }

  private func check(
    _ response: FetchResponse, of subscription: Subscription, hadValidators: Bool = true
  ) -> FeedCheck {
    policy.check(subscription, after: CheckOutcome(response, toValidators: hadValidators))
  }

  private let feed = """
    <rss version="2.0"><channel><title>Ebbe</title><ttl>180</ttl><skipHours><hour>3</hour></skipHours>
    <item><guid>a</guid><title>Flut</title><description>&lt;a href="x"&gt;y&lt;/a&gt;</description>
    <enclosure url="https://h.example/a.mp3" type="audio/mpeg"/></item></channel></rss>
    """

  // MARK: - Feeds

  @Test func `a feed that was sent comes with its items, validators and next check`() {
    let check = check(answer(200, ["ETag": "\"1\""], body: feed), of: subscription())
    #expect(check.feed?.title == "Ebbe")
    #expect(check.feed?.items.isEmpty == true)
    #expect(check.items.map(\.guid) == ["a"])
    #expect(check.items.first?.draft.title == "Flut")
    #expect(check.items.first?.draft.document.dump == "paragraph: [y](https://h.example/x)\n")
    #expect(check.items.first?.enclosures.map(\.url) == ["https://h.example/a.mp3"])
    #expect(check.state.entityTag == Array("\"1\"".utf8))
    #expect(check.state.received == now)
    #expect(check.state.checked == now)
    #expect(check.state.nextCheck == now.adding(180 * 60))
    #expect(check.state.status == 200)
  }

  @Test func `not modified is a success, and what the feed said of time still counts`() {
    let first = check(answer(200, ["ETag": "\"1\""], body: feed), of: subscription())
    let later = subscription {
      $0.state = first.state
      $0.state.failureCount = 4
      $0.state.problem = Problem("was away")
    }
    let second = check(answer(304, ["Cache-Control": "max-age=60"]), of: later)
    #expect(second.feed == nil)
    #expect(second.state.entityTag == Array("\"1\"".utf8))
    #expect(second.state.problem == nil)
    #expect(second.state.failureCount == 0)
    #expect(second.state.nextCheck == now.adding(180 * 60))
    #expect(check(answer(304, ["ETag": "\"2\""]), of: later).state.entityTag == Array("\"2\"".utf8))
  }

  @Test func `not modified without being asked is a failure`() {
    let check = check(answer(304), of: subscription(), hadValidators: false)
    #expect(check.state.problem?.sentence == "\(url) says \"not modified\" unasked")
    #expect(check.state.failureCount == 1)
  }

  @Test func `validators are neither sent nor kept where they cannot be relied on`() {
    var state = FetchState()
    state.entityTag = [0x31]
    state.lastModified = [0x32]
    #expect(Validators.toSend(for: state, isForced: false, now: now) == Validators())
    state.received = now.adding(-8 * 86_400 + 1)
    let both = Validators(entityTag: [0x31], lastModified: [0x32])
    #expect(Validators.toSend(for: state, isForced: false, now: now) == both)
    #expect(Validators.toSend(for: state, isForced: true, now: now) == Validators())
    state.received = now.adding(-8 * 86_400)
    #expect(Validators.toSend(for: state, isForced: false, now: now) == Validators())
    let kept = check(
      answer(200, ["ETag": "\"1\"", "Expires": "0"], body: feed), of: subscription())
    #expect(kept.state.entityTag == nil)
  }

  @Test(arguments: [
    ("<!DOCTYPE html><title>Log in</title>", "is a web page, no feed"), ("hello", "is no feed"),
    ("<opml version='2.0'><body/></opml>", "is a list of feeds, no feed; import it"),
  ])
  func `what is no feed is a problem, and the old state stays`(body: String, reason: String) {
    let old = subscription {
      $0.state.entityTag = [0x31]
      $0.state.received = now
    }
    let check = check(answer(200, ["ETag": "\"page\""], body: body), of: old)
    #expect(check.state.problem?.sentence == "\(url) \(reason)")
    #expect(check.state.entityTag == [0x31])
    #expect(check.state.nextCheck == now.adding(300))
    #expect(check.items.isEmpty)
  }

  // MARK: - Refusals

  @Test func `a feed that is gone is not asked again until its address changes`() {
    let check = check(answer(410), of: subscription())
    #expect(check.state.isGone)
    #expect(CheckSchedule.due(subscription { $0.state = check.state }, floor: 0) == nil)
  }

  @Test(arguments: [
    (404, 10_800), (403, 10_800), (401, 10_800), (500, 300), (503, 300), (429, 1_800),
  ])
  func `a refusal is waited out, and counted`(status: Int, seconds: Int64) {
    let check = check(answer(status), of: subscription())
    #expect(check.state.nextCheck == now.adding(seconds))
    #expect(check.state.failureCount == 1)
    #expect(check.state.problem?.sentence.hasSuffix("(status \(status))") == true)
    #expect(!check.state.isGone)
  }

  @Test func `only 429 and 503 with a time pause the feed's host and the one that answered`() throws
  {
    let elsewhere = [FetchResponse.Redirect(status: 302, url: "https://cdn.example:8443/f")]
    let busy = answer(429, ["Retry-After": "120"], redirects: elsewhere)
    let pause = try #require(policy.pause(after: .refused(busy), of: url))
    #expect(pause.hosts.map(\.authority) == ["h.example", "cdn.example:8443"])
    #expect(pause.until == now.adding(120))
    let own = policy.pause(after: .refused(answer(429, ["Retry-After": "120"])), of: url)
    #expect(own?.hosts.map(\.authority) == ["h.example"])
    #expect(check(busy, of: subscription()).state.nextCheck == now.adding(120))
    #expect(policy.pause(after: .refused(answer(503)), of: url) == nil)
    #expect(policy.pause(after: .refused(answer(500, ["Retry-After": "9"])), of: url) == nil)
  }

  // MARK: - Redirects

  private func moved(_ statuses: Int..., to target: String = "https://new.example/feed")
    -> FetchResponse
  {
    let hops = statuses.map { FetchResponse.Redirect(status: $0, url: target) }
    return answer(200, ["ETag": "\"1\""], body: feed, redirects: hops)
  }

  @Test(arguments: [301, 308])
  func `a permanent redirect is believed the second time it leads to a feed`(status: Int) {
    let first = check(moved(status), of: subscription())
    #expect(first.newURL == nil)
    let second = check(moved(status), of: subscription { $0.state = first.state })
    #expect(second.newURL == "https://new.example/feed")
    #expect(second.url == url)
    #expect(second.state.entityTag == nil)
    #expect(second.state.redirectCount == 0)
  }

  @Test func `another target, another answer or no feed begins the count anew`() {
    let first = check(moved(301), of: subscription())
    let other = check(
      moved(301, to: "https://c.example/"), of: subscription { $0.state = first.state })
    #expect(other.newURL == nil && other.state.redirectCount == 1)
    let none = check(
      answer(200, body: feed), of: subscription { $0.state = first.state })
    #expect(none.state.redirect == nil)
    let page = answer(
      200, body: "<html>", redirects: [.init(status: 301, url: "https://p.example/")])
    #expect(check(page, of: subscription()).state.redirect == nil)
  }

  @Test(arguments: [302, 303, 307])
  func `other redirects are never kept`(status: Int) {
    var state = FetchState()
    for _ in 0..<3 {
      let check = check(moved(status), of: subscription { $0.state = state })
      #expect(check.newURL == nil)
      state = check.state
    }
  }

  @Test func `validators of another host are not kept for the feed's own`() {
    let abroad = check(moved(302), of: subscription { $0.state.entityTag = [0x31] })
    #expect(abroad.state.entityTag == nil)
    let within = check(moved(302, to: "https://h.example/new"), of: subscription())
    #expect(within.state.entityTag == Array("\"1\"".utf8))
  }

  @Test func `a feed with a password does not follow to another host for good`() {
    let secret = subscription {
      $0.settings.user = "me"
      $0.state.redirect = "https://new.example/feed"
      $0.state.redirectCount = 1
    }
    #expect(check(moved(301), of: secret).newURL == nil)
  }
}
