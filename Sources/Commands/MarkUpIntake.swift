internal import FoundationEssentials
internal import Interchange
internal import Redlines
internal import Texts

/// A base and its mark-ups, read from their files side by side; what cannot be used does not hide the
/// others.
struct MarkUpIntake {
  /// The base's.
  let file: SourceFile
  let base: StructuredText
  let merge: Merge
  /// The exit code that the first file gives that cannot be used.
  let exitCode: Int32?

  init(base file: String, _ arguments: [String], limits: LimitOptions) async throws {
    self.file = try .open(file)
    let base = try await Self.read(self.file, limits).text
    let baseText = BaseText(base.clauses)
    let taken = await sideBySide(arguments) { argument in
      await Self.taken(argument, on: baseText, limits)
    }
    let readings = taken.compactMap { try? $0.outcome.get() }
    let failures = taken.compactMap { taken in
      if case .failure(let failure) = taken.outcome { (taken.file, failure) } else { nil }
    }
    if readings.isEmpty, let (file, failure) = failures.first {
      throw InterchangeFailure.badContent(
        file: file, place: nil, problem: .init(verbatim: failure.message),
        remedy: "no mark-up is left")
    }
    let unusable = failures.map { MergeWarning(.unreadableFile, $1.message, markUp: $0) }
    merge = Merge(readings, on: baseText, besides: unusable + taken.flatMap(\.problems))
    exitCode = failures.first?.1.exitCode
    self.base = base
  }

  /// `NAME=FILE`, unless a file has the whole of it for a name.
  private static func parted(_ argument: String) -> (proponent: String?, file: String) {
    guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex,
      !FileManager.default.fileExists(atPath: argument)
    else { return (nil, argument) }
    return (String(argument[..<sign]), String(argument[argument.index(after: sign)...]))
  }

  private struct Taken: Sendable {
    let file: String
    /// With its parts that cannot be read.
    var problems: [MergeWarning] = []
    let outcome: Result<MarkUpReading, InterchangeFailure>
  }

  private static func taken(
    _ argument: String, on base: BaseText, _ limits: LimitOptions
  ) async -> Taken {
    let (proponent, name) = parted(argument)
    var problems: [MergeWarning] = []
    do throws(InterchangeFailure) {
      let file = try SourceFile.open(name)
      let watch = limits.limits.watch(file: file.name)
      defer { watch.callOff() }
      let markUp: MarkUp
      if let (text, unread) = try file.trackedText() {
        problems = unread.map { MergeWarning(.unreadablePart, $0, markUp: file.name) }
        markUp = MarkUp(name: file.name, .tracked(proponent.map { text.made(by: $0) } ?? text))
      } else if let proponent {
        let reading = try await read(file, limits)
        markUp = MarkUp(
          name: file.name, .revised(reading.text.clauses, proponent: proponent),
          carriedIDs: reading.carriedIDs)
      } else {
        throw .badContent(
          file: file.name, place: nil,
          problem: "it has no tracked changes, and no proponent is named",
          remedy: "give it as NAME=\(file.name)")
      }
      let reading = MarkUpReading(markUp, on: base)
      return Taken(file: name, problems: problems, outcome: .success(reading))
    } catch {
      return Taken(file: name, problems: problems, outcome: .failure(error))
    }
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
}
