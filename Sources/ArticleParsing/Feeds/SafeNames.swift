/// The elements and attributes of HTML that only show something.
enum SafeNames {
  /// Whether an element goes with all that is in it.
  static func isDropped(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .script, .style, .template, .applet: true
    default: false
    }
  }

  static func isVoid(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .area, .br, .col, .hr, .img, .source, .track, .wbr: true
    default: false
    }
  }

  /// Whether an element keeps its tags; its name is asked for only where it is not standard.
  static func isKept(_ tag: HTMLTag, name: @autoclosure () -> String) -> Bool {
    let number = Int(tag.rawValue)
    return number < kept.count && kept[number] || pictureElements.contains(name())
  }

  /// By the numbers of standard tags.
  private static let kept: [Bool] = {
    var kept = [Bool](repeating: false, count: 256)
    for name in elements.split(separator: " ") {
      let bytes = Array(name.utf8)
      let number = HTMLTag.standardTable.knownNumber(of: bytes[...], hash: NameTable.hash(bytes))
      if number < kept.count { kept[Int(number)] = true }
    }
    return kept
  }()

  private static let elements = """
    a abbr acronym address area article aside audio b bdi bdo big blockquote br caption center \
    cite code col colgroup data dd del details dfn dir div dl dt em figcaption figure font footer \
    h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main map mark menu nav ol p picture pre q \
    rp rt ruby s samp section small source span strike strong sub summary sup svg table tbody td \
    tfoot th thead time tr track tt u ul var video wbr math mi mo mn ms mtext title desc
    """

  /// Elements of SVG and MathML without constants that draw and do nothing else.
  private static let pictureElements: Set<String> = [
    "circle", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "text", "tspan",
    "stop", "linearGradient", "radialGradient", "defs", "mrow", "msup", "msub", "mfrac", "msqrt",
    "mroot", "munder", "mover", "munderover", "mtable", "mtr", "mtd", "msubsup", "mstyle",
    "mspace", "mpadded", "mphantom", "mfenced", "menclose",
  ]

  /// How an attribute is written.
  enum AttributeUse {
    /// Not at all.
    case none
    case text
    /// As an absolute address of a harmless scheme.
    case address
  }

  /// How an attribute is written; its name is asked for only where it is not standard.
  static func use(
    of attribute: HTMLAttributeName, name: @autoclosure () -> String
  ) -> AttributeUse {
    let number = Int(attribute.rawValue)
    return number < uses.count ? uses[number] : use(of: name())
  }

  private static func use(of name: String) -> AttributeUse {
    if addresses.contains(name) { return .address }
    return attributes.contains(name) ? .text : .none
  }

  /// By the numbers of standard attributes.
  private static let uses: [AttributeUse] =
    [.none] + HTMLAttributeName.standardNames.split(separator: " ").map { use(of: String($0)) }

  private static let addresses: Set<String> = ["href", "src", "cite", "longdesc", "poster"]

  private static let attributes: Set<String> = Set(
    """
    abbr align alt axis border cellpadding cellspacing cite class clear colspan cols color char \
    charoff compact controls coords datetime dir face frame headers height href hreflang hspace \
    id ismap label lang longdesc loop media name noshade nowrap open poster preload rel rev \
    reversed rows rowspan rules scope shape size span src start summary tabindex target title \
    type usemap valign value vspace width xml:lang \
    baseProfile cx cy d dx dy fill fill-opacity fill-rule font-family font-size font-weight \
    gradientUnits offset opacity points preserveAspectRatio r rx ry stop-color stroke \
    stroke-width text-anchor transform version viewBox x x1 x2 y y1 y2 xmlns
    """.split(separator: " ").map(String.init))
}
