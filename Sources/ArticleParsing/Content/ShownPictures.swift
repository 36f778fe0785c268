import Articles

/// The pictures that an article has shown so far, each known by its address in any size.
struct ShownPictures {
  /// Where a picture has been shown.
  enum Place: Equatable {
    case new
    /// Above the text, with the index among the pictures there.
    case above(Int)
    case inText
  }

  private struct Shown {
    var caption: String?
    var index: Int?
  }

  /// No article has more.
  private static let most = 5_000

  private var pictures: [String: Shown] = [:]
  private var captions: Set<ArticleImage> = []

  /// Where a picture has been shown with the same words or none.
  ///
  /// A picture that comes again with another caption says something else and is new.
  func place(of image: ArticleImage) -> Place {
    guard pictures.count < Self.most else { return .inText }
    guard let url = image.url else { return captions.contains(image) ? .inText : .new }
    guard let earlier = pictures[PictureAddress(url).identity] else { return .new }
    if let index = earlier.index {
      let isSame =
        earlier.caption == nil || image.caption == nil || earlier.caption == image.caption
      return isSame ? .above(index) : .new
    }
    return image.caption == nil || image.caption == earlier.caption ? .inText : .new
  }

  /// Notes a picture, `index` being its place above the text.
  mutating func insert(_ image: ArticleImage, at index: Int?) {
    guard let url = image.url else {
      _ = captions.insert(image)
      return
    }
    pictures[PictureAddress(url).identity] = Shown(caption: image.caption, index: index)
  }
}

extension ArticleImage {
  /// Takes what is missing from the same picture shown again.
  mutating func fill(_ other: ArticleImage) {
    url = url ?? other.url
    alt = alt ?? other.alt
    caption = caption ?? other.caption
    credit = credit ?? other.credit
  }
}
