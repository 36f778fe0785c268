import Testing

@testable import ArticleParsing

@Suite("The line model")
struct LineModelTests {
  private let prose =
    "The harbour authority will close its northern pier for repairs from next month, officials "
    + "said on Tuesday, and ferries are to leave from the fish market instead."

  private func features(_ lines: String...) -> [LineFeatures] {
    let source = lines.joined(separator: "\n\n").replacing("PROSE", with: prose)
    return LineFeatureReader.features(of: DumpLines.lines(of: source), language: "en")
  }

  @Test("looks at length, ends and signs of a line")
  func line() {
    let features = features("Will the pier close?", "NEWS | SPORT | 12:30", "PROSE")
    #expect(features[0].contains(.words4) && features[0].contains(.asksOrCalls))
    #expect(features[1].contains(.allCapitals) && features[1].contains(.hasPipe))
    #expect(features[1].contains(.hasTime) && !features[1].contains(.isProse))
    #expect(features[2].contains(.isProse) && features[2].contains(.endsSentence))
  }

  @Test("looks at what stands twice and at the page's title")
  func repetition() {
    let features = features(
      "The northern pier closes | The Courier", "Menu", "The northern pier closes", "PROSE",
      "A ship", "A ship")
    #expect(features[2].contains(.beginsTopLine) && !features[1].contains(.beginsTopLine))
    #expect(features[4].contains(.sameAsNext) && features[5].contains(.sameAsPrevious))
  }

  @Test("looks at where the running text is")
  func place() {
    let features = features("Menu", "The northern pier closes", "PROSE", "PROSE And more.", "Top")
    #expect(features[0].contains(.isFirst) && features[0].contains(.proseNeverBefore))
    #expect(features[1].contains(.proseAfter1) && features[1].contains(.aboveCluster))
    #expect(features[2].contains(.clusterStart) && features[3].contains(.clusterEnd))
    #expect(features[4].contains(.proseBefore1) && features[4].contains(.proseNeverAfter))
  }

  @Test("knows strong words though their marks are gone from the text")
  func bold() {
    #expect(features("**A strong line**", "PROSE")[0].contains(.bold))
  }

  @Test("looks at the heads of teasers and comments above")
  func heads() {
    let features = features(
      "PROSE", "Related articles", "A ship", "PROSE", "3 comments", "PROSE")
    #expect(features[2].contains(.belowTeaserHead1) && features[3].contains(.belowTeaserHead3))
    #expect(!features[4].contains(.belowComments) && features[5].contains(.belowComments))
  }

  @Test("tells text from what stands around it")
  func classes() {
    let features = features("Menu", "Search", "The northern pier closes", "PROSE", "PROSE", "PROSE")
    let all = LineModel.classes(of: features, allowed: features.map { _ in .all })
    #expect(all.first == .before)
    #expect(all.suffix(3).allSatisfy { $0.isText })
  }

  @Test("gives no line a class that it may not have")
  func allowed() {
    let features = features("PROSE", "PROSE", "PROSE")
    let caption = LineClasses(.caption)
    let classes = LineModel.classes(of: features, allowed: [.all, caption, .all])
    #expect(classes[1] == .caption)
    #expect(LineModel.classes(of: [], allowed: []).isEmpty)
    #expect(LineModel.classes(of: features, allowed: []).isEmpty)
  }
}
