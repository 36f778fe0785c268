import ArgumentParser
import Articles
import Library

/// `depesche add`: feeds, pages, articles on the web, files, lists of feeds.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Follow a feed, keep an article, take over a list of feeds.",
    usage: "depesche add [<options>] <sources> ...",
    discussion: """
      An address may be that of a feed, of a page that leads to one, of an article, which is kept \
      to be read later, or of a list of feeds. A file may be an article, a feed's file, OPML, or \
      the list of newsboat, newsraft or sfeed. New feeds are fetched at once.

      Where a page leads to several feeds, you are asked which; --choose answers beforehand. Where \
      a server wants a name and a password, the terminal asks for them. The password is kept in a \
      file for you alone, and so is one that stands in an address.
      """)

  @OptionGroup var library: LibraryOptions
  @OptionGroup var source: SourceOptions

  @Option(
    help: ArgumentHelp(
      "Which feed of a page to follow, by its number; 0 keeps the page's article.",
      valueName: "number"))
  var choose: Int?

  @Argument(help: "Addresses, files and lists.")
  var sources: [String]

  func validate() throws {
    var template = Subscription(id: 0, url: "")
    do throws(Problem) {
      for assignment in source.assignments { try template.set(assignment) }
    } catch {
      throw ValidationError(error.sentence)
    }
  }

  func run() throws {
    let interruption = Interruption()
    let isFine = try reportingProblems { () -> Bool in
      var adding = Adding(
        library: try library.open(), choice: choose, settings: source.assignments, interruption)
      do {
        for source in sources { try adding.add(source) }
        try adding.fetchNewFeeds()
      } catch is CancellationError where interruption.status != nil {
        try adding.endEarly()
      }
      return !adding.hasFailed
    }
    if let status = interruption.status { throw ExitCode(status) }
    if !isFine { throw ExitCode.failure }
  }
}
