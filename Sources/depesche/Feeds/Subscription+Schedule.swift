import Articles
import Fetching

extension Subscription {
  /// When the feed is asked next where nobody asks by hand; `nil` for one that is gone, and for one
  /// that was never asked and is due.
  var nextCheck: Timestamp? {
    guard state.checked != nil || state.nextCheck != nil else { return nil }
    return CheckSchedule.due(self, floor: CheckSchedule.scheduledFloor)
  }
}
