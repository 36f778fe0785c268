import CSystem
import Glibc
import Synchronization

/// The inbox of the loop: any thread posts, the loop takes everything in order.
final class Mailbox<Message: Sendable>: Sendable {
  /// Readable while there is mail; for `poll`.
  let descriptor: Int32 = csystem_event_descriptor()
  private let messages = Mutex<[Message]>([])

  deinit { close(descriptor) }

  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    csystem_event_post(descriptor)
  }

  /// Everything that was posted since, oldest first.
  func drain() -> [Message] {
    csystem_event_drain(descriptor)
    return messages.withLock { messages in
      defer { messages.removeAll(keepingCapacity: true) }
      return messages
    }
  }
}
