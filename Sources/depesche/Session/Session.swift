import Articles
import CSystem
import Foundation
import Library
import TerminalUI
import Typesetting
import ViewModels

/// The event loop: takes what happened, updates the reader, paints, and has effects carried out.
///
/// It waits in `poll` on the main thread and nowhere else. So nothing may await the main actor
/// while it runs: answers come by the mailbox.
@MainActor
final class Session {
  private let screen: CursesScreen
  private let signals: Int32
  private let mailbox = Mailbox<Event>()
  /// Programs that wait for the terminal.
  private let jobs = Mailbox<TerminalJob>()
  private let runner: EffectRunner
  private var watch: LibraryWatch?
  private let library: Library
  private var reader: Reader
  /// The exit status, once the session is over.
  private var ending: Ending?

  /// How long the end of a paste is waited for, in milliseconds.
  private static let pasteDelay: Int32 = 500

  private enum Ending {
    case quit
    case signal(Int32)
    /// The terminal is gone; it takes nothing any more.
    case hangUp
  }

  init(library: Library, screen: CursesScreen, signals: Int32, options: ReaderOptions) {
    self.screen = screen
    self.signals = signals
    self.library = library
    reader = Reader(options)
    let (mailbox, jobs) = (mailbox, jobs)
    runner = EffectRunner(
      library: library,
      runInTerminal: { start in
        await withCheckedContinuation { jobs.post(TerminalJob(start: start, ended: $0)) }
      }, post: { mailbox.post($0) })
  }

  /// Runs until the user or a signal ends it; answers the exit status.
  func run() -> Int32 {
    start()
    while ending == nil {
      let effects = takeEvents()
      controlTerminal(effects)
      if ending == nil { screen.show(Painter.paint(reader.contents)) }
      // After the frame: an article counts as read once it was shown. And before any end: what
      // was marked just before it is kept.
      for effect in effects { runner.run(effect) }
      if ending == nil { wait(timeout: screen.isPasting ? Self.pasteDelay : -1) }
    }
    return end()
  }

  /// Shows the first rows before any thread is made: starting those takes longer than the rows.
  ///
  /// The only read on this thread. It is a page of an index; a search is left to the runner.
  private func start() {
    reader.now = .localNow
    var effects = reader.update(.started)
    if case .loadList(let request) = effects.first, request.query.words.isEmpty,
      let page = try? EffectRunner.page(request, in: library)
    {
      effects = Array(effects.dropFirst()) + reader.update(.listLoaded(request, page))
      screen.show(Painter.paint(reader.contents))
    }
    for effect in effects { runner.run(effect) }
    watch = LibraryWatch(library: library) { [mailbox] in mailbox.post(.libraryChanged) }
  }

  /// The effects that are not for the runner: they concern the terminal and the loop itself.
  private func controlTerminal(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: ending = ending ?? .quit
      case .redraw: screen.redraw()
      case .suspend: suspend()
      default: break
      }
    }
  }

  private func suspend() {
    guard screen.suspend() else {
      // Ended while it was stopped, or its terminal went away.
      while case let signal = csystem_next_signal(signals), signal != 0 { take(end: signal) }
      ending = ending ?? .hangUp
      return
    }
    for effect in reader.update(.resized(screen.resize())) { runner.run(effect) }
  }

  /// Lets a program have the terminal until it ends; what ends the reader meanwhile ends both.
  private func lendTerminal(to job: TerminalJob) {
    guard ending == nil else { return job.ended.resume(returning: .running) }
    let program = ForegroundProgram(terminal: screen.descriptor, signals: signals)
    screen.lend {
      let outcome = program.run(job.start)
      if let signal = outcome.endingSignal { take(end: signal) }
      job.ended.resume(returning: outcome.end)
      return ending == nil
    }
    if ending == nil { mailbox.post(.resized(screen.resize())) }
  }

  /// Everything saved, the terminal given back.
  private func end() -> Int32 {
    if case .hangUp = ending { screen.abandon() } else { screen.close() }
    watch?.stop()
    for job in jobs.drain() { job.ended.resume(returning: .running) }
    let isWritten = runner.finish { csystem_next_signal(signals) == 0 }
    var sentences = mailbox.drain().compactMap(\.lostWrite)
    if !isWritten { sentences.append("The last changes could not be written in time") }
    for sentence in sentences { StandardError.print("depesche: \(sentence)") }
    return switch ending {
    case .quit where !sentences.isEmpty: EXIT_FAILURE
    case .signal(let number): 128 + number
    case .hangUp: 128 + SIGHUP
    case .quit, nil: 0
    }
  }

  // MARK: - Events

  /// Whatever is waiting, in one go: a held key is many keys and one frame.
  private func takeEvents() -> [Effect] {
    reader.now = .localNow
    for job in jobs.drain() { lendTerminal(to: job) }
    var effects: [Effect] = []
    while case let signal = csystem_next_signal(signals), signal != 0 {
      effects += take(signal: signal)
    }
    for event in mailbox.drain() { effects += reader.update(event) }
    while ending == nil, let event = screen.nextEvent() { effects += reader.update(event) }
    return effects
  }

  private func take(signal: Int32) -> [Effect] {
    switch signal {
    case SIGWINCH: return reader.update(.resized(screen.resize()))
    case SIGTSTP: return [.suspend]
    case SIGCONT:
      screen.resume()
      return reader.update(.resized(screen.resize()))
    default: take(end: signal)
    }
    return []
  }

  private func take(end signal: Int32) {
    switch signal {
    case SIGHUP: ending = .hangUp
    case SIGTERM, SIGINT, SIGQUIT: ending = .signal(signal)
    default: break
    }
  }

  /// Waits for keys, signals or mail, `timeout` milliseconds at most, -1 for ever.
  private func wait(timeout: Int32) {
    var descriptors = [
      screen.descriptor, signals, mailbox.descriptor, jobs.descriptor,
    ].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let ready = poll(&descriptors, nfds_t(descriptors.count), timeout)
    if ready == 0, screen.isPasting, let event = screen.flushPaste() { mailbox.post(event) }
    let lost = Int16(POLLHUP | POLLERR | POLLNVAL)
    if descriptors[0].revents & lost != 0 { ending = .hangUp }
  }
}

extension Event {
  /// What the user has to be told of a write that failed when nobody looks any more.
  fileprivate var lostWrite: String? {
    guard case .failed(let effect, let problem) = self else { return nil }
    return switch effect {
    case .change, .markViewRead, .savePosition, .importPath, .addSampleEdition, .setFeed,
      .changeFollowing:
      problem.sentence
    default: nil
    }
  }
}
