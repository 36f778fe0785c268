extension ArticleDraft {
  /// The draft as lines a person can read, for fixtures and `depesche parse`.
  ///
  /// One field a line, only those that are there; then the document's tree, indented, then what
  /// was discarded.
  public var dump: String {
    let fields = singleFields + listFields
    let head = fields.map { "\($0.name): \($0.value)\n" }.joined()
    return head + section("document", of: document.dump.dumpLines)
      + section("discarded", of: discarded)
  }

  private typealias Field = (name: String, value: String)

  private var singleFields: [Field] {
    let fields: [(String, String?)] = [
      ("format", format.rawValue), ("url", url), ("section", section), ("kicker", kicker),
      ("title", title), ("lead", lead), ("published", published?.dump),
      ("updated", updated?.dump), ("publisher", publisher), ("source line", sourceLine),
      ("language", language),
    ]
    return fields.compactMap { name, value in value.map { (name, $0) } }
  }

  private var listFields: [Field] {
    let fields: [(String, [String])] = [
      ("author", authors), ("initials", initials), ("agency", agencies), ("tag", tags),
      ("image", images.map(\.dump)),
    ]
    return fields.flatMap { name, values in values.map { (name, $0) } }
  }

  private func section(_ name: String, of lines: [String]) -> String {
    lines.isEmpty ? "" : "\(name)\n" + lines.map { "  \($0)\n" }.joined()
  }
}

extension String {
  fileprivate var dumpLines: [String] { split(separator: "\n").map(String.init) }
}

extension Timestamp {
  /// ISO 8601; without a zone where the source named none.
  fileprivate var dump: String {
    offset == nil ? "\(civil.isoDay)T\(civil.isoTime)" : iso8601
  }
}
