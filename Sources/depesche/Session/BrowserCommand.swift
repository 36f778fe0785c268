import Articles
import Foundation

/// A program that shows pages of the web, with its arguments.
struct BrowserCommand: Sendable, Hashable {
  /// The program and its arguments; `%s` stands for the address.
  private let words: [String]
  /// Whether its reader chose it, in `BROWSER`.
  let isChosen: Bool

  init(_ words: [String], isChosen: Bool = false) {
    self.words = words
    self.isChosen = isChosen
  }

  /// Programs that fill the terminal they are started in.
  static let textBrowsers: Set<String> = [
    "www-browser", "w3m", "w3m-img", "lynx", "links", "links2", "elinks", "felinks", "browsh",
    "carbonyl", "cha", "chawan", "netrik", "retawq", "edbrowse", "bombadillo",
  ]

  /// What is tried, in this order: what `BROWSER` names, else what the desktop opens pages with,
  /// else the first text browser that is there.
  ///
  /// Without a display only what runs in a terminal is of use; xdg-open finds that, too, and on
  /// some machines it is a way to the browser of another one.
  static func candidates(_ environment: BrowserEnvironment) -> [BrowserCommand] {
    let chosen = environment.browser.split(separator: ":").map { words(of: $0) }
      .filter { !$0.isEmpty }.map { BrowserCommand($0, isChosen: true) }
    if !chosen.isEmpty { return chosen }
    let desktop = environment.hasDisplay ? ["xdg-open", "sensible-browser"] : ["xdg-open"]
    let texts = ["www-browser", "w3m", "lynx", "links2", "elinks", "links", "browsh", "carbonyl"]
    let text = texts.first { environment.path(of: $0) != nil }
    return (desktop + [text].compactMap(\.self)).map { BrowserCommand([$0]) }
  }

  /// The words of a command line, with quotation marks and backslashes as in a shell.
  ///
  /// An `&` at the end sends nothing to the background that is not there already.
  static func words(of line: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\" && quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil && (character == "\"" || character == "'") {
        quote = character
        word = word ?? ""
      } else if quote == nil && character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words.last == "&" ? words.dropLast() : words
  }
}

// MARK: - What is run

extension BrowserCommand {
  /// The name under which the program is spoken of.
  var name: String { program.split(separator: "/").last.map(String.init) ?? program }

  /// The first word; after `env` and what it sets, the program it runs.
  var program: String {
    guard words.first == "env" else { return words.first ?? "" }
    return words.dropFirst().first { !$0.contains("=") && !$0.hasPrefix("-") } ?? "env"
  }

  /// What is started: `env`, where the line begins so.
  var starter: String { words.first ?? "" }

  /// Whether the program has to have the terminal for itself.
  ///
  /// Its `path` tells what it is where its name is that of another, as `www-browser` is.
  func needsTerminal(at path: String, _ environment: BrowserEnvironment) -> Bool {
    if !environment.hasDisplay { return true }
    let target = realpath(path, nil)
    defer { free(target) }
    let real = target.map { String(cString: $0) } ?? path
    let names = [name, real.split(separator: "/").last.map(String.init) ?? name]
    // links draws its own windows with -g.
    if names.contains(where: { $0.hasPrefix("links") }), words.contains("-g") { return false }
    return names.contains(where: Self.textBrowsers.contains)
  }

  /// The program's arguments for an address, each a word of its own whatever is in it.
  ///
  /// - Throws: A `Problem` where the address would become a part of a text for a shell.
  func arguments(for url: String) throws(Problem) -> [String] {
    let rest = words.dropFirst()
    let isText = rest.contains { word in
      word.contains("%s") && word.contains { $0.isWhitespace || ";|&<>()$`\"'\\".contains($0) }
    }
    guard !isText else {
      throw Problem(
        "BROWSER puts the address into a text of \(name.displayableLine): write %s as a word of its own"
      )
    }
    guard rest.contains(where: { $0.contains("%s") }) else { return rest + [url] }
    return rest.map { $0.replacingOccurrences(of: "%s", with: url) }
  }
}

/// What of the environment decides on a browser.
struct BrowserEnvironment: Sendable {
  /// `BROWSER`: commands, parted by colons.
  let browser: String
  /// Whether there are windows.
  let hasDisplay: Bool
  private let folders: [String]

  init(_ variables: [String: String]) {
    browser = variables["BROWSER"] ?? ""
    hasDisplay = ["DISPLAY", "WAYLAND_DISPLAY"].contains { variables[$0]?.isEmpty == false }
    folders = (variables["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
      .map(String.init)
  }

  /// Where a program is; `nil` where it is not installed.
  func path(of program: String) -> String? {
    if program.contains("/") {
      let path = Locations.expandingTilde(program)
      return Self.isProgram(path) ? path : nil
    }
    return folders.map { "\($0)/\(program)" }.first(where: Self.isProgram)
  }

  private static func isProgram(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }
}
