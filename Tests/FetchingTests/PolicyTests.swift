import Articles
import Testing

@testable import Fetching

@Suite("What headers say of time")
struct HeaderTimeTests {
  /// Sun, 06 Nov 1994 08:49:37 GMT.
  private let now = Timestamp(seconds: 784_111_777, offset: 0)

  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
  ])
  func `all three forms of a date are read`(text: String) {
    #expect(HTTPDate.timestamp(text) == now)
  }

  @Test(arguments: ["0", "-1", "", "Sun, 31 Feb 1994 08:49:37 GMT", "06 Nov 1994", "25:00:00"])
  func `what is no date is none`(text: String) {
    #expect(HTTPDate.timestamp(text) == nil)
  }

  @Test(arguments: [
    ("120", 120), ("1", 1), ("Sun, 06 Nov 1994 08:51:37 GMT", 120),
    ("99999999999999999999", 86_400),
    ("Fri, 31 Dec 2099 23:59:59 GMT", 86_400),
  ])
  func `a host is left alone as long as it asks, a day at most`(text: String, seconds: Int) {
    let headers = ResponseHeaders(["Retry-After": text])
    #expect(RetryAfter.time(in: headers, now: now) == now.adding(Int64(seconds)))
  }

  @Test(arguments: ["soon", "-5", "0", "Sun, 06 Nov 1994 08:00:00 GMT", ""])
  func `a wish that cannot be read or is over is none`(text: String) {
    #expect(RetryAfter.time(in: ResponseHeaders(["Retry-After": text]), now: now) == nil)
  }

  @Test func `an answer is fresh as long as its headers say`() {
    func lifetime(_ fields: KeyValuePairs<String, String>) -> Int64? {
      Freshness.lifetime(of: ResponseHeaders(fields), now: now)
    }
    #expect(lifetime(["Cache-Control": "public, Max-Age=7200"]) == 7_200)
    #expect(lifetime(["Cache-Control": "max-age=\"60\"", "Age": "20"]) == 40)
    #expect(lifetime(["Cache-Control": "public", "Cache-Control": "max-age=5"]) == 5)
    #expect(lifetime(["Expires": "Sun, 06 Nov 1994 09:49:37 GMT"]) == 3_600)
    #expect(
      lifetime([
        "Expires": "Sun, 06 Nov 1994 09:49:37 GMT", "Date": "Sun, 06 Nov 1994 09:48:37 GMT",
      ]) == 60)
    #expect(lifetime(["Cache-Control": "no-cache, max-age=60"]) == nil)
    #expect(lifetime(["Expires": "0"]) == nil)
    #expect(lifetime([:]) == nil)
  }
}

@Suite("When a feed is asked next")
struct CheckScheduleTests {
  /// Monday, 2 June 2025, 10:00 GMT.
  private let now = Timestamp(seconds: 1_748_858_400, offset: 0)

  private func next(
    _ lifetime: Int64?, spread: Double = 0, _ change: (inout FeedRhythm) -> Void = { _ in }
  ) -> Int64 {
    var rhythm = FeedRhythm()
    change(&rhythm)
    return CheckSchedule.next(rhythm: rhythm, lifetime: lifetime, now: now, spread: spread)
      .seconds(after: now)
  }

  @Test func `the longest of what feed and server name counts, up to a day`() {
    #expect(next(nil) == 0)
    #expect(next(7_200) == 7_200)
    #expect(next(7_200) { $0.interval = 180 } == 10_800)
    #expect(next(7_200) { $0.interval = 60 } == 7_200)
    #expect(next(.max) == 86_400)
    #expect(next(nil) { $0.interval = .max } == 86_400)
    #expect(next(7_200, spread: 1) == 7_560)
  }

  @Test func `hours and days that the feed excepts are waited for`() {
    #expect(next(nil) { $0.skipHours = [10, 11] } == 7_200)
    #expect(next(nil) { $0.skipHours = [11] } == 0)
    #expect(next(nil) { $0.skipDays = [1] } == 14 * 3_600)
    #expect(
      next(nil) {
        $0.skipDays = [1, 2]
        $0.skipHours = [0]
      } == 39 * 3_600)
    #expect(next(60) { $0.skipHours = Set(0..<24) } == 60)
  }

  private func subscription(
    _ change: (inout Subscription) -> Void
  ) -> Subscription {
    var subscription = Subscription(id: 7, url: "https://h.example/feed")
    change(&subscription)
    return subscription
  }

  @Test func `a new feed is due, one that is gone never`() throws {
    #expect(try #require(CheckSchedule.due(subscription { _ in }, floor: 60)) < now)
    #expect(CheckSchedule.due(subscription { $0.state.isGone = true }, floor: 60) == nil)
  }

  @Test func `the floor is the program's: a little early, so that hourly jobs find it due`() throws
  {
    let due = try #require(
      CheckSchedule.due(subscription { $0.state.checked = now }, floor: 60))
    #expect((3_240...3_420).contains(due.seconds(after: now)))
    let byHand = try #require(
      CheckSchedule.due(subscription { $0.state.checked = now }, floor: CheckSchedule.floorByHand))
    #expect((540...570).contains(byHand.seconds(after: now)))
  }

  @Test func `the interval of a feed and what it asks for itself count beside the floor`() throws {
    let daily = subscription {
      $0.state.checked = now
      $0.settings.interval = 1_440
    }
    #expect(try #require(CheckSchedule.due(daily, floor: 10)).seconds(after: now) > 70_000)
    let patient = subscription {
      $0.state.checked = now
      $0.state.nextCheck = now.adding(7_200)
    }
    #expect(CheckSchedule.due(patient, floor: 10) == now.adding(7_200))
  }

  @Test(
    arguments: [
      (nil, 1, 300), (500, 2, 600), (503, 5, 4_800), (nil, 40, 86_400), (429, 1, 1_800),
      (403, 1, 10_800), (404, 2, 21_600), (404, 9, 86_400), (408, 1, 300), (200, 1, 300),
    ] as [(Int?, Int, Int64)])
  func `failures are waited out ever longer`(status: Int?, failures: Int, seconds: Int64) {
    #expect(Backoff.seconds(status: status, failures: failures) == seconds)
  }
}
