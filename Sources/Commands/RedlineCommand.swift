internal import ArgumentParser
internal import Interchange
internal import Proceedings
internal import Secretariat
internal import Texts

struct RedlineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redline",
    abstract: "Compare two documents of any format: what was inserted, deleted, replaced, moved.")

  @Argument(help: "The old file, or - for standard input.")
  var old: String

  @Argument(help: "The new file, or - for standard input.")
  var new: String

  @Option(name: .shortAndLong, help: "The output file; its ending picks the format.")
  var output: String?

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    _ = try FileFormat.ofOutput(output, asJSON: json)
    if old == "-", new == "-" { throw ValidationError("- can stand for one input only") }
  }

  func run() async throws {
    try await reportingFailures {
      let report = await RedlineReport(from: try await read(old), to: try await read(new))
      try OutputFile.write(try report.printedJSON(), to: output)
    }
  }

  private func read(_ file: String) async throws -> Reading {
    let watch = limits.limits.watch(file: file)
    defer { watch.callOff() }
    return try await SourceFile.open(file).read(
      changes: .accept, salvaging: false, seconds: limits.seconds)
  }
}
