public import ArgumentParser

/// `comity`: every command stands in a file of its own.
public struct ComityCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "comity",
    abstract: "From contributions to consensus, on the record.",
    subcommands: [ReadCommand.self, CompileCommand.self, IntakeCommand.self])

  public init() {}
}
