import Deliberations
import Foundation
import Interchange
import Proceedings
import Secretariat
import Stores
import Testing

/// A filing that was a slip, undone at once or too late.
@Suite("Filings undone")
struct UnfileTests {
  /// A desk whose clock a test moves.
  private static func with(
    _ engine: Engine, _ body: (TestDesk, Watch) async throws -> Void
  ) async throws {
    try await TestStore.with(engine) { place in
      let watch = Watch()
      let desk = try await TestDesk(
        Secretariat(
          store: try await place.address.open(),
          files: try FileFolder(path: place.folder.appending(path: "files").path), clock: watch))
      try await body(desk, watch)
      try await desk.close()
    }
  }

  private static func filed(
    _ words: String, as filing: Filing = Filing(), _ desk: TestDesk
  ) async throws -> DocumentRow {
    let source = SourceFile(
      name: "\(words).md",
      bytes: Array(
        "# On \(words)\n\nAs A/RES/70/125 says, we recommend that \(words) be kept.\n".utf8))
    let act = try await desk.secretariat.file(
      source, to: "b1", as: filing, in: TestDesk.forum, by: TestDesk.clerk)
    return try #require(
      try await desk.secretariat.row(DocumentRow.self, "d\(act.number)", of: TestDesk.forum))
  }

  private static func refiled(_ document: DocumentRow, _ desk: TestDesk) async throws -> String? {
    let secretariat = desk.secretariat
    let intake = try #require(document.intake)
    let row = try #require(
      try await secretariat.row(IntakeRow.self, intake, of: TestDesk.forum))
    let symbol = try await secretariat.proposedSymbol(of: row, in: TestDesk.forum)
    let act = try await secretariat.file(
      intake: intake, as: Filing(symbol: symbol), in: TestDesk.forum, by: TestDesk.clerk)
    return try await secretariat.row(DocumentRow.self, "d\(act.number)", of: TestDesk.forum)?.symbol
  }

  @Test(
    "A filing undone at once frees its symbol, for it or for another", arguments: Engine.allCases)
  func undone(engine: Engine) async throws {
    try await Self.with(engine) { desk, watch in
      let secretariat = desk.secretariat
      let first = try await Self.filed("springs", desk)
      let second = try await Self.filed("wells", desk)
      #expect([first, second].map(\.symbol) == ["RIV-1/1", "RIV-1/2"])
      _ = try await secretariat.keepFindable(TestDesk.forum)
      watch.pass(minutes: 14)
      #expect(
        try await secretariat.intake(first.intake ?? "", in: TestDesk.forum)?.canBeUnfiled == true)
      _ = try await desk.perform(UnfileDocument(document: first.id))
      _ = try await desk.perform(UnfileDocument(document: second.id))
      #expect(try await secretariat.document("RIV-1/1", in: TestDesk.forum) == nil)
      #expect(try await secretariat.documents(of: TestDesk.forum, limit: 9).isEmpty)
      #expect(
        try await secretariat.rows(CitationRow.self, of: TestDesk.forum, skipping: 0, limit: 9)
          .isEmpty)
      _ = try await secretariat.keepFindable(TestDesk.forum)
      #expect(try await secretariat.search(SearchRequest("springs"), as: .visitor)?.hits.count == 0)
      #expect(try await desk.standing(first.intake ?? "").first?.document == nil)

      // The number goes to another document; what had it gets the next.
      let other = try await Self.filed("rivers", as: Filing(symbol: "riv-1/1"), desk)
      #expect(other.symbol == "riv-1/1")
      #expect(try await Self.refiled(second, desk) == "RIV-1/2")
      #expect(try await Self.refiled(first, desk) == "RIV-1/3")
    }
  }

  @Test("What was restricted is proposed as restricted again")
  func restrictedAgain() async throws {
    try await Self.with(.sqlite) { desk, _ in
      for isRestricted in [true, false] {
        let document = try await Self.filed(
          "springs \(isRestricted)", as: Filing(isRestricted: isRestricted), desk)
        _ = try await desk.perform(UnfileDocument(document: document.id))
        let item = try await desk.secretariat.intake(
          try #require(document.intake), in: TestDesk.forum)
        #expect(item?.proposed.isRestricted == isRestricted)
        let row = try #require(item?.intake)
        let plain = try await desk.secretariat.plainFiling(of: row, in: TestDesk.forum)
        #expect(plain.isRestricted == isRestricted && plain.symbol == document.symbol)
      }
    }
  }

  @Test("Numbers that no document bears any more are given again, whichever was undone first")
  func holes() async throws {
    try await Self.with(.sqlite) { desk, _ in
      var filed: [DocumentRow] = []
      for words in ["springs", "wells", "rivers", "lakes"] {
        filed.append(try await Self.filed(words, desk))
      }
      for place in [1, 2, 3] {
        _ = try await desk.perform(UnfileDocument(document: filed[place].id))
      }
      #expect(try await Self.filed("ponds", desk).symbol == "RIV-1/2")
      #expect(try await Self.filed("banks", desk).symbol == "RIV-1/3")
    }
  }

  @Test("A freed symbol is proposed for what is of its series, and for nothing else")
  func series() async throws {
    try await Self.with(.sqlite) { desk, _ in
      let secretariat = desk.secretariat
      let first = try await Self.filed("springs", desk)
      let revision = Filing(follows: .init(document: first.id, relation: .revision))
      for (filing, symbol) in [
        (revision, "RIV-1/1/Rev.1"), (Filing(kind: .information), "RIV-1/INF/1"),
      ] {
        let slip = try await Self.filed("wells \(symbol.count)", as: filing, desk)
        #expect(slip.symbol == symbol)
        _ = try await desk.perform(UnfileDocument(document: slip.id))
        let item = try #require(
          try await secretariat.intake(slip.intake ?? "", in: TestDesk.forum))
        #expect(item.proposed.symbol == symbol && item.proposed.kind == filing.kind)
        #expect(item.proposed.follows == filing.follows)
        #expect(item.proposedOther?.id == filing.follows?.document)
        #expect(try await Self.refiled(slip, desk) != symbol)
      }
      #expect(
        try await secretariat.documents(of: TestDesk.forum, limit: 9).map(\.symbol).sorted()
          == ["RIV-1/1", "RIV-1/2", "RIV-1/3"])
    }
  }

  @Test("What followed it and was undone, or whom it was closed to, does not hold a filing")
  func secondActs() async throws {
    try await Self.with(.sqlite) { desk, _ in
      let first = try await Self.filed("springs", desk)
      let revision = try await Self.filed(
        "wells", as: Filing(follows: .init(document: first.id, relation: .revision)), desk)
      _ = try await desk.perform(UnfileDocument(document: revision.id))
      _ = try await desk.perform(RestrictDocument(document: first.id, reason: "A slip."))
      _ = try await desk.perform(OpenDocument(document: first.id))
      _ = try await desk.perform(UnfileDocument(document: first.id))
      let withdrawn = try await Self.filed("rivers", desk)
      #expect(withdrawn.symbol == first.symbol)
      _ = try await desk.perform(WithdrawDocument(document: withdrawn.id, reason: "A slip."))
      await #expect(throws: Refusal.rule(.filingStands)) {
        _ = try await desk.perform(UnfileDocument(document: withdrawn.id))
      }
    }
  }

  @Test("What was seen or is referred to is withdrawn, and keeps its symbol")
  func stands() async throws {
    try await Self.with(.sqlite) { desk, watch in
      func unfile(_ document: DocumentRow) async throws {
        _ = try await desk.perform(UnfileDocument(document: document.id))
      }
      let late = try await Self.filed("springs", desk)
      watch.pass(minutes: 15)
      await #expect(throws: Refusal.rule(.filingStands)) { try await unfile(late) }
      _ = try await desk.perform(WithdrawDocument(document: late.id, reason: "A slip."))
      await #expect(throws: Refusal.rule(.symbolWasSeen)) {
        try await Self.filed("wells", as: Filing(symbol: late.symbol.lowercased()), desk)
      }
      let item = try #require(
        try await desk.secretariat.intake(late.intake ?? "", in: TestDesk.forum))
      #expect(item.withdrawn.map(\.symbol) == [late.symbol] && item.proposed.symbol == nil)
      #expect(try await Self.refiled(late, desk) == "RIV-1/2")

      let revised = try await Self.filed("rivers", desk)
      let revision = try await Self.filed(
        "lakes", as: Filing(follows: .init(document: revised.id, relation: .revision)), desk)
      await #expect(throws: Refusal.rule(.filingStands)) { try await unfile(revised) }
      try await unfile(revision)
      #expect(
        try await Self.filed(
          "ponds", as: Filing(follows: .init(document: revised.id, relation: .revision)), desk
        ).symbol == revision.symbol)

      let compiled = try await Self.filed("banks", desk)
      let edition = try await desk.secretariat.publish(
        CompilationWish(body: "b1"), symbol: nil, in: TestDesk.forum, by: TestDesk.clerk)
      await #expect(throws: Refusal.rule(.filingStands)) { try await unfile(compiled) }
      await #expect(throws: Refusal.rule(.filingStands)) {
        _ = try await desk.perform(UnfileDocument(document: "d\(edition.number)"))
      }
    }
  }
}
