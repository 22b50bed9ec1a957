internal import Deliberations
internal import FoundationEssentials
internal import Interchange
internal import Texts

/// Many contributions, read side by side in child processes, so that a hostile file takes no
/// other's work along.
struct Intake {
  /// In the order in which the files were named.
  private(set) var contributions: [IncomingContribution] = []
  /// About the files that could not be read.
  private(set) var warnings: [CompilationWarning] = []
  /// The exit code that the first of them gives; nil where all could be read.
  private(set) var exitCode: Int32?

  private typealias Outcome = Result<IncomingContribution, InterchangeFailure>

  /// Reads all files, a few in each child, as many children at a time as there are cores.
  ///
  /// - Throws: the first file's failure where none can be read.
  init(of files: [String], limits: LimitOptions) async throws {
    let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
    // A child takes some 12 ms to start, and what it read is lost for a while when it must end.
    let size = max(1, min(12, files.count / (4 * cores)))
    let batches = stride(from: 0, to: files.count, by: size).map {
      $0..<min($0 + size, files.count)
    }
    var outcomes = [[Outcome]](repeating: [], count: batches.count)
    let progress = Progress(total: files.count)
    try await withThrowingTaskGroup(of: (Int, [Outcome]).self) { group in
      var next = 0
      func startNext() {
        guard next < batches.count else { return }
        let place = next
        next += 1
        group.addTask { (place, try await Self.read(files[batches[place]], limits)) }
      }
      for _ in 0..<cores { startNext() }
      for try await (place, batch) in group {
        outcomes[place] = batch
        progress.show(outcomes.reduce(0) { $0 + $1.count })
        startNext()
      }
    }
    progress.clear()
    try take(outcomes.flatMap { $0 }, of: files)
  }

  private mutating func take(_ outcomes: [Outcome], of files: [String]) throws {
    var failures: [InterchangeFailure] = []
    for (file, outcome) in zip(files, outcomes) {
      switch outcome {
      case .success(let contribution): contributions.append(contribution)
      case .failure(let failure):
        failures.append(failure)
        warnings.append(CompilationWarning(.unreadableFile, failure.message, file: file))
      }
    }
    if contributions.isEmpty, let failure = failures.first { throw failure }
    exitCode = failures.first?.exitCode
    for failure in failures {
      StandardError.write(line: "comity: left out: \(failure.line)")
    }
  }

  /// Reads files in a child; where it ends before its time, the rest in another one.
  ///
  /// A file that failed behind others for want of memory, or without a word, is tried again first.
  private static func read(
    _ files: ArraySlice<String>, _ limits: LimitOptions
  ) async throws -> [Outcome] {
    let input = files.contains("-") ? try SourceFile.open("-").bytes : []
    var outcomes: [Outcome] = []
    while outcomes.count < files.count {
      let rest = Array(files.dropFirst(outcomes.count))
      let child = try await OwnProgram.run(
        ["intake"] + limits.arguments + ["--"] + rest,
        input: rest.contains("-") ? input : [],
        seconds: limits.seconds * rest.count + 10)
      let frames = IntakeFrame.all(in: child.output)
      for (place, frame) in frames.prefix(rest.count).enumerated() {
        if frame.frame.isCrowded, place > 0 { break }
        outcomes.append(outcome(of: frame.frame, frame.text, file: rest[place]))
      }
      if frames.isEmpty {
        outcomes.append(
          .failure(
            .badContent(
              file: rest[0], place: nil,
              problem: "the program that read it broke off (\(child.fault ?? "without a word"))",
              remedy: "save it again, or in another format")))
      }
    }
    return outcomes
  }

  private static func outcome(
    of frame: IntakeFrame, _ text: [UInt8], file: String
  ) -> Outcome {
    if let failure = frame.failure { return .failure(failure) }
    do throws(InterchangeFailure) {
      var reading = try SourceFile(name: file, bytes: text).readAlone()
      reading.warnings = frame.warnings
      return .success(IncomingContribution(file: file, reading: reading))
    } catch {
      return .failure(error)
    }
  }

  /// How far the reading is, for a person at a terminal.
  private struct Progress {
    let total: Int
    let isShown = StandardError.isTerminal

    func show(_ done: Int) {
      if isShown { StandardError.write("\r\(done) of \(total) contributions read") }
    }

    func clear() {
      if isShown { StandardError.write("\r\u{1B}[K") }
    }
  }
}
