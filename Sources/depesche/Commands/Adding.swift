import Articles
import Fetching
import Foundation
import Library

/// One run of `add`.
struct Adding {
  /// Names and passwords that are asked for before it is given up.
  private static let mostLogins = 3

  private let library: Library
  private let adder: SourceAdder
  private let choice: Int?
  private let settings: [String]
  private let interruption: Interruption
  private var output = StandardOutput()
  private var newFeeds: Set<Int64> = []
  /// Feeds whose items were kept already, but not the pages of these.
  private var addedFeeds: Set<Int64> = []
  private(set) var hasFailed = false

  init(library: Library, choice: Int?, settings: [String], _ interruption: Interruption) {
    self.library = library
    self.choice = choice
    self.settings = settings
    self.interruption = interruption
    adder = SourceAdder(library: library, fetcher: Network.fetcher)
  }

  /// Adds one source; what goes wrong there concerns this one alone.
  mutating func add(_ text: String) throws {
    if SourceAdder.isPath(text) { return try importFile(text) }
    let source = TypedSource(address: text, settings: settings)
    do {
      let adder = adder
      try report(of: source) { try await adder.add(source, login: $0) }
    } catch let problem as Problem {
      fail(problem.sentence + (Self.isFileName(text) ? "; nor is there a file of that name" : ""))
      Log.write(problem)
    }
  }

  /// Whether a text looks more like the name of a file than like an address.
  private static func isFileName(_ text: String) -> Bool {
    let suffixes = [".opml", ".xml", ".rss", ".atom", ".json", ".txt", ".html", ".md"]
    return !text.contains("://") && suffixes.contains { text.lowercased().hasSuffix($0) }
  }

  private mutating func importFile(_ path: String) throws {
    if !settings.isEmpty {
      fail("\(path): settings are for addresses; depesche feeds set changes those of a feed")
      return
    }
    let before = Set(try library.subscriptions().map(\.id))
    let printer = ImportPrinter()
    let intake = ListIntake(library)
    let request = ImportRequest(files: [Locations.expandingTilde(path)], intake: intake)
    let summary = try library.importFiles(request) { printer.print($0) }
    try intake.finish()
    try printer.end()
    hasFailed = hasFailed || summary.failed > 0
    newFeeds.formUnion(try library.subscriptions().map(\.id).filter { !before.contains($0) })
  }

  /// Asks for a source and tells what became of it; again with the login that is typed where the
  /// server wants one.
  private mutating func report(
    of source: TypedSource, _ work: @escaping @Sendable (Login?) async throws -> SourceAdder.Outcome
  ) throws {
    let prompt = LoginPrompt(interruption: interruption)
    var user = value(of: .user)
    var login: Login?
    if let user, LoginPrompt.isPossible, !hasPassword { login = prompt.askPassword(of: user) }
    var outcome = try interruption.waiting { [login] in try await work(login) }
    for _ in 0..<Self.mostLogins {
      guard case .locked(let problem) = outcome, LoginPrompt.isPossible else { break }
      try output.flush()
      StandardError.print(problem.sentence.withoutSecrets.displayableLine)
      guard let typed = prompt.ask(user: user) else { break }
      user = typed.user
      outcome = try interruption.waiting { try await work(typed) }
    }
    try report(outcome, of: source)
  }

  /// What a setting was given as, `nil` where it was not.
  private func value(of setting: FeedSetting) -> String? {
    let assignment = settings.last { FeedSetting(ofAssignment: $0) == setting }
    return assignment.map { String($0.drop { $0 != "=" }.dropFirst()) }
  }

  private var hasPassword: Bool {
    value(of: .passwordFile) != nil || value(of: .passwordCommand) != nil
  }

