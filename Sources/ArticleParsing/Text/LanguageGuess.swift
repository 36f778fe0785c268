/// Tells the language of a text by its small words.
enum LanguageGuess {
  /// Function words that are frequent in their language and rare in its neighbours.
  ///
  /// "nordic" is no answer: it keeps Danish and Swedish from passing for Dutch or Polish.
  private static let words: [(language: String, words: String)] = [
    (
      "de",
      "der die das und ist nicht mit von für auf ein eine den dem des sich auch wird als im zu"
    ),
    ("en", "the and of to in is that for was with on as are by this it from has have you not"),
    ("fr", "le la les et des est une dans pour que qui sur pas au du avec plus il ce sont"),
    ("es", "el la los las y del que en una por con para se es como su un lo más ha"),
    ("it", "il di che la e della per una un con non sono del nel si è gli dei anche alla"),
    ("nl", "de het een en van is dat niet voor met op zijn aan ook door te heeft bij naar worden"),
    ("pt", "o a os as e do da que em um uma para com não por mais dos no na foi ao"),
    ("pl", "i w na z się nie że do jest to o jak po od oraz przez dla za są był"),
    ("nordic", "och att det som på är med för av den og ikke at til er har ikke jeg vi fra blev"),
  ]

  /// Indices of the languages each word speaks for.
  private static let votes: [Substring: [Int]] = words.enumerated().reduce(into: [:]) {
    votes, entry in
    for word in Set(entry.element.words.split(separator: " ")) {
      votes[word, default: []].append(entry.offset)
    }
  }

  /// The BCP 47 tag, `nil` where no language has enough of its words or two come close.
  static func language(of lines: [DumpLine]) -> String? {
    language(of: lines.lazy.filter { $0.wordCount >= 3 }.map(\.text))
  }

  /// The same for paragraphs of a page.
  static func language(of texts: some Sequence<String>) -> String? {
    var counts = [Int](repeating: 0, count: words.count)
    var total = 0
    for text in texts where total < 4_000 {
      for word in text.unicodeScalars.prefix(8_192).smallWords {
        total += 1
        guard word.utf8.count <= 6, let languages = votes[word] else { continue }
        for language in languages { counts[language] += 1 }
      }
    }
    return winner(of: counts, total: total)
  }

  private static func winner(of counts: [Int], total: Int) -> String? {
    let ranking = counts.enumerated().sorted { $0.element > $1.element }
    let (best, second) = (ranking[0], ranking[1])
    guard best.element >= 3, best.element * 9 >= total, best.element * 3 >= second.element * 4
    else { return nil }
    let language = words[best.offset].language
    return language == "nordic" ? nil : language
  }
}

extension Substring.UnicodeScalarView {
  /// The words, lower case, without the signs around them.
  fileprivate var smallWords: [Substring] {
    String(Substring(self)).lowercased().unicodeScalars.split { !$0.isLetter }.map(Substring.init)
  }
}
