import Deliberations
import Foundation
import Interchange
import Proceedings
import Secretariat
import Stores
import Testing
import Texts

/// A forum with a secretariat, and contributions invented for it.
struct TestDesk {
  static let forum = "water"
  static let clerk = Actor(person: "ann")
  let secretariat: Secretariat

  init(_ secretariat: Secretariat) async throws {
    self.secretariat = secretariat
    var generator = HistoryGenerator(seed: 1)
    _ = try await generator.play(2, in: Self.forum, by: secretariat)
  }

  static func contribution(_ number: Int) -> String {
    """
    Contribution from Party \(number)

    The state of springs in region \(number)

    1. We note that the springs of region \(number) are measured twice a year only.

    2. It is recommended that the springs of region \(number) be measured every month.

    3. It is recommended that what was measured in region \(number) be published within a week.
    """
  }

  func receive(_ bytes: [UInt8], named name: String) async throws -> Receipt {
    let file = try await secretariat.files.newFile()
    for start in stride(from: 0, to: bytes.count, by: 100) {
      try await file.append(Array(bytes[start..<min(start + 100, bytes.count)]))
    }
    let receipts = try await secretariat.receive(
      try await file.keep(), named: name, as: Delivery(body: "b1"), in: Self.forum, by: Self.clerk)
    return try #require(receipts.first)
  }

  func receiveContributions(_ count: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...count {
        group.addTask {
          _ = try await receive(Array(Self.contribution(number).utf8), named: "c\(number).txt")
        }
      }
      try await group.waitForAll()
    }
  }

  /// Reads all that waits.
  func readAll() async throws {
    try await IntakeDesk(
      secretariat: secretariat, reader: TrustingReader(), workerCount: 1
    ).readAll()
  }

  func perform(_ act: any Act) async throws -> RecordedAct {
    try await secretariat.perform(act, in: Self.forum, as: Self.clerk)
  }

  func standing(_ intake: String) async throws -> [RecommendationRow] {
    try #require(try await secretariat.intake(intake, in: Self.forum)).standing
  }

  func intakes() async throws -> [IntakeRow] {
    try #require(try await secretariat.desk(of: Self.forum, in: nil, limit: 500)).intakes
  }

  func progress() async throws -> DeskProgress { try await Self.progress(secretariat) }

  static func progress(_ secretariat: Secretariat) async throws -> DeskProgress {
    try #require(try await secretariat.desk(of: forum, in: nil, limit: 1)).progress
  }

  /// A desk on a store of its own, closed behind what is done with it.
  static func with(
    _ engine: Engine, _ body: (TestDesk) async throws -> Void
  ) async throws {
    try await TestStore.with(engine) { place in
      let desk = try await TestDesk(try await place.secretariat())
      try await body(desk)
      try await desk.close()
    }
  }

  func close() async throws {
    let lines = try await secretariat.store.exportRecord(of: Self.forum)
    #expect(
      try await secretariat.store.verifyRecord(of: Self.forum, by: .all).count == lines.count)
    try await secretariat.store.close()
  }
}

