import Articles

/// Reads pictures: where they are, what they show, who made them.
struct PictureReader {
  private let page: PageContent
  private let base: String?
  /// Attributes that scripts take the address from once the picture is to be seen.
  private let lateSources: [HTMLAttributeName]
  private let lateSets: [HTMLAttributeName]

  /// Pictures with fewer pixels to a side are signs and counters.
  private static let leastSide = 60

  init(page: PageContent, base: String?) {
    self.page = page
    self.base = base
    lateSources = Self.numbers(of: Self.lateSourceNames, in: page)
    lateSets = Self.numbers(of: Self.lateSetNames, in: page)
  }

  private static let lateSourceNames = """
    data-src data-original data-lazy-src data-original-src data-lazy data-lazyload \
    data-orig-src data-orig-file data-large-file data-full-src data-hi-res-src data-image-src \
    data-img-src data-actualsrc data-default-src data-cfsrc data-ll-src data-echo data-url \
    data-pagespeed-lazy-src
    """.split(separator: " ").map(String.init)

  private static let lateSetNames = """
    data-srcset data-lazy-srcset data-original-srcset data-lazyload-srcset data-ll-srcset \
    data-original-set data-src-set
    """.split(separator: " ").map(String.init)

  /// The numbers of those names that stand on the page at all.
  private static func numbers(
    of names: [String], in page: PageContent
  ) -> [HTMLAttributeName] {
    names.compactMap(page.outline.tree.attributeName)
  }

  /// The picture of an element; `nil` for ornaments and empty places.
  func image(_ rank: Int) -> ArticleImage? {
    guard !isOrnament(rank), let url = url(rank) else { return nil }
    var image = ArticleImage(url: url)
    let alt = (page.outline.attribute(.alt, rank) ?? "").displayableLine
    if !alt.isEmpty && !Boilerplate.contains(alt) && !CaptionLabels.contains(alt) {
      image.alt = alt
    }
    return image
  }

  /// The picture that stands for a film until it is started.
  func poster(of film: NodeID) -> String? { reference(.poster, film).flatMap(absolute) }

  /// Where a film can be seen.
  func address(of film: NodeID) -> String? {
    let tree = page.outline.tree
    let sources = tree.children(of: film).prefix(Self.mostSources).filter {
      tree.tag(of: $0) == .source
    }
    return ([film] + sources).lazy.compactMap { reference(.src, $0) }
      .compactMap { WebAddress.absolute($0, on: base) }.first?.displayable
  }

  private func isOrnament(_ rank: Int) -> Bool {
    var place = rank
    for _ in 0..<3 where place > 0 {
      if page.names[place].contains(.ornament) { return true }
      place = page.outline.parent(place)
    }
    let sides = [HTMLAttributeName.width, .height].compactMap { page.outline.attribute($0, rank) }
      .filter { !$0.contains("%") }.compactMap { Int($0.prefix { $0.isASCII && $0.isNumber }) }
    return sides.contains { $0 < Self.leastSide }
  }

  // MARK: - Addresses

  /// The address of a picture, looked for where pages that load theirs late have it, too.
  private func url(_ rank: Int) -> String? {
    let node = page.outline.nodes[rank]
    if let url = url(of: node) ?? sourceURL(besides: node) { return url }
    return fallback(of: rank).flatMap(url(of:))
  }

  /// The address that an element itself has; that for late loading where it has one, for `src`
  /// holds an empty place then.
  private func url(of node: NodeID) -> String? {
    for name in lateSources {
      if let url = reference(name, node).flatMap(absolute) { return url }
    }
    for name in lateSets {
      if let url = best(name, node) { return url }
    }
    return reference(.src, node).flatMap(absolute) ?? best(.srcset, node)
  }

  private func reference(_ name: HTMLAttributeName, _ node: NodeID) -> String? {
    page.outline.tree.attribute(name, of: node)
  }

  private func best(_ name: HTMLAttributeName, _ node: NodeID) -> String? {
    reference(name, node).flatMap { SourceSet($0).best }.flatMap(absolute)
  }

  /// The address that the sources of a `picture` element offer.
  private func sourceURL(besides node: NodeID) -> String? {
    let tree = page.outline.tree
    guard let picture = tree.parent(of: node), tree.tag(of: picture) == .picture else { return nil }
    for source in tree.children(of: picture).prefix(Self.mostSources)
    where tree.tag(of: source) == .source {
      for name in lateSets + [.srcset] {
        if let url = best(name, source) { return url }
      }
    }
    return nil
  }

  private static let mostSources = 32

  /// The picture for readers without scripts, inside the element, or behind it or a box around
  /// it alone.
  private func fallback(of rank: Int) -> NodeID? {
    let outline = page.outline
    let inside = outline.subtree(rank).dropFirst().prefix(8)
    var fallback = inside.first { outline.tag($0) == .noscript }
    var place = rank
    for _ in 0..<3 where fallback == nil && place > 0 {
      fallback = outline.rankBehind(place).flatMap { outline.tag($0) == .noscript ? $0 : nil }
      place = outline.parent(place)
      guard place > 0, page.mass.text[place] == 0 else { break }
    }
    return fallback.flatMap(outline.firstPicture).map { outline.nodes[$0] }
  }

  /// The absolute form of an address of a picture of an article.
  private func absolute(_ reference: String) -> String? {
    guard !reference.hasPrefix("data:"), reference.contains(where: { "./".contains($0) }),
      !reference.contains("{"), !reference.contains(where: { $0 == "<" || $0 == ">" }),
      let url = WebAddress.absolute(reference, on: base), !PictureAddress(url).isOrnament
    else { return nil }
    return url.displayable
  }
}
