/// What the line model looks at on a line: each is there or not.
///
/// The names stand in the table of weights, which is made anew when a case is added, removed or
/// measured differently.
enum LineFeature: UInt8, CaseIterable {
  // Length in words.
  case words1, words2, words3, words4, words5, words7, words10, words14, words19, words26, words41
  case words71

  // Ends and sentences.
  case endsSentence, asksOrCalls, endsColon, endsComma, endsEllipsis, endsBracket
  case twoSentences, fourSentences, hasComma, hasCommas

  // Letters and signs.
  case startsLowercase, startsDigit, startsQuote, hasQuote, hasDigits, mostlyDigits, allCapitals
  case capitalized, uncapitalized, hasNoLetters, hasBracket, hasPipe, hasArrow, hasAddress
  case hasCopyright, hasUnderscores, hasTime, hasSlash, hasMidColon

  // Words against those of the running text.
  case stopWordsNone, stopWordsFew, stopWordsMany
  case knownWordsNone, knownWordsFew, knownWordsMany
  case topicNone, topicFew, topicSome, topicMany
  case pageWord, pageWords, mostlyPageWords

  // Repetition.
  case repeatedTwice, repeatedOften, sameAsNext, sameAsPrevious, isPartOfNext, isPartOfPrevious
  case firstOfRepeated, beginsTopLine

  // Known forms.
  case boilerplate, teaserHead, credit, captionWithCredit, byline, bareByline, date, sourceLine
  case strongSource, reporting, section, path, dateline, quotedKicker

  // Markup and layout.
  case bullet, number, firstHeading, secondHeading, lowerHeading, bold, quoted, browserMark
  case afterBlank, beforeBlank, indented, indentedLikeProse

  // Place.
  case isFirst, isSecond, isEarly, isLate
  case proseBefore1, proseBefore2, proseBefore4, proseBefore8, proseNeverBefore
  case proseAfter1, proseAfter2, proseAfter4, proseAfter8, proseNeverAfter
  case denseProse, someProse, noProse
  case isSentence, noSentences, fewSentences, someSentences, manySentences
  case noProseAbove, littleProseAbove, halfProseAbove, muchProseAbove
  case noProseBelow, littleProseBelow, halfProseBelow, muchProseBelow
  case aboveCluster, farAboveCluster, inCluster, belowCluster, farBelowCluster, isProse
  case clusterStart, clusterEnd

  // Heads above.
  case belowTeaserHead1, belowTeaserHead3, belowTeaserHead8, belowComments

  // The whole text.
  case textIsDense, textIsShort, textIsLong, textIsMarked
}

/// The features of one line.
struct LineFeatures {
  /// One bit each, by raw value.
  private var bits = SIMD4<UInt64>()

  mutating func insert(_ feature: LineFeature) {
    let value = Int(feature.rawValue)
    bits[value / 64] |= 1 << UInt64(value % 64)
  }

  func contains(_ feature: LineFeature) -> Bool {
    let value = Int(feature.rawValue)
    return bits[value / 64] & 1 << UInt64(value % 64) != 0
  }

  /// Raw values of the features that are there.
  var numbers: [Int] {
    var numbers: [Int] = []
    visit { numbers.append($0) }
    return numbers
  }

  /// Calls `body` with the raw value of each feature that is there, in order.
  func visit(_ body: (Int) -> Void) {
    for part in 0..<4 {
      var rest = bits[part]
      while rest != 0 {
        body(part * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
