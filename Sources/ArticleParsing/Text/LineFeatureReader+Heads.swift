// MARK: - The heads above a line

extension LineFeatureReader {
  mutating func readHeads() {
    readTeaserHeads()
    readCommentHeads()
  }

  /// How near above "Mehr zum Thema" and the like stand.
  private mutating func readTeaserHeads() {
    var distance: Int?
    for index in lines.indices {
      switch distance {
      case 1?: set(index, .belowTeaserHead1)
      case (2...3)?: set(index, .belowTeaserHead3)
      case (4...8)?: set(index, .belowTeaserHead8)
      default: break
      }
      distance = features[index].contains(.teaserHead) ? 1 : distance.map { $0 + 1 }
    }
  }

  /// Whether the readers' comments have begun: pages do not go back to the article from there.
  private mutating func readCommentHeads() {
    var areComments = false
    for index in lines.indices.dropFirst(cluster.lowerBound) {
      set(index, .belowComments, if: areComments)
      areComments = areComments || index > cluster.lowerBound && isCommentHead(index)
    }
  }

  private func isCommentHead(_ index: Int) -> Bool {
    lines[index].wordCount <= 5 && shapes[index].words.contains(where: PageWords.namesComments)
  }
}
