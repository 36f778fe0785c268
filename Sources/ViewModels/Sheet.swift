import Typesetting

/// Lines in place of the panes: things to choose from, or something to read.
public struct Sheet: Sendable, Hashable {
  /// Something that may take several rows of the screen.
  struct Item: Sendable, Hashable {
    var text: String
    /// Columns by which all rows but the first are indented.
    var indent = 0
  }

  /// One row of the screen.
  struct Row: Sendable, Hashable {
    /// Index of the item it is a part of.
    var item: Int
    var text: String
  }

  public let title: String
  private let items: [Item]
  /// What choosing each item asks for; none where there is nothing to choose.
  private let answers: [Effect]
  /// The number of the first item, where they have some.
  let firstNumber: Int
  /// Index of the item that is chosen by Enter.
  public private(set) var selection = 0
  /// The first row of the text on the screen.
  private(set) var top = 0
  private(set) var titleRows: [String] = []
  private(set) var rows: [Row] = []
  /// Rows of the screen for the text.
  private(set) var height = 1
  private var width = 0
  /// The number of which the first digits were typed.
  private var typedNumber: Int?

  /// Rows that a title may take: it names an address, and the text matters more.
  private static let mostTitleRows = 3

  /// Something to read.
  init(_ title: String, items: [Item]) {
    self.title = title
    self.items = items
    answers = []
    firstNumber = 0
  }

  /// Something to read, in lines that are not indented.
  init(_ title: String, lines: [String]) {
    self.init(title, items: lines.map { Item(text: $0) })
  }

  /// Something to choose, by number too.
  init(_ title: String, from firstNumber: Int, choices: [(line: String, answer: Effect)]) {
    self.title = title
    self.firstNumber = firstNumber
    answers = choices.map(\.answer)
    items = choices.enumerated().map { index, choice in
      let number = "\(firstNumber + index)  "
      return Item(text: number + choice.line, indent: number.count)
    }
  }

  /// The text of each item, on one line.
  public var lines: [String] { items.map(\.text) }

  /// Whether one of the items is to be chosen.
  public var isChoice: Bool { !answers.isEmpty }

  /// What the selected item asks for.
  var answer: Effect? { answers.indices.contains(selection) ? answers[selection] : nil }
}

// MARK: - Moving

extension Sheet {
  /// Moves the selection, or the text where there is nothing to select.
  mutating func move(by count: Int) {
    typedNumber = nil
    if isChoice {
      selection = min(max(0, selection + count), max(0, items.count - 1))
      showSelection()
    } else {
      top = min(max(0, top + count), lastTop)
    }
  }

  private var lastTop: Int { max(0, rows.count - height) }

  /// Scrolls as little as it takes to show the whole selected item, its beginning above all.
  private mutating func showSelection() {
    guard let first = rows.firstIndex(where: { $0.item == selection }),
      let last = rows.lastIndex(where: { $0.item == selection })
    else { return }
    top = min(first, max(top, last - height + 1))
    top = min(top, lastTop)
  }

  /// What a digit means.
  enum Pick: Sendable, Hashable {
    /// The selected item is chosen.
    case chosen
    /// It is selected; a further digit may make it another one.
    case selected
    case unknown
  }

  /// Selects the item with the number that is typed.
  mutating func type(_ digit: Int) -> Pick {
    let (number, last) = ((typedNumber ?? 0) * 10 + digit, firstNumber + items.count - 1)
    typedNumber = nil
    guard (firstNumber...max(firstNumber, last)).contains(number) else { return .unknown }
    selection = number - firstNumber
    showSelection()
    guard number > 0, number * 10 <= last else { return .chosen }
    typedNumber = number
    return .selected
  }

  /// The numbers there are, for a sentence: `0 to 3`.
  var numbers: String { "\(firstNumber) to \(firstNumber + items.count - 1)" }

  // MARK: - Setting

  /// Sets the text anew for a screen, where it is another one; `height` is all of its rows but
  /// that of the status line.
  mutating func fit(width: Int, height: Int) {
    if width != self.width || rows.isEmpty {
      self.width = width
      titleRows = Array(title.wrapped(toWidth: width).prefix(Self.mostTitleRows))
      rows = items.indices.flatMap { index in rows(of: index) }
    }
    self.height = max(1, height - titleRows.count - 1)
    if isChoice { showSelection() }
    top = min(top, lastTop)
  }

  /// An item starts two columns from the left, after the mark of the selected one.
  private func rows(of index: Int) -> [Row] {
    let item = items[index]
    let room = max(1, width - 2)
    // Beside a deep indentation a narrow screen has no room for words.
    guard item.indent * 2 <= room else {
      return item.text.wrapped(toWidth: room).map { Row(item: index, text: $0) }
    }
    let (head, blank) = (item.text.prefix(item.indent), String(repeating: " ", count: item.indent))
    return item.text.dropFirst(item.indent).description.wrapped(toWidth: room - item.indent)
      .enumerated().map { Row(item: index, text: ($0 == 0 ? head : blank[...]) + $1) }
  }
}
