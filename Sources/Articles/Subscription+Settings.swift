extension Subscription {
  /// Sets what `key` names; an empty value takes the setting back.
  ///
  /// - Throws: A `Problem` that says which keys there are or which values the key takes.
  public mutating func set(_ key: String, _ value: String) throws(Problem) {
    guard let setting = FeedSetting(rawValue: key.lowercased()) else {
      let names = FeedSetting.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem("No setting \(key.displayableLine); there are \(names)")
    }
    try set(setting, to: value)
  }

  /// Sets one setting; an empty value takes it back.
  ///
  /// A feed has any number of header lines, one a name: `Name: value` adds or replaces one,
  /// `Name:` removes it, an empty value removes all.
  /// - Throws: A `Problem` that says which values it takes.
  public mutating func set(_ setting: FeedSetting, to value: String) throws(Problem) {
    guard value.isOneLine else { throw Problem("A setting is one line of text") }
    let value = value.trimmed
    let text = value.isEmpty ? nil : value
    switch setting {
    case .title: settings.title = text?.displayableLine
    case .interval: settings.interval = try Self.minutes(text)
    case .fullText: settings.fetchesFullText = try Self.isOn(text, setting)
    case .userAgent: settings.userAgent = text
    case .header: settings.headers = try Self.headers(settings.headers ?? [], adding: text)
    case .user: settings.user = text
    case .passwordFile: settings.passwordFile = try Self.path(text, setting)
    case .passwordCommand: settings.passwordCommand = text
    case .proxy: settings.proxy = text?.lowercased() == "none" ? "" : text
    case .certificates: settings.certificates = try Self.path(text, setting)
    case .http1: settings.usesHTTP1 = try Self.isOn(text, setting)
    case .keep: settings.keep = try Self.articles(text)
    case .folder: folder = Self.names(value, separator: "/")
    case .tags: tags = Self.names(value, separator: ",")
    case .hidden: isHidden = try Self.isOn(text, setting) ?? false
    }
  }

  /// Sets what a text like `interval=30` says.
  ///
  /// - Throws: A `Problem` that says what is wrong with it.
  public mutating func set(_ assignment: String) throws(Problem) {
    guard let sign = assignment.firstIndex(of: "=") else {
      throw Problem("A setting is written key=value: interval=30")
    }
    try set(
      String(assignment[..<sign]).trimmed, String(assignment[assignment.index(after: sign)...]))
  }

  // MARK: - Values

  /// A year: beyond that nobody is waiting for the next check.
  private static let mostMinutes = 525_600

  private static func minutes(_ text: String?) throws(Problem) -> Int? {
    guard let text else { return nil }
    let units = ["m": 1, "h": 60, "d": 1_440]
    let unit = units[text.suffix(1).lowercased()]
    let digits = unit == nil ? text : String(text.dropLast()).trimmed
    let (minutes, isTooLong) = (Int(digits) ?? 0).multipliedReportingOverflow(by: unit ?? 1)
    guard !isTooLong, (1...mostMinutes).contains(minutes) else {
      throw Problem("interval takes minutes, or hours and days like 12h and 2d, up to a year")
    }
    return minutes
  }

  private static func articles(_ text: String?) throws(Problem) -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), number > 0 else {
      throw Problem("keep takes a number of articles, 1 or more")
    }
    return number
  }

  private static func isOn(_ text: String?, _ setting: FeedSetting) throws(Problem) -> Bool? {
    switch text?.lowercased() {
    case nil: return nil
    case "yes", "on", "true", "1": return true
    case "no", "off", "false", "0": return false
    default: throw Problem("\(setting.rawValue) takes yes or no")
    }
  }

  /// A path means the same wherever the program is started.
  private static func path(_ text: String?, _ setting: FeedSetting) throws(Problem) -> String? {
    guard let text else { return nil }
    guard text.hasPrefix("/") || text.hasPrefix("~/") else {
      throw Problem("\(setting.rawValue) takes a whole path, from / or ~/ on")
    }
    return text
  }

  private static func names(_ text: String, separator: Character) -> [String] {
    text.split(separator: separator).map { String($0).displayableLine.trimmed }
      .filter { !$0.isEmpty }
  }

  // MARK: - Headers

  /// The header lines with one more, which takes the place of those of its name.
  private static func headers(
    _ headers: [String], adding line: String?
  ) throws(Problem) -> [String]? {
    guard let line else { return nil }
    let name = line.headerName
    guard let sign = line.firstIndex(of: ":"), !name.isEmpty, name.utf8.allSatisfy(\.isTokenByte)
    else { throw Problem("header takes a line like Accept-Language: de") }
    let others = headers.filter { $0.headerName.lowercased() != name.lowercased() }
    let value = String(line[line.index(after: sign)...]).trimmed
    let lines = value.isEmpty ? others : others + ["\(name): \(value)"]
    return lines.isEmpty ? nil : lines
  }
}

// MARK: - Describing

extension Subscription {
  /// What is set, a line each: `interval=30`.
  ///
  /// Nothing in them is secret: headers are told by their names, passwords in addresses are not
  /// told, and a command that prints a password only that it is there.
  public var settingLines: [String] {
    FeedSetting.allCases.flatMap { setting in
      values(of: setting).map { "\(setting.rawValue)=\($0.displayableLine)" }
    }
  }

  private func values(of setting: FeedSetting) -> [String] {
    if setting == .header {
      return (settings.headers ?? []).map { "\($0.headerName): (not shown)" }
    }
    return [value(of: setting)].compactMap(\.self)
  }

  private func value(of setting: FeedSetting) -> String? {
    switch setting {
    case .passwordCommand: settings.passwordCommand.map { _ in "(not shown)" }
    case .proxy: settings.text(of: .proxy)?.withoutPassword
    case .hidden: isHidden ? "yes" : nil
    case .folder: folder.isEmpty ? nil : folder.joined(separator: "/")
    case .tags: tags.isEmpty ? nil : tags.joined(separator: ", ")
    default: settings.text(of: setting)
    }
  }
}

extension String {
  fileprivate var isOneLine: Bool {
    unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }

  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  fileprivate var headerName: String { String(prefix { $0 != ":" }).trimmed }
}

extension UInt8 {
  /// Whether the byte may be in a header's name (RFC 9110 5.6.2).
  fileprivate var isTokenByte: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(self)
    }
  }
}
