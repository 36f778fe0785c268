/// A line of a dump with the role it was given and why.
struct ClassifiedLine {
  var line: DumpLine
  var role: DumpLineRole
  /// A few words for a person who asks how the article was read.
  var reason: String
}
