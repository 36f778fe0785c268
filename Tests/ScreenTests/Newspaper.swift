import Articles
import ReaderFixtures
import ViewModels

/// A small library for the screens: one article with everything an article can have, and rows
/// in several scripts.
enum Newspaper {
  static func fixture(columns: Int, rows: Int) -> ReaderFixture {
    var fixture = ReaderFixture(
      rows: self.rows, size: ScreenSize(columns: columns, rows: rows))
    fixture.drafts[6] = harbour
    return fixture
  }

  static let rows: [ArticleRow] = [
    row(6, "Der Hafen bekommt ein zweites Tor", "Küstenbote", isRead: false),
    row(5, "A lighthouse learns to whisper", "The Evening Wire", isRead: true),
    row(4, "日本語の新聞を端末で読む", "東京通信", isRead: false),
    row(3, "नमस्ते: a greeting, and how wide it is 👩‍💻🇩🇪", "", isRead: false, isStarred: true),
    row(
      2, "A headline that is so long that no pane in the world could ever hope to show all of it",
      "A Source With a Very Long Name", isRead: true),
    row(1, "", "Küstenbote", isRead: true),
  ]

  private static func row(
    _ id: Int64, _ title: String, _ source: String, isRead: Bool, isStarred: Bool = false
  ) -> ArticleRow {
    ArticleRow(
      id: id, title: title, source: source,
      date: Timestamp(seconds: 1_795_000_000 + id * 86_400, offset: 60), isRead: isRead,
      isStarred: isStarred)
  }

  static let harbour: ArticleDraft = {
    var draft = ArticleDraft(format: .text)
    draft.section = "Wirtschaft"
    draft.kicker = "\"Breit genug für zwei\""
    draft.title = "Der Hafen bekommt ein zweites Tor"
    draft.lead =
      "Drei Jahre wurde gestritten, jetzt wird gebaut: Neben der alten Einfahrt entsteht eine zweite. Die Fischer sind zufrieden, die Möwen unentschieden."
    draft.authors = ["Imke Petersen"]
    draft.publisher = "Küstenbote"
    draft.published = Timestamp(seconds: 1_795_518_400, offset: 60)
    draft.sourceLine = "Quelle: Küstenbote, ipe/dpa"
    draft.images = [
      ArticleImage(caption: "Die alte Einfahrt an einem Morgen ohne Wind.", credit: "Jon Hansen")
    ]
    draft.document = Document(blocks: [
      .paragraph(
        "Das zweite Tor soll im Frühjahr fertig sein. Es wird 48 Meter breit und damit so breit, dass zwei Kutter einander begegnen können, ohne dass jemand die Luft anhält."
      ),
      .heading(level: 2, "Ein Streit um Meter"),
      .paragraph([
        .text("Gestritten wurde um "), .emphasis([.text("jeden")]),
        .text(" Meter. Die Liste der Wünsche war lang:"),
      ]),
      .list(
        start: nil,
        items: [
          [.paragraph("ein Wellenbrecher, der diesen Namen verdient,")],
          [.paragraph("Licht für die Nacht und")],
          [.paragraph("eine Bank, von der aus man zusehen kann, wie andere arbeiten.")],
        ]),
      .quote([.paragraph("Wer ein Tor baut, muss auch hindurchfahren wollen.")]),
      .paragraph("Gebaut wird ab Montag."),
    ])
    return draft
  }()
}
