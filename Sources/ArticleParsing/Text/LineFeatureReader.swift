/// Measures the features of all lines of a dump.
struct LineFeatureReader {
  let lines: [DumpLine]
  let shapes: [LineShape]
  private let language: String?
  private let vocabulary: DumpVocabulary
  /// The stretch of lines with the most running text.
  let cluster: Range<Int>
  /// The words of the cluster.
  private let topic: DumpVocabulary
  private(set) var features: [LineFeatures]

  static func features(of lines: [DumpLine], language: String?) -> [LineFeatures] {
    guard !lines.isEmpty else { return [] }
    var reader = LineFeatureReader(lines, language)
    for index in lines.indices { reader.readLine(index) }
    for index in reader.linesNearProse { reader.readForms(index) }
    reader.readRepetition()
    reader.readPlace()
    reader.readCluster()
    reader.readHeads()
    reader.readText()
    return reader.features
  }

  private init(_ lines: [DumpLine], _ language: String?) {
    self.lines = lines
    self.language = language
    shapes = lines.map { LineShape($0.text) }
    vocabulary = DumpVocabulary(shapes[...], of: lines[...])
    cluster = Self.cluster(of: lines)
    topic = DumpVocabulary(shapes[cluster], of: lines[cluster])
    features = Array(repeating: LineFeatures(), count: lines.count)
  }

  mutating func set(_ index: Int, _ feature: LineFeature, if isThere: Bool = true) {
    if isThere { features[index].insert(feature) }
  }
}

// MARK: - The line by itself

extension LineFeatureReader {
  private mutating func readLine(_ index: Int) {
    set(index, Self.length(lines[index].wordCount))
    set(index, .isProse, if: lines[index].isProse)
    readEnds(index)
    readSigns(index)
    readWords(index)
    readPageWords(index)
    readMarkup(index)
  }

  private static func length(_ words: Int) -> LineFeature {
    switch words {
    case ...1: .words1
    case 2: .words2
    case 3: .words3
    case 4: .words4
    case 5...6: .words5
    case 7...9: .words7
    case 10...13: .words10
    case 14...18: .words14
    case 19...25: .words19
    case 26...40: .words26
    case 41...70: .words41
    default: .words71
    }
  }

  private mutating func readEnds(_ index: Int) {
    let (traits, shape) = (lines[index].traits, shapes[index])
    set(index, .endsSentence, if: traits.contains(.endsSentence))
    set(index, .asksOrCalls, if: traits.contains(.asksOrCalls))
    set(index, .endsColon, if: shape.lastScalar == ":" || shape.lastScalar == "：")
    set(index, .endsComma, if: shape.lastScalar == ",")
    set(index, .endsEllipsis, if: shape.lastScalar == "…" || lines[index].text.hasSuffix("..."))
    set(index, .endsBracket, if: shape.lastScalar == ")" || shape.lastScalar == "]")
    set(index, .twoSentences, if: (1...2).contains(shape.sentenceEnds))
    set(index, .fourSentences, if: shape.sentenceEnds >= 3)
    set(index, .hasComma, if: shape.commas == 1)
    set(index, .hasCommas, if: shape.commas > 1)
  }

  private mutating func readSigns(_ index: Int) {
    let (line, shape) = (lines[index], shapes[index])
    let first = line.text.unicodeScalars.first ?? " "
    let words = shape.words.count
    set(index, .startsLowercase, if: line.traits.contains(.startsLowercase))
    set(index, .startsDigit, if: first.isDigit)
    set(index, .startsQuote, if: first.isQuote)
    set(index, .hasQuote, if: shape.quotes > 0)
    set(index, .hasDigits, if: shape.digits > 0)
    set(index, .mostlyDigits, if: shape.digits * 4 > shape.letters && shape.digits > 0)
    set(index, .allCapitals, if: shape.letters >= 4 && shape.lowercaseLetters == 0)
    set(index, .capitalized, if: words >= 2 && shape.capitalizedWords * 10 >= words * 7)
    set(index, .uncapitalized, if: words >= 4 && shape.capitalizedWords * 4 <= words)
    set(index, .hasNoLetters, if: shape.letters == 0)
    set(index, .hasBracket, if: shape.brackets > 0)
    set(index, .hasPipe, if: shape.hasPipe)
    set(index, .hasArrow, if: shape.hasArrow)
    set(index, .hasAddress, if: shape.hasAddress)
    set(index, .hasCopyright, if: shape.hasCopyright)
    set(index, .hasUnderscores, if: shape.underscores > 1)
    set(index, .hasTime, if: shape.hasTime)
    set(index, .hasSlash, if: shape.slashes > 0)
    set(index, .hasMidColon, if: shape.midColons > 0)
  }

