import ArticleParsing
import Articles
import Foundation

/// Reads paths, one a line, and prints each file's draft as one line of JSON.
///
/// What follows a tab on a line is not looked at. With `--features` the names of the features of
/// the line model come first, then each file's lines with the numbers of their features.
@main
enum DumpFeatures {
  static func main() throws {
    let encoder = JSONEncoder()
    let printsFeatures = CommandLine.arguments.contains("--features")
    if printsFeatures { write(try encoder.encode(DumpTraining.featureNames)) }
    while let line = readLine() {
      let path = String(line.prefix { $0 != "\t" })
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      write(try printsFeatures ? features(of: bytes, encoder) : draft(of: bytes, encoder))
    }
  }

  private static func write(_ json: Data) {
    FileHandle.standardOutput.write(json + Data("\n".utf8))
  }

  private static func features(of bytes: [UInt8], _ encoder: JSONEncoder) throws -> Data {
    try encoder.encode(DumpTraining.lines(of: String(decoding: bytes, as: UTF8.self)))
  }

  private static func draft(of bytes: [UInt8], _ encoder: JSONEncoder) throws -> Data {
    guard let draft = try? ArticleParser.drafts(in: bytes, format: .text).first else {
      return Data("{}".utf8)
    }
    return try encoder.encode(draft)
  }
}
