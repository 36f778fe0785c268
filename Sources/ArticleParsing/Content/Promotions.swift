/// Boxes within an article that ask its readers to do something: subscribe, follow, install.
struct Promotions {
  private let page: PageContent
  private let container: Int

  /// A box holds no more letters, and no more than this part of the article.
  private static let longestBox: Int32 = 450
  private static let largestShare = 0.3
  /// The part of the box that the request takes at least.
  private static let leastShare = 0.15
  /// The part of a paragraph of the text that is a link if it asks for something.
  private static let leastLinkDensity = 0.2
  /// A longer block is about something else.
  private static let longestBlock = 320

  init(_ page: PageContent, container: Int) {
    self.page = page
    self.container = container
  }

  /// The range of ranks of the box around a block that asks for something; `nil` for others.
  ///
  /// A paragraph of the text itself, with nothing beside it, counts only if it has a link to do so;
  /// a heading does not if prose follows and its box has nothing to press.
  func box(
    around block: TextBlock, _ text: String, before next: TextBlock?
  ) -> Range<Int>? {
    guard block.length <= Self.longestBlock, Self.asks(text) else { return nil }
    let limit = min(
      Self.longestBox, Int32(Double(page.mass.text[container]) * Self.largestShare))
    var box = block.parent
    while page.outline.parent(box) > container,
      page.mass.text[page.outline.parent(box)] <= limit,
      !isList(page.outline.parent(box)) || isListOfCalls(page.outline.parent(box))
    {
      box = page.outline.parent(box)
    }
    let length = Int(page.mass.text[box])
    let isBox = length > block.length + 2
    if Double(block.length) < Self.leastShare * Double(length) { return nil }
    guard isBox || block.isHeading || block.linkDensity >= Self.leastLinkDensity else { return nil }
    if block.isHeading, let next, isText(next), !hasControl(box) { return nil }
    return page.outline.subtree(box)
  }

  /// Whether a block is prose that asks for nothing.
  private func isText(_ block: TextBlock) -> Bool {
    block.isProse && block.linkDensity < Self.leastLinkDensity && !Self.asks(page.line(of: block))
  }

  private func hasControl(_ box: Int) -> Bool {
    page.outline.subtree(box).contains { rank in
      switch page.outline.tag(rank) {
      case .a, .button, .form, .label: true
      default: false
      }
    }
  }

  /// Whether two items of a list ask for something: what an offer holds, not what the text says.
  private func isListOfCalls(_ rank: Int) -> Bool {
    guard page.outline.tag(rank) == .ul else { return false }
    let items = page.outline.subtree(rank).filter { page.outline.tag($0) == .li }
    let calls = items.count { item in
      Self.asks(page.outline.tree.text(of: page.outline.nodes[item]))
    }
    return calls >= 2 && calls * 2 >= items.count
  }

  private func isList(_ rank: Int) -> Bool {
    switch page.outline.tag(rank) {
    case .ul, .ol, .dl, .table, .tbody: true
    default: false
    }
  }

  /// Whether one of the calls begins at the beginning of a word.
  static func asks(_ text: String) -> Bool {
    let bytes = text.lowercased().utf8.map { $0 }
    var before = UInt8(ascii: " ")
    for index in bytes.indices {
      defer { before = bytes[index] }
      guard !before.isWordByte, let calls = callsByFirstByte[bytes[index]] else { continue }
      if calls.contains(where: { bytes[index...].starts(with: $0) }) { return true }
    }
    return false
  }

  private static let callsByFirstByte = [UInt8: [[UInt8]]](
    grouping: calls.map { Array($0.utf8) }, by: { $0[0] })

  /// Words of such requests, lower case.
  private static let calls = [
    "newsletter", "subscribe to", "subscribe now", "subscribe for", "sign up", "sign in", "log in",
    "create an account", "your inbox", "whatsapp-kanal", "whatsapp channel", "auf whatsapp",
    "on whatsapp", "abonniere", "jetzt abo", "e-paper", "epaper", "push-nachricht", "unsere app",
    "unserer app", "our app", "download the app", "follow us", "folgen sie uns", "folge uns",
    "folgst du", "register now", "jetzt anmelden", "jetzt registrieren", "suscríbete",
    "suscribirse", "abonnez-vous", "inscrivez-vous", "iscriviti", "s'abonner", "probeabo",
    "kostenlos testen", "im postfach", "ins postfach", "in ihr postfach", "in dein postfach",
    "bookmark our", "support our journalism", "become a member",
    "mitglied werden", "join our", "unlimited online access", "exclusive articles", "meld je aan",
    "zapisz się", "meld deg på", "tilmeld dig", "prenumerera", "assine ", "cadastre-se",
    "telegram-kanal",
    "telegram channel", "google news", "have a tip?", "podcast abonnieren", "app herunterladen",
  ]
}

extension UInt8 {
  /// Whether the byte is part of a word: letters and digits of ASCII, all beyond it.
  fileprivate var isWordByte: Bool {
    self >= 0x80 || (0x61...0x7A).contains(self) || (0x30...0x39).contains(self)
  }
}
