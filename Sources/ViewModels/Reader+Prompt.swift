import Articles

/// The line at the foot of the screen: editing, completing, and what it does when done.
extension Reader {
  mutating func openFindPrompt() -> [Effect] {
    if focus == .article, let article {
      findOrigin = article.position
      prompt = Prompt(.find)
    } else {
      beforeFilter = FilterOrigin(query: list.query, place: list.selectedRow?.place)
      prompt = Prompt(.filter, text: list.query.words)
    }
    return []
  }

  mutating func stepMatch(_ direction: Direction) -> [Effect] {
    guard focus == .article, article?.finding != nil else {
      message = Message("Nothing is being searched for; / finds in an article")
      return []
    }
    let times = count ?? 1
    article?.stepMatch(direction, count: times)
    message = article?.finding.map { .passing($0.sentence) }
    return savePosition()
  }

  mutating func setFilter(_ words: String) -> [Effect] {
    var query = list.query
    query.words = words
    guard query != list.query else { return [] }
    let place = words.isEmpty ? list.selectedRow?.place : nil
    return list.show(query, at: place.map { .around($0) } ?? .top)
  }

  // MARK: - Editing

  mutating func edit(_ key: Key) -> [Effect] {
    switch key {
    case .enter: return acceptPrompt()
    case .escape, .control("c"): return dismissPrompt()
    case .up, .control("p"): return recall(.backward)
    case .down, .control("n"): return recall(.forward)
    case .tab: return complete(.forward)
    case .backTab: return complete(.backward)
    case .control("z"): return [.suspend]
    case .control("l"): return [.redraw]
    default: break
    }
    guard let before = prompt?.text else { return [] }
    if key == .backspace && before.isEmpty { return dismissPrompt() }
    prompt?.edit(key)
    return prompt?.text == before ? [] : promptChanged()
  }

  /// Steps through what was typed on earlier prompts of this kind.
  private mutating func recall(_ direction: Direction) -> [Effect] {
    guard let prompt, let text = promptHistory.text(direction, of: prompt) else { return [] }
    self.prompt?.replace(with: text)
    return promptChanged()
  }

  /// What follows from the new text of a prompt that works as it is typed.
  mutating func promptChanged() -> [Effect] {
    guard let prompt else { return [] }
    switch prompt.kind {
    case .filter: return setFilter(prompt.text)
    case .find: findInArticle(prompt.text)
    case .helpFilter: help?.narrow(to: prompt.text)
    case .feedFilter: feeds.narrow(to: prompt.text)
    case .command, .source, .welcome, .enclosure: break
    }
    return []
  }

  /// Finds from where the reader was when the prompt opened.
  private mutating func findInArticle(_ pattern: String) {
    let origin = findOrigin
    article?.find(pattern, from: origin)
  }

  private mutating func dismissPrompt() -> [Effect] {
    defer { prompt = nil }
    promptHistory.begin()
    switch prompt?.kind {
    case .filter:
      guard let origin = beforeFilter, origin.query != list.query else { return [] }
      return list.show(origin.query, at: origin.place.map { .around($0) } ?? .top)
    case .find: findInArticle("")
    case .helpFilter: help?.narrow(to: "")
    case .feedFilter: feeds.narrow(to: "")
    case .command, .source, .welcome, .enclosure, nil: break
    }
    return []
  }

