import Deliberations
import Foundation
import Interchange
import Proceedings
import Secretariat
import Testing

/// A desk that stands open in a browser shows what happens.
@Suite("The desk's events")
struct DeskEventTests {
  @Test("What happened before the browser listened, or between two connections, is told at once")
  func nothingIsMissed() async throws {
    try await World.with { world in
      let clerk = try #require(try await world.signIn("secretariat"))
      let page = try world.get("/en/forums/water/desk", as: clerk)
      let address = try #require(
        page.body.components(separatedBy: "data-events=\"").dropFirst().first?
          .components(separatedBy: "\"").first)
      func listen(_ headers: [String] = []) throws -> SlowRequest {
        try SlowRequest(
          port: world.port, "GET \(address)", ["Cookie: \(clerk.cookie)"] + headers)
      }
      _ = try await world.secretariat.file(
        SourceFile(name: "wells.md", bytes: Array("We recommend that wells be counted.".utf8)),
        to: "b1", in: World.forum, by: Actor(person: "secretariat"))
      let last = try await world.secretariat.chain(of: World.forum).count
      let said = try listen().read(until: "data: \(last)\n")
      #expect(said.contains("event: change\nid: \(last)\n"), "\(said)")

      let again = try listen(["Last-Event-ID: \(last)"])
      try await again.waitUntilRead()
      _ = try await world.secretariat.file(
        SourceFile(name: "lakes.md", bytes: Array("We recommend that lakes be counted.".utf8)),
        to: "b1", in: World.forum, by: Actor(person: "secretariat"))
      let later = again.read(until: "event: change")
      #expect(later.contains("event: change") && !later.contains("id: \(last)\n"), "\(later)")
    }
  }
}
