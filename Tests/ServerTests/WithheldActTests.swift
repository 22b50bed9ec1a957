import Deliberations
import Foundation
import Proceedings
import Secretariat
import Testing

/// What is said at the desk stays there; that something was said stands on the record.
@Suite("Withheld acts")
struct WithheldActTests {
  @Test("The desk's acts are listed for all; what they say is for the secretariat")
  func withheld() async throws {
    try await World.with { world in
      let clerk = Actor(person: "secretariat")
      let file = try await world.secretariat.files.keep(Array("A private letter".utf8))
      let act = try await world.secretariat.perform(
        ReceiveIntake(
          body: "b1", file: file.description, fileName: "letter.txt", sizeBytes: 16, way: .mail,
          sender: "ada@example.org"), in: World.forum, as: clerk)
      let visit = try #require(try await world.signIn("secretariat"))
      let leaf = act.written.leaf.description
      let salt = try #require(act.salt).description
      let page = "/en/forums/water/record/\(act.number)"
      #expect(try world.get(page, as: visit).body.contains("ada@example.org"))
      let shown = try world.get(page)
      #expect(!shown.body.contains("ada@example.org") && shown.body.contains(leaf))
      #expect(!shown.body.contains(salt), "with the salt what is withheld could be guessed")
      #expect(try world.get("/en/forums/water/record").body.contains("intake.receive"))

      let token = try await world.token("secretariat")
      for path in ["acts/\(act.number)", "acts?from=1"] {
        let request = WireRequest(path: "/api/v1/forums/water/\(path)")
        let open = try world.send(request.with("Authorization", token.map { "Bearer \($0)" }))
        #expect(open.status == 200 && open.body.contains("ada@example.org"))
        for reader in [nil, try await world.token("delegate")] {
          let reply = try world.send(request.with("Authorization", reader.map { "Bearer \($0)" }))
          #expect(reply.status == 200 && !reply.body.contains("ada@example.org"))
          #expect(reply.body.contains(leaf) && reply.body.contains("\"withheld\":true"))
          #expect(!reply.body.contains(salt))
        }
      }
      #expect(try world.get("/api/v1/forums/water/acts/1").body.contains("\"name\":\"Rivers\""))
    }
  }

  @Test(
    "A stale act is refused by the API with what changed since, as far as its sender may see it")
  func stale() async throws {
    try await World.with { world in
      let seen = try await world.secretariat.chain(of: World.forum).count
      let token = try await world.token("secretariat")
      func establish(_ name: String) throws -> Reply {
        try world.send(
          WireRequest.json(
            "/api/v1/forums/water/acts/body.establish?basedOn=\(seen)",
            "{\"parent\":\"b1\",\"name\":\"\(name)\"}"
          ).with("Authorization", token.map { "Bearer \($0)" }))
      }
      #expect(try establish("Drafting").status == 201)
      let late = try establish("Review")
      let problem = try JSONValue(parsing: Array(late.body.utf8))
      #expect(late.status == 409 && problem["since"] == [.integer(seen + 1)])
      let act = try #require(problem["acts"]?.array?.first)
      #expect(act["act"] == "body.establish" && act["actor"] == "secretariat")
      #expect(act["fields"]?["name"] == "Drafting")
    }
  }
}