  private mutating func acceptPrompt() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    promptHistory.record(prompt)
    switch prompt.kind {
    case .filter, .helpFilter, .feedFilter: return []
    case .find:
      message = article?.finding.map { .passing($0.sentence) }
      return savePosition()
    case .command: return runCommandLine(prompt.text)
    case .source: return add(prompt.text.trimmingSpaces)
    case .welcome:
      let text = prompt.text.trimmingSpaces
      return text.isEmpty ? addSampleEdition() : add(text)
    case .enclosure(let saves, _): return takeEnclosure(numbered: prompt.text, saves: saves)
    }
  }

  /// No number is the first file; more digits than any number has are one that is too large.
  private mutating func takeEnclosure(numbered text: String, saves: Bool) -> [Effect] {
    count = text.isEmpty ? 1 : Int(text) ?? Self.largestCount
    defer { count = nil }
    return takeEnclosure(saves: saves)
  }

  mutating func addSampleEdition() -> [Effect] {
    guard isFreeToImport() else { return [] }
    importProgress = "Adding the sample edition"
    return [.addSampleEdition]
  }

  /// Whether no import is under way; two at once could not both be cancelled.
  private mutating func isFreeToImport() -> Bool {
    if importProgress == nil { return true }
    message = Message("An import is under way; ^C ends it", isError: true)
    return false
  }

  mutating func importPath(_ path: String) -> [Effect] {
    guard !path.isEmpty, isFreeToImport() else { return [] }
    guard path != "-" else {
      message = Message("Standard input is the keyboard here; name a file or folder", isError: true)
      return []
    }
    importProgress = "Importing \(path)"
    return [.importPath(path)]
  }

  // MARK: - The command line

  /// `:name`, `:name argument` for those that take one, or `:12` for the twelfth row or line.
  private mutating func runCommandLine(_ line: String) -> [Effect] {
    let words = line.trimmingSpaces.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return [] }
    let argument = words.count > 1 ? words[1].trimmingSpaces : ""
    if let number = Int(name) {
      count = min(max(1, number), Self.largestCount)
      defer { count = nil }
      return run(.goFirst)
    }
    switch Command(rawValue: name) ?? Self.customaryNames[name] {
    case .add where !argument.isEmpty: return add(argument)
    case .set: return set(argument)
    case .find where !argument.isEmpty: return find(argument)
    case let command? where argument.isEmpty: return run(command)
    case let command?:
      message = Message("\(command.rawValue) takes no argument", isError: true)
    case nil:
      message = Message("No command \(name); Tab completes names, ? lists them", isError: true)
    }
    return []
  }

  /// What the fingers of other programs' users type.
  private static let customaryNames: [String: Command] = [
    "q": .quit, "x": .quit, "wq": .quit, "q!": .quitNow, "qa": .quitNow, "h": .help,
  ]

  private mutating func find(_ pattern: String) -> [Effect] {
    guard focus == .article, let position = article?.position else { return setFilter(pattern) }
    article?.find(pattern, from: position)
    message = article?.finding.map { .passing($0.sentence) }
    return savePosition()
  }

  // MARK: - Completion

  private mutating func complete(_ direction: Direction) -> [Effect] {
    guard let prompt else { return [] }
    if prompt.isCompleting {
      self.prompt?.stepCandidate(direction)
      return promptChanged()
    }
    switch prompt.kind {
    case .source, .welcome: return [.completePath(prefix: prompt.text)]
    case .command:
      if prompt.text.hasPrefix(Self.addPrefix) {
        return [.completePath(prefix: String(prompt.text.dropFirst(Self.addPrefix.count)))]
      }
      self.prompt?.complete(with: Self.commandLines(startingWith: prompt.text))
    case .filter, .find, .helpFilter, .feedFilter, .enclosure: break
    }
    return []
  }

  private static let addPrefix = "\(Command.add.rawValue) "

  private static let setPrefix = "\(Command.set.rawValue) "

  /// The names of commands; after `set` those of settings, for the last word of the line.
  private static func commandLines(startingWith text: String) -> [String] {
    guard text.hasPrefix(setPrefix) else {
      return CommandTable.entries.map(\.name).filter { $0.hasPrefix(text) }.sorted()
    }
    let head = text.lastIndex(of: " ").map { String(text[...$0]) } ?? setPrefix
    return FeedSetting.allCases.map { "\(head)\($0.rawValue)=" }.filter { $0.hasPrefix(text) }
      .sorted()
  }

  mutating func completePath(_ prefix: String, with paths: [String]) {
    guard let prompt else { return }
    let head = prompt.kind == .command ? Self.addPrefix : ""
    guard prompt.text == head + prefix else { return }
    self.prompt?.complete(with: paths.map { head + $0 })
    if paths.isEmpty { message = Message("Nothing begins with \(prefix)") }
  }
}

extension Prompt {
  /// Takes a key that edits the line; others do nothing.
  mutating func edit(_ key: Key) {
    switch key {
    case .character(let character): if takes(character) { insert(String(character)) }
    case .backspace, .control("h"): deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .control("w"): deleteWord()
    case .control("u"): deleteBackward(to: 0)
    case .left, .control("b"): moveCursor(to: cursor - 1)
    case .right, .control("f"): moveCursor(to: cursor + 1)
    case .home, .control("a"): moveCursor(to: 0)
    case .end, .control("e"): moveCursor(to: text.count)
    default: break
    }
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
