import ArticleParsing
import Foundation

/// Measures tokenizer and tree together on the pages of a folder.
enum Speed {
  /// Parses all pages in turn for some seconds and prints megabytes per second of CPU time.
  static func measure(_ folder: URL) throws {
    let pages = try HTMLConformance.files(in: folder, endings: ["html", "htm"])
      .map { Array(try Data(contentsOf: $0)) }
    let bytes = pages.map(\.count).reduce(0, +)
    guard bytes > 0 else { return print("no .html files in \(folder.path)") }
    var best = Duration.seconds(1_000)
    var nodes = 0
    for _ in 0..<10 {
      nodes = 0
      let time = cpuTime {
        for page in pages { nodes += HTMLTree.parse(page).count }
      }
      best = min(best, time)
    }
    let seconds = Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
    let speed = Double(bytes) / seconds / 1e6
    print("\(pages.count) pages, \(bytes) bytes, \(nodes) nodes: \(Int(speed)) MB/s of CPU time")
  }

  private static func cpuTime(_ body: () -> Void) -> Duration {
    let start = clock()
    body()
    return .microseconds((clock() - start) * 1_000_000 / Int(CLOCKS_PER_SEC))
  }
}
