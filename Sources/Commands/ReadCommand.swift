public import ArgumentParser
public import Interchange
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

  func run() async throws {
    try await reportingFailures {
      let watch = ReadingLimits().watch(file: file)
      let reading = try await SourceFile.open(file).read(changes: changes)
      watch.callOff()
      let format = output.flatMap(FileFormat.init(fileName:)) ?? .json
      let bytes =
        if json || format == .json {
          try await ReadReport(reading).json()
        } else {
          try await format.bytes(of: reading.text, named: output ?? "-")
        }
      try OutputFile.write(bytes, to: output)
    }
  }
}

extension ChangesReading: ExpressibleByArgument {}
