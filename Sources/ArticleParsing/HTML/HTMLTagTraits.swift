/// What the rules of tree construction ask of an element's name (WHATWG 13.2.4.2, 13.2.4.3).
struct HTMLTagTraits: OptionSet, Sendable {
  let rawValue: UInt16

  static let special = HTMLTagTraits(rawValue: 1 << 0)
  /// Ends every scope but those of tables.
  static let scope = HTMLTagTraits(rawValue: 1 << 1)
  static let listScope = HTMLTagTraits(rawValue: 1 << 2)
  static let buttonScope = HTMLTagTraits(rawValue: 1 << 3)
  static let tableScope = HTMLTagTraits(rawValue: 1 << 4)
  /// Closed without an end tag.
  static let impliedEnd = HTMLTagTraits(rawValue: 1 << 5)
  /// Closed without an end tag at the end of a template.
  static let thoroughlyImpliedEnd = HTMLTagTraits(rawValue: 1 << 6)
  /// Special and not `address`, `div` or `p`: ends the search for an open list item.
  static let itemBarrier = HTMLTagTraits(rawValue: 1 << 7)
  /// Where text is out of place.
  static let tablePart = HTMLTagTraits(rawValue: 1 << 8)
  /// Ends SVG and MathML around it.
  static let breaksOutOfForeign = HTMLTagTraits(rawValue: 1 << 9)

  /// The traits of HTML's elements by the number of their tags.
  static let table: [HTMLTagTraits] = {
    var table = [HTMLTagTraits](repeating: [], count: HTMLTag.standardTable.count)
    for (traits, names) in lists {
      for name in names.split(separator: " ") {
        let bytes = Array(name.utf8)
        let number = HTMLTag.standardTable.knownNumber(
          of: bytes[...], hash: NameTable.hash(bytes))
        table[Int(number)].formUnion(traits)
      }
    }
    return table
  }()

  private static let lists: [(HTMLTagTraits, String)] = [
    ([.special], "address div p"),
    (
      [.special, .itemBarrier],
      """
      applet area article aside base basefont bgsound blockquote body br button caption center \
      col colgroup dd details dir dl dt embed fieldset figcaption figure footer form frame \
      frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link \
      listing main marquee menu meta nav noembed noframes noscript object ol param plaintext pre \
      script search section select source style summary table tbody td template textarea tfoot \
      th thead title tr track ul wbr xmp
      """
    ),
    ([.scope], "applet caption html table td th marquee object select template"),
    ([.listScope], "ol ul"),
    ([.buttonScope], "button"),
    ([.tableScope], "html table template"),
    ([.impliedEnd, .thoroughlyImpliedEnd], "dd dt li optgroup option p rb rp rt rtc"),
    ([.thoroughlyImpliedEnd], "caption colgroup tbody td tfoot th thead tr"),
    ([.tablePart], "table tbody tfoot thead tr"),
    (
      [.breaksOutOfForeign],
      """
      b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img \
      li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var
      """
    ),
  ]
}
