import Deliberations
import Foundation
import Interchange
import Proceedings
import Secretariat
import Testing

/// What the desk's pages and the drafts' show and do, by the API alone.
@Suite("The desk in the API")
struct DeskInAPITests {
  private static func send(_ request: WireRequest, _ token: String?, to world: World) throws
    -> (status: Int, json: JSONValue)
  {
    let reply = try world.send(
      request.with("Authorization", token.map { "Bearer \($0)" }))
    return (reply.status, (try? JSONValue(parsing: Array(reply.body.utf8))) ?? .null)
  }

  private static func get(_ path: String, _ token: String?, from world: World) throws
    -> (status: Int, json: JSONValue)
  {
    try send(WireRequest(path: "/api/v1/forums/water/\(path)"), token, to: world)
  }

  @Test("What came in is read, file and text, by the desk alone")
  func intake() async throws {
    try await World.with { world in
      let clerk = try await world.token("secretariat")
      let intakes = try Self.get("intakes", clerk, from: world).json.array ?? []
      let read = try #require(intakes.first { $0["fileName"] == "springs.md" }?["id"]?.string)
      let text = try Self.get("intakes/\(read)/text", clerk, from: world)
      #expect(text.status == 200 && text.json["title"] == "On springs")
      let file = try world.send(
        WireRequest(path: "/api/v1/forums/water/intakes/\(read)/original")
          .with("Authorization", clerk.map { "Bearer \($0)" }))
      #expect(file.status == 200 && file.body.hasPrefix("# On springs"))
      let delegate = try await world.token("delegate")
      for path in ["intakes/\(read)/text", "intakes/\(read)/original", "bodies/b1/compilation"] {
        #expect(try Self.get(path, delegate, from: world).status == 403, "\(path)")
        #expect(try Self.get(path, nil, from: world).status == 401, "\(path)")
      }
      #expect(try Self.get("intakes/i9999/text", clerk, from: world).status == 404)
    }
  }

  @Test("A compilation is looked at, made and published without a page")
  func compilation() async throws {
    try await World.with { world in
      let clerk = try await world.token("secretariat")
      let path = "bodies/b1/compilation"
      let before = try Self.get(path, clerk, from: world)
      #expect(before.status == 200 && before.json["changes"]?["sameCount"] == 1)
      #expect(before.json["changes"]?["entries"] == .array([]))

      let words = "# On wells\n\nWe recommend that wells be closed at night.\n"
      _ = try await world.secretariat.file(
        SourceFile(name: "wells.md", bytes: Array(words.utf8)), to: "b1", in: World.forum,
        by: Actor(person: "secretariat"))
      let after = try Self.get(path + "?title=Second", clerk, from: world)
      #expect(after.json["compilation"]?["title"] == "Second")
      let entries = after.json["changes"]?["entries"]?.array ?? []
      #expect(entries.count == 1 && entries[0]["old"] == nil)
      #expect(entries.first?["new"]?["wording"]?.string?.contains("wells") ?? false)
      #expect(try Self.get(path + "?date=soon", clerk, from: world).status == 400)

      let address = "/api/v1/forums/water/\(path)?title=Second"
      let made = try Self.send(WireRequest.json(address, "{}"), clerk, to: world)
      #expect(made.status == 201)
      let fields = String(
        decoding: (made.json["fields"] ?? .null).canonicalBytes, as: UTF8.self)
      let publish = "/api/v1/forums/water/acts/compilation.publish"
      // What is restricted meanwhile is not published, whatever the act is based on.
      let wells = try #require(
        try await world.secretariat.documents(of: World.forum, limit: 100)
          .first { $0.title == "On wells" })
      let host = Actor(person: "secretariat")
      _ = try await world.secretariat.perform(
        "document.restrict", fields: ["document": .string(wells.id), "reason": "By mistake."],
        in: World.forum, as: host)
      let basedOn = try #require(made.json["basedOn"]?.integer)
      let stale = try Self.send(
        WireRequest.json("\(publish)?basedOn=\(basedOn)", fields), clerk, to: world)
      #expect(stale.status == 409)
      let blind = try Self.send(WireRequest.json(publish, fields), clerk, to: world)
      #expect(blind.status == 409 && blind.json["code"] == "compiled-is-filed-and-open")
      _ = try await world.secretariat.perform(
        "document.open", fields: ["document": .string(wells.id), "reason": "By mistake."],
        in: World.forum, as: host)
      let act = WireRequest.json(publish, fields)
      let published = try Self.send(act, clerk, to: world)
      #expect(published.status == 201, "\(published.json)")
      let edition = try #require(
        try await world.secretariat.editions(of: "b1", in: World.forum).first)
      #expect(edition.edition.edition == 2 && edition.document.title == "Second")
      let delegate = try await world.token("delegate")
      #expect(try Self.send(WireRequest.json(address, "{}"), delegate, to: world).status == 403)
    }
  }

  @Test("What changed between two drafts is told word by word")
  func redline() async throws {
    try await World.with { world in
      let clerk = Actor(person: "secretariat")
      let draft = try #require(
        try await world.secretariat.rows(DraftRow.self, of: World.forum, skipping: 0, limit: 1)
          .first)
      let lone = try Self.get("drafts/\(draft.id)/redline", nil, from: world)
      #expect(lone.status == 404 && lone.json["code"] == "unknown-draft")
      let filed = try await world.secretariat.perform(
        FileDocument(
          body: "b1", title: "Second draft", kind: .draft, language: "en", date: nil, parties: [],
          file: Hash(of: "another".utf8).description, fileName: "draft-2.txt", text: nil,
          symbol: nil, isRestricted: false), in: World.forum, as: clerk)
      let clause = DraftClause(id: "c1", number: "1.", text: "Rivers <b>are</b> measured daily.")
      _ = try await world.secretariat.perform(
        IssueDraft(series: draft.series, document: "d\(filed.number)", clauses: [clause]),
        in: World.forum, as: clerk)
      let redline = try Self.get("drafts/d\(filed.number)/redline", nil, from: world)
      let inserted = redline.json["changes"]?.array?.compactMap { $0["new"]?["text"]?.string }
      #expect(redline.status == 200 && inserted == [" daily."], "\(redline.json)")
      let same = try Self.get(
        "drafts/d\(filed.number)/redline?from=\(draft.id)", nil, from: world)
      #expect(same.json == redline.json)
    }
  }
}
