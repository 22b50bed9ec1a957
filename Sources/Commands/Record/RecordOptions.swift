public import ArgumentParser
internal import Interchange
internal import Proceedings
internal import Secretariat
public import Stores

/// Which record a command works on.
struct RecordOptions: ParsableArguments {
  @Option(help: "Where the records are kept: sqlite:FILE or postgres://USER@HOST/DATABASE.")
  var store: StoreAddress

  @Option(
    help: """
      The forum, by its id. Unless given, all of the store's, or its only one where the command \
      works on one.
      """)
  var forum: String?

  /// Does the work on the store, and closes it; what went wrong is one line and an exit code.
  func open(
    isNewAllowed: Bool = false, _ work: (any Store) async throws -> Void
  ) async throws {
    try await reportingFailures {
      do {
        let opened = try await store.open(isNewAllowed: isNewAllowed)
        try await work(opened)
        try await opened.close()
      } catch let failure as StoreFailure {
        throw stop(failure.exitCode, "\(failure)")
      } catch let corruption as StoreCorruption {
        throw stop(65, "\(corruption); restore it from a backup or an export")
      } catch let problem as RecordProblem {
        throw stop(65, "\(problem)")
      }
    }
  }

  /// Says on standard error what went wrong with the store.
  private func stop(_ exitCode: Int32, _ message: String) -> ExitCode {
    StandardError.write(line: "comity: \(message)")
    return ExitCode(exitCode)
  }

  /// The forums that the command works on.
  ///
  /// - Throws: `InterchangeFailure.cannotRead` where the store has none of that name.
  func forums(of store: any Store) async throws -> [String] {
    let kept = try await store.read { try $0.forums() }
    guard let forum else { return kept }
    guard kept.contains(forum) else { throw unknown(forum, kept) }
    return [forum]
  }

  /// The one forum that the command works on.
  func singleForum(of store: any Store) async throws -> String {
    let forums = try await forums(of: store)
    guard let only = forums.first, forums.count == 1 else {
      throw ValidationError("--forum: say which of \(forums.joined(separator: ", "))")
    }
    return only
  }

  private func unknown(_ forum: String, _ kept: [String]) -> InterchangeFailure {
    let known = kept.isEmpty ? "none" : kept.joined(separator: ", ")
    return .cannotRead(file: "forum \(forum)", problem: "the store has \(known)")
  }
}

extension StoreAddress: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// A problem of a forum's record, named with the forum.
func naming<Result>(
  _ forum: String, _ work: () async throws -> Result
) async throws -> Result {
  do {
    return try await work()
  } catch let problem as RecordProblem {
    throw InterchangeFailure.badContent(
      file: "forum \(forum)", place: "act \(problem.act)", problem: .init(verbatim: problem.reason),
      remedy: "what comes before it is whole")
  }
}
