import Articles
import Testing
import WebFixtures

@testable import Fetching

@Suite("Hosts that say nothing")
struct SilentHostTests {
  private let now = Timestamp(seconds: 1_748_858_400, offset: 0)

  private var options: RefreshOptions {
    var options = RefreshOptions()
    options.now = { [now] in now }
    options.random = { 0 }
    options.floor = 0
    options.limits.total = .milliseconds(300)
    return options
  }

  private func checks(_ urls: [String], options: RefreshOptions? = nil) async -> [FeedCheck] {
    var configuration = FetchConfiguration.test
    configuration.isLocal = { _ in false }
    var feeds = urls.enumerated().map { Subscription(id: Int64($0.offset), url: $0.element) }
    for index in feeds.indices { feeds[index].state.nextCheck = Timestamp(seconds: Int64(index)) }
    let refresh = Refresh(feeds, with: Fetcher(configuration), options: options ?? self.options)
    return await refresh.events.reduce(into: []) { checks, event in
      if case .checked(let check) = event { checks.append(check) }
    }
  }

  @Test func `put their other feeds off after two silences, each with its reason and its wait`()
    async throws
  {
    let room = try Room()
    let urls = (0..<30).map { room.url("hang/\($0).xml", host: "127.0.0.2") }
    let checks = await checks(urls + [room.url("plain/x.xml")])
    #expect(checks.count == 31)
    let asked = try await room.visits().filter { $0.host == "127.0.0.2" }
    #expect(asked.count == 2)
    let putOff = checks.filter { $0.state.problem?.sentence.contains("was not asked") == true }
    #expect(putOff.count == 28)
    for check in putOff {
      #expect(check.state.checked == nil && check.state.failureCount == 1)
      #expect(check.state.nextCheck == now.adding(300))
    }
    #expect(checks.first { $0.id == 30 }?.state.problem == nil)
  }

  @Test func `are those, too, where nobody can be connected to`() async {
    let checks = await checks((0..<9).map { "http://127.0.0.1:1/\($0)" })
    let reasons = checks.compactMap(\.state.problem?.sentence)
    #expect(reasons.count == 9)
    #expect(reasons.count { $0.contains("was not asked") } >= 6)
  }

  @Test func `are not those that answer, whatever they say`() async throws {
    let room = try Room()
    let urls = ["status/x?status=500", "empty/x", "drip/x", "drip/y", "status/y?status=404"]
    let checks = await checks(urls.map { room.url($0) })
    #expect(checks.allSatisfy { $0.state.problem?.sentence.contains("was not asked") == false })
  }

  @Test func `are put off for those who lead there again and again`() async throws {
    let room = try Room()
    let urls = (0..<9).map { room.redirect(302, to: room.url("hang/\($0)", host: "127.0.0.2")) }
    let checks = await checks(urls)
    #expect(checks.count { $0.state.problem?.sentence.contains("was not asked") == true } >= 6)
  }

  @Test func `on this machine have to be silent twice in a row`() {
    func answers(_ silences: [String?], isLocal: Bool) -> [Bool] {
      var hosts = SilentHosts()
      return silences.map { hosts.isSilent("a", silent: $0, isLocal: isLocal) }
    }
    #expect(answers(["a", nil, "a", "a"], isLocal: true) == [false, false, false, true])
    #expect(answers(["a", nil, "b", "a"], isLocal: false) == [false, false, false, true])
  }
}
