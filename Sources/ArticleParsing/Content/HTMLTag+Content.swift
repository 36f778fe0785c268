extension HTMLTag {
  /// 1 to 6 for headings, `nil` for all else.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether the element stands in a line of text.
  var isInline: Bool { Self.inline.contains(self) }

  private static let inline: Set<HTMLTag> = [
    .a, .abbr, .acronym, .b, .bdi, .bdo, .big, .cite, .code, .data, .del, .dfn, .em, .font, .i,
    .ins, .kbd, .label, .mark, .nobr, .q, .rb, .rp, .rt, .rtc, .ruby, .s, .samp, .small, .span,
    .strike, .strong, .sub, .sup, .time, .tt, .u, .var, .wbr, .picture, .img, .br, .button, .nobr,
  ]
}
