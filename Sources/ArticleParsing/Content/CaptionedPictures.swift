import Articles

/// Brings pictures and the words below them together.
struct CaptionedPicture {
  private(set) var image: ArticleImage
  /// The rank of the figure around it; `nil` where there is none.
  let figure: Int?

  init(_ image: ArticleImage, figure: Int?) {
    self.image = image
    self.figure = figure
  }

  /// Adds a line: the credit that it names, the caption that it is else.
  mutating func add(_ text: String, isCredit: Bool) {
    let credit = Credit(text)
    if isCredit || credit != nil && credit?.caption == nil {
      image.credit = image.credit ?? credit?.name ?? text.trimmed(["(", ")"])
      return
    }
    image.credit = image.credit ?? credit?.name
    let caption = credit?.caption ?? text
    image.caption = image.caption.map { $0 == caption ? $0 : "\($0) \(caption)" } ?? caption
    if image.alt == image.caption { image.alt = nil }
  }
}
