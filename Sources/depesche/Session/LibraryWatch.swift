import Articles
import CSystem
import Foundation
import Library

/// Notices when another process has written to the library.
///
/// The kernel tells when the write-ahead log changes (inotify), which is there as long as the
/// library is open; so nothing runs while nothing happens. Our own writes wake it too; `Library.changeCount` tells them apart.
final class LibraryWatch: Sendable {
  private let inotify: Int32
  private let stopping: Int32

  /// Changes are told of once in this many milliseconds at most.
  private static let interval: Int32 = 500

  /// Begins to watch; `nil` where the system has no watches left.
  init?(library: Library, changed: @escaping @Sendable () -> Void) {
    inotify = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    stopping = csystem_event_descriptor()
    guard inotify >= 0, stopping >= 0 else { return nil }
    guard inotify_add_watch(inotify, library.path + "-wal", UInt32(IN_MODIFY)) >= 0 else {
      return nil
    }
    Thread.detachNewThread { [self] in watch(library, changed) }
  }

  /// Ends the watching.
  func stop() {
    csystem_event_post(stopping)
  }

  private func watch(_ library: Library, _ changed: () -> Void) {
    var known = try? library.changeCount()
    while !wait(for: [inotify, stopping], milliseconds: -1) {
      if wait(for: [stopping], milliseconds: Self.interval) { return }
      drain()
      let count = try? library.changeCount()
      if count != known { changed() }
      known = count
    }
  }

  /// Whether it is time to stop, once one of the descriptors is readable or the time is over.
  private func wait(for descriptors: [Int32], milliseconds: Int32) -> Bool {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    poll(&polled, nfds_t(polled.count), milliseconds)
    return polled.last?.revents != 0
  }

  /// Takes what the kernel has to tell.
  ///
  /// Equal events in a row are one, so one read takes all.
  private func drain() {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      _ = read(inotify, buffer.baseAddress, buffer.count)
    }
  }
}
