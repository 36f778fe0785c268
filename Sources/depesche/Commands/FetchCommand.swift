import ArgumentParser
import Articles
import Fetching
import Foundation
import Library

/// `depesche fetch`: asks the feeds that are due.
struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Fetch new articles of the feeds you follow.",
    usage: "depesche fetch [<options>] [<feeds> ...]",
    discussion: """
      Feeds that were asked a short while ago, or whose servers want to be left alone, rest: 10 \
      minutes where somebody sits at a terminal, else 60. It may run from cron while a reader is \
      open. The exit status is 0 if every feed answered or rests, 130 after ^C; what arrived until \
      then is kept.
      """)

  @OptionGroup var library: LibraryOptions

  @Flag(help: "Ask for whole feeds, also those that rest; not of servers that forbid it.")
  var force = false

  @Option(help: ArgumentHelp("Let feeds rest for this long at least.", valueName: "minutes"))
  var rest: Int?

  @Flag(
    help:
      "Print one JSON object a line for each feed as soon as it was asked, and a last one for all.")
  var json = false

  @Argument(help: "Only these feeds: addresses, numbers or parts of their names.")
  var feeds: [String] = []

  func validate() throws {
    guard (rest ?? 0) >= 0 else { throw ValidationError("--rest takes a number of minutes") }
  }

  func run() throws {
    let interruption = Interruption()
    let summary = try reportingProblems {
      let library = try library.open()
      let chosen = try feeds.isEmpty ? nil : FeedNames(library).numbers(of: feeds)
      let refresh = FeedRefresh(
        library: library, fetcher: Network.fetcher, advice: "--force asks now")
      return try FetchPrinter(interruption, isJSON: json).run(refresh, chosen, options: options)
    }
    if let status = interruption.status { throw ExitCode(status) }
    if summary.failed > 0 { throw ExitCode.failure }
  }

  private var options: RefreshOptions {
    var options = RefreshOptions()
    options.isForced = force
    let isByHand = isatty(0) == 1 || isatty(1) == 1 || !feeds.isEmpty
    options.floor =
      rest ?? (isByHand ? CheckSchedule.floorByHand : CheckSchedule.scheduledFloor)
    return options
  }
}
