/// The name of an element as a number.
///
/// The names of HTML have constants and the same numbers in every tree; other names get theirs
/// from the tree they are in. Names are in small letters but for those of SVG that are not.
package struct HTMLTag: Sendable, Hashable {
  /// What a node that is no element has for a tag, and an element whose name did not fit.
  static var nameless: HTMLTag { HTMLTag(rawValue: NameTable.none) }

  let rawValue: UInt16

  /// The names that have constants, with their numbers.
  static let standardTable = NameTable(names: standardNames)
}

/// The name of an attribute as a number, in the way of `HTMLTag`.
package struct HTMLAttributeName: Sendable, Hashable {
  let rawValue: UInt16

  /// The names that have constants, with their numbers.
  static let standardTable = NameTable(names: standardNames)
}

/// Whose element it is.
package enum HTMLNamespace: UInt8, Sendable {
  case html
  case svg
  case mathML
}
