/// An attribute of an element, each name once.
package struct HTMLAttribute: Sendable {
  /// The namespace of an attribute; only elements of SVG and MathML have others than `none`.
  package enum Prefix: UInt8, Sendable {
    case none
    case xlink
    case xml
    case xmlns
  }

  /// The name without its prefix.
  package var name: HTMLAttributeName
  package var prefix = Prefix.none
  var value: MarkupRange
}
