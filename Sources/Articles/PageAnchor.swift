/// Which part of a list a page is wanted of.
public enum PageAnchor: Sendable, Hashable {
  /// The newest rows.
  case top
  /// The oldest rows.
  case bottom
  /// The rows just above a place, not the one at it.
  case above(ListPlace)
  /// The rows just below a place, not the one at it.
  case below(ListPlace)
  /// About as many rows above as below a place, and the one at it if the list holds it.
  case around(ListPlace)
  /// The rows around the `n`th row of the list, counted from 0; the last where there are fewer.
  case row(Int)
}
