import Articles
import Fetching
import Testing

@testable import depesche

@Suite("Why feeds rest")
struct FeedRestTests {
  private let now = Timestamp(seconds: 1_748_858_400, offset: 0)

  private func feed(_ change: (inout Subscription) -> Void = { _ in }) -> Subscription {
    var feed = Subscription(id: 3, url: "https://h.example/feed")
    feed.state.checked = at(-60)
    feed.state.status = 200
    change(&feed)
    return feed
  }

  private func at(_ seconds: Int64) -> Timestamp {
    Timestamp(seconds: now.seconds + seconds, offset: 0)
  }

  private func rest(
    of feeds: [Subscription], isForced: Bool = false, pauses: [String: Timestamp] = [:]
  ) -> FeedRest? {
    var options = RefreshOptions()
    options.now = { [now] in now }
    options.floor = 10
    options.isForced = isForced
    return FeedRest(feeds, options: options, pauses: pauses)
  }

  @Test func `one feed that is due, and none rests`() {
    #expect(rest(of: [feed(), feed { $0.state.checked = nil }]) == nil)
    #expect(rest(of: [feed { $0.state.checked = at(-600) }]) == nil)
    #expect(rest(of: []) == nil)
  }

  @Test func `they were checked just now, or their reader's interval is not over`() {
    #expect(rest(of: [feed(), feed()])?.reason == .justChecked(minutes: 10))
    #expect(rest(of: [feed { $0.settings.interval = 60 }])?.reason == .interval)
    #expect(rest(of: [feed()], isForced: true) == nil)
  }

  @Test func `feed or failures say until when`() {
    let until = at(3_600)
    let quiet = feed { $0.state.nextCheck = until }
    #expect(rest(of: [quiet]) == FeedRest(.feed, until: until, yields: true))
    let failing = feed {
      $0.state.nextCheck = until
      $0.state.problem = Problem("no answer")
      $0.state.failureCount = 4
    }
    #expect(rest(of: [failing]) == FeedRest(.failures(4), until: until, yields: true))
    #expect(rest(of: [failing, quiet])?.reason == .several)
  }

  @Test(arguments: [429, 503])
  func `a server that said "not now" is not asked, whoever insists`(status: Int) {
    let refused = feed {
      $0.state.status = status
      $0.state.problem = Problem("was asked for too often")
      $0.state.nextCheck = at(900)
    }
    // The time it named is over, and the program's own is not.
    let again = feed {
      $0.state.status = status
      $0.state.nextCheck = at(-1)
    }
    for isForced in [false, true] {
      let rest = rest(of: [refused], isForced: isForced)
      #expect(rest == FeedRest(.server, until: at(900), yields: false))
      #expect(self.rest(of: [again], isForced: isForced)?.yields == false)
    }
    let paused = rest(of: [feed()], isForced: true, pauses: ["h.example": at(7_200)])
    #expect(paused == FeedRest(.server, until: at(7_200), yields: false))
  }

  @Test func `one that is gone is never asked for`() {
    #expect(
      rest(of: [feed { $0.state.isGone = true }], isForced: true)
        == FeedRest(.gone, until: nil, yields: false))
  }
}
