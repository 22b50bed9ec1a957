import ArgumentParser
import Commands

/// `comity`: files, records, and the platform.
@main
struct Comity: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comity",
    abstract: "From contributions to consensus, on the record.",
    subcommands: FileCommands.all + RecordCommands.all + DeskCommands.all + [ServeCommand.self])
}
