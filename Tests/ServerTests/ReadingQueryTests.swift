import Deliberations
import Foundation
import Testing

/// What the API's reading addresses take, and what they give beside the rows.
@Suite("Reading through the API")
struct ReadingQueryTests {
  @Test("A parameter that an address does not have is refused, with those that it has")
  func unknownParameters() async throws {
    try await World.with { world in
      for path in [
        "forums", "search?q=springs", "openapi.json", "forums/water/record", "forums/water/acts",
        "forums/water/acts/1", "forums/water/acts/1/proof", "forums/water/documents?limit=2",
        "forums/water/bodies/b1",
      ] {
        let address = "/api/v1/\(path)"
        #expect(try world.get(address).status == 200, "\(path)")
        let reply = try world.get("\(address)\(path.contains("?") ? "&" : "?")sorted=title")
        #expect(reply.status == 400 && reply.body.contains("unknown-query"), "\(path)")
      }
      let reply = try world.get("/api/v1/forums/water/documents?since=1")
      #expect(reply.body.contains("since is no parameter of this address; it has from, limit."))
    }
  }

  @Test("A draft's clauses give what a comment on them names; the description says what that is")
  func wording() async throws {
    try await World.with { world in
      let clause = DraftClause(id: "c1", number: "1.", text: "Rivers <b>are</b> measured.")
      let drafts = try world.get("/api/v1/forums/water/drafts")
      #expect(drafts.body.contains("\"wording\":\"\(clause.wordingHash)\""))
      let description = try world.get("/api/v1/openapi.json")
      #expect(description.body.contains("SHA-256 of its kind"))
    }
  }
}
