/// How a scalar behaves at the end of a line: the Line_Break property of UAX #14.
///
/// The classes that rule LB1 resolves (AI, CJ, SA, SG, XX) are resolved; a few others are split.
/// The raw values are those of `ScalarTable.lineBreakClasses`: keep make-tables.py in step.
enum LineBreakClass: UInt8, Sendable, CaseIterable {
  /// AL.
  case alphabetic
  /// BK.
  case mandatoryBreak
  /// CR.
  case carriageReturn
  /// LF.
  case lineFeed
  /// NL.
  case nextLine
  /// SP.
  case space
  /// ZW.
  case zeroWidthSpace
  /// WJ.
  case wordJoiner
  /// GL.
  case glue
  /// CM.
  case combiningMark
  /// ZWJ.
  case zeroWidthJoiner
  /// HL.
  case hebrewLetter
  /// NU.
  case numeric
  /// BA but the en dash.
  case breakAfter
  /// BB.
  case breakBefore
  /// B2, the em dash.
  case breakBoth
  /// HY.
  case hyphen
  /// CB.
  case contingentBreak
  /// CL.
  case closePunctuation
  /// CP.
  case closeParenthesis
  /// EX.
  case exclamation
  /// IN.
  case inseparable
  /// NS, and CJ: we break Japanese strictly.
  case nonstarter
  /// OP of narrow scripts.
  case openPunctuation
  /// QU that is neither initial nor final.
  case quotation
  /// IS.
  case infixNumeric
  /// SY, the slash.
  case symbol
  /// PO.
  case postfixNumeric
  /// PR.
  case prefixNumeric
  /// ID.
  case ideographic
  /// EB.
  case emojiBase
  /// EM.
  case emojiModifier
  /// RI.
  case regionalIndicator
  /// JL.
  case hangulL
  /// JV.
  case hangulV
  /// JT.
  case hangulT
  /// H2.
  case hangulLV
  /// H3.
  case hangulLVT
  /// OP that is East Asian wide, full or half width (LB30).
  case wideOpenPunctuation
  /// QU with general category Pi.
  case initialQuotation
  /// QU with general category Pf.
  case finalQuotation
  /// ID that is unassigned and kept for a pictograph (LB30b).
  case futurePictograph
  /// U+2013, in the standard BA.
  case enDash
  /// U+00B7, in the standard AL.
  case middleDot
  /// U+00A7, in the standard AL.
  case sectionSign
  /// `&`, `=` and `_`, in the standard AL: where a long address may be broken.
  case joint

  /// The class of a scalar.
  init(_ scalar: Unicode.Scalar) {
    self = LineBreakClass(rawValue: ScalarTable.lineBreakClasses[scalar]) ?? .alphabetic
  }
}

extension LineBreakClass {
  /// AL or HL.
  var isLetter: Bool {
    switch self {
    case .alphabetic, .hebrewLetter, .middleDot, .sectionSign, .joint: true
    default: false
    }
  }

  /// OP.
  var isOpening: Bool { self == .openPunctuation || self == .wideOpenPunctuation }

  /// CL or CP.
  var isClosing: Bool { self == .closePunctuation || self == .closeParenthesis }

  /// QU.
  var isQuotation: Bool {
    self == .quotation || self == .initialQuotation || self == .finalQuotation
  }

  /// BA.
  var isBreakAfter: Bool { self == .breakAfter || self == .enDash }

  /// PR or PO.
  var isNumericSign: Bool { self == .prefixNumeric || self == .postfixNumeric }

  /// ID, EB or EM.
  var isIdeograph: Bool {
    switch self {
    case .ideographic, .futurePictograph, .emojiBase, .emojiModifier: true
    default: false
    }
  }

  /// JL, JV, JT, H2 or H3.
  var isHangul: Bool {
    rawValue >= Self.hangulL.rawValue && rawValue <= Self.hangulLVT.rawValue
  }

  /// BK, CR, LF or NL.
  var endsLine: Bool {
    rawValue >= Self.mandatoryBreak.rawValue && rawValue <= Self.nextLine.rawValue
  }

  /// CM or ZWJ.
  var isMark: Bool { self == .combiningMark || self == .zeroWidthJoiner }

  /// A part of a word that may be cut where a word is wider than a line.
  var isWordPart: Bool { isLetter || self == .numeric || isIdeograph || isHangul }
}
