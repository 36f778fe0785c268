/// What good composition asks beyond the standard, for the languages of newspapers.
extension LineBreakRules {
  /// Whether the scalar stays with what is before it, where the standard may break.
  func isHeldByTypography(_ current: LineBreakClass) -> Bool {
    last == .space
      ? isHeldAcrossOneSpace(current) || isHeldInQuotation(current) : isHeldByDash(current)
  }

  /// Ranks a break within a word.
  ///
  /// A slash breaks only what is wider than a line: "km/h" and short addresses stay whole. A
  /// long address is best broken after one of its joints, but never between the slashes.
  func grade(_ current: LineBreakClass, isHeld: Bool) -> LineBreak {
    if current.isLetter || current == .numeric {
      switch last {
      case .symbol: return secondLast == .symbol ? .prohibited : .atJoint
      case .joint, .infixNumeric, .exclamation: return .atJoint
      default: break
      }
    }
    guard isHeld else { return .allowed }
    return current.isWordPart && last.isWordPart ? .inWord : .prohibited
  }

  /// `10 %`, `20 °C`, `§ 5`, `$ 10`, and a dash between spaces, which ends a line.
  private func isHeldAcrossOneSpace(_ current: LineBreakClass) -> Bool {
    guard spaces == 1 else { return false }
    switch current {
    case .postfixNumeric: return beforeSpaces == .numeric && following() != .numeric
    case .prefixNumeric:
      return beforeSpaces == .numeric && following().map { !$0.isWordPart } ?? true
    case .numeric: return beforeSpaces == .prefixNumeric || beforeSpaces == .sectionSign
    case .enDash, .breakBoth, .hyphen, .middleDot:
      return following() == .space && !beforeSpaces.isDash
    default: return false
    }
  }

  /// Quotation marks set off by spaces, as in French (LB15a, LB15b of Unicode 15.1).
  private func isHeldInQuotation(_ current: LineBreakClass) -> Bool {
    if beforeSpaces == .initialQuotation { return quotationIsOpening }
    return current == .finalQuotation && following().map(\.mayFollowQuotation) ?? true
  }

  private func isHeldByDash(_ current: LineBreakClass) -> Bool {
    // An em dash hangs on the word before it.
    if current == .breakBoth { return true }
    switch last {
    // 1914–1918
    case .enDash: return secondLast == .numeric && current == .numeric
    // The signs of an option, -v (LB20a of Unicode 16) and --verbose, and E-Mail.
    case .hyphen:
      return current.isLetter
        && (secondLast.mayPrecedeWord || endsSingleLetter || beginsWithTwoHyphens)
    default: return false
    }
  }

  /// Whether two hyphens stand where a word may begin.
  private var beginsWithTwoHyphens: Bool {
    guard index >= 2, classes[index - 2] == .hyphen else { return false }
    return index == 2 || classes[index - 3].mayPrecedeWord
  }

  /// Whether a hyphen follows a word of one letter.
  private var endsSingleLetter: Bool {
    guard index >= 2, classes[index - 2].isLetter else { return false }
    return index == 2 || classes[index - 3].mayPrecedeWord
  }
}

extension LineBreakClass {
  /// Classes before which an initial quotation mark opens a quotation (LB15a).
  var mayPrecedeQuotation: Bool {
    endsLine || isOpening || isQuotation || self == .glue || self == .space
      || self == .zeroWidthSpace
  }

  /// Classes before which a final quotation mark closes a quotation (LB15b).
  fileprivate var mayFollowQuotation: Bool {
    switch self {
    case .space, .glue, .wordJoiner, .exclamation, .infixNumeric, .symbol, .zeroWidthSpace: true
    default: isClosing || isQuotation || endsLine
    }
  }

  fileprivate var mayPrecedeWord: Bool { mayPrecedeQuotation || self == .contingentBreak }

  fileprivate var isDash: Bool {
    self == .enDash || self == .breakBoth || self == .hyphen || self == .middleDot
  }
}
