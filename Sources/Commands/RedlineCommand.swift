internal import ArgumentParser
internal import Interchange
internal import Proceedings
internal import Secretariat
internal import Stores
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

  @Option(help: "Who is named at the tracked changes of a .docx.")
  var author = "Comity"

  @Option(help: "When they were made: 2026-03-31 or 2026-03-31T10:00:00Z; else now.")
  var date: String?

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    if let format = try FileFormat.ofOutput(output, asJSON: json), format != .json,
      !FileFormat.redlines.contains(format)
    {
      throw ValidationError("what changed is written as .docx, .html, .md or .json")
    }
    if old == "-", new == "-" { throw ValidationError("- can stand for one input only") }
    if let date, Self.time(date) == nil {
      throw ValidationError("--date is a day or a time as 2026-03-31T10:00:00Z, not '\(date)'")
    }
  }

  func run() async throws {
    try await reportingFailures {
      let (from, to) = (try SourceFile.open(old), try SourceFile.open(new))
      try OutputFile.write(try await bytes(from, to), to: output)
    }
  }

  private func bytes(_ from: SourceFile, _ to: SourceFile) async throws -> [UInt8] {
    let format = try FileFormat.ofOutput(output, asJSON: json)
    if format == .word {
      let watch = limits.limits.watch(file: new)
      defer { watch.callOff() }
      if let bytes = try WordRedline.bytes(from: from, to: to, by: redlineAuthor) { return bytes }
    }
    let (old, new) = (try await read(from), try await read(to))
    if let format, format != .json {
      return try format.redline(
        from: old.text, to: new.text, named: output ?? "-", by: redlineAuthor)
    }
    return try await RedlineReport(from: old, to: new).printedJSON()
  }

  private var redlineAuthor: RedlineAuthor {
    let now = "\(SystemClock().now())".prefix(19) + "Z"
    return RedlineAuthor(name: author, date: date.flatMap(Self.time) ?? String(now))
  }

  /// A day or a time as Word writes one; nil where it is neither.
  private static func time(_ written: String) -> String? {
    guard let day = CalendarDate(written.prefix(10)) else { return nil }
    let time = written.dropFirst(10)
    guard !time.isEmpty else { return "\(day)T00:00:00Z" }
    let figures = time.dropFirst().dropLast().split(
      separator: ":", omittingEmptySubsequences: false)
    let limits = [24, 60, 60]
    guard time.first == "T", time.last == "Z", figures.count == 3,
      zip(figures, limits).allSatisfy({ figure, limit in
        figure.utf8.count == 2 && UInt8(figure).map { $0 < limit } ?? false
      })
    else { return nil }
    return written
  }

  private func read(_ file: SourceFile) async throws -> Reading {
    let watch = limits.limits.watch(file: file.name)
    defer { watch.callOff() }
    return try await file.read(changes: .accept, salvaging: false, seconds: limits.seconds)
  }
}
