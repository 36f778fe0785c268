import ArticleParsing

/// A token as one readable text, from the parser or from a case.
struct TokenDump {
  private var text: String
  private var isCharacters = false

  /// The tokens one a line, neighbouring characters as one token.
  static func joined(_ tokens: [TokenDump]) -> String {
    var lines: [String] = []
    var wasCharacters = false
    for token in tokens {
      if token.isCharacters && wasCharacters, let last = lines.popLast() {
        lines.append(last + token.text)
      } else {
        lines.append(token.isCharacters ? "Character " + token.text : token.text)
      }
      wasCharacters = token.isCharacters
    }
    return lines.joined(separator: "\n")
  }

  init(_ token: MarkupToken, of tokenizer: MarkupTokenizer) {
    func string(_ range: MarkupRange) -> String {
      String(decoding: tokenizer.buffer[range], as: UTF8.self)
    }
    switch token.kind {
    case .text:
      text = string(token.range)
      isCharacters = true
    case .startTag:
      let attributes = tokenizer.attributes.map { (string($0.name), string($0.value)) }
      text = Self.startTag(string(token.range), attributes, token.isSelfClosing)
    case .endTag: text = "EndTag " + string(token.range)
    case .comment: text = "Comment " + string(token.range)
    case .doctype:
      let doctype = tokenizer.doctype
      let parts = [doctype.name, doctype.publicID, doctype.systemID].map { $0.map(string) }
      text = Self.doctype(parts, isCorrect: !doctype.forcesQuirks)
    case .processingInstruction, .endOfFile: text = ""
    }
  }

  init(_ value: JSONValue, isEscaped: Bool) {
    let parts = value.array
    func string(_ index: Int) -> String? {
      guard index < parts.count, let string = parts[index].string else { return nil }
      return isEscaped ? string.unescaped : string
    }
    switch parts.first?.string {
    case "Character":
      text = string(1) ?? ""
      isCharacters = true
    case "StartTag":
      let attributes = parts[2].object.map { name, value in
        let value = value.string ?? ""
        return isEscaped ? (name.unescaped, value.unescaped) : (name, value)
      }
      text = Self.startTag(string(1) ?? "", attributes, parts.count > 3 && parts[3].isTrue)
    case "DOCTYPE":
      text = Self.doctype([string(1), string(2), string(3)], isCorrect: parts[4].isTrue)
    case let kind:
      text = "\(kind ?? "") \(string(1) ?? "")"
    }
  }

  private static func startTag(
    _ name: String, _ attributes: [(String, String)], _ isSelfClosing: Bool
  ) -> String {
    let pairs = attributes.sorted { $0.0 < $1.0 }.map { " \($0.0)=\"\($0.1)\"" }
    return "StartTag \(name)\(pairs.joined())\(isSelfClosing ? " /" : "")"
  }

  private static func doctype(_ parts: [String?], isCorrect: Bool) -> String {
    "DOCTYPE \(parts.map { $0.map { "\"\($0)\"" } ?? "nil" }.joined(separator: " ")) \(isCorrect)"
  }
}
