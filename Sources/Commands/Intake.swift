internal import Deliberations
internal import FoundationEssentials
internal import Interchange
internal import Texts

/// Many contributions, read side by side.
struct Intake {
  /// In the order in which the files were named.
  private(set) var contributions: [IncomingContribution] = []
  /// About the files that could not be read.
  private(set) var warnings: [CompilationWarning] = []

  /// Reads all files, as many at a time as there are cores.
  ///
  /// - Throws: the first file's failure where none can be read.
  init(of files: [String]) async throws {
    var outcomes = [Result<IncomingContribution, InterchangeFailure>?](
      repeating: nil, count: files.count)
    let progress = Progress(total: files.count)
    try await withThrowingTaskGroup(
      of: (Int, Result<IncomingContribution, InterchangeFailure>).self
    ) { group in
      var next = 0
      func startNext() {
        guard next < files.count else { return }
        let place = next
        next += 1
        group.addTask { (place, try await Self.read(files[place])) }
      }
      for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { startNext() }
      for try await (place, outcome) in group {
        outcomes[place] = outcome
        progress.show(outcomes.count { $0 != nil })
        startNext()
      }
    }
    progress.clear()
    var failures: [InterchangeFailure] = []
    for (file, outcome) in zip(files, outcomes) {
      switch outcome {
      case .success(let contribution): contributions.append(contribution)
      case .failure(let failure):
        failures.append(failure)
        warnings.append(CompilationWarning(.unreadableFile, failure.message, file: file))
      case nil: break
      }
    }
    if contributions.isEmpty, let failure = failures.first { throw failure }
    for failure in failures {
      StandardError.write(line: "comity: left out: \(failure.message)")
    }
  }

  private static func read(
    _ file: String
  ) async throws -> (Result<IncomingContribution, InterchangeFailure>) {
    let watch = ReadingLimits().watch(file: file)
    defer { watch.callOff() }
    do {
      let reading = try await SourceFile.open(file).read()
      return .success(IncomingContribution(file: file, reading: reading))
    } catch let failure as InterchangeFailure {
      return .failure(failure)
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
