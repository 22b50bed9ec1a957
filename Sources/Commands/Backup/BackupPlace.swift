internal import ArgumentParser
internal import Interchange
internal import Proceedings
internal import Secretariat
internal import Stores

/// The store that is copied from or to, and where its files are.
struct BackupPlace: ParsableArguments {
  @Option(help: "Where the records are kept: sqlite:FILE or postgres://USER@HOST/DATABASE.")
  var store: StoreAddress

  @Option(help: "The folder where files are kept; beside the store's own file unless given.")
  var files: String?

  /// Does the work, and says what came of it: a line a record, in the words of `record verify`.
  func reporting(_ work: (_ files: String) async throws -> Backup.Outcome) async throws {
    guard let folder = files ?? store.filesFolder else {
      throw ValidationError("--files FOLDER: say where files are kept beside a PostgreSQL store")
    }
    try await reportingFailures {
      let outcome: Backup.Outcome
      do {
        outcome = try await work(folder)
      } catch let failure as FileFailure {
        throw InterchangeFailure.cannotWrite(file: "the copy", problem: "\(failure)")
      } catch let corruption as StoreCorruption {
        throw InterchangeFailure.badContent(
          file: "the store", place: nil, problem: "\(corruption)",
          remedy: "take the last backup that is whole")
      } catch let problem as RecordProblem {
        throw InterchangeFailure.badContent(
          file: "the store", place: "act \(problem.act)", problem: .init(verbatim: problem.reason),
          remedy: "take the last backup that is whole")
      }
      for head in outcome.heads {
        print("\(head.forum): \(head.actCount) acts, root \(head.root)")
      }
      print("\(outcome.fileCount) files, \(outcome.newFileCount) of them new")
      for hash in outcome.damaged {
        StandardError.write(line: "comity: the file \(hash) has other bytes than it had; left out")
      }
      if !outcome.damaged.isEmpty { throw ExitCode(65) }
    }
  }
}
