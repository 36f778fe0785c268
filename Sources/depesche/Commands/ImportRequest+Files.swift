import ArticleParsing
import Articles
import CSystem
import Foundation
import Library

extension ImportRequest {
  /// Files and folders to be read with our parser, added now; lists of feeds go through `intake`.
  init(files paths: [String], intake: ListIntake) {
    let now = Int64(time(nil))
    self.init(
      paths: paths, added: Timestamp(seconds: now, offset: csystem_local_offset(now) / 60),
      parse: { bytes throws(Problem) in
        let source = try ArticleParser.source(in: bytes)
        guard case .list(let list) = source else { return source }
        return .list(try intake.take(list))
      },
      standardInput: { () throws(Problem) in try SourceFile.read(named: "-") })
  }
}
