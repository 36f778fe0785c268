/// The line breaking algorithm of UAX #14 (Unicode 15.0), one scalar after another.
///
/// Numbers are held together by the rules of its section 8.2, example 7. `isTypographic` adds
/// what good composition asks beyond the standard: see LineBreakRules+Typography.swift.
struct LineBreakRules {
  /// How far a number has been read (LB25).
  enum Number {
    case none
    case digits
    /// A bracket closed after digits.
    case closed
  }

  let classes: [LineBreakClass]
  let isTypographic: Bool
  /// The place of the scalar in question.
  private(set) var index = 0
  /// The class before the scalar; a mark counts as the base that carries it (LB9, LB10).
  private(set) var last: LineBreakClass = .mandatoryBreak
  /// The class before `last`.
  private(set) var secondLast: LineBreakClass = .mandatoryBreak
  /// The class before the spaces before the scalar; `last` where there are none.
  private(set) var beforeSpaces: LineBreakClass = .mandatoryBreak
  /// How many spaces are before the scalar.
  private(set) var spaces = 0
  /// Whether the initial quotation mark last seen opens a quotation (LB15a of Unicode 15.1).
  private(set) var quotationIsOpening = false
  private var number = Number.none
  private var followsJoiner = false
  /// Whether an odd number of regional indicators is before the scalar.
  private var hasOpenFlag = false

  init(_ classes: [LineBreakClass], isTypographic: Bool = true) {
    self.classes = classes
    self.isTypographic = isTypographic
  }

  /// Whether a line may end before each scalar; the first is `.prohibited`.
  mutating func breaks() -> [LineBreak] {
    var breaks: [LineBreak] = []
    breaks.reserveCapacity(classes.count)
    while index < classes.count {
      breaks.append(breakBefore(classes[index]))
      index += 1
    }
    return breaks
  }

  /// The class after the scalar in question, not counting marks; `nil` at the end.
  func following() -> LineBreakClass? {
    var place = index + 1
    while place < classes.count {
      if !classes[place].isMark { return classes[place] }
      place += 1
    }
    return nil
  }

  private mutating func breakBefore(_ current: LineBreakClass) -> LineBreak {
    // By far the most common pair: LB28.
    if current == .alphabetic && last == .alphabetic {
      secondLast = .alphabetic
      followsJoiner = false
      return .inWord
    }
    if current.isMark {
      defer { followsJoiner = current == .zeroWidthJoiner }
      // LB9
      if index > 0 && !last.endsLine && last != .space && last != .zeroWidthSpace {
        return .prohibited
      }
      // LB10
      return advance(to: .alphabetic)
    }
    defer { followsJoiner = false }
    return advance(to: current)
  }

  private mutating func advance(to current: LineBreakClass) -> LineBreak {
    let result = index == 0 ? .prohibited : decide(current)
    if current == .initialQuotation { quotationIsOpening = last.mayPrecedeQuotation }
    number = number(after: current)
    hasOpenFlag = current == .regionalIndicator && !hasOpenFlag
    spaces = current == .space ? spaces + 1 : 0
    if current != .space { beforeSpaces = current }
    secondLast = last
    last = current
    return result
  }

  private func number(after current: LineBreakClass) -> Number {
    switch current {
    case .numeric: .digits
    case .symbol, .infixNumeric: number == .digits ? .digits : .none
    case .closePunctuation, .closeParenthesis: number == .digits ? .closed : .none
    default: .none
    }
  }
}

// MARK: - The rules, in their order

extension LineBreakRules {
  private func decide(_ current: LineBreakClass) -> LineBreak {
    // LB4, LB5
    if last.endsLine {
      return last == .carriageReturn && current == .lineFeed ? .prohibited : .mandatory
    }
    // LB6, LB7
    if current.endsLine || current == .space || current == .zeroWidthSpace { return .prohibited }
    // LB8, LB8a
    if beforeSpaces == .zeroWidthSpace { return .allowed }
    if followsJoiner { return .prohibited }
    if isHeldAcrossSpaces(current) { return .prohibited }
    if isTypographic && isHeldByTypography(current) { return .prohibited }
    // LB18
    if last == .space { return .allowed }
    let isHeld = isHeldAsPunctuation(current) || isHeldAsNumber(current) || isHeldInWord(current)
    return isTypographic ? grade(current, isHeld: isHeld) : isHeld ? .prohibited : .allowed
  }

  /// LB11 to LB17.
  private func isHeldAcrossSpaces(_ current: LineBreakClass) -> Bool {
    if current == .wordJoiner || last == .wordJoiner || last == .glue { return true }
    switch current {
    // LB12a
    case .glue: if last != .space && !last.isBreakAfter && last != .hyphen { return true }
    // LB13
    case .closePunctuation, .closeParenthesis, .exclamation, .infixNumeric, .symbol: return true
    // LB16
    case .nonstarter: if beforeSpaces.isClosing { return true }
    // LB17
    case .breakBoth: if beforeSpaces == .breakBoth { return true }
    // LB15
    case _ where current.isOpening: if beforeSpaces.isQuotation { return true }
    default: break
    }
    // LB14
    return beforeSpaces.isOpening
  }

  /// LB19 to LB22.
  private func isHeldAsPunctuation(_ current: LineBreakClass) -> Bool {
    if current.isQuotation || last.isQuotation { return true }
    // LB20
    if current == .contingentBreak || last == .contingentBreak { return false }
    switch current {
    case .hyphen, .nonstarter, .inseparable: return true
    case _ where current.isBreakAfter: return true
    default: break
    }
    if last == .breakBefore { return true }
    // LB21a, LB21b
    if secondLast == .hebrewLetter && (last == .hyphen || last.isBreakAfter) { return true }
    return last == .symbol && current == .hebrewLetter
  }

  /// LB23 to LB25 and LB27, where signs and digits meet.
  private func isHeldAsNumber(_ current: LineBreakClass) -> Bool {
    switch current {
    case .numeric:
      last.isLetter || last.isNumericSign || last == .hyphen || last == .numeric
        || number == .digits
    case .postfixNumeric:
      last.isLetter || number != .none || last.isIdeograph || last.isHangul
    case .prefixNumeric: last.isLetter || number != .none
    case .hyphen: last.isNumericSign && following() == .numeric
    case _ where current.isOpening: last.isNumericSign && following() == .numeric
    case _ where current.isLetter: last == .numeric || last.isNumericSign
    case _ where current.isIdeograph || current.isHangul: last == .prefixNumeric
    default: false
    }
  }

  /// LB26 and LB28 to LB30b.
  private func isHeldInWord(_ current: LineBreakClass) -> Bool {
    switch current {
    case .hangulL, .hangulLV, .hangulLVT: last == .hangulL
    case .hangulV: last == .hangulL || last == .hangulV || last == .hangulLV
    case .hangulT: last.isHangul && last != .hangulL
    case .openPunctuation: last.isLetter || last == .numeric
    case .numeric: last == .closeParenthesis
    case .regionalIndicator: hasOpenFlag
    case .emojiModifier: last == .emojiBase || last == .futurePictograph
    case _ where current.isLetter:
      last.isLetter || last == .infixNumeric || last == .closeParenthesis
    default: false
    }
  }
}
