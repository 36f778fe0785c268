/// Gives each line of a dump its role, in passes from the certain to the likely.
///
/// A line keeps the first role it is given; later passes see the roles around it. Roles that only
/// news have (credits, source lines, boilerplate …) are looked for where the text shows that it
/// is news; in a poem or a letter every line stays in the body.
struct DumpClassifier {
  let lines: [DumpLine]
  let language: String?
  var roles: [DumpLineRole?]
  var reasons: [String]
  /// No page has more lines; a text that does is a book or no text at all.
  private static let mostLines = 20_000

  /// What the line model says of each line; empty where it was not asked.
  var classes: [LineClass] = []
  var features: [LineFeatures] = []
  /// The lines from the first to the last of the text, by the line model.
  var body = 0..<0
  /// No line before this one is without a role; moved on while captions are looked for.
  var firstOpen = 0

  static func classify(_ lines: [DumpLine], language: String?) -> [ClassifiedLine] {
    var classifier = DumpClassifier(lines, language: language)
    classifier.run()
    return lines.indices.map { index in
      ClassifiedLine(
        line: lines[index], role: classifier.roles[index] ?? .paragraph,
        reason: classifier.reasons[index])
    }
  }

  private init(_ lines: [DumpLine], language: String?) {
    self.lines = lines
    self.language = language
    roles = Array(repeating: nil, count: lines.count)
    reasons = Array(repeating: "", count: lines.count)
  }

  private mutating func run() {
    markMarkup()
    let isNews = findsNews()
    if isNews {
      markNewsForms()
      markSection()
      markCaptions()
      markTail()
      markTeasers()
      markHead()
    } else {
      markPlainTitle()
    }
    markBody(isNews: isNews, isMail: !isNews && NewsEvidence.isMail(lines))
  }

  /// Asks the line model, where the text is or could be news.
  private mutating func findsNews() -> Bool {
    let isCertain = NewsEvidence.isNews(lines, language: language)
    guard lines.count <= Self.mostLines,
      isCertain || NewsEvidence.isArticleLike(lines) || NewsEvidence.isPageLike(lines)
    else { return false }
    askModel()
    return !body.isEmpty && (isCertain || NewsEvidence.isNews(classes))
  }

  /// Gives a line its role, once.
  mutating func mark(_ index: Int, _ role: DumpLineRole, _ reason: String) {
    guard roles[index] == nil else { return }
    roles[index] = role
    reasons[index] = reason
  }

  /// Gives a line another role than it had.
  mutating func remark(_ index: Int, _ role: DumpLineRole?, _ reason: String) {
    roles[index] = role
    reasons[index] = reason
  }

  func text(_ index: Int) -> String { lines[index].text }
}

// MARK: - Lines that show their role by a sign

extension DumpClassifier {
  private mutating func markMarkup() {
    for index in lines.indices {
      let line = lines[index]
      if line.traits.contains(.isCode) {
        mark(index, .code, "stands between fences")
      } else if line.quoteDepth > 0 {
        mark(index, .quote, "begins with >")
      } else if line.isPicture {
        mark(index, .caption, "is a picture")
      } else if line.isRule {
        markRule(index)
      } else if line.marker != nil {
        mark(index, .listItem, "begins with a bullet or number")
      } else if line.markdownLevel != nil {
        mark(index, .heading, "begins with #")
      }
    }
  }

  /// A row of signs parts sections; directly below a short line it makes that line a heading.
  private mutating func markRule(_ index: Int) {
    defer { mark(index, .rule, "is a row of signs") }
    let isUnderline = text(index).first == "=" || text(index).first == "-"
    guard isUnderline, index > 0, !lines[index].traits.contains(.isAfterBlank),
      lines[index - 1].wordCount <= 14, lines[index - 1].traits.contains(.isAfterBlank)
    else { return }
    mark(index, .repetition, "underlines the heading")
    mark(index - 1, .heading, "is underlined")
  }
}

extension DumpLine {
  /// At least three equal signs and nothing else.
  fileprivate var isRule: Bool {
    guard length >= 3, let first = text.utf8.first, "-=*_~#".utf8.contains(first) else {
      return false
    }
    return text.utf8.allSatisfy { $0 == first || $0 == 0x20 }
  }

  /// The level of a Markdown heading, `nil` where the line is none.
  var markdownLevel: Int? {
    // A backslash before the sign says that it is none.
    guard text.utf8.first == 0x23, marked?.source.utf8.first ?? 0x23 == 0x23 else { return nil }
    let level = text.prefix(7).prefix { $0 == "#" }.count
    return level <= 6 && text.dropFirst(level).first == " " && wordCount > 1 ? level : nil
  }
}
