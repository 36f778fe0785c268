import Articles

/// What is typed after `:set`: one setting, or several in a row.
enum SettingLine {
  /// The assignments of a line: `title=Two words interval=2h` are two.
  ///
  /// A value may hold spaces; a word that begins with the name of a setting and `=` begins the
  /// next one.
  static func assignments(in line: String) -> [String] {
    var assignments: [String] = []
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if assignments.isEmpty || isBeginning(word) {
        assignments.append(String(word))
      } else {
        assignments[assignments.count - 1] += " \(word)"
      }
    }
    return assignments
  }

  private static func isBeginning(_ word: Substring) -> Bool {
    guard let sign = word.firstIndex(of: "=") else { return false }
    return FeedSetting(rawValue: word[..<sign].lowercased()) != nil
  }

  /// The name of the setting of an assignment.
  static func key(of assignment: String) -> String {
    assignment.prefix { $0 != "=" }.lowercased().filter { $0 != " " }
  }
}
