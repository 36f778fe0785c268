/// One piece of markup: a tag, a run of text, a comment.
///
/// It holds ranges, no bytes. The attributes of the last start tag are in
/// `MarkupTokenizer.attributes`, the parts of the last document type in
/// `MarkupTokenizer.doctype`; both are overwritten by the next of their kind.
package struct MarkupToken: Sendable {
  package enum Kind: UInt8, Sendable {
    /// Never empty; holds either only NULs or none, since readers treat them differently.
    case text
    case startTag
    case endTag
    case comment
    case doctype
    /// `range` is all between `<?` and `?>`; only in dialects that have them.
    case processingInstruction
    case endOfFile
  }

  package var kind: Kind
  /// The name of a tag, or the text of a comment or text.
  package var range: MarkupRange
  /// `NameTable.hash` of a tag's name.
  var nameHash: UInt32 = 0
  /// Whether a start tag ends with `/>`.
  package var isSelfClosing = false
  /// Whether the text is from a CDATA section, so it is final: nothing in it was decoded.
  package var isCDATA = false

  init(_ kind: Kind, _ range: MarkupRange = .empty) {
    self.kind = kind
    self.range = range
  }
}

/// An attribute of a start tag.
package struct MarkupAttribute: Sendable {
  package var name: MarkupRange
  /// Empty where the attribute has no value.
  package var value: MarkupRange
  /// `NameTable.hash` of the name.
  var nameHash: UInt32
}

/// The parts of a document type declaration; `nil` is missing, empty is there.
package struct MarkupDoctype: Sendable {
  package var name: MarkupRange?
  package var publicID: MarkupRange?
  package var systemID: MarkupRange?
  package var forcesQuirks = false
}

/// How the text after a start tag is read; which elements want which is the caller's to know.
package enum ContentModel: Sendable {
  /// Tags, references, comments.
  case markup
  /// References, but no tags before the end tag of the element: `title`, `textarea`.
  case escapableRawText
  /// Nothing but text up to the end tag: `style`.
  case rawText
  /// As raw text, with the rules for `<!--` in scripts.
  case scriptData
  /// Nothing but text up to the end of the file.
  case plainText
  /// Nothing but text up to `]]>`; the tokenizer finds these sections itself.
  case cdata
}
