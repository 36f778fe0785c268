/// What the words in an element's class, id and role say about it.
///
/// The words are those in general use: naming habits of content systems, not of sites.
struct ElementNames: OptionSet, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// A text's container: "article-body", "entryContent".
  static let body = ElementNames(rawValue: 1 << 0)
  /// Never part of an article, however much prose it holds: comments, cookie notices.
  static let firm = ElementNames(rawValue: 1 << 1)
  /// Hardly ever part of one: related articles, share buttons.
  static let hard = ElementNames(rawValue: 1 << 2)
  /// Mostly no part of one: teasers, promotions, tags.
  static let soft = ElementNames(rawValue: 1 << 3)
  /// Means something even on a paragraph.
  static let line = ElementNames(rawValue: 1 << 4)
  static let caption = ElementNames(rawValue: 1 << 5)
  static let sidebar = ElementNames(rawValue: 1 << 6)
  /// Says that a sidebar is elsewhere: "with-sidebar", "sidebar-layout".
  static let layout = ElementNames(rawValue: 1 << 7)
  static let lead = ElementNames(rawValue: 1 << 8)
  /// Who made a picture.
  static let credit = ElementNames(rawValue: 1 << 9)
  /// A picture that is no part of the text: icons, portraits of authors.
  static let ornament = ElementNames(rawValue: 1 << 10)

  /// A box around a picture.
  static let picture = ElementNames(rawValue: 1 << 11)

  /// Not to be seen, unless a variant of the style says otherwise.
  static let hidden = ElementNames(rawValue: 1 << 12)
  static let variants = ElementNames(rawValue: 1 << 13)
  /// A box for what people said on social networks.
  static let social = ElementNames(rawValue: 1 << 14)

  /// A box that leads to another page, if there is a link in it.
  static let teaser = ElementNames(rawValue: 1 << 15)

  /// Names longer than this are generated.
  private static let longestValue = 600
  /// More words than this in an id are a heading's.
  private static let mostWordsOfID = 3

  init(of node: NodeID, in tree: HTMLTree) {
    self = []
    if let names = tree.attributeBytes(.class, of: node) { insert(Self.traits(of: names)) }
    guard let id = tree.attributeBytes(.id, of: node) else { return }
    let scan = NameWords.scan(id)
    if scan.words <= Self.mostWordsOfID { insert(scan.names) }
  }

  private static func traits(of names: ArraySlice<UInt8>) -> ElementNames {
    names.count > longestValue ? [] : NameWords.scan(names).names
  }
}

extension ElementNames {
  private static let vocabulary: [(ElementNames, String)] = [
    (
      .firm,
      """
      cookie cookies consent gdpr onetrust comment comments disqus commentlist livefyre
      """
    ),
    (
      .hard,
      """
      outbrain taboola share sharing sharer shares sharebar sharedaddy socialshare newsletter \
      newsletters breadcrumb breadcrumbs crumbs navigation navbar mostread trending login signin \
      register toolbar pagination pager sociable jetpack skyscraper billboard related recommended \
      recommendation recommendations recirc recirculation subscribe popup modal tooltip paginate \
      topbar
      """
    ),
    ([.hard, .sidebar], "sidebar"),
    ([.soft, .teaser], "teaser teasers"),
    ([.soft, .social], "social socials social-media"),
    (.hidden, "hidden"),
    (.layout, "with has no layout without"),
    (
      .soft,
      """
      signup subscription readmore promo promos promotion promobox \
      ads advert advertisement advertising adslot adunit adbox adcontainer werbung anzeige banner \
      sponsor sponsored nav submenu footer popular tags taglist tagcloud topics keywords byline \
      bylines biography bio avatar timestamp dateline overlay copyright poll follow feedback \
      sidebox affiliate donation reactions authorbox authorbio disclaimer cta read-more most-read \
      more-on more-stories see-also read-also next-article also-read you-may mehr-zum latest-news \
      top-stories article-info article-tools article-footer post-footer entry-footer post-info \
      entry-meta post-meta article-meta up-next opt-in sign-up further-reading author-box \
      author-bio author-info about-author post-author article-author tag-list post-tags load-more \
      print-only sr-only screen-reader visually-hidden no-print breaking-news post-navigation \
      embed-promo
      """
    ),
    (
      .line,
      """
      byline bylines timestamp dateline breadcrumb breadcrumbs copyright readmore related \
      newsletter disclaimer share tags promo advertisement anzeige
      """
    ),
    (
      .body,
      """
      article-body story-body post-body entry-content post-content article-content article-text \
      content-body body-text body-content story-content field-body page-content text-content \
      articlebody storybody postcontent entrycontent articletext post-text news-body main-content \
      rich-text richtext body-copy single-content blog-content article-main post-entry
      """
    ),
    (
      .caption,
      """
      caption captions imagecaption bildunterschrift figcaption legend legende didascalia
      """
    ),
    (
      .credit,
      """
      credit credits copyright source photographer bildnachweis quelle rights photocredit \
      imagecredit author
      """
    ),
    (
      .lead,
      """
      lead lede intro teaser standfirst summary deck dek subtitle subheadline subhead description \
      excerpt abstract chapo chapeau vorspann sapo introduction leadtext ingress preamble manchet
      """
    ),
    (
      .picture,
      """
      image img picture photo media figure gallery slideshow bild foto imagen zdjecie kuva \
      video player playlist embed
      """
    ),
    (.ornament, "avatar icon icons logo logos emoji gravatar badge pixel tracking spacer smiley"),
  ]

  static let table: HashedWords = {
    var table = HashedWords()
    for (names, words) in vocabulary {
      for word in words.split(separator: " ") { table.insert(word.utf8, names.rawValue) }
    }
    return table
  }()
}
