internal import ArgumentParser
internal import Interchange
internal import Redlines
internal import Texts

struct MarshalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marshal",
    abstract: "Put amendments in the order of consideration: by place, ties shown, what falls.",
    discussion: """
      The amendments have a line of JSON each: {"id", "proponents", "target", "operation": \
      "insert", "delete", "replace" or "move", "text"}, and "alternativeTo" with the id of the \
      amendment whose alternative it is. A target is printed from the large to the small, as \
      "Article 3, paragraph 2, point (e)", with "after" or "before" in front for what is to \
      stand next to it, or is the id of a clause as comity read gives it.
      """)

  @Argument(help: "The text that the amendments are to, or - for standard input.")
  var base: String

  @Argument(help: "The amendments, a line of JSON each; - for standard input.")
  var amendments: String

  @Flag(help: "Write JSON.")
  var json = false

  @Option(name: .shortAndLong, help: "The output file: .json or .txt.")
  var output: String?

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    let format = try FileFormat.ofOutput(output, asJSON: json)
    guard format == nil || format == .json || format == .plainText else {
      throw ValidationError("the order is written as .json or .txt")
    }
    if base == "-", amendments == "-" { throw ValidationError("- can stand for one input only") }
  }

  func run() async throws {
    try await reportingFailures {
      let watch = limits.limits.watch(file: base)
      let text = try await SourceFile.open(base).read(
        changes: .accept, salvaging: false, seconds: limits.seconds
      ).text
      watch.callOff()
      let list = try await AmendmentList(from: LineBatches(of: amendments), named: amendments)
      let report = MarshalReport(of: list, Marshalling(list.amendments, to: text))
      let isJSON = try FileFormat.ofOutput(output, asJSON: json) == .json
      try OutputFile.write(isJSON ? report.printedJSON() : report.printedList(), to: output)
    }
  }
}
