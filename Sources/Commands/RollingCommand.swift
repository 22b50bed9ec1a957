internal import ArgumentParser
internal import Interchange
internal import Proceedings
internal import Secretariat
internal import Texts

struct RollingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rolling",
    abstract: "Read a bracketed draft: what competes, who wants it, what is left.")

  @Argument(help: "The draft, or - for standard input.")
  var file: String

  @Flag(help: "Write JSON.")
  var json = false

  @Option(help: "Write the text as this party wants it.")
  var versionOf: String?

  @Flag(help: "Write the text as it was before anybody asked for anything.")
  var base = false

  @Option(name: .shortAndLong, help: "The output file; its ending picks the format.")
  var output: String?

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    _ = try FileFormat.ofOutput(output, asJSON: json)
    if versionOf != nil, base {
      throw ValidationError("--version-of NAME and --base are two readings; take one")
    }
  }

  func run() async throws {
    try await reportingFailures {
      let watch = limits.limits.watch(file: file)
      let reading = try await SourceFile.open(file).read(
        changes: .accept, salvaging: false, seconds: limits.seconds)
      watch.callOff()
      try OutputFile.write(try await bytes(of: NegotiatedDraft(reading.text)), to: output)
    }
  }

  private func bytes(of draft: NegotiatedDraft) async throws -> [UInt8] {
    let format = try FileFormat.ofOutput(output, asJSON: json)
    var read = draft
    if base || versionOf != nil {
      if let versionOf, !draft.proponents.contains(versionOf) {
        throw InterchangeFailure.badContent(
          file: file, place: nil, problem: "no wording is of \(versionOf)",
          remedy: "take a name that stands in the brackets")
      }
      var text = draft.text
      text.clauses = draft.reading(of: versionOf)
      read = NegotiatedDraft(text)
    }
    switch format {
    case .json: return try RollingReport(read).printedJSON()
    case let format?: return try await format.bytes(of: read.text, named: output ?? "-")
    case nil:
      return Array((OpenClausesSummary(read).lines.joined(separator: "\n") + "\n").utf8)
    }
  }
}
