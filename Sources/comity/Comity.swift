import ArgumentParser
import Commands
import Interchange

/// `comity`: files, records, and the platform.
@main
struct Comity: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comity",
    abstract: "From contributions to consensus, on the record.",
    version: "0.1.0",
    subcommands: FileCommands.all + RecordCommands.all + DeskCommands.all + [ServeCommand.self])

  static func main() async {
    do {
      var command = try await asyncParseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      StandardError.write(line: "comity: \(usageError(error))")
      exit(withError: ExitCode.validationFailure)
    }
  }

  /// What is wrong with the command line and where help stands, on one line.
  private static func usageError(_ error: any Error) -> String {
    let problem = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
    let lines = fullMessage(for: error).split(separator: "\n")
    guard let hint = lines.last, hint.contains("--help") else { return problem }
    let help = hint.drop { $0 == " " }.replacing("See ", with: "see ", maxReplacements: 1)
    return "\(problem); \(help)"
  }
}
