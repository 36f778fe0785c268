import Articles
import Fetching

extension Subscription {
  /// When the feed is asked next where nobody asks by hand; `nil` for one that is gone.
  var nextCheck: Timestamp? {
    CheckSchedule.due(self, floor: CheckSchedule.scheduledFloor)
  }
}
