public import Articles

/// Asks for all feeds that are due, the longest due first, and tells what came of it.
///
/// A dozen hosts are asked at once and one that hangs holds up none of the others. Where events
/// are taken slowly, no more is asked for, so what waits in memory is bounded.
public struct Refresh: Sendable {
  /// What happens, to be taken by one task; it ends when all is done or was cancelled.
  public let events: AsyncStream<RefreshEvent>
  private let handle: Handle

  /// Begins to refresh.
  ///
  /// - Parameters:
  ///   - subscriptions: Those that may be checked; only those that are due are.
  ///   - fetcher: Who asks for them.
  ///   - options: How often, how many at once, and more.
  ///   - pauses: Hosts that asked to be left alone, and until when.
  public init(
    _ subscriptions: [Subscription], with fetcher: Fetcher,
    options: RefreshOptions = RefreshOptions(), pauses: [String: Timestamp] = [:]
  ) {
    let channel = RefreshChannel(capacity: options.buffer)
    let checks = Checks(fetcher: fetcher, options: options)
    let task = Task(priority: .utility) {
      var run = RefreshRun(subscriptions, pauses: pauses, checks: checks, channel: channel)
      await run.run()
    }
    let handle = Handle(task: task, channel: channel)
    events = AsyncStream {
      await handle.channel.next()
    } onCancel: {
      handle.cancel()
      handle.channel.finish()
    }
    self.handle = handle
  }

  /// Ends the refresh at once; what has arrived still comes out of `events`.
  public func cancel() {
    handle.cancel()
  }

  /// Held by the refresh and by its events: where nobody has either, nothing is asked any more.
  private final class Handle: Sendable {
    let channel: RefreshChannel
    private let task: Task<Void, Never>

    init(task: Task<Void, Never>, channel: RefreshChannel) {
      self.task = task
      self.channel = channel
    }

    deinit { cancel() }

    func cancel() {
      task.cancel()
      channel.open()
    }
  }
}
