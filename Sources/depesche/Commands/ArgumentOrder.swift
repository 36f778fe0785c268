import ArgumentParser
import Articles

/// The words of a command line, put into the order the argument parser understands.
///
/// It takes options only after the command they belong to. People write `--library` first, and
/// the parser would take the command after it for words to search: nothing would be imported, and
/// nothing said.
enum ArgumentOrder {
  /// The arguments with the command first.
  ///
  /// Throws where the first word is no command: a mistyped command is not a search.
  static func commandFirst(_ arguments: [String], commands: [String]) throws(Problem) -> [String] {
    let options = libraryOptions(arguments)
    guard let word = arguments.dropFirst(options).first, !word.hasPrefix("-") else {
      return arguments
    }
    guard commands.contains(word) else {
      throw Problem(
        "There is no command “\(word.displayableLine)”; depesche --help lists them, and "
          + "depesche read WORDS shows the articles that hold words")
    }
    return [word] + arguments.prefix(options) + arguments.dropFirst(options + 1)
  }

  /// How many arguments at the beginning say which library.
  private static func libraryOptions(_ arguments: [String]) -> Int {
    guard let first = arguments.first else { return 0 }
    if first.hasPrefix("--library=") { return 1 }
    return first == "--library" && arguments.count > 1 ? 2 : 0
  }
}
