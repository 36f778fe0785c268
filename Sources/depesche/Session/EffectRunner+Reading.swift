import Articles
import CSystem
import Library
import Synchronization
import ViewModels

/// Questions to the library.
extension EffectRunner {
  func loadList(_ request: ListRequest, _ effect: Effect) {
    let task = read(effect) { library in
      var page = try await library.page(request.query, at: request.anchor, limit: request.limit)
      page.showLocalDates()
      return .listLoaded(request, page)
    }
    replace(\.list, with: task)
  }

  /// The rows that a request asks for, read at once and on this thread.
  static func page(_ request: ListRequest, in library: Library) throws(Problem) -> ListPage {
    var page = try library.page(request.query, at: request.anchor, limit: request.limit)
    page.showLocalDates()
    return page
  }

  func count(_ query: Query, _ effect: Effect) {
    let task = read(effect) { .counted(query, try await $0.counts(of: query)) }
    replace(\.counting, with: task)
  }

  func loadArticle(_ id: Int64, _ effect: Effect) {
    let task = read(effect, after: nil) { [self] library in
      var article = try await library.article(id)
      if let position = unwrittenPosition(of: id) { article?.status.position = position }
      return .articleLoaded(id: id, article)
    }
    replace(\.article, with: task)
  }

  func findUnread(_ request: UnreadRequest, _ effect: Effect) {
    _ = read(effect) { library in
      let place =
        switch request.direction {
        case .forward: try await library.unreadPlace(below: request.from, in: request.query)
        case .backward: try await library.unreadPlace(above: request.from, in: request.query)
        }
      return .unreadFound(request, place)
    }
  }

  /// Where an article was left a moment ago.
  private func unwrittenPosition(of id: Int64) -> ReadingPosition? {
    tasks.withLock { $0.positions[id] ?? $0.leavingPositions[id] }
  }

  /// Reads once everything that was to be written before is written.
  func read(
    _ effect: Effect, _ work: @escaping @Sendable (Library) async throws -> Event
  ) -> Task<Void, Never> {
    read(effect, after: tasks.withLock { $0.lastWrite }, work)
  }

  func read(
    _ effect: Effect, after lastWrite: Task<Void, Never>?,
    _ work: @escaping @Sendable (Library) async throws -> Event
  ) -> Task<Void, Never> {
    Task(priority: .userInitiated) { [library, post] in
      await lastWrite?.value
      do {
        let event = try await work(library)
        if !Task.isCancelled { post(event) }
      } catch is CancellationError {
        // A newer question took its place; nobody waits for this one.
      } catch {
        post(.failed(effect, Problem(error)))
      }
    }
  }

  /// Of questions of one kind only the newest goes on.
  func replace(
    _ kind: WritableKeyPath<Tasks, Task<Void, Never>?> & Sendable, with task: Task<Void, Never>
  ) {
    tasks.withLock { tasks in
      tasks[keyPath: kind]?.cancel()
      tasks[keyPath: kind] = task
    }
  }
}

extension ListPage {
  /// Shows instants on the local clock: a list's dates are the reader's, not each author's.
  fileprivate mutating func showLocalDates() {
    for index in rows.indices {
      rows[index].date.offset = csystem_local_offset(rows[index].date.seconds) / 60
    }
  }
}
