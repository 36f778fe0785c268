/// The bullets or numbers of a list, all equally wide, each with the space after it.
struct ListMarkers {
  private let start: Int?
  private let bullet: String
  private let width: Int

  /// `start` is the first number, `nil` for bullets; `depth` the number of lists around this.
  init(start: Int?, count: Int, depth: Int, bullets: [String]) {
    self.start = start
    bullet = bullets.isEmpty ? "" : bullets[depth % bullets.count] + " "
    width =
      start.map { start in
        max(Self.number(start).count, Self.number(start.adding(count - 1)).count)
      } ?? bullet.displayWidth
  }

  /// The marker of an item, counted from 0; numbers stand at the right of their column.
  subscript(item: Int) -> String {
    guard let start else { return bullet }
    let text = Self.number(start.adding(item))
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func number(_ number: Int) -> String { "\(number). " }
}

extension Int {
  /// The sum, or the greatest number where it is too great: lists may start at any number.
  fileprivate func adding(_ other: Int) -> Int {
    let (sum, isOverflow) = addingReportingOverflow(other)
    return isOverflow ? .max : sum
  }
}
