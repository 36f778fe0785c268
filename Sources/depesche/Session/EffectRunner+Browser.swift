import Articles
import Foundation
import Library
import Synchronization
import ViewModels

/// Pages and files in the browser.
extension EffectRunner {
  func openPage(_ id: Int64, _ effect: Effect) {
    browse(effect) { library in
      guard let url = try await library.article(id)?.draft.url else {
        throw Problem("This article has no address on the web")
      }
      return url
    }
  }

  func openInBrowser(_ url: String, _ effect: Effect) {
    browse(effect) { _ in url }
  }

  /// Opens an address, unless that is under way: who presses a key twice wants one page.
  private func browse(
    _ effect: Effect, _ address: @escaping @Sendable (Library) async throws -> String
  ) {
    guard tasks.withLock({ $0.browsing.insert(effect).inserted }) else {
      return post(.opened(effect))
    }
    _ = read(effect, after: nil) { [self] library in
      defer { tasks.withLock { _ = $0.browsing.remove(effect) } }
      let url = try await address(library)
      let browser = Browser(
        environment: BrowserEnvironment(ProcessInfo.processInfo.environment)
      ) { [runInTerminal] start, inTerminal in
        inTerminal ? await runInTerminal(start) : await start.runAway()
      }
      return try await browser.open(url) ? .opened(effect) : .browserMissing(url: url)
    }
  }
}
