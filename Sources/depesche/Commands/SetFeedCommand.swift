import ArgumentParser
import Articles
import Fetching
import Library

/// `depesche feeds set`: how one feed is asked.
struct SetFeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change how a feed is named, asked and kept.",
    discussion: """
      Each setting is key=value; key= alone takes it back. Without one, the settings are printed.

      \(FeedSetting.allCases.map(line).joined(separator: "\n"))
      """)

  private static func line(_ setting: FeedSetting) -> String {
    let name = setting.rawValue
    return name + String(repeating: " ", count: max(1, 18 - name.count)) + setting.help
  }

  @OptionGroup var library: LibraryOptions

  @Argument(help: "The feed: its address, number or a part of its name.")
  var feed: String

  @Argument(help: "Settings: key=value.")
  var settings: [String] = []

  func run() throws {
    try reportingProblems {
      let library = try library.open()
      var subscription = try FeedNames(library).feed(feed)
      for setting in settings { try subscription.set(setting) }
      if !settings.isEmpty {
        try library.save(
          subscription.settings, folder: subscription.folder, tags: subscription.tags,
          ofFeed: subscription.id)
      }
      var output = StandardOutput()
      for line in subscription.settingLines { try output.print(line) }
      try output.flush()
      guard !settings.isEmpty else { return }
      for remark in subscription.settings.remarks { StandardError.print("depesche: \(remark)") }
    }
  }
}
