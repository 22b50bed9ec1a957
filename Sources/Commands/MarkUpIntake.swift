internal import FoundationEssentials
internal import Interchange
internal import Redlines
internal import Texts

/// A base and its mark-ups, read from their files; what cannot be used does not hide the others.
struct MarkUpIntake {
  let base: StructuredText
  private var markUps: [MarkUp] = []
  private var warnings: [MergeWarning] = []
  /// The exit code that the first file gives that cannot be used.
  private(set) var exitCode: Int32?

  init(base file: String, _ arguments: [String], limits: LimitOptions) async throws {
    let base = try await Self.read(.open(file), limits)
    self.base = base.text
    for argument in arguments {
      let (proponent, file) = Self.parted(argument)
      do throws(InterchangeFailure) {
        try await take(.open(file), by: proponent, limits)
      } catch {
        if exitCode == nil { exitCode = error.exitCode }
        warnings.append(MergeWarning(.unreadableFile, error.message, markUp: file))
      }
    }
    if markUps.isEmpty, let problem = warnings.first {
      throw InterchangeFailure.badContent(
        file: problem.markUp, place: nil, problem: .init(verbatim: problem.message),
        remedy: "no mark-up is left")
    }
  }

  /// `NAME=FILE`, unless a file has the whole of it for a name.
  private static func parted(_ argument: String) -> (proponent: String?, file: String) {
    guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex,
      !FileManager.default.fileExists(atPath: argument)
    else { return (nil, argument) }
    return (String(argument[..<sign]), String(argument[argument.index(after: sign)...]))
  }

  private mutating func take(
    _ file: SourceFile, by proponent: String?, _ limits: LimitOptions
  ) async throws(InterchangeFailure) {
    let watch = limits.limits.watch(file: file.name)
    defer { watch.callOff() }
    if let (text, problems) = try file.trackedText() {
      warnings += problems.map { MergeWarning(.unreadablePart, $0, markUp: file.name) }
      markUps.append(
        MarkUp(name: file.name, .tracked(proponent.map { text.made(by: $0) } ?? text)))
      return
    }
    guard let proponent else {
      throw .badContent(
        file: file.name, place: nil,
        problem: "it has no tracked changes, and no proponent is named",
        remedy: "give it as NAME=\(file.name)")
    }
    let reading = try await Self.read(file, limits)
    markUps.append(
      MarkUp(name: file.name, .revised(reading.text.clauses, proponent: proponent)))
  }

  private static func read(
    _ file: SourceFile, _ limits: LimitOptions
  ) async throws(InterchangeFailure) -> Reading {
    do {
      return try await file.read(
        changes: .accept, salvaging: false, seconds: limits.seconds, joinsOverEmptyLines: false)
    } catch let failure as InterchangeFailure {
      throw failure
    } catch {
      throw .cannotRead(file: file.name, problem: "\(error)")
    }
  }

  func merge() -> Merge {
    Merge(markUps, on: base.clauses, besides: warnings)
  }
}
