import ArgumentParser
import Articles
import Foundation

/// Where the program begins.
@main
enum Program {
  static func main() {
    do {
      if let command = ReadCommand(plain: CommandLine.arguments.dropFirst()) {
        try command.run()
      } else {
        var command = try Depesche.parseAsRoot(arguments())
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Says what there is to say, on standard output where that was asked for (`--help`), and ends.
  ///
  /// The argument parser would do that, but its sentences repeat what was typed as it was, and
  /// `depesche show *` types the names of files that may have come from anywhere.
  private static func end(with error: any Error) -> Never {
    let status = Depesche.exitCode(for: error)
    let message = Depesche.fullMessage(for: error)
    guard status.isSuccess, !message.isEmpty else {
      if !message.isEmpty { StandardError.print(message.displayable) }
      exit(status.rawValue)
    }
    do {
      try reportingProblems {
        var output = StandardOutput()
        try output.print(message)
        try output.flush()
      }
      exit(status.rawValue)
    } catch {
      exit(Depesche.exitCode(for: error).rawValue)
    }
  }

  /// The arguments with the command first; where there is none, a sentence and the end.
  private static func arguments() throws -> [String] {
    do throws(Problem) {
      return try ArgumentOrder.commandFirst(
        Array(CommandLine.arguments.dropFirst()), commands: Depesche.commandNames)
    } catch {
      StandardError.print("depesche: \(error.sentence)")
      throw ExitCode.validationFailure
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
    case 2 where rest.first == "--library" && rest.last?.hasPrefix("-") == false:
      library.path = rest.last
    default: return nil
    }
  }
}
