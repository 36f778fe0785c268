// MARK: - Captions

extension DumpClassifier {
  /// Captions stand twice (the picture's text for the blind is printed too), before a credit, or
  /// both.
  mutating func markCaptions() {
    for index in lines.indices.dropLast() where isRepeated(index) { markRepetition(index) }
    for index in lines.indices.dropFirst() where roles[index] == .credit {
      markCaption(beforeCredit: index)
    }
  }

  /// Whether the next line says the same, or the same and a credit.
  private func isRepeated(_ index: Int) -> Bool {
    guard lines[index].wordCount >= 2, roles[index] == nil || roles[index] == .caption else {
      return false
    }
    return text(index) == text(index + 1)
      || roles[index + 1] == .caption && Credit(text(index + 1))?.caption == text(index)
  }

  private mutating func markRepetition(_ index: Int) {
    if text(index) != text(index + 1) {
      return remark(index, .repetition, "is repeated with its credit")
    }
    let isCaption =
      roles[index] == .caption || lines[index].wordCount <= 60 && isCaptionPlace(index)
    remark(index + 1, isCaption ? .caption : nil, isCaption ? "stands twice" : "")
    remark(index, .repetition, "is repeated on the next line")
  }

  /// Whether a doubled line can be a caption: the first line of all is rather a headline, if no
  /// credit follows.
  private mutating func isCaptionPlace(_ index: Int) -> Bool {
    if hasHeadlineBefore(index) { return true }
    let next = index + 2
    return next < lines.count && roles[next] == .credit
      || lines[index].traits.contains(.endsSentence)
  }

  /// Whether an earlier line is still free to be the headline.
  private mutating func hasHeadlineBefore(_ index: Int) -> Bool {
    while firstOpen < index, roles[firstOpen] != nil { firstOpen += 1 }
    return firstOpen < index
  }

  private mutating func markCaption(beforeCredit credit: Int) {
    let index = credit - 1
    let line = lines[index]
    guard roles[index] == nil, line.wordCount <= 45 else { return }
    let isCaption: Bool
    if hasHeadlineBefore(index) {
      let isJoined = !line.traits.contains(.isBeforeBlank)
      // In the head a lead may stand above the credit; leads are longer than captions.
      isCaption =
        isJoined || !line.isProse
        || line.wordCount <= 25 && isBelowLead(index)
        || index <= body.lowerBound && line.wordCount <= 25 && !line.text.contains(". ")
    } else {
      isCaption = line.traits.contains(.endsSentence) && !line.isProse
    }
    if isCaption { mark(index, .caption, "stands before a credit") }
  }

  /// Whether the line above is the lead: then this one, before a credit, is not.
  private func isBelowLead(_ index: Int) -> Bool {
    classes.indices.contains(index - 1) && classes[index - 1] == .lead
  }
}
