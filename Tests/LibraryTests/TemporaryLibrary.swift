import Articles
import Foundation
import Library

/// A folder that lasts as long as the value, and the libraries in it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "depesche-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  var libraryPath: String { path + "/library.db" }

  func open() throws(Problem) -> Library {
    try Library(path: libraryPath)
  }

  /// Writes a file into the folder, with the folders it needs, and answers its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
  }
}

/// When every test article comes in.
let noon = Timestamp(seconds: 1_700_000_000, offset: 60)

/// An article as a test needs it: a title, perhaps a date and some words.
func sample(
  _ title: String, published: Int64? = nil, lead: String? = nil, body: String = ""
) -> NewArticle {
  var draft = ArticleDraft(format: .text)
  draft.title = title
  draft.lead = lead
  draft.published = published.map { Timestamp(seconds: $0) }
  if !body.isEmpty { draft.document = Document(blocks: [.paragraph(body)]) }
  return NewArticle(draft: draft, added: noon)
}

extension Library {
  /// How many articles a query holds, by reading them all.
  func count(_ query: Query) throws(Problem) -> Int {
    try page(query, at: .top, limit: 10_000).rows.count
  }

  /// How many articles a query holds, as the library counts them.
  func count(_ query: Query) async throws -> Int {
    try await counts(of: query).total
  }
}

extension ListPage {
  var titles: [String] { rows.map(\.title) }
}
