import Deliberations
import Foundation
import Proceedings
import Secretariat
import Testing

/// The page of the parties, and what it leads to.
@Suite("Parties' page")
struct PartyPageTests {
  @Test("A party registered twice is merged, brought back and removed by forms")
  func forms() async throws {
    try await World.with { world in
      let visit = try #require(try await world.signIn("secretariat"))
      func perform(_ act: String, _ fields: [String: String]) throws -> Reply {
        try world.post("/en/forums/water/acts/\(act)", fields, as: visit)
      }
      func page(_ tag: String = "en") throws -> String {
        try world.get("/\(tag)/forums/water/parties", as: visit).body
      }
      #expect(try perform("party.register", ["name": "Republic of Selmark"]).status == 303)
      #expect(try perform("party.register", ["name": "Selmark"]).status == 303)
      let ids = try page().split(separator: "acts/party.merge?party=").dropFirst()
        .map { String($0.prefix { $0 != "\"" }) }
      let parties = try await world.secretariat.parties(of: World.forum)
      let twice = try #require(parties.first { $0.name == "Republic of Selmark" }?.id)
      let kept = try #require(parties.first { $0.name == "Selmark" }?.id)
      #expect(Set(ids).isSuperset(of: [twice, kept]))
      let form = try world.get("/en/forums/water/acts/party.merge?party=\(twice)", as: visit).body
      #expect(form.contains("<option value=\"\(twice)\" selected>"))
      #expect(try perform("party.merge", ["party": twice, "into": kept]).status == 303)
      #expect(try page().contains("also known as: <bdi>Republic of Selmark</bdi>"))
      #expect(try page("fr").contains("fusionnée avec Selmark"))
      for id in [twice, kept] {
        #expect(
          try world.get("/api/v1/forums/water/parties/\(id)").body.contains("\"id\":\"\(kept)\""))
      }
      #expect(try perform("party.restore", ["party": twice]).status == 303)
      #expect(try perform("party.remove", ["party": twice]).status == 303)
      #expect(try world.get("/api/v1/forums/water/parties/\(twice)").status == 404)
      let refused = try perform("party.remove", ["party": "p3"])
      #expect(refused.status == 409 && refused.body.contains("Accreditation The delegate"))
      #expect(try world.get("/en/forums/water/parties").body.contains("party.merge") == false)
    }
  }
}
