import Fetching
import Foundation

/// How this program asks the network.
enum Network {
  /// Where the program can be read about, for those whose servers it asks: whoever publishes it
  /// says where that is.
  static let homepage = "https://depesche.invalid/"

  /// One for the whole program: connections are used again.
  static let fetcher = Fetcher(
    FetchConfiguration(
      version: Depesche.version, homepage: homepage,
      environment: ProcessInfo.processInfo.environment))
}
