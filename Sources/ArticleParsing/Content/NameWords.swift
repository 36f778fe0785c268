/// Cuts the value of a class or id into words: "articleHeader__sub-title" has four.
///
/// Names with a colon are a style's variants, not names; what build tools append to names
/// ("title__X3d9f") is no word.
struct NameWords {
  private var names: ElementNames = []
  private var words = 0
  private var previous: WordHash?

  /// The traits of all words and of all pairs of neighbours, and how many words there are.
  static func scan(_ value: ArraySlice<UInt8>) -> (names: ElementNames, words: Int) {
    var scanner = NameWords()
    var start = value.startIndex
    for index in value.indices where value[index].isMarkupSpace {
      scanner.scan(name: value[start..<index])
      start = index + 1
    }
    scanner.scan(name: value[start...])
    return (scanner.names, scanner.words)
  }

  private mutating func scan(name: ArraySlice<UInt8>) {
    guard !name.isEmpty else { return }
    guard !name.contains(UInt8(ascii: ":")) else { return names.formUnion(.variants) }
    let name = name.withoutGeneratedSuffix
    var start = name.startIndex
    var last = Letter.other
    for index in name.indices {
      let letter = Letter(name[index])
      if letter != last {
        // In "HTMLBody" the last capital begins a word.
        let isCapitalised = last == .capital && letter == .small
        let end = isCapitalised ? index - 1 : index
        if start < end && last != .other { add(name[start..<end]) }
        start = isCapitalised ? index - 1 : index
      }
      last = letter
    }
    if last != .other && start < name.endIndex { add(name[start...]) }
  }

  private mutating func add(_ word: ArraySlice<UInt8>) {
    words += 1
    guard word.count <= 24 else {
      previous = nil
      return
    }
    var alone = WordHash()
    var pair = previous
    pair?.append(UInt8(ascii: "-"))
    for byte in word {
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      alone.append(small)
      pair?.append(small)
    }
    names.formUnion(ElementNames(rawValue: ElementNames.table[alone]))
    if let pair { names.formUnion(ElementNames(rawValue: ElementNames.table[pair])) }
    previous = alone
  }

  private enum Letter {
    case small, capital, digit, other

    init(_ byte: UInt8) {
      switch byte {
      case 0x61...0x7A: self = .small
      case 0x41...0x5A: self = .capital
      case 0x30...0x39: self = .digit
      default: self = .other
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// The name without a last part of four to seven letters after an underscore that no person
  /// wrote: one with a digit or capital.
  fileprivate var withoutGeneratedSuffix: ArraySlice<UInt8> {
    guard let underscore = lastIndex(of: UInt8(ascii: "_")) else { return self }
    let suffix = self[(underscore + 1)...]
    guard (4...7).contains(suffix.count),
      suffix.contains(where: { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) })
    else { return self }
    return self[..<underscore]
  }
}
