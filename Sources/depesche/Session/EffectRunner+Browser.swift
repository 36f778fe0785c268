import Articles
import Foundation
import Library
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

  private func browse(
    _ effect: Effect, _ address: @escaping @Sendable (Library) async throws -> String
  ) {
    let runInTerminal = runInTerminal
    _ = read(effect, after: nil) { library in
      let url = try await address(library)
      let browser = Browser(
        environment: BrowserEnvironment(ProcessInfo.processInfo.environment)
      ) { start, inTerminal in
        inTerminal ? await runInTerminal(start) : await start.runAway()
      }
      return try await browser.open(url) ? .opened(effect) : .browserMissing(url: url)
    }
  }
}
