internal import ArgumentParser

struct DeskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "The secretariat's desk, from a shell.",
    subcommands: [DeskReceiveCommand.self, DeskReadCommand.self])
}
