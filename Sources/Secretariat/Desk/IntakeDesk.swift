internal import Deliberations
internal import Interchange
internal import Proceedings

/// Reads what came in, a few files at a time, as long as it runs.
///
/// What is to be read is what the record says was received and not yet read. So nothing is
/// forgotten when the program ends: what was being read then is read again.
public actor IntakeDesk {
  private struct Place: Hashable, Sendable {
    var forum: String
    var intake: String
  }

  private let secretariat: Secretariat
  private let reader: any ContributionReader
  private let workerCount: Int
  private var waiting: [Place] = []
  private var inHand = Set<Place>()
  /// Whether an act was recorded since the last look.
  private var hasNews = true
  private var lastLook: ContinuousClock.Instant?

  /// What another process received is found within this time.
  private static let lookEvery = Duration.seconds(3)

  public init(secretariat: Secretariat, reader: any ContributionReader, workerCount: Int) {
    self.secretariat = secretariat
    self.reader = reader
    self.workerCount = max(1, workerCount)
  }

  /// Reads until the task is cancelled.
  ///
  /// - Parameter report: told of what is no fault of a file, once each.
  public nonisolated func run(report: @escaping @Sendable (any Error) -> Void) async {
    let rings = secretariat.bell.rings(keeping: 1)
    await withDiscardingTaskGroup { group in
      group.addTask {
        for await _ in rings { await self.lookAgain() }
      }
      for _ in 0..<workerCount {
        group.addTask { await self.work(report) }
      }
    }
  }

  /// Reads all that waits, and comes back.
  ///
  /// - Throws: what the stores threw.
  public func readAll() async throws {
    lookAgain()
    while let place = try await next() { try await read(place) }
  }

  private func lookAgain() { hasNews = true }

  private func work(_ report: @Sendable (any Error) -> Void) async {
    while !Task.isCancelled {
      do {
        if let place = try await next() {
          try await read(place)
        } else {
          try await Task.sleep(for: .milliseconds(100))
        }
      } catch is CancellationError {
        return
      } catch {
        report(error)
        try? await Task.sleep(for: .seconds(1))
      }
    }
  }

  private func next() async throws -> Place? {
    if waiting.isEmpty { try await look() }
    while !waiting.isEmpty {
      let place = waiting.removeFirst()
      if inHand.insert(place).inserted { return place }
    }
    return nil
  }

  private func look() async throws {
    let isDue = lastLook.map { ContinuousClock.now - $0 > Self.lookEvery } ?? true
    guard hasNews || isDue else { return }
    hasNews = false
    lastLook = .now
    waiting = try await secretariat.unread().map { Place(forum: $0.forum, intake: $0.intake) }
  }

  private func read(_ place: Place) async throws {
    defer { inHand.remove(place) }
    try await secretariat.read(intake: place.intake, in: place.forum, by: reader)
  }
}

extension Secretariat {
  /// What was received and not yet read, the first come first.
  func unread() async throws -> [(forum: String, intake: String)] {
    try await store.read { store in
      try store.forums().flatMap { forum in
        try store.views(of: forum).rows(
          ViewQuery(IntakeRow.self).where("state", is: IntakeRow.State.received.rawValue)
            .ordered(by: "received")
        ).map { (forum, $0.id) }
      }
    }
  }

  /// Reads one file and tells the record what was found, or why it could not be read.
  func read(intake id: String, in forum: String, by reader: any ContributionReader) async throws {
    guard let row = try await row(IntakeRow.self, id, of: forum), row.state == .received,
      let hash = Hash(hex: row.file)
    else { return }
    do {
      guard let bytes = try await files.bytes(of: hash) else {
        throw InterchangeFailure.cannotRead(
          file: row.fileName, problem: "it is not among the files that are kept")
      }
      let reading = try await reader.read(
        SourceFile(name: row.fileName, bytes: bytes), salvaging: row.isSalvaging)
      var act = reading.found
      act.intake = id
      act.text = try await files.keep(Array(reading.akomaNtoso.utf8)).description
      _ = try await perform(act, in: forum, as: .program)
    } catch let failure as InterchangeFailure {
      try await markUnreadable(
        id, failure.message, ReadingFault(failure), canBeSalvaged: failure.canBeSalvaged, in: forum)
    } catch let corruption as FileCorruption {
      let fault = ReadingFault(
        kind: .keptFileDamaged, problem: .init(words: "the file as it was kept is damaged"))
      try await markUnreadable(id, "\(corruption)", fault, in: forum)
    } catch Refusal.badFields(let problems) {
      let fields = problems.prefix(5).map { "\($0.field): \($0.kind)" }.joined(separator: ", ")
      let fault = ReadingFault(
        kind: .notRecordable,
        problem: .init(words: "what was found cannot be recorded: {1}", values: [fields]))
      try await markUnreadable(
        id, "what was found cannot be recorded: \(fields)", fault, in: forum)
    } catch Refusal.rule(.intakeIsReadOnce) {
      // Another node of the platform was quicker.
    }
  }

  private func markUnreadable(
    _ id: String, _ problem: String, _ fault: ReadingFault, canBeSalvaged: Bool = false,
    in forum: String
  ) async throws {
    let words = FieldKind.text(upTo: 4000).fitting(problem) ?? "it cannot be read"
    do {
      _ = try await perform(
        MarkUnreadable(
          intake: id, problem: words, canBeSalvaged: canBeSalvaged, fault: fault), in: forum,
        as: .program)
    } catch Refusal.rule(.intakeIsReadOnce) {
      // Another node of the platform was quicker.
    }
  }
}
