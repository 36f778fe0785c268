import Articles
import Testing

@testable import Fetching

@Suite("Who is asked next")
struct HostQueuesTests {
  private let start = ContinuousClock.now

  private func queues(_ feeds: (due: Int64, url: String)..., spacing: Duration = .seconds(1))
    -> HostQueues
  {
    let due = feeds.enumerated().map { index, feed in
      (Timestamp(seconds: feed.due), Subscription(id: Int64(index), url: feed.url))
    }
    return HostQueues(due, spacing: spacing)
  }

  private func id(_ choice: HostQueues.Choice) -> Int64? {
    if case .start(let subscription, _) = choice { subscription.id } else { nil }
  }

  @Test func `the longest due comes first, one of each host at a time`() {
    var queues = queues(
      (30, "http://a.example/1"), (10, "http://b.example/1"), (20, "http://b.example/2"))
    #expect(id(queues.next(now: start)) == 1)
    #expect(id(queues.next(now: start)) == 0)
    #expect(queues.next(now: start) == .none)
  }

  @Test func `a host is left in peace between two requests`() {
    var queues = queues(
      (1, "http://a.example/1"), (2, "http://a.example/2"), (3, "http://b.example/"))
    #expect(id(queues.next(now: start)) == 0)
    #expect(id(queues.next(now: start)) == 2)
    queues.ended(host: "a.example", now: start)
    #expect(queues.next(now: start) == .wait(start + .seconds(1)))
    #expect(id(queues.next(now: start + .seconds(1))) == 1)
  }

  @Test func `the last host that is left gets a second connection, and no third`() {
    var queues = queues(
      (1, "http://127.0.0.1/1"), (2, "http://127.0.0.1/2"), (3, "http://127.0.0.1/3"))
    #expect(id(queues.next(now: start)) == 0)
    #expect(id(queues.next(now: start)) == 1)
    #expect(queues.next(now: start) == .none)
    queues.ended(host: "127.0.0.1", now: start)
    #expect(id(queues.next(now: start)) == 2)
  }

  @Test func `a host that said nothing has one connection, though it be the last`() {
    var queues = queues(
      (1, "http://127.0.0.1/1"), (2, "http://127.0.0.1/2"), (3, "http://127.0.0.1/3"))
    #expect(id(queues.next(now: start)) == 0)
    #expect(id(queues.next(now: start)) == 1)
    queues.ended(host: "127.0.0.1", now: start)
    queues.doubt(host: "127.0.0.1")
    #expect(queues.next(now: start) == .none)
    queues.ended(host: "127.0.0.1", now: start)
    #expect(id(queues.next(now: start)) == 2)
  }

  @Test func `what waits for a host can be dropped`() {
    var queues = queues(
      (1, "http://a.example/1"), (2, "http://a.example/2"), (3, "http://b.example/"))
    #expect(id(queues.next(now: start)) == 0)
    #expect(queues.drop(host: "a.example").map(\.id) == [1])
    #expect(queues.drop(host: "c.example") == [])
    queues.ended(host: "a.example", now: start)
    #expect(id(queues.next(now: start)) == 2)
    queues.ended(host: "b.example", now: start)
    #expect(queues.next(now: start + .seconds(9)) == .none)
  }
}
