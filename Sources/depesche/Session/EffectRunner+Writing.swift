import Articles
import CSystem
import Foundation
import Library
import Synchronization
import ViewModels

/// What is written to the library.
extension EffectRunner {
  /// How long a reading position may wait for a newer one, in milliseconds: with it at most half
  /// a second of scrolling is lost to a power cut.
  private static let positionDelay = 300

  /// Writes after everything that was asked for before.
  func write(_ effect: Effect, _ work: @escaping @Sendable (Library) throws -> Event) {
    enqueue { [library, post] in
      do {
        post(try work(library))
      } catch {
        post(.failed(effect, Problem(error)))
      }
    }
  }

  private func enqueue(_ work: @escaping @Sendable () async -> Void) {
    tasks.withLock { tasks in
      let before = tasks.lastWrite
      tasks.lastWrite = Task(priority: .userInitiated) {
        await before?.value
        await work()
      }
    }
  }

  // MARK: - Reading positions

  func savePosition(_ id: Int64, _ position: ReadingPosition) {
    let isFirst = tasks.withLock { tasks in
      defer { tasks.positions[id] = position }
      return tasks.positions.isEmpty
    }
    guard isFirst else { return }
    Task(priority: .utility) {
      try? await Task.sleep(for: .milliseconds(Self.positionDelay))
      writePositions()
    }
  }

  /// Writes the positions that wait.
  func writePositions() {
    enqueue { [self] in
      let positions = tasks.withLock { tasks in
        tasks.leavingPositions = tasks.positions
        tasks.positions = [:]
        return tasks.leavingPositions
      }
      defer { tasks.withLock { $0.leavingPositions = [:] } }
      for (id, position) in positions {
        do {
          try library.savePosition(position, of: id)
        } catch {
          post(.failed(.savePosition(id: id, position), Problem(error)))
        }
      }
    }
  }

  // MARK: - Importing

  func importPaths(_ paths: [String], _ effect: Effect) {
    startImport(effect) { library, progress in
      let intake = ListIntake(library)
      defer { try? intake.finish() }
      var request = ImportRequest(files: paths, intake: intake)
      request.isRecursive = true
      var (files, added) = (0, 0)
      return try library.importFiles(request) { report in
        files += 1
        if case .imported(let new, _) = report.outcome { added += new }
        // Often enough to be seen moving, seldom enough to cost nothing.
        if files.isMultiple(of: 50) { progress(files, added) }
      }
    }
  }

  func addSampleEdition(_ effect: Effect) {
    startImport(effect) { library, _ in try SampleEdition.add(to: library) }
  }

  /// Imports away from reads and writes: its transactions are short and let others in between.
  private func startImport(
    _ effect: Effect,
    _ work: @escaping @Sendable (Library, @escaping (Int, Int) -> Void) throws -> ImportSummary
  ) {
    let task = Task.detached(priority: .utility) { [library, post] in
      csystem_lower_thread_priority()
      do {
        let summary = try work(library) { files, added in
          post(.importProgress(files: files, added: added))
        }
        post(.imported(summary))
      } catch {
        post(.failed(effect, Problem(error)))
      }
    }
    tasks.withLock { $0.importing = task }
  }
}

extension Problem {
  /// The problem an error stands for; errors that are none came from where none was expected.
  init(_ error: any Error) {
    self =
      error as? Problem ?? Problem("Something went wrong; the log says what", cause: "\(error)")
    Log.write(self)
    sentence = sentence.withoutSecrets
  }
}

extension Library {
  /// Writes a marking.
  func apply(_ change: StatusChange) throws -> Event {
    switch change.mark {
    case .read: try setRead(change.ids, change.value)
    case .star: try setStarred(change.ids, change.value)
    }
    return .changed(change)
  }
}
