/// A place in a list of articles, newest first: the key its pages are cut by.
///
/// Places are stable: unlike row numbers they mean the same after articles came or went.
public struct ListPlace: Sendable, Hashable, Comparable {
  /// The row's date, in seconds since 1970.
  public var seconds: Int64
  /// The article's number; decides between articles of one second.
  public var id: Int64

  public init(seconds: Int64, id: Int64) {
    self.seconds = seconds
    self.id = id
  }

  /// Whether `a` stands above `b` in a list: it is newer, or of the same second and added later.
  public static func < (a: ListPlace, b: ListPlace) -> Bool {
    (a.seconds, a.id) > (b.seconds, b.id)
  }
}
