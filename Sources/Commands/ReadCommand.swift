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

  func run() async throws {
    try await reportingFailures {
      let watch = limits.limits.watch(file: file)
      let reading = try await SourceFile.open(file).read(
        changes: changes, salvaging: salvage)
      watch.callOff()
      let bytes = try await bytes(of: reading)
      try OutputFile.write(bytes, to: output)
    }
  }

  private func bytes(of reading: Reading) async throws -> [UInt8] {
    if json { return try await ReadReport(reading).printedJSON() }
    guard let output, output != "-" else {
      return Array(await ReadSummary(ReadReport(reading)).text().utf8)
    }
    guard let format = FileFormat(fileName: output) else {
      throw InterchangeFailure.cannotWrite(
        file: output,
        problem: "its ending names no format; use .docx .odt .pdf .html .md .txt .json or .xml")
    }
    if format == .json { return try await ReadReport(reading).printedJSON() }
    return try await format.bytes(of: reading.text, named: output)
  }
}

extension ChangesReading: ExpressibleByArgument {}
