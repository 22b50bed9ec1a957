import Deliberations
import Foundation
import Interchange
import Proceedings
import Secretariat
import Stores
import Testing

@Suite("What stands around a document")
struct DocumentRelationsTests {
  private static let forum = "water"
  private static let clerk = Actor(person: "ann")

  @Test("Citations are found both ways, also of what is filed later; versions stand together")
  func relations() async throws {
    try await TestStore.with(.sqlite) { place in
      let secretariat = try await place.secretariat()
      var generator = HistoryGenerator(seed: 1)
      _ = try await generator.play(2, in: Self.forum, by: secretariat)
      func file(_ words: String, _ filing: Filing) async throws -> DocumentRow {
        let act = try await secretariat.file(
          SourceFile(name: "words.md", bytes: Array(words.utf8)), to: "b1", as: filing,
          in: Self.forum, by: Self.clerk)
        return try #require(
          try await secretariat.row(DocumentRow.self, "d\(act.number)", of: Self.forum))
      }
      let citing = try await file(
        "# On wells\n\nAs RIV-1/77 says in paragraph 3, and A/RES/70/125 before it.\n",
        Filing(symbol: "RIV-1/76"))
      let secret = try await file(
        "# In confidence\n\nAs RIV-1/77 says in paragraph 3, and A/RES/70/125 before it.\n",
        Filing(symbol: "RIV-1/78", isRestricted: true))
      let before = try await secretariat.relations(of: citing, in: Self.forum)
      #expect(before.cites.map(\.instrument) == ["RIV-1/77", "A/RES/70/125"])
      #expect(before.cites.allSatisfy { $0.document == nil } && before.versions.isEmpty)
      let cited = try await file(
        "# On springs\n\nSprings are measured.\n", Filing(symbol: "RIV-1/77"))
      let revised = try await file(
        "# On springs\n\nSprings are measured twice.\n",
        Filing(follows: .init(document: cited.id, relation: .revision)))
      let after = try await secretariat.relations(of: cited, in: Self.forum)
      #expect(after.citedBy.map(\.document) == [citing])
      #expect(after.versions.map(\.symbol) == ["RIV-1/77", "RIV-1/77/Rev.1"])
      #expect(
        try await secretariat.relations(of: revised, in: Self.forum).versions.count == 2)
      #expect(
        try await secretariat.relations(of: citing, in: Self.forum).cites[0].document == cited)
      #expect(try await secretariat.relations(of: secret, in: Self.forum).cites.count == 2)
      try await secretariat.store.close()
    }
  }

  @Test("What is compiled is the last version that is compiled itself")
  func compiledVersions() async throws {
    try await TestDesk.with(.sqlite) { desk in
      func file(_ what: String, _ filing: Filing) async throws -> DocumentRow {
        let words = "# On springs\n\nWe recommend that springs be measured every \(what).\n"
        let act = try await desk.secretariat.file(
          SourceFile(name: "\(what).md", bytes: Array(words.utf8)), to: "b1", as: filing,
          in: TestDesk.forum, by: TestDesk.clerk)
        return try #require(
          try await desk.secretariat.row(
            DocumentRow.self, "d\(act.number)", of: TestDesk.forum))
      }
      func compiled() async throws -> [String] {
        try await desk.secretariat.compilable(of: "b1", in: TestDesk.forum).map(\.id)
      }
      let first = try await file("year", Filing())
      let revision = Filing(follows: .init(document: first.id, relation: .revision))
      var secret = revision
      secret.isRestricted = true
      _ = try await file("month", secret)
      #expect(try await compiled() == [first.id], "what nobody may read takes nothing's place")
      let second = try await file("week", revision)
      #expect(try await compiled() == [second.id])
      // Both revise the first, as their symbols say; the later takes the place of the earlier.
      let third = try await file("day", revision)
      #expect(try await compiled() == [third.id])
      let other = try await file("winter", Filing())
      let added = try await file(
        "spring", Filing(follows: .init(document: third.id, relation: .addendum)))
      let addedAnew = try await file(
        "summer", Filing(follows: .init(document: added.id, relation: .revision)))
      #expect(try await compiled() == [third.id, other.id, addedAnew.id])
      _ = try await desk.perform(WithdrawDocument(document: third.id, reason: "By mistake"))
      #expect(try await compiled() == [second.id, other.id, addedAnew.id])
      let corrected = try await file(
        "autumn", Filing(follows: .init(document: second.id, relation: .corrigendum)))
      #expect(try await compiled() == [second.id, other.id, addedAnew.id, corrected.id])
      let last = try await file(
        "hour", Filing(follows: .init(document: corrected.id, relation: .revision)))
      #expect(
        try await compiled() == [other.id, addedAnew.id, last.id],
        "what a correction corrects is revised, and the correction with it")
    }
  }
}
