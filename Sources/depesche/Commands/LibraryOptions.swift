import ArgumentParser
import Articles
import Library

/// The options of every command that works on a library.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .customLong("library"),
    help: ArgumentHelp(
      "The library to use; else $DEPESCHE_LIBRARY, else library.sqlite in the data directory.",
      valueName: "file"))
  var path: String?

  /// Opens the library, which is made if there is none.
  func open() throws(Problem) -> Library {
    try Library(path: try Locations.library(chosen: path))
  }
}
