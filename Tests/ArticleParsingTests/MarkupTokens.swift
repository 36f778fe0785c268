@testable import ArticleParsing

/// Tokens as lines a person can read: `<a b="c">`, `</a>`, `"text"`, `<!--comment-->`.
enum MarkupTokens {
  static func dump(
    _ text: String, dialect: MarkupDialect = .html, model: ContentModel = .markup,
    lastStartTag: String? = nil
  ) -> String {
    dump(Array(text.utf8), dialect: dialect, model: model, lastStartTag: lastStartTag)
  }

  static func dump(
    _ bytes: [UInt8], dialect: MarkupDialect = .html, model: ContentModel = .markup,
    lastStartTag: String? = nil
  ) -> String {
    var tokenizer = MarkupTokenizer(bytes, dialect: dialect)
    tokenizer.contentModel = model
    if let lastStartTag { tokenizer.setLastStartTag(lastStartTag.utf8) }
    var lines: [String] = []
    while true {
      let token = tokenizer.next()
      if token.kind == .endOfFile { return lines.joined(separator: "\n") }
      lines.append(line(of: token, in: tokenizer))
    }
  }

  private static func line(of token: MarkupToken, in tokenizer: MarkupTokenizer) -> String {
    let text = tokenizer.buffer.string(token.range)
    switch token.kind {
    case .text: return (token.isCDATA ? "CDATA " : "") + "\"\(text)\""
    case .startTag:
      let attributes = tokenizer.attributes.map { attribute in
        " \(tokenizer.buffer.string(attribute.name))=\"\(tokenizer.buffer.string(attribute.value))\""
      }
      return "<\(text)\(attributes.joined())\(token.isSelfClosing ? "/" : "")>"
    case .endTag: return "</\(text)>"
    case .comment: return "<!--\(text)-->"
    case .doctype: return line(of: tokenizer.doctype, in: tokenizer.buffer)
    case .processingInstruction: return "<?\(text)?>"
    case .endOfFile: return ""
    }
  }

  private static func line(of doctype: MarkupDoctype, in buffer: MarkupBuffer) -> String {
    func quoted(_ range: MarkupRange?) -> String { range.map { "'\(buffer.string($0))'" } ?? "-" }
    let parts = [doctype.name, doctype.publicID, doctype.systemID].map(quoted)
    return "<!DOCTYPE \(parts.joined(separator: " "))\(doctype.forcesQuirks ? " quirks" : "")>"
  }
}
