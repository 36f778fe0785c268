import ArgumentParser
import Articles
import Fetching
import Foundation
import Library

/// `depesche add`: feeds, pages, articles on the web, files, lists of feeds.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Follow a feed, keep an article, take over a list of feeds.",
    discussion: """
      An address may be that of a feed, of a page that leads to one, of an article, which is kept
      to be read later, or of a list of feeds. A file may be an article, a feed's file, OPML, or
      the list of newsboat, newsraft or sfeed. New feeds are fetched at once. Where a page leads
      to several feeds, you are asked which; --choose answers beforehand.
      """)

  @OptionGroup var library: LibraryOptions

  @Option(help: "Which feed of a page to follow, by its number; 0 keeps the page's article.")
  var choose: Int?

  @Argument(help: "Addresses, files and lists.")
  var sources: [String]

  func run() throws {
    let isFine = try reportingProblems { () -> Bool in
      var adding = Adding(library: try library.open(), choice: choose)
      for source in sources { try adding.add(source) }
      try adding.fetchNewFeeds()
      return !adding.hasFailed
    }
    if !isFine { throw ExitCode.failure }
  }
}

/// One run of `add`.
private struct Adding {
  private let library: Library
  private let adder: SourceAdder
  private let choice: Int?
  private var output = StandardOutput()
  private var newFeeds: Set<Int64> = []
  /// Feeds whose items were kept already, but not the pages of these.
  private var addedFeeds: Set<Int64> = []
  private(set) var hasFailed = false

  init(library: Library, choice: Int?) {
    self.library = library
    self.choice = choice
    adder = SourceAdder(library: library, fetcher: Network.fetcher)
  }

  /// Adds one source; what goes wrong there concerns this one alone.
  mutating func add(_ source: String) throws {
    if SourceAdder.isPath(source) { return try importFile(source) }
    do {
      let adder = adder
      try report(try waiting { try await adder.add(source) }, of: source.withoutPassword)
    } catch let problem as Problem {
      fail(problem.sentence)
      Log.write(problem)
    }
  }

  private mutating func importFile(_ path: String) throws {
    let before = Set(try library.subscriptions().map(\.id))
    let printer = ImportPrinter()
    var request = ImportRequest(files: [Locations.expandingTilde(path)])
    request.isRecursive = true
    let summary = try library.importFiles(request) { printer.print($0) }
    try printer.end()
    hasFailed = hasFailed || summary.failed > 0
    newFeeds.formUnion(try library.subscriptions().map(\.id).filter { !before.contains($0) })
  }

  private mutating func report(_ outcome: SourceAdder.Outcome, of source: String) throws {
    switch outcome {
    case .feed(let id, let title, let added, let isNew):
      addedFeeds.insert(id)
      let verb = isNew ? "following" : "followed already"
      try print("\(source): \(verb), \(title), \(added) new articles")
    case .article(let outcome, let title):
      try print("\(source): \(outcome.isKnown ? "known" : "added") \(outcome.id), \(title)")
    case .list(let new, let known, let refused):
      newFeeds.formUnion(new)
      try print("\(source): \(FollowedFeeds.text(new: new.count, known: known))")
      for sentence in refused { fail("\(source): \(sentence)") }
    case .choices(let feeds, let article): try choose(feeds, article, of: source)
    }
  }

  // MARK: - Several feeds

  private mutating func choose(
    _ feeds: [DiscoveredFeed], _ article: ArticleDraft?, of source: String
  ) throws {
    let lowest = article == nil ? 1 : 0
    guard let number = try choice ?? ask(feeds, article, of: source) else { return }
    guard (lowest...feeds.count).contains(number) else {
      return fail("\(source): there is no number \(number); it is \(lowest) to \(feeds.count)")
    }
    if number == 0, let article { return try report(try adder.keep(article), of: source) }
    let (adder, feed) = (adder, feeds[number - 1])
    try report(try waiting { try await adder.follow(feed) }, of: source)
  }

  /// Asks who sits at the terminal; where nobody does, says what there is.
  private mutating func ask(
    _ feeds: [DiscoveredFeed], _ article: ArticleDraft?, of source: String
  ) throws -> Int? {
    let isAsked = isatty(0) == 1 && isatty(2) == 1
    let found = article == nil ? "leads to several feeds" : "is an article and leads to feeds"
    var lines = ["\(source.displayableLine) \(found):"]
    if let title = article.map({ $0.title ?? "" }) {
      lines.append("  0  \("the page itself: \(title)".displayableLine)")
    }
    for (index, feed) in feeds.enumerated() {
      let line = "\(feed.title ?? "") \(feed.url.withoutPassword)".displayableLine
      lines.append("  \(index + 1)  \(line)")
    }
    try output.flush()
    StandardError.print(lines.joined(separator: "\n"))
    guard isAsked else {
      fail("\(source): say which with --choose NUMBER")
      return nil
    }
    StandardError.write("Which? ")
    guard let number = readLine().flatMap({ Int($0.filter { !$0.isWhitespace }) }) else {
      fail("\(source): no feed was chosen")
      return nil
    }
    return number
  }

  // MARK: - Fetching

  /// Fetches the feeds of lists: whoever adds something wants to see it.
  mutating func fetchNewFeeds() throws {
    try output.flush()
    let refresh = FeedRefresh(library: library, fetcher: Network.fetcher)
    if !addedFeeds.isEmpty { try FetchPrinter().loadPages(refresh, addedFeeds) }
    guard !newFeeds.isEmpty else { return }
    var options = RefreshOptions()
    options.floor = 0
    let summary = try FetchPrinter().run(refresh, newFeeds, options: options)
    hasFailed = hasFailed || summary.failed > 0
  }

  private mutating func fail(_ sentence: String) {
    hasFailed = true
    StandardError.print("depesche: \(sentence.withoutSecrets.displayable)")
  }

  private mutating func print(_ line: String) throws {
    try output.print(line.displayableLine)
  }
}
