import Articles
import CSystem
import Foundation
import Library
import Synchronization
import ViewModels

/// Carries effects out away from the loop, and posts what came of them.
///
/// Writes run one after another in the order they were asked for. Lists and numbers wait for the
/// writes asked for before them, so that they see them; an article never waits. Of reads of one
/// kind the newest wins.
final class EffectRunner: Sendable {
  let library: Library
  let post: @Sendable (Event) -> Void
  /// Runs a program that has the terminal while it runs.
  let runInTerminal: @Sendable (ProgramStart) async -> ProgramEnd
  let tasks = Mutex(Tasks())

  struct Tasks {
    var lastWrite: Task<Void, Never>?
    var list: Task<Void, Never>?
    var article: Task<Void, Never>?
    var counting: Task<Void, Never>?
    var feeds: Task<Void, Never>?
    var importing: Task<Void, Never>?
    /// The pages that named feeds which may be chosen, and how they were asked for.
    var pages: [String: (page: String?, source: TypedSource)] = [:]
    /// The articles of pages that lead to feeds, too, while one of them may be chosen.
    var articles: [String: ArticleDraft] = [:]
    /// What is being opened in a browser.
    var browsing: Set<Effect> = []
    /// What is asked of the network.
    var fetching: [Effect: Fetch] = [:]
    /// How many times the network was asked.
    var fetchCount = 0
    /// Positions that are to be written: scrolling asks often, the last one counts.
    var positions: [Int64: ReadingPosition] = [:]
    /// Positions that are being written.
    var leavingPositions: [Int64: ReadingPosition] = [:]
  }

  /// Work on the network; its serial number tells it from another for an equal effect.
  struct Fetch {
    let serial: Int
    let task: Task<Void, Never>
  }

  init(
    library: Library, runInTerminal: @escaping @Sendable (ProgramStart) async -> ProgramEnd,
    post: @escaping @Sendable (Event) -> Void
  ) {
    self.library = library
    self.runInTerminal = runInTerminal
    self.post = post
  }

  /// Starts an effect and returns at once.
  ///
  /// Effects on the terminal are not for here.
  func run(_ effect: Effect) {
    switch effect {
    case .loadList(let request): loadList(request, effect)
    case .count(let query): count(query, effect)
    case .loadArticle(let id): loadArticle(id, effect)
    case .findUnread(let request): findUnread(request, effect)
    case .change(let change): write(effect) { try $0.apply(change) }
    case .markViewRead(let query, let newest):
      write(effect) { .viewMarkedRead(query, ids: try $0.markRead(query, upTo: newest)) }
    case .savePosition(let id, let position): savePosition(id, position)
    case .importPath(let path): importPaths([Locations.expandingTilde(path)], effect)
    case .addSampleEdition: addSampleEdition(effect)
    case .cancelImport: tasks.withLock { $0.importing?.cancel() }
    case .completePath(let prefix): completePath(prefix)
    case .loadFeeds: loadFeeds(effect)
    case .setFeed(let id, let assignments): setFeed(id, assignments, effect)
    case .changeFollowing(let change): changeFollowing(change, effect)
    case .showFullText(let id, let shows): showFullText(id, shows, effect)
    case .openPage(let id): openPage(id, effect)
    case .openInBrowser(let url): openInBrowser(url, effect)
    case .refresh, .addSource, .follow, .addPage, .loadFullText, .saveFile, .cancelFetching:
      runFetching(effect)
    case .redraw, .suspend, .quit: break
    }
  }

  /// Starts an effect that asks the network.
  private func runFetching(_ effect: Effect) {
    switch effect {
    case .refresh(let feeds, let isForced): refresh(feeds, isForced: isForced, effect)
    case .addSource(let text): addSource(text, effect)
    case .follow(let urls): follow(urls, effect)
    case .addPage(let url): addPage(url, effect)
    case .loadFullText(let id): loadFullText(id, effect)
    case .saveFile(let url, let feed): saveFile(url, of: feed, effect)
    case .cancelFetching: cancelFetching()
    default: break
    }
  }

  /// A file system may take its time, above all one that is somewhere else.
  private func completePath(_ prefix: String) {
    Task.detached { [post] in
      post(.pathsCompleted(prefix: prefix, PathCompletion.paths(startingWith: prefix)))
    }
  }

  /// Waits until everything that was to be written is written, and what was begun to be saved is
  /// gone, as long as `isPatient` says so.
  ///
  /// Answers whether it was.
  func finish(while isPatient: () -> Bool) -> Bool {
    tasks.withLock { $0.importing?.cancel() }
    let saving = tasks.withLock { $0.fetching.filter { $0.key.isSaving }.map(\.value.task) }
    cancelFetching()
    writePositions()
    let last = tasks.withLock { $0.lastWrite }
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      await last?.value
      for task in saving { await task.value }
      done.signal()
    }
    while done.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
      if !isPatient() { return false }
    }
    return true
  }
}

extension Effect {
  /// Whether it makes a file, which must not be left half.
  fileprivate var isSaving: Bool {
    if case .saveFile = self { true } else { false }
  }
}
