internal import ArgumentParser
internal import Interchange
internal import Proceedings
internal import Redlines
internal import Secretariat
internal import Texts

struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put many delegations' mark-ups of one text together in one negotiating text.",
    discussion: """
      A mark-up is a file with tracked changes, whose authors are the proponents, or a clean \
      revised file, named NAME=FILE for its proponent. What is not agreed stands in brackets with \
      who wants it: [new words – Proponent]; ∅ stands for a passage that somebody deletes, ↑ or ↓ \
      for one that is moved up or down. A file that cannot be used is named on standard error and \
      among the warnings; the others are merged, and the exit code is that of the first such file.
      """)

  @Argument(help: "The text that the mark-ups are made on.")
  var base: String

  @Argument(help: "The mark-ups: FILE with tracked changes, or NAME=FILE.")
  var markUps: [String]

  @Option(name: .shortAndLong, help: "The output file; its ending picks the format.")
  var output: String?

  @Flag(help: "Write JSON: blocks with their alternatives, amendments, warnings.")
  var json = false

  @Option(help: "Write the text with amendments accepted: all, none, or their ids with commas.")
  var accept: String?

  @Option(
    name: .customLong("as"), help: "tracked: a .docx with every proponent's tracked changes.")
  var form: MergeForm?

  @Option(help: "Write the text as this proponent wants it.")
  var versionOf: String?

  @Flag(help: "Print what is left, clause by clause: how many wordings, how many proponents.")
  var summary = false

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    let format = try FileFormat.ofOutput(output, asJSON: json)
    if versionOf != nil, accept != nil {
      throw ValidationError("--version-of NAME and --accept are two readings; take one")
    }
    if summary, output == nil, json || accept != nil || versionOf != nil {
      throw ValidationError("--summary is printed where the text would be; name a file with -o")
    }
    if form != nil, format != .word || accept != nil || versionOf != nil {
      throw ValidationError("--as tracked needs -o FILE.docx, and goes without --accept")
    }
  }

  func run() async throws {
    try await reportingFailures {
      let intake = try await MarkUpIntake(base: base, markUps, limits: limits)
      let merge = intake.merge
      let format = try FileFormat.ofOutput(output, asJSON: json) ?? .json
      if output != nil || !summary {
        try OutputFile.write(try await bytes(of: intake, in: format), to: output)
      }
      if summary { print(OpenClausesSummary(merge).lines.joined(separator: "\n")) }
      let cautions = try accepted(of: merge).map(merge.cautions) ?? []
      for warning in merge.warnings + cautions {
        let isNamed = warning.message.hasPrefix("\(warning.markUp):")
        StandardError.write(
          line: "comity: \(isNamed ? "" : "\(warning.markUp): ")\(warning.message)")
      }
      let isOther = merge.warnings.contains { $0.code == .otherText }
      if let code = intake.exitCode ?? (isOther ? 65 : nil) { throw ExitCode(code) }
    }
  }

  private func bytes(
    of intake: MarkUpIntake, in format: FileFormat
  ) async throws -> [UInt8] {
    let (merge, base) = (intake.merge, intake.base)
    if form == .tracked {
      return try format.tracked(
        intake.merge, of: intake.base, from: intake.file, named: output ?? "-")
    }
    guard let ids = try accepted(of: merge) else {
      if format == .json { return try MergeReport(merge).printedJSON() }
      var text = base
      text.clauses = merge.rollingClauses()
      return try await format.bytes(of: text, named: output ?? "-")
    }
    do {
      if format == .json { return try MergeReport(merge, accepting: ids).printedJSON() }
      var text = base
      text.clauses = try merge.accepting(ids)
      return try await format.bytes(of: text, named: output ?? "-")
    } catch let refusal as AcceptanceRefusal {
      throw refusal.failure
    }
  }
}

extension MergeCommand {
  /// The amendments to accept; nil where the text stays open.
  private func accepted(of merge: Merge) throws -> [String]? {
    if let versionOf {
      let own = merge.amendments.filter { $0.proponents.contains(versionOf) }
      guard !own.isEmpty else {
        throw InterchangeFailure.badContent(
          file: "--version-of", place: nil, problem: "no amendment is of \(versionOf)",
          remedy: "take a name that the rolling text shows")
      }
      return own.map(\.id)
    }
    switch accept {
    case nil: return nil
    case "all": return merge.amendments.map(\.id)
    case "none", "": return []
    case let list?: return list.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }
  }
}

enum MergeForm: String, ExpressibleByArgument {
  case tracked
}

extension AcceptanceRefusal {
  fileprivate var failure: InterchangeFailure {
    switch self {
    case .conflict(let one, let other):
      .badContent(
        file: "--accept", place: nil, problem: "\(one) and \(other) conflict",
        remedy: "accept one of them")
    case .otherText:
      .badContent(
        file: "--accept", place: nil, problem: "the amendments are to another text",
        remedy: "merge the mark-ups of this one")
    case .unknown(let id):
      .badContent(
        file: "--accept", place: nil, problem: "no amendment has the id \(id)",
        remedy: "take the ids that --json gives")
    }
  }
}
