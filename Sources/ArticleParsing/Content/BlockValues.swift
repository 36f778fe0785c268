/// Weighs the blocks of a page: prose counts for the part of the page it stands in, links and
/// empty headings against it.
struct BlockValues {
  /// What each block adds to the elements around it.
  private(set) var values: [Double]
  /// The part of each block that the guide has; `nil` where there is no guide or no words.
  private var coverage: [Double?]
  /// Whether the guide holds all of the article, so that prose it lacks is something else.
  private var isGuideComplete = false

  init(_ page: PageContent, guide: Guide?) {
    values = []
    coverage = [Double?](repeating: nil, count: page.blocks.count)
    if let guide { compare(page, with: guide) }
    let headline = page.headlineBlock ?? -1
    values = page.blocks.indices.map { index in
      let block = page.blocks[index]
      var value = block.pruned == nil ? self.value(of: block, coverage[index]) : 0
      // What stands above the headline is mostly the site's.
      if index < headline && value > 0 { value *= 0.3 }
      return value
    }
  }

  private mutating func compare(_ page: PageContent, with guide: Guide) {
    var covered = 0
    for (index, block) in page.blocks.enumerated() where block.isText && block.length >= 25 {
      coverage[index] = guide.coverage(of: page.texts(of: block))
      if let part = coverage[index], part > 0.7, block.pruned == nil { covered += block.length }
    }
    isGuideComplete = covered * 10 > guide.length * 7
  }

  private func value(of block: TextBlock, _ coverage: Double?) -> Double {
    guard block.isText, !block.isCaption else { return 0 }
    let value = ownValue(of: block)
    guard let coverage else { return value }
    if coverage > 0.7 { return abs(value) + Double(block.length) }
    guard coverage < 0.2, value > 0, block.isProse else { return value }
    return value * (isGuideComplete ? -0.5 : 0.5)
  }

  private func ownValue(of block: TextBlock) -> Double {
    let length = Double(block.length)
    let density = block.linkDensity
    if block.isHeading { return density < 0.5 ? -5 : -length }
    if density > 0.5 { return block.length < 200 ? -max(20, length) : -length * 0.5 }
    let free = length - Double(block.linkLength)
    if block.isProse {
      let weight = (1 - density) * (1 - density)
      return length * weight * (block.kind == .item ? 0.7 : 1)
    }
    switch block.kind {
    case .cell, .item: return density < 0.2 ? free * 0.3 : -5
    default: return density < 0.3 ? free * 0.3 - 5 : -5
    }
  }
}

extension TextBlock {
  /// Whether the block has the length of a text, not of a label.
  var isProse: Bool {
    isText && !isHeading && linkDensity <= 0.5 && (length >= 80 || length >= 40 && endsSentence)
  }
}
