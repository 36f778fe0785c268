import ArgumentParser
import Articles
import Foundation

/// Where the program begins.
@main
enum Program {
  static func main() {
    guard let command = ReadCommand(plain: CommandLine.arguments.dropFirst()) else {
      return runCommand()
    }
    do {
      try command.run()
    } catch {
      Depesche.exit(withError: error)
    }
  }

  private static func runCommand() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do throws(Problem) {
      Depesche.main(
        try ArgumentOrder.commandFirst(arguments, commands: Depesche.commandNames))
    } catch {
      StandardError.print("depesche: \(error.sentence)")
      exit(ExitCode.validationFailure.rawValue)
    }
  }
}

extension ReadCommand {
  /// The reader as it is started nearly always: with nothing, or with a library alone.
  ///
  /// The argument parser takes 3 ms to look at all commands, a third of the whole start; what is
  /// not as plain as this is for it.
  fileprivate init?(plain arguments: ArraySlice<String>) {
    let rest = arguments.first == "read" ? arguments.dropFirst() : arguments
    self.init()
    library = LibraryOptions()
    query = []
    switch rest.count {
    case 0: library.path = nil
    case 2 where rest.first == "--library": library.path = rest.last
    default: return nil
    }
  }
}
