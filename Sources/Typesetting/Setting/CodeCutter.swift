/// Cuts preformatted text into rows: its own lines, and those cut where they are too wide.
struct CodeCutter {
  struct Row {
    var runs: [TypesetRun] = []
    /// Where the row starts in the passage.
    var offset: Int
    fileprivate var isBlank = true
  }

  /// Columns from one tab stop to the next: 8 take too much of a measure for reading.
  private static let tabWidth = 4
  /// Columns below which a row is too narrow for a wrap marker.
  private static let leastMarkedWidth = 8

  private let text: MeasuredText
  /// Where the text starts in its passage.
  private let offset: Int
  private let width: Int
  private let wrapMarker: TypesetRun
  private var rows: [Row] = []
  /// The first character that is in no run yet.
  private var start = 0
  /// The columns from there on.
  private var openWidth = 0
  /// The columns of the row so far.
  private var column = 0

  init(text: MeasuredText, offset: Int, width: Int, wrapMarker: String) {
    self.text = text
    self.offset = offset
    self.width = width
    let marker = wrapMarker + " "
    self.wrapMarker = TypesetRun(text: marker, role: .wrapMarker, width: marker.displayWidth)
  }

  /// The rows without the blank ones at both ends.
  mutating func cut() -> [Row] {
    rows = [Row(offset: offset)]
    for (place, cluster) in text.clusters.enumerated() {
      switch cluster.kind {
      case .lineEnd:
        closeRun(at: place)
        skip(to: place + 1)
        startRow()
      // Spaces beyond the edge vanish: they open no row of their own.
      case .tab where column >= width, .space where column >= width:
        closeRun(at: place)
        skip(to: place + 1)
      case .tab: appendTab(at: place)
      case .space, .visible: append(cluster, at: place)
      }
    }
    closeRun(at: text.clusters.count)
    let end = rows.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0
    return Array(rows[..<end].drop(while: \.isBlank))
  }

  private mutating func append(_ cluster: MeasuredText.Cluster, at place: Int) {
    let added = Int(cluster.width)
    if column > 0 && column + added > width { wrap(at: place) }
    column += added
    openWidth += added
    if cluster.kind == .visible { rows[rows.count - 1].isBlank = false }
  }

  /// A tab is a space of the text and as many more as lead to the next stop.
  private mutating func appendTab(at place: Int) {
    closeRun(at: place)
    let columns = min(Self.tabWidth - column % Self.tabWidth, width - column)
    append(TypesetRun(text: " ", role: .code, offset: offset + place, width: 1))
    if columns > 1 {
      let filler = String(repeating: " ", count: columns - 1)
      append(TypesetRun(text: filler, role: .indent, width: columns - 1))
    }
    column += columns
    skip(to: place + 1)
  }

  private mutating func wrap(at place: Int) {
    closeRun(at: place)
    startRow()
    guard width >= Self.leastMarkedWidth else { return }
    append(wrapMarker)
    column = wrapMarker.width
  }

  private mutating func startRow() {
    rows.append(Row(offset: offset + start))
    column = 0
  }

  private mutating func closeRun(at place: Int) {
    guard start < place else { return }
    append(
      TypesetRun(
        text: text.words(start..<place), role: .code, offset: offset + start, width: openWidth))
    skip(to: place)
  }

  private mutating func skip(to place: Int) {
    start = place
    openWidth = 0
  }

  private mutating func append(_ run: TypesetRun) {
    rows[rows.count - 1].runs.append(run)
  }
}
