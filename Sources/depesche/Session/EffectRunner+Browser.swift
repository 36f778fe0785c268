import Articles
import Foundation
import Library
import ViewModels

/// The browser: `BROWSER`, else what the desktop opens pages with.
extension EffectRunner {
  func openPage(_ id: Int64, _ effect: Effect) {
    _ = read(effect, after: nil) { library in
      guard let url = try await library.article(id)?.draft.url else {
        throw Problem("This article has no address on the web")
      }
      try Browser.open(url)
      return .opened(effect)
    }
  }

  func openInBrowser(_ url: String, _ effect: Effect) {
    _ = read(effect, after: nil) { _ in
      try Browser.open(url)
      return .opened(effect)
    }
  }
}

/// Starts the browser, which lives on when the reader ends.
enum Browser {
  /// - Throws: A `Problem` where the address is not one of the web, or no browser is there.
  static func open(_ url: String) throws(Problem) {
    // Other schemes start other programs, and a leading dash would be an option.
    guard CanonicalAddress(url) != nil else {
      throw Problem(
        "Only pages of the web are opened in the browser, not \(url.withoutSecrets.displayableLine)"
      )
    }
    var names = ["xdg-open", "sensible-browser"]
    if let own = ProcessInfo.processInfo.environment["BROWSER"], !own.isEmpty {
      names = own.split(separator: ":").map(String.init) + names
    }
    for name in names where start(name, url) { return }
    throw Problem("No browser was found; name one in the environment variable BROWSER")
  }

  /// Starts a program on an address, away from the terminal; answers whether there is one.
  private static func start(_ name: String, _ url: String) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    // POSIX_SPAWN_SETSID, which is hidden: no ^C or hang-up of this terminal reaches it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | 0x80))
    var child = pid_t()
    var arguments = [strdup(name), strdup(url), nil]
    defer { for argument in arguments { free(argument) } }
    guard posix_spawnp(&child, name, &actions, &attributes, &arguments, environ) == 0 else {
      return false
    }
    let started = child
    Thread.detachNewThread {
      var status: Int32 = 0
      waitpid(started, &status, 0)
    }
    return true
  }
}
