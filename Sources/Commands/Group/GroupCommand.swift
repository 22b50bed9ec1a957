internal import ArgumentParser
internal import FoundationEssentials
internal import Interchange
internal import Redlines

struct GroupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group",
    abstract: "Find the same and nearly the same among any number of texts.",
    discussion: """
      The input has a line of JSON a text: {"id", "text"}, and "target" or "operation" where \
      texts for other ones are never to be together. The output has a line a group: {"group", \
      "kind": "identical" or "near", "ids", "representative"}. Two texts are together when a \
      chain of texts joins them, each as alike to the next as the threshold.
      """)

  @Argument(help: "The texts, a line of JSON each; - for standard input.")
  var file: String

  @Option(name: .shortAndLong, help: "The output file.")
  var output: String?

  @Option(help: "The similarity from which on texts are linked: shared runs of three words.")
  var threshold = 0.8

  func validate() throws {
    guard threshold > 0, threshold <= 1 else {
      throw ValidationError("--threshold is a number above 0 and up to 1, not \(threshold)")
    }
  }

  func run() async throws {
    try await reportingFailures {
      let lines = try LineBatches(of: file)
      let texts = try await GroupedTexts(
        from: lines, named: file, threshold: threshold)
      try OutputFile.write(texts.printed(), to: output)
    }
  }
}
