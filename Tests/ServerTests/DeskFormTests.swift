import Deliberations
import Foundation
import Secretariat
import Testing

/// The desk's forms say what they stand on, and hold nothing but what their pages offer.
@Suite("Forms of the desk")
struct DeskFormTests {
  private static let page = "/en/forums/water/desk/compilation"

  @Test(
    "A compilation is published as it was shown, once; a form of another state shows what changed")
  func publishing() async throws {
    try await World.with { world in
      let clerk = try await world.signIn("secretariat")
      func basedOn() throws -> String {
        let page = try world.get(Self.page, as: clerk)
        let found = page.body.firstMatch(of: /name="basedOn" value="([0-9]+)"/)
        return String(try #require(found).1)
      }
      func publish(_ basedOn: String) throws -> Reply {
        try world.post(
          Self.page, ["body": "b1", "title": "What was asked", "basedOn": basedOn], as: clerk)
      }
      func editions() async throws -> Int {
        try await world.secretariat.editions(of: "b1", in: World.forum).count
      }
      let before = try await editions()
      let shown = try basedOn()
      #expect(try publish("zzz").status == 422)
      let found = try await world.secretariat.rows(
        RecommendationRow.self, of: World.forum, skipping: 0, limit: 1)
      _ = try await world.secretariat.perform(
        CategorizeRecommendation(recommendation: try #require(found.first).id, category: "Springs"),
        in: World.forum, as: Actor(person: "secretariat"))
      let stale = try publish(shown)
      #expect(stale.status == 409 && stale.body.contains("What changed since"))
      let now = try basedOn()
      #expect(try publish(now).status == 303)
      #expect(try publish(now).status == 409)
      let again = try publish(try basedOn())
      #expect(again.status == 409 && again.body.contains("nothing new to publish"))
      #expect(try await editions() == before + 1)
    }
  }

  @Test("What no page offers is refused, and what is missing is said")
  func forged() async throws {
    try await World.with { secretariat in
      let receipts = try await secretariat.receive(
        KeptFile(
          hash: try await secretariat.files.keep(Array("# On wells\n".utf8)), sizeBytes: 11),
        named: "wells.md", as: Delivery(body: "b1"), in: World.forum,
        by: Actor(person: "secretariat"))
      #expect(receipts.count == 1)
      try await IntakeDesk(
        secretariat: secretariat, reader: TrustingReader(), workerCount: 1
      ).readAll()
    } _: { world in
      let clerk = try await world.signIn("secretariat")
      let desk = try await world.secretariat.desk(of: World.forum, in: .read, limit: 9)
      let id = try #require(desk?.intakes.first).id
      func file(_ fields: [String: String]) throws -> Reply {
        let own = ["act": "file", "kind": "contribution"]
        return try world.post(
          "/en/forums/water/desk/items/\(id)", own.merging(fields) { $1 }, as: clerk)
      }
      for fields in [
        ["relation": "zzz"], ["basedOn": "zzz"], ["relation": "revision"],
        ["relation": "revision", "follows": "RIV-1/4711"],
      ] {
        #expect(try file(fields).status == 422, "\(fields)")
      }
      #expect(try file(["relation": "revision", "follows": " riv-1/1 "]).status == 303)
    }
  }
}
