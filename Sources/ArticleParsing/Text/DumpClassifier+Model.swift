// MARK: - What the line model says

extension DumpClassifier {
  /// Asks the line model for the class of every line and for the stretch that holds the text.
  mutating func askModel() {
    guard lines.contains(where: \.isProse) else {
      // A note of a few short lines: nothing that the model knows.
      classes = Array(repeating: .paragraph, count: lines.count)
      body = lines.indices
      return
    }
    features = LineFeatureReader.features(of: lines, language: language)
    classes = LineModel.classes(
      of: features, allowed: lines.map { $0.possibleClasses(inShortText: isShort) })
    keepMarkup()
    keepWithoutFurniture()
    let first = classes.firstIndex(where: \.isText)
    let last = classes.lastIndex(where: \.isText)
    guard let first, let last else { return }
    body = first..<last + 1
    keepTextBeforeSource()
  }

  /// Keeps sentences between the text and the line that names its source: that line ends articles.
  private mutating func keepTextBeforeSource() {
    guard isShort else { return }
    let below = lines.indices[body.upperBound...].prefix(8)
    let source = below.first { lines[$0].text.contains(":") && SourceLine(lines[$0].text) != nil }
    guard let source else { return }
    for index in body.upperBound..<source where lines[index].isSentence {
      classes[index] = .paragraph
      body = body.lowerBound..<index + 1
    }
  }

  /// Whether the text is no whole page, with menus and teasers, but a note or a saved article.
  var isShort: Bool { lines.count < 60 }

  /// Keeps what the model has not seen in short texts: it learnt lists and Markdown from whole
  /// pages, where most of them are menus.
  private mutating func keepMarkup() {
    guard isShort else { return }
    let start = classes.firstIndex { $0.isText || $0 == .title || $0 == .byline }
    if let start { keepLists(below: start) }
    let heading = lines.firstIndex { $0.markdownLevel != nil }
    guard let heading, let last = lines.lastIndex(where: \.isProse), heading < last else { return }
    for index in heading + 1...last where !classes[index].isText && lines[index].isMarkedText {
      classes[index] = lines[index].markdownLevel == nil ? .paragraph : .heading
    }
  }

  /// Keeps lists below the article's first line that stand inside it by any of their items: a
  /// list is of one piece.
  private mutating func keepLists(below start: Int) {
    var index = start
    while index < lines.count {
      let end = lines[index...].firstIndex { $0.marker == nil } ?? lines.count
      if classes[index..<end].contains(where: { $0 == .aside || $0.isText }) {
        for item in index..<end where classes[item] == .aside || classes[item] == .after {
          classes[item] = .paragraph
        }
      }
      index = max(end, index + 1)
    }
  }

  /// Lines above and below the text in which its fields may stand: names, dates, sources.
  var surroundings: Range<Int> {
    max(0, body.lowerBound - 16)..<min(lines.count, body.upperBound + 8)
  }

  /// Gives the lines that no rule knew the roles of their classes; text stays open.
  mutating func markClasses() {
    for index in lines.indices {
      // The headline of a page may stand far above: a picture, a player, a menu between.
      if [.rule, .title, .kicker].contains(roles[index]) { continue }
      guard surroundings.contains(index) else {
        remark(index, .boilerplate, "stands far from the text")
        continue
      }
      guard roles[index] == nil || roles[index]?.isMarkup == true else { continue }
      markClass(index)
    }
  }

  private mutating func markClass(_ index: Int) {
    switch classes[index] {
    case .before: remark(index, .boilerplate, "looks like a page line above the article")
    case .after: remark(index, .boilerplate, "looks like a page line below the article")
    case .aside: remark(index, .boilerplate, "looks like a page line inside the article")
    case .caption: remark(index, .caption, "looks like a caption")
    case .credit:
      remark(
        index, lines[index].wordCount <= 14 ? .credit : .boilerplate, "looks like a credit")
    case .byline: markLikelyByline(index)
    case .section, .kicker, .title: remark(index, .boilerplate, "looks like a line above the text")
    case .lead, .paragraph, .heading: break
    }
  }

  private mutating func markLikelyByline(_ index: Int) {
    let isByline = Byline(lines[index].text) != nil || Byline(bare: lines[index].text) != nil
    remark(index, isByline ? .byline : .boilerplate, "looks like a line about the authors")
  }
}

extension DumpLine {
  /// Whether the line is text, if only a sentence of it.
  var isSentence: Bool {
    isProse || traits.contains(.endsSentence) && wordCount >= 5
  }

  /// Whether Markdown or its length shows that the line is text.
  fileprivate var isMarkedText: Bool {
    isProse || marker != nil || quoteDepth > 0 || markdownLevel != nil
  }

  /// What the line can be by its length: the model has seen few short texts with long captions.
  fileprivate func possibleClasses(inShortText isShort: Bool) -> LineClasses {
    if wordCount > 60 { return [.page, LineClasses(.paragraph, .lead)] }
    if wordCount > 40 { return [.page, LineClasses(.paragraph, .lead, .caption)] }
    // Sentences without a credit are rather a lead beside a picture than its caption.
    if wordCount >= 18, text.sentenceCount > (isShort ? 1 : 2), Credit(text) == nil {
      return isShort
        ? LineClasses(.paragraph, .lead, .aside, .after)
        : [.page, LineClasses(.paragraph, .lead)]
    }
    return .all
  }
}

extension String {
  /// How many full stops stand before a space or the end.
  fileprivate var sentenceCount: Int {
    zip(utf8, utf8.dropFirst()).count { $0 == 0x2E && $1 == 0x20 } + (utf8.last == 0x2E ? 1 : 0)
  }
}

extension DumpLineRole {
  /// Whether a sign at the line's beginning gave the role, which any text may have.
  fileprivate var isMarkup: Bool {
    switch self {
    case .listItem, .heading, .quote: true
    default: false
    }
  }
}
