import Articles
import Foundation
import Testing

@testable import Fetching

@Suite(.enabled(if: ProcessInfo.processInfo.environment["SCRATCH_FIFO"] != nil)) struct Scratch {
  @Test func rounds() async throws {
    let env = ProcessInfo.processInfo.environment
    let fifo = env["SCRATCH_FIFO"]!
    let urls = try String(contentsOfFile: env["SCRATCH_URLS"]!, encoding: .utf8).split(separator: "\n").map(String.init)
    var subs = urls.enumerated().map { Subscription(id: Int64($0.offset), url: $0.element) }
    var pauses: [String: Timestamp] = [:]
    let fetcher = Fetcher(.test)
    for round in 0..<(Int(env["SCRATCH_ROUNDS"] ?? "3")!) {
      if !fifo.isEmpty { _ = try String(contentsOfFile: fifo + ".in", encoding: .utf8) }
      var options = RefreshOptions()
      options.floor = 0
      let start = ContinuousClock.now
      let refresh = Refresh(subs, with: fetcher, options: options, pauses: pauses)
      var count = 0
      for await event in refresh.events {
        switch event {
        case .checked(let c):
          count += 1
          subs[Int(c.id)].state = c.state
          if let new = c.newURL { subs[Int(c.id)].url = new }
          if subs.count < 100 {
            print(round, urls[Int(c.id)].split(separator: "/").dropFirst(3).first ?? "", c.state.status ?? 0, c.items.count, c.state.problem?.sentence ?? "ok", c.state.problem?.cause ?? "", (c.state.nextCheck?.seconds ?? 0) - (c.state.checked?.seconds ?? 0))
          }
        case .paused(let h, let u): pauses[h] = u; print("paused", h)
        case .progress: break
        }
      }
      print("round", round, count, ContinuousClock.now - start)
      if !fifo.isEmpty { try "x\n".write(toFile: fifo + ".out", atomically: false, encoding: .utf8) }
    }
  }
}
