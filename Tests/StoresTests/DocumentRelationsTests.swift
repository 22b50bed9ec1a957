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
}
