import Deliberations
import Foundation
import Proceedings
import Secretariat
import Testing

/// What a page shows around a document or a recommendation, and of the record, the API gives.
@Suite("What stands around, in the API")
struct SurroundingsTests {
  private static func json(_ path: String, _ world: World, as token: String? = nil) throws
    -> JSONValue
  {
    let request = WireRequest(path: "/api/v1/forums/water/\(path)")
      .with("Authorization", token.map { "Bearer \($0)" })
    let reply = try world.send(request)
    try #require(reply.status == 200, "\(path): \(reply.status) \(reply.body)")
    return try JSONValue(parsing: Array(reply.body.utf8))
  }

  @Test("What a document cites, what cites it, its versions and its acts")
  func document() async throws {
    try await World.with { world in
      let documents = try await world.secretariat.documents(of: World.forum, limit: 100)
      let springs = try #require(documents.first { $0.title == "On springs" })
      let answer = FileDocument(
        body: "b1", title: "Springs revised", kind: .contribution, language: "en", date: nil,
        parties: ["p3"], file: springs.file, fileName: "again.txt", text: nil,
        symbol: "\(springs.symbol)/Rev.1", isRestricted: false)
      _ = try await world.secretariat.perform(
        answer, in: World.forum, as: Actor(person: "secretariat"))
      let around = try Self.json("documents/\(springs.id)/relations", world)
      let cites = around["cites"]?.array?.compactMap { $0["instrument"]?.string }
      #expect(cites == ["A/RES/70/125", "A/RES/66/288"])
      #expect(around["citedBy"] == .array([]))
      let history = try Self.json("documents/\(springs.id)/history", world)
      #expect(history.array?.first?["act"]?.string == "document.file")
      let page = try world.get("/en/forums/water/documents/\(springs.symbol)")
      for act in history.array ?? [] {
        let number = try #require(act["number"]?.integer)
        #expect(page.body.contains("/record/\(number)\""))
      }
    }
  }

  @Test("Of a restricted document only who may read it learns what it cites")
  func restricted() async throws {
    try await World.with { world in
      let documents = try await world.secretariat.documents(of: World.forum, limit: 100)
      let restricted = try #require(documents.first { $0.isRestricted })
      let path = "documents/\(restricted.id)"
      #expect(try world.get("/api/v1/forums/water/\(path)/relations").status == 403)
      let token = try await world.token("secretariat")
      #expect(try Self.json("\(path)/relations", world, as: token)["cites"] == .array([]))
      let acts = try Self.json("\(path)/history", world)
      #expect(acts.array?.first?["withheld"] == .bool(true))
      #expect(acts.array?.first?["fields"]?["file"] == nil)
    }
  }

  @Test("A recommendation's acts, for those who may read it; the record's head, for all")
  func others() async throws {
    try await World.with { world in
      let row = try #require(
        try await world.secretariat.rows(
          RecommendationRow.self, of: World.forum, skipping: 0, limit: 1
        ).first)
      let path = "recommendations/\(row.id)/history"
      let token = try await world.token("secretariat")
      let acts = try Self.json(path, world, as: token).array?.compactMap { $0["act"]?.string }
      #expect(acts?.contains("recommendation.categorize") ?? false)
      let view = RecommendationRow.view
      if !view.readBy.contains(.visitor) {
        #expect(try world.get("/api/v1/forums/water/\(path)").status == 401)
      }
      let chain = try await world.secretariat.chain(of: World.forum)
      let head = try Self.json("record", world)
      #expect(head["size"]?.integer == chain.count)
      #expect(head["root"]?.string == chain.tree.root.description)
    }
  }
}
