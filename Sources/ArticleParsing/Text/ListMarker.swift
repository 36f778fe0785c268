/// The sign or number a list item begins with.
enum ListMarker {
  case bullet
  /// `digits` is how many digits the number has in print.
  case number(Int, digits: Int)

  /// The characters it takes, the space after it included.
  var length: Int {
    switch self {
    case .bullet: 2
    case .number(_, let digits): digits + 2
    }
  }

  var number: Int? {
    guard case .number(let number, _) = self else { return nil }
    return number
  }

  /// The marker at the beginning of `text`.
  ///
  /// Dashes longer than a hyphen are none: they begin speech in half of Europe. A number counts
  /// only beside its neighbour, which the caller must see to: "1. FC Köln" is no list.
  init?(_ text: String) {
    let bytes = text.utf8.prefix(8)
    guard text.utf8.count > 2, let first = bytes.first else { return nil }
    if first == 0x2D || first == 0x2A || first == 0xC2 || first == 0xE2 {
      guard text.hasBullet else { return nil }
      self = .bullet
      return
    }
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    let rest = bytes.dropFirst(digits.count)
    guard (1...3).contains(digits.count), let sign = rest.first, sign == 0x2E || sign == 0x29,
      rest.dropFirst().first == 0x20
    else { return nil }
    self = .number(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: digits.count)
  }
}

extension String {
  fileprivate var hasBullet: Bool {
    guard let first, dropFirst().first == " " else { return false }
    return "-*•·‣▪◦●■".contains(first)
  }
}
