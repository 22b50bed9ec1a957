import Deliberations
import Foundation
import Secretariat
import Testing

/// What a token reads is what its scopes say.
@Suite("What a token reads")
struct TokenReadingTests {
  @Test("Without the scope of reading a token reads as everyone does, and is told so")
  func scope() async throws {
    try await World.with { world in
      let clerk = try #require(try await world.signIn("secretariat")).visit
      func token(_ scopes: String...) async throws -> String {
        try await world.people.makeToken("tests", scopes: scopes, days: 1, by: clerk, of: .all)
          .words
      }
      let acting = try await token("document", "intake", "recommendation")
      let reading = try await token("read")
      func get(_ path: String, _ token: String?) throws -> Reply {
        let request = WireRequest(path: "/api/v1/" + path)
        return try world.send(
          token.map { request.with("Authorization", "Bearer \($0)") } ?? request)
      }
      let restricted = try #require(
        try await world.secretariat.documents(of: World.forum, limit: 100)
          .first { $0.isRestricted })
      let document = "forums/water/documents/\(restricted.id)"
      for path in ["forums/water/intakes", "forums/water/recommendations", document + "/original"] {
        let refused = try get(path, acting)
        #expect(refused.status == 403 && refused.body.contains("outside-scope"), "\(path)")
        #expect(try get(path, reading).status == 200, "\(path)")
      }
      for path in [
        document, "forums/water/documents", "forums/water/acts", document + "/history",
        "search?q=rivers", "forums/water/parties",
      ] {
        #expect(try get(path, acting).body == get(path, nil).body, "\(path)")
      }
      for path in [document, "forums/water/acts"] {
        #expect(try get(path, reading).body != get(path, nil).body, "\(path)")
      }
      // Reading is no acting.
      let act = WireRequest.json("/api/v1/forums/water/acts/document.withdraw", "{}")
      #expect(
        try world.send(act.with("Authorization", "Bearer \(reading)")).body
          .contains("outside-scope"))
      let described = try get("openapi.json", nil).body
      #expect(described.contains("Scope of a token: document.withdraw or document."))
    }
  }
}
