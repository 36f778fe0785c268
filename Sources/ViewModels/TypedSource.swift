extension String {
  /// Whether what was typed is meant as an address rather than as a path.
  ///
  /// A scheme, `feed:` or a first part that looks like a domain. `notes.txt` looks like one, too;
  /// whoever takes the address looks for a file of that name first.
  var isTypedAddress: Bool {
    let text = hasPrefix("<") ? String(dropFirst()) : self
    if text.lowercased().hasPrefix("feed:") || text.contains("://") { return true }
    guard !text.contains(" "), let first = text.first, !"/.~".contains(first) else { return false }
    let host = text.prefix { !"/:?#".contains($0) }
    if host.lowercased() == "localhost" { return true }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else {
      return false
    }
    return last.count > 1 && last.allSatisfy(\.isLetter)
      || labels.count == 4 && labels.allSatisfy { $0.allSatisfy(\.isNumber) }
  }
}
