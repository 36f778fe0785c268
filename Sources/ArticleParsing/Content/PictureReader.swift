import Articles

/// Reads pictures: where they are, what they show, who made them.
struct PictureReader {
  let page: PageContent
  let base: String?

  /// Pictures with fewer pixels to a side are signs and counters.
  private static let leastSide = 60

  /// The picture of an `img` element; `nil` for ornaments and placeholders.
  func image(_ rank: Int) -> ArticleImage? {
    guard !isOrnament(rank), let url = url(rank) else { return nil }
    var image = ArticleImage(url: url)
    let alt = (page.outline.attribute(.alt, rank) ?? "").displayableLine
    if !alt.isEmpty && !Boilerplate.contains(alt) { image.alt = alt }
    return image
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

  /// The address; that for late loading where the picture has one, for `src` is empty then.
  private func url(_ rank: Int) -> String? {
    let late = [HTMLAttributeName.dataSrc, .dataOriginal].compactMap {
      page.outline.attribute($0, rank)
    }
    let sets = [HTMLAttributeName.srcset, .dataSrcset].compactMap {
      page.outline.attribute($0, rank).flatMap(Self.largest)
    }
    let references = late + [page.outline.attribute(.src, rank)].compactMap { $0 } + sets
    return references.lazy.filter { !$0.isEmpty && !$0.hasPrefix("data:") }
      .compactMap { WebAddress.absolute($0, on: base) }.first?.displayable
  }

  /// The largest picture of a `srcset`: the one with the greatest number behind it.
  private static func largest(of set: String) -> String? {
    let candidates = set.split(separator: ",").compactMap { candidate -> (String, Double)? in
      let parts = candidate.split(whereSeparator: \.isWhitespace)
      guard let url = parts.first else { return nil }
      return (String(url), parts.dropFirst().first.flatMap { Double($0.dropLast()) } ?? 1)
    }
    return candidates.max { $0.1 < $1.1 }?.0
  }
}
