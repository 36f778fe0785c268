import ArticleParsing
import Articles
import Foundation
import Library
import ViewModels

/// The dozen articles a new library can begin with: text dumps, embedded in the program.
enum SampleEdition {
  private static let sources: [[UInt8]] = [
    PackageResources.der_daumen_liest_mit_txt,
    PackageResources.der_zeigefinger_txt,
    PackageResources.eilig_seit_1794_txt,
    PackageResources.gelesen_gemerkt_txt,
    PackageResources.gruss_aus_der_ferne_txt,
    PackageResources.needle_in_the_news_txt,
    PackageResources.post_fuer_die_bibliothek_txt,
    PackageResources.seventy_columns_txt,
    PackageResources.six_columns_txt,
    PackageResources.twelve_dispatches_txt,
    PackageResources.two_handles_txt,
    PackageResources.where_the_bookmark_sleeps_txt,
  ]

  /// Adds the edition to a library; what it has already stays as it is.
  static func add(to library: Library) throws(Problem) -> ImportSummary {
    let now = Timestamp(seconds: Int64(time(nil)))
    var articles: [NewArticle] = []
    for source in sources {
      articles += try ArticleParser.drafts(in: source, format: .text).map {
        NewArticle(draft: $0, added: now)
      }
    }
    let outcomes = try library.add(articles)
    let added = outcomes.filter { if case .added = $0 { true } else { false } }.count
    return ImportSummary(added: added, known: outcomes.count - added)
  }
}