  private mutating func readWords(_ index: Int) {
    guard vocabulary.isTelling else { return }
    let shape = shapes[index]
    switch vocabulary.stopWordShare(of: shape) {
    case 0: set(index, .stopWordsNone)
    case ..<0.2: set(index, .stopWordsFew)
    default: set(index, .stopWordsMany)
    }
    if let share = vocabulary.knownWordShare(of: shape, isCounted: lines[index].isProse) {
      set(index, share == 0 ? .knownWordsNone : share < 0.5 ? .knownWordsFew : .knownWordsMany)
    }
    readTopic(index)
  }

  private mutating func readTopic(_ index: Int) {
    let isCounted = lines[index].isProse && cluster.contains(index)
    switch topic.knownWordShare(of: shapes[index], isCounted: isCounted) ?? -1 {
    case ..<0: break
    case 0: set(index, .topicNone)
    case ..<0.2: set(index, .topicFew)
    case ..<0.4: set(index, .topicSome)
    default: set(index, .topicMany)
    }
  }

  private mutating func readPageWords(_ index: Int) {
    let words = shapes[index].words
    guard words.count < 80 else { return }
    let count = words.count(where: PageWords.contains)
    set(index, .pageWord, if: count == 1)
    set(index, .pageWords, if: count > 1)
    set(index, .mostlyPageWords, if: count * 3 > words.count)
  }

  /// Lines with running text near them: names and credits in the depths of menus tell nothing,
  /// and to look for them is most of the work.
  private var linesNearProse: [Int] {
    let reach = 8
    var isNear = [Bool](repeating: false, count: lines.count)
    for index in lines.indices where lines[index].isProse {
      for near in max(0, index - reach)...min(lines.count - 1, index + reach) {
        isNear[near] = true
      }
    }
    return lines.indices.filter { isNear[$0] }
  }

  private mutating func readForms(_ index: Int) {
    let (line, text) = (lines[index], lines[index].text)
    guard line.length < 1_000, shapes[index].letters + shapes[index].digits > 0 else { return }
    set(index, .dateline, if: NewsAgency.inDateline(of: text) != nil)
    guard line.wordCount <= 60 else { return }
    set(index, .boilerplate, if: Boilerplate.contains(text))
    set(index, .teaserHead, if: Boilerplate.isTeaserHead(text))
    if let credit = Credit(text) {
      set(index, credit.caption == nil ? .credit : .captionWithCredit)
    }
    set(index, .reporting, if: ReportingLine(text) != nil)
    guard line.wordCount <= 25 else { return }
    if let source = SourceLine(text) { set(index, source.isStrong ? .strongSource : .sourceLine) }
    set(index, .byline, if: Byline(text) != nil)
    set(index, .bareByline, if: Byline(bare: text) != nil)
    set(index, .date, if: DateLine(text, language: language) != nil)
    set(index, .section, if: SectionName.section(in: text) != nil)
    set(index, .path, if: SectionName.section(inPath: text) != nil)
    set(index, .quotedKicker, if: Headline.hasQuotedKicker(text, language: language))
  }

  private mutating func readMarkup(_ index: Int) {
    let line = lines[index]
    switch line.marker {
    case .bullet?: set(index, .bullet)
    case .number?: set(index, .number)
    case nil: break
    }
    switch line.markdownLevel {
    case nil: break
    case 1?: set(index, .firstHeading)
    case 2?: set(index, .secondHeading)
    default: set(index, .lowerHeading)
    }
    let source = line.marked?.source ?? line.text
    set(index, .bold, if: source.hasPrefix("**") || source.hasPrefix("__"))
    set(index, .quoted, if: line.quoteDepth > 0)
    set(index, .browserMark, if: line.isBrowserMark)
    set(index, .afterBlank, if: line.traits.contains(.isAfterBlank))
    set(index, .beforeBlank, if: line.traits.contains(.isBeforeBlank))
    set(index, .indented, if: line.indent > 0)
  }
}

extension DumpLine {
  /// What text browsers print for things they cannot show.
  fileprivate var isBrowserMark: Bool {
    let marks = [
      "IFRAME", "Link:", "(BUTTON)", "[IMG]", "[INLINE]", "[ ]", "( )", "[_", "IFrame", "[   ",
    ]
    return marks.contains(where: text.hasPrefix) || text.hasSuffix("(BUTTON)")
  }
}

extension DumpLine {
  var proseWordCount: Int { isProse ? wordCount : 0 }
}
