public import ArgumentParser
internal import Deliberations
internal import FoundationEssentials
internal import Interchange
internal import Proceedings
internal import Secretariat
public import Texts

struct CompileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Compile what many contributions recommend into one numbered document.",
    discussion: """
      The output's ending picks the format: .docx, .odt, .pdf, .html, .md, .txt, .json, .xml. \
      A file that cannot be read is named on standard error and among the questions; the others \
      are compiled, and the exit code is that of the first such file (65 or 66), so that a \
      script notices.
      """)

  @Argument(help: "The contributions, in the order in which they are to stand.")
  var files: [String]

  @Option(name: .shortAndLong, help: "The output file; its ending picks the format.")
  var output: String?

  @Flag(help: "Write JSON.")
  var json = false

  @Option(help: "What orders the compilation: category, submitter or instrument.")
  var by = CompilationOrder.category

  @Option(help: "The title.")
  var title: String?

  @Option(help: "The date to print, as YYYY-MM-DD.")
  var date: CalendarDate?

  @Option(help: "A YAML file with the categories: titles, words, instruments.")
  var categories: String?

  @Option(help: "The language of headings and remarks: en, fr, es or ar.")
  var language: String?

  @Flag(help: "Leave out the questions of the secretariat.")
  var clean = false

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    if let language, !["en", "fr", "es", "ar"].contains(language) {
      throw ValidationError("--language is one of en, fr, es, ar, not \(language)")
    }
    _ = try FileFormat.ofOutput(output, asJSON: json)
    if files.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("- can stand for one input only")
    }
  }

  func run() async throws {
    try await reportingFailures {
      let scheme = try categories.map(CategoryScheme.reading)
      let intake = try await Intake(of: files, limits: limits)
      var compilation = Compilation(
        of: intake.contributions, by: by, title: title, date: date, scheme: scheme,
        language: language.map(Language.init(_:)))
      compilation.warnings = intake.warnings + compilation.warnings
      let format = try FileFormat.ofOutput(output, asJSON: json) ?? .json
      let bytes =
        if format == .json {
          try CompileReport(compilation).printedJSON()
        } else {
          try await format.bytes(of: compilation.text(clean: clean), named: output ?? "-")
        }
      try OutputFile.write(bytes, to: output)
      if let code = intake.exitCode { throw ExitCode(code) }
    }
  }
}

extension CompilationOrder: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension CategoryScheme {
  /// Reads a file of categories.
  ///
  /// - Throws: `InterchangeFailure.badContent`, naming the line.
  static func reading(file: String) throws -> CategoryScheme {
    let source = try SourceFile.open(file)
    guard let text = String(validating: source.bytes, as: UTF8.self), source.bytes.count < 1 << 20
    else {
      throw InterchangeFailure.badContent(
        file: file, place: nil, problem: "this is not a file of categories in UTF-8",
        remedy: "write one as docs/categories.md shows")
    }
    do {
      return try CategoryScheme(yaml: text)
    } catch {
      throw InterchangeFailure.badContent(
        file: file, place: "line \(error.line)", problem: .init(verbatim: error.problem),
        remedy: "mend the line")
    }
  }
}
