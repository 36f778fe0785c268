import Articles

/// The words of texts that programs were to read, which hold markup and references all the same.
enum PlainText {
  /// One displayable line.
  static func line(_ text: String) -> String { withoutMarkup(text).displayableLine }

  /// Displayable lines as they are parted in the source.
  static func paragraphs(_ text: String) -> String { withoutMarkup(text).displayable }

  /// The text with its character references decoded, its tags left as they are.
  static func decodingReferences(_ text: String) -> String {
    guard text.contains("&") else { return text }
    // Inside a text area nothing but references is read.
    let tree = HTMLTree.parse(Array("<textarea>\(text)".utf8))
    return tree.text(of: HTMLTree.documentNode)
  }

  /// Parsed as a page where it may be one: an ampersand or a tag.
  private static func withoutMarkup(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
      return text
    }
    let decoded = decodingReferences(text)
    guard decoded.contains("<"), decoded.contains(">") else { return decoded }
    return HTMLTree.parse(Array(decoded.utf8)).text(of: HTMLTree.documentNode)
  }
}

extension String {
  /// The parts between commas, without spaces and empty ones.
  var commaSeparated: [String] {
    split { $0 == "," || $0 == ";" }.map { $0.trimmed() }.filter { !$0.isEmpty }
  }
}
