public import ArgumentParser
public import Interchange
internal import Proceedings
internal import Secretariat
internal import Texts

struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read a document of any format: structure, recommendations, citations, slips.")

  @Argument(help: "The file, or - for standard input.")
  var file: String

  @Flag(help: "Write JSON.")
  var json = false

  @Option(help: "How tracked changes are read: keep, accept or reject.")
  var changes = ChangesReading.keep

  @Option(name: .shortAndLong, help: "The output file; its ending picks the format.")
  var output: String?

  @Flag(help: "Read what is left of a .docx or .odt that is cut off or damaged, with warnings.")
  var salvage = false

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    _ = try FileFormat.ofOutput(output, asJSON: json)
  }

  func run() async throws {
    try await reportingFailures {
      let watch = limits.limits.watch(file: file)
      let reading = try await SourceFile.open(file).read(
        changes: changes, salvaging: salvage, seconds: limits.seconds)
      watch.callOff()
      let bytes = try await bytes(of: reading)
      try OutputFile.write(bytes, to: output)
    }
  }

  private func bytes(of reading: Reading) async throws -> [UInt8] {
    switch try FileFormat.ofOutput(output, asJSON: json) {
    case nil: Array(await ReadSummary(ReadReport(reading)).text().utf8)
    case .json: try await ReadReport(reading).printedJSON()
    case let format?: try await format.bytes(of: reading.text, named: output ?? "-")
    }
  }
}

extension ChangesReading: ExpressibleByArgument {}
