import Articles

extension Composition {
  /// Sets kicker, title and byline, then the lead, then the pictures outside of the body.
  mutating func setHead(of draft: ArticleDraft) {
    set(draft.kicker, role: .kicker)
    set(draft.title, role: .title)
    set(Byline(draft).text(separator: ornaments.separator), role: .byline)
    part()
    set(draft.lead, role: .lead)
    for image in draft.images {
      part()
      set(image)
    }
  }

  /// Sets a text of one role, if there is one.
  mutating func set(_ text: String?, role: TextRole) {
    guard let text else { return }
    set(StyledText(text, role: role))
  }

  /// Sets what is to be read of a picture: its caption, else the text for those who cannot see
  /// it; and who made it.
  mutating func set(_ image: ArticleImage) {
    let caption = StyledText(image: image)
    guard !caption.text.isEmpty else { return }
    let marker = ornaments.imageMarker + " "
    let width = marker.displayWidth
    indented(
      first: TypesetRun(text: marker, role: .imageMarker, width: width),
      rest: .indent(width)
    ) { $0.set(caption) }
  }
}

extension StyledText {
  fileprivate init(image: ArticleImage) {
    self.init()
    let caption = [image.caption, image.alt].compactMap(\.self).first { !$0.isEmpty }
    if let caption { append(caption, Style(role: .caption)) }
    guard let credit = image.credit, !credit.isEmpty else { return }
    append(text.isEmpty ? "(\(credit))" : " (\(credit))", Style(role: .credit))
  }
}
