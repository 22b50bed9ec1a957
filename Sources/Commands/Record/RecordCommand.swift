internal import ArgumentParser

struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Export, import, check and prove the record of a forum.",
    subcommands: [
      ExportCommand.self, ImportCommand.self, VerifyCommand.self, CheckpointCommand.self,
      ProveCommand.self,
    ])
}