@Suite("The secretariat's desk")
struct DeskTests {
  @Test("200 files at once, one of them broken: that one says why, the others are read")
  func manyFiles() async throws {
    try await TestDesk.with(.sqlite) { desk in
      try await desk.receiveContributions(199)
      let broken = try await desk.receive([0x50, 0x4B, 3, 4, 9, 9, 9], named: "broken.docx")
      guard case .received(let id) = broken.outcome else { throw CancellationError() }
      try await desk.readAll()
      let progress = try await desk.progress()
      #expect(progress.count(.read) == 199 && progress.count(.unreadable) == 1)
      let row = try #require(
        try await desk.secretariat.row(IntakeRow.self, id, of: TestDesk.forum))
      #expect(row.problem?.contains("broken.docx") == true)
      #expect(row.fault?.kind == .badContent && row.fault?.remedy != nil)
      let found = try #require(try await desk.intakes().first { $0.fileName == "c7.txt" })
      #expect(found.foundCount == 2 && found.facts.submitters == ["Party 7"])
    }
  }

  @Test("What is left of a file that is cut off is read where the desk wishes it; a slip says so")
  func salvage() async throws {
    try await TestDesk.with(.sqlite) { desk in
      let words = (1...400).map { "Line \($0) of \($0 * 7919 % 1_000) springs." }
      let source = SourceFile(
        name: "a.md", bytes: Array(words.joined(separator: "\n\n").utf8))
      let text = try source.readAlone().text
      let whole = try await FileFormat.word.bytes(of: text, named: "a.docx")
      let receipt = try await desk.receive(
        Array(whole[..<(whole.count / 2)]), named: "springs.docx")
      guard case .received(let id) = receipt.outcome else { throw CancellationError() }
      func read() async throws -> IntakeRow {
        try await desk.readAll()
        return try #require(
          try await desk.secretariat.row(IntakeRow.self, id, of: TestDesk.forum))
      }
      var row = try await read()
      #expect(row.state == .unreadable && row.canBeSalvaged)
      #expect(row.problem?.contains("--") == false)
      _ = try await desk.perform(ReadIntakeAgain(intake: id))
      row = try await read()
      #expect(row.state == .unreadable && row.canBeSalvaged)
      let act = try await desk.perform(ReadIntakeAgain(intake: id, salvaging: true))
      #expect(act.version == 2)
      row = try await read()
      let item = try #require(try await desk.secretariat.intake(id, in: TestDesk.forum))
      #expect(row.state == .read && item.text?.clauses.count ?? 0 > 20)
      #expect(item.reading?.slips.contains { $0.code == "unreadable-part" } == true)
    }
  }

  static let fields: [(version: Int, fields: JSONValue, isRead: Bool)] = [
    (1, ["intake": "i1"], true), (1, ["intake": "i1", "salvaging": .bool(true)], false),
    (2, ["intake": "i1"], true), (2, ["intake": "i1", "salvaging": .bool(true)], true),
    (3, ["intake": "i1"], false), (0, ["intake": "i1"], false),
  ]

  @Test("An act is read in every version, each with the fields that it had", arguments: fields)
  func versions(version: Int, fields: JSONValue, isRead: Bool) {
    let name = ReadIntakeAgain.definition.name
    let act = try? ActCatalogue.all.act(name, version: version, fields: fields)
    #expect((act != nil) == isRead)
  }

  @Test("The same file twice is said, not taken in twice", arguments: Engine.allCases)
  func sameFile(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      let bytes = Array(TestDesk.contribution(1).utf8)
      let first = try await desk.receive(bytes, named: "one.txt")
      guard case .received(let id) = first.outcome else { throw CancellationError() }
      #expect(try await desk.receive(bytes, named: "other.txt").outcome == .known(id))
      #expect(try await desk.intakes().count == 1)
    }
  }

  @Test("What was not read when the program ended is read afterwards", arguments: Engine.allCases)
  func restart(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      let before = try await TestDesk(try await place.secretariat())
      try await before.receiveContributions(6)
      // The reader is lost in the middle of a file, and with it the program.
      struct Lost: ContributionReader {
        func read(_ source: SourceFile, salvaging: Bool) async throws -> ContributionReading {
          if source.name == "c3.txt" { throw CancellationError() }
          return try await ContributionReading.reading(source, salvaging: salvaging)
        }
      }
      let lost = IntakeDesk(
        secretariat: before.secretariat, reader: Lost(), workerCount: 1)
      await #expect(throws: CancellationError.self) { try await lost.readAll() }
      try await before.secretariat.store.close()
      let after = try await place.secretariat()
      let waiting = try await TestDesk.progress(after).count(.received)
      #expect(waiting > 0)
      try await IntakeDesk(secretariat: after, reader: TrustingReader(), workerCount: 2).readAll()
      #expect(try await TestDesk.progress(after).count(.read) == 6)
      _ = try await after.store.verifyRecord(of: TestDesk.forum, by: .all)
      try await after.store.close()
    }
  }

  @Test("Every correction can be undone, and all is as before", arguments: Engine.allCases)
  func corrections(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      try await desk.receiveContributions(1)
      try await desk.readAll()
      let intake = try #require(try await desk.intakes().first)
      let before = try await desk.standing(intake.id)
      let (first, second) = (before[0], before[1])
      let words = first.wording.split(separator: " ")
      let parts = [words[..<4], words[4...]].map { $0.joined(separator: " ") }
      let acts: [any Act] = [
        SplitRecommendation(recommendation: first.id, parts: parts),
        JoinRecommendations(recommendations: [second.id, first.id]),
        AttributeRecommendation(recommendation: first.id, proponents: ["Orvenna", "Belcour"]),
        CategorizeRecommendation(recommendation: first.id, category: "Measuring"),
        SetRecommendationAside(recommendation: second.id, reason: "a wish only"),
        AddRecommendation(
          intake: intake.id, pieces: [WordingPiece(clauses: ["c1"], text: "Another one.")],
          proponents: ["Party 1"], behind: first.id),
        DescribeIntake(
          intake: intake.id, facts: .init(title: "Springs", language: "en", submitters: ["X"])),
      ]
      for act in acts {
        let number = try await desk.perform(act).number
        let changed = try #require(
          try await desk.secretariat.intake(intake.id, in: TestDesk.forum))
        #expect(changed.standing != before || changed.intake != intake, "\(act)")
        _ = try await desk.perform(UndoCorrection(correction: "k\(number)"))
        let after = try #require(try await desk.secretariat.intake(intake.id, in: TestDesk.forum))
        #expect(after.recommendations == before && after.intake == intake, "\(act)")
        await #expect(throws: Refusal.rule(.isUndone)) {
          try await desk.perform(UndoCorrection(correction: "k\(number)"))
        }
      }
    }
  }

  @Test("A split keeps every word; a correction below a later one is not undone")
  func splits() async throws {
    try await TestDesk.with(.sqlite) { desk in
      try await desk.receiveContributions(1)
      try await desk.readAll()
      let intake = try #require(try await desk.intakes().first)
      let row = try #require(try await desk.standing(intake.id).first)
      await #expect(throws: Refusal.rule(.wordsStay)) {
        try await desk.perform(
          SplitRecommendation(recommendation: row.id, parts: ["other", "words"]))
      }
      let middle = row.wording.index(row.wording.startIndex, offsetBy: 30)
      let split = try await desk.perform(
        SplitRecommendation(
          recommendation: row.id,
          parts: [String(row.wording[..<middle]), String(row.wording[middle...])]))
      let made = try await desk.standing(intake.id).filter { $0.madeFrom == [row.id] }
      #expect(made.count == 2)
      #expect(Set(made.flatMap(\.clauses)) == Set(row.clauses))
      _ = try await desk.perform(
        CategorizeRecommendation(recommendation: made[1].id, category: "Measuring"))
      await #expect(throws: Refusal.rule(.laterCorrectionStands)) {
        try await desk.perform(UndoCorrection(correction: "k\(split.number)"))
      }
    }
  }

  @Test(
    "Filed under symbols by rule, revised, withdrawn and filed anew", arguments: Engine.allCases)
  func symbols(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      try await desk.receiveContributions(4)
      try await desk.readAll()
      let ids = try await desk.intakes().map(\.id)
      func file(_ place: Int, _ filing: Filing = Filing()) async throws -> DocumentRow {
        let act = try await desk.secretariat.file(
          intake: ids[place], as: filing, in: TestDesk.forum, by: TestDesk.clerk)
        return try #require(
          try await desk.secretariat.row(DocumentRow.self, "d\(act.number)", of: TestDesk.forum))
      }
      let first = try await file(0)
      #expect(first.symbol == "RIV-1/1")
      #expect(try await desk.standing(ids[0]).allSatisfy { $0.document == first.id })
      #expect(try await file(1, Filing(kind: .information)).symbol == "RIV-1/INF/1")
      let revision = Filing(follows: .init(document: first.id, relation: .revision))
      let revised = try await file(2, revision)
      #expect(revised.symbol == "RIV-1/1/Rev.1")
      let again = Filing(follows: .init(document: revised.id, relation: .revision))
      #expect(try await file(3, again).symbol == "RIV-1/1/Rev.2")
      await #expect(throws: Refusal.rule(.isFiled)) { try await file(0) }
      _ = try await desk.perform(WithdrawDocument(document: first.id, reason: "a mistake"))
      #expect(try await file(0).symbol == "RIV-1/2")
    }
  }

  @Test("Editions of a compilation hold what the desk made of the contributions, and differ by it")
  func editions() async throws {
    try await TestDesk.with(.sqlite) { desk in
      try await desk.receiveContributions(3)
      try await desk.readAll()
      let ids = try await desk.intakes().map(\.id)
      for id in ids {
        _ = try await desk.secretariat.file(
          intake: id, as: Filing(), in: TestDesk.forum, by: TestDesk.clerk)
      }
      let wish = CompilationWish(body: "b1", title: "What was asked for")
      func publish() async throws -> RecordedAct {
        try await desk.secretariat.publish(
          wish, symbol: nil, in: TestDesk.forum, by: TestDesk.clerk)
      }
      _ = try await publish()
      let rows = try await desk.standing(ids[0])
      _ = try await desk.perform(SetRecommendationAside(recommendation: rows[0].id))
      _ = try await desk.perform(
        CategorizeRecommendation(recommendation: rows[1].id, category: "Zebras"))
      _ = try await publish()
      let editions = try await desk.secretariat.editions(of: "b1", in: TestDesk.forum)
      #expect(editions.map(\.edition.edition) == [2, 1])
      #expect(editions.map(\.document.symbol) == ["RIV-1/5", "RIV-1/4"])
      let change = EditionComparison(
        from: editions[1].edition.entries, to: editions[0].edition.entries)
      #expect(editions[1].edition.entries.count == 6)
      #expect(change.gone.map(\.recommendation) == [rows[0].id])
      // Those that ask for the same in nearly the same words may follow it.
      #expect(
        change.changed.contains {
          $0.new.recommendation == rows[1].id && $0.new.category == "Zebras" && $0.isMoved
        })
      #expect(change.added.isEmpty && change.changed.count + change.sameCount == 5)
      let json = try #require(
        try await desk.secretariat.json(of: editions[0].document))
      #expect(String(decoding: json, as: UTF8.self).contains("\"title\": \"Zebras\""))
    }
  }

  @Test("A delegation hands in its own contribution, and no other's")
  func delegations() async throws {
    try await TestDesk.with(.sqlite) { desk in
      let party = try await desk.perform(
        RegisterParty(name: "Orvenna", group: .government, country: nil)
      ).number
      _ = try await desk.perform(
        AccreditPerson(
          person: "dee", name: "Dee", body: "b1", role: .delegate, party: "p\(party)"))
      let file = try await desk.secretariat.files.keep(Array("words".utf8))
      func receive(_ party: String?, _ way: IntakeRow.Way) -> ReceiveIntake {
        ReceiveIntake(
          body: "b1", file: file.description, fileName: "a.txt", sizeBytes: 5, way: way,
          party: party)
      }
      let other = try await desk.perform(
        RegisterParty(name: "Belcour", group: .government, country: nil)
      ).number
      let wrong: [(String?, IntakeRow.Way)] = [
        (nil, .delegation), ("p\(other)", .delegation), ("p\(party)", .desk),
      ]
      for (party, way) in wrong {
        await #expect(throws: Refusal.rule(.isAnothers)) {
          try await desk.secretariat.perform(
            receive(party, way), in: TestDesk.forum, as: Actor(person: "dee"))
        }
      }
      let act = try await desk.secretariat.perform(
        receive("p\(party)", .delegation), in: TestDesk.forum, as: Actor(person: "dee"))
      #expect(act.actor == "dee")
    }
  }
}