  private mutating func report(_ outcome: SourceAdder.Outcome, of source: TypedSource) throws {
    let name = source.shown
    switch outcome {
    case .feed(let id, let title, let added, let isNew):
      addedFeeds.insert(id)
      let verb = isNew ? "following" : "followed already"
      let articles = added == 1 ? "1 new article" : "\(added) new articles"
      try print("\(name): \(verb), \(title == name ? "" : "\(title), ")\(articles)")
      try remark(on: id)
    case .article(let outcome, let title):
      try print("\(name): \(outcome.isKnown ? "known" : "added") \(outcome.id), \(title)")
    case .list(let new, let known, let refused):
      newFeeds.formUnion(new)
      try print("\(name): \(FollowedFeeds.text(new: new.count, known: known))")
      for sentence in refused { fail("\(name): \(sentence)") }
    case .choices(let feeds, let article): try choose(feeds, article, of: source)
    case .locked(let problem): fail(problem.sentence + advice(on: source))
    }
  }

  /// How a name and a password are given, for those who gave none.
  private func advice(on source: TypedSource) -> String {
    guard !hasPassword || value(of: .user) == nil, Login.split(source.address) == nil else {
      return ""
    }
    let name = value(of: .user) == nil ? "--user NAME with " : ""
    return "; give \(name)--password-file FILE or --password-command COMMAND"
  }

  /// Says what of a feed's settings cannot work.
  private mutating func remark(on id: Int64) throws {
    guard !settings.isEmpty, let feed = try library.subscriptions().first(where: { $0.id == id })
    else { return }
    for remark in feed.settings.remarks { StandardError.print("depesche: \(remark)") }
  }

  // MARK: - Several feeds

  private mutating func choose(
    _ feeds: [DiscoveredFeed], _ article: ArticleDraft?, of source: TypedSource
  ) throws {
    let lowest = article == nil ? 1 : 0
    guard let number = try choice ?? ask(feeds, article, of: source.shown) else { return }
    guard (lowest...feeds.count).contains(number) else {
      return fail(
        "\(source.shown): there is no number \(number); it is \(lowest) to \(feeds.count)")
    }
    if number == 0, let article { return try report(try adder.keep(article), of: source) }
    let (adder, feed) = (adder, feeds[number - 1])
    try report(of: source) { try await adder.follow(feed, from: source, login: $0) }
  }

  /// Asks who sits at the terminal; where nobody does, says what there is.
  private mutating func ask(
    _ feeds: [DiscoveredFeed], _ article: ArticleDraft?, of source: String
  ) throws -> Int? {
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
    guard LoginPrompt.isPossible else {
      fail("Say which with --choose NUMBER")
      return nil
    }
    StandardError.write("Which? ")
    guard let number = readLine().flatMap({ Int($0.filter { !$0.isWhitespace }) }) else {
      fail("No feed was chosen")
      return nil
    }
    return number
  }

  // MARK: - Fetching

  /// Fetches the feeds of lists: whoever adds something wants to see it.
  mutating func fetchNewFeeds() throws {
    try output.flush()
    let refresh = FeedRefresh(library: library, fetcher: Network.fetcher)
    let printer = FetchPrinter(interruption)
    if !addedFeeds.isEmpty { try printer.loadPages(refresh, addedFeeds) }
    guard !newFeeds.isEmpty else { return }
    var options = RefreshOptions()
    options.floor = 0
    let summary = try printer.run(refresh, newFeeds, options: options)
    hasFailed = hasFailed || summary.failed > 0
  }

  /// Says that not all was done.
  mutating func endEarly() throws {
    try output.flush()
    fail("Cancelled: what is not named here was not added")
  }

  private mutating func fail(_ sentence: String) {
    hasFailed = true
    StandardError.print("depesche: \(sentence.withoutSecrets.displayable)")
  }

  private mutating func print(_ line: String) throws {
    try output.print(line.displayableLine)
  }
}

extension TypedSource {
  /// The address as it may be shown.
  fileprivate var shown: String { Login.split(address)?.address ?? address.withoutPassword }
}
