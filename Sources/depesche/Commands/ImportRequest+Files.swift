import ArticleParsing
import Articles
import CSystem
import Foundation
import Library

extension ImportRequest {
  /// Files and folders to be read with our parser, added now.
  init(files paths: [String]) {
    let now = Int64(time(nil))
    self.init(
      paths: paths, added: Timestamp(seconds: now, offset: csystem_local_offset(now) / 60),
      parse: { bytes throws(Problem) in try ArticleParser.source(in: bytes) },
      standardInput: { () throws(Problem) in try SourceFile.read(named: "-") })
  }
}
