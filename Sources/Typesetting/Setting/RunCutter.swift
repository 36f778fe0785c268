/// Cuts lines of a text into runs, from the first line to the last.
struct RunCutter {
  let text: MeasuredText
  let spans: [StyledText.Span]
  /// Where the text starts in its passage.
  let offset: Int
  private var span = 0

  init(text: MeasuredText, spans: [StyledText.Span], offset: Int) {
    self.text = text
    self.spans = spans
    self.offset = offset
  }

  /// The runs of a line; no line may be before one that was cut already.
  mutating func runs(_ line: Range<Int>) -> [TypesetRun] {
    var runs: [TypesetRun] = []
    var start = line.lowerBound
    while start < line.upperBound {
      let run = run(from: start, upTo: line.upperBound)
      runs.append(run.run)
      start = run.end
    }
    return runs
  }

  /// The run that starts with a character; one that two spans share looks like the first.
  private mutating func run(from start: Int, upTo limit: Int) -> (run: TypesetRun, end: Int) {
    while span < spans.count - 1, spans[span].end <= text.offset(of: start) { span += 1 }
    let isLast = span >= spans.count - 1
    var end = start
    var width = 0
    while end < limit, isLast || text.offset(of: end) < spans[span].end {
      width += Int(text.clusters[end].width)
      end += 1
    }
    let style = span < spans.count ? spans[span].style : StyledText.Style(role: .body)
    let run = TypesetRun(
      text: text.words(start..<end), role: style.role, marks: style.marks,
      offset: offset + start, width: width)
    return (run, end)
  }
}
