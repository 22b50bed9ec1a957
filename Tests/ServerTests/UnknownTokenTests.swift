import Testing

/// A program with an ended token hears of it, and does not go on as a stranger.
@Suite("Unknown tokens")
struct UnknownTokenTests {
  @Test("A token that is none is refused where nobody needs one")
  func refused() async throws {
    try await World.with { world in
      let forum = "/api/v1/forums/\(World.forum)"
      for path in ["\(forum)/documents", "\(forum)/record", "\(forum)/parties"] {
        for (token, status) in [("Bearer none", 401), ("Basic eDp5", 401), (nil, 200)] {
          let reply = try world.send(WireRequest(path: path).with("Authorization", token))
          #expect(reply.status == status, "\(path)")
        }
      }
    }
  }
}
