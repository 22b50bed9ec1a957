import Deliberations
import Foundation
import Proceedings
import Secretariat
import Stores
import Testing

/// The symbols that documents get, and those that somebody chooses.
@Suite("Symbols")
struct SymbolTests {
  private static func filed(
    _ symbol: String?, _ follows: (DocumentRow, DocumentRow.Following.Relation)? = nil,
    _ desk: TestDesk
  ) async throws -> DocumentRow {
    let file = try await desk.secretariat.files.keep(Array("words".utf8))
    let act = try await desk.perform(
      FileDocument(
        body: "b1", title: "On springs", kind: .contribution, language: "en", date: nil,
        parties: [], file: file.description, fileName: "a.txt", text: nil, symbol: symbol,
        isRestricted: false, follows: follows.map { .init(document: $0.0.id, relation: $0.1) }))
    #expect(act.version == 2)
    return try #require(
      try await desk.secretariat.row(DocumentRow.self, "d\(act.number)", of: TestDesk.forum))
  }

  @Test("A chosen symbol neither moves the count nor is given twice", arguments: Engine.allCases)
  func chosen(engine: Engine) async throws {
    try await TestDesk.with(engine) { desk in
      #expect(try await Self.filed(nil, nil, desk).symbol == "RIV-1/1")
      let slip = try await Self.filed("RIV-1/999999999", nil, desk)
      #expect(try await Self.filed(nil, nil, desk).symbol == "RIV-1/2")
      _ = try await Self.filed("riv-1/3", nil, desk)
      #expect(try await Self.filed(nil, nil, desk).symbol == "RIV-1/4", "whatever its letters")
      #expect(try await Self.filed(" RIV-1/9 ", nil, desk).symbol == "RIV-1/9")
      for taken in ["RIV-1/9", "riv-1/9", "Riv-1/ 9", "RIV-1/9 ", "RIV-1/3"] {
        await #expect(throws: Refusal.self, "\(taken)") { try await Self.filed(taken, nil, desk) }
      }
      #expect(
        try await desk.secretariat.document("riv-1/999999999 ", in: TestDesk.forum)?.document
          == slip)
      #expect(try await desk.secretariat.document("RIV-1/98", in: TestDesk.forum) == nil)
    }
  }

  @Test("What follows a document bears its symbol; a correction that of what it corrects")
  func following() async throws {
    try await TestDesk.with(.sqlite) { desk in
      let first = try await Self.filed(nil, nil, desk)
      let second = try await Self.filed(nil, (first, .revision), desk)
      let third = try await Self.filed(nil, (first, .revision), desk)
      #expect([second, third].map(\.symbol) == ["RIV-1/1/Rev.1", "RIV-1/1/Rev.2"])
      let corrected = try await Self.filed(nil, (third, .corrigendum), desk)
      #expect(corrected.symbol == "RIV-1/1/Rev.2/Corr.1")
      let again = try await Self.filed(nil, (corrected, .corrigendum), desk)
      #expect(again.symbol == "RIV-1/1/Rev.2/Corr.2")
      #expect(try await Self.filed(nil, (again, .revision), desk).symbol == "RIV-1/1/Rev.3")
      #expect(try await Self.filed(nil, (first, .corrigendum), desk).symbol == "RIV-1/1/Corr.1")
      let added = try await Self.filed(nil, (first, .addendum), desk)
      #expect(added.symbol == "RIV-1/1/Add.1")
      #expect(try await Self.filed(nil, (added, .addendum), desk).symbol == "RIV-1/1/Add.2")
      #expect(
        try await Self.filed(nil, (added, .revision), desk).symbol == "RIV-1/1/Add.1/Rev.1")
      #expect(try await Self.filed("RIV-1/77", (first, .revision), desk).symbol == "RIV-1/77")
    }
  }

  @Test("Acts of the record's first version keep the symbols that they were given")
  func oldRecord() async throws {
    try await TestDesk.with(.sqlite) { desk in
      let first = try await Self.filed("RIV-1/40", nil, desk)
      let second = try await Self.filed(nil, (first, .revision), desk)
      _ = try await Self.filed(nil, (second, .corrigendum), desk)
      _ = try await Self.filed(nil, nil, desk)
      let lines = try await desk.secretariat.store.exportRecord(of: TestDesk.forum)
      var chain = RecordChain(forum: TestDesk.forum)
      var old: [[UInt8]] = []
      for line in lines {
        let act = try RecordedAct(line: line)
        let again = RecordedAct(
          forum: act.forum, number: act.number, name: act.name,
          version: act.name == "document.file" ? 1 : act.version, actor: act.actor, at: act.at,
          basedOn: act.basedOn, fields: act.fields, salt: nil, previous: chain.last)
        try chain.append(again)
        old.append(again.line)
      }
      try await TestStore.with(.sqlite) { place in
        let store = try await place.address.open()
        _ = try await store.importRecord(old, of: TestDesk.forum, by: .all)
        let symbols = try await store.read {
          try $0.views(of: TestDesk.forum).rows(ViewQuery(DocumentRow.self)).map(\.symbol)
        }
        #expect(
          symbols.sorted() == ["RIV-1/40", "RIV-1/40/Corr.1", "RIV-1/40/Rev.1", "RIV-1/41"])
        #expect(
          try await store.verifyRecord(of: TestDesk.forum, by: .all).count == lines.count)
        try await store.close()
      }
    }
  }
}
