import Deliberations
import Foundation
import Proceedings
import Secretariat
import Testing

/// Forms that do not come from a page of the session that they are sent in.
@Suite("Forged forms")
struct ForgeryTests {
  @Test("A form that another site or session made is refused, and says what to do")
  func forged() async throws {
    try await World.with { world in
      let visit = try #require(try await world.signIn("secretariat"))
      let other = try #require(try await world.signIn("guest"))
      let before = try await world.treeHead()
      func form(_ token: String?) -> WireRequest {
        var fields = ["name": "Belcour", "group": "government"]
        fields["form-token"] = token
        return .form("/en/forums/water/acts/party.register", fields).with("Cookie", visit.cookie)
      }
      let forged = [
        form(nil), form(""), form(String(repeating: "0", count: 64)), form(other.formToken),
        form(visit.formToken).with("Sec-Fetch-Site", "cross-site"),
        form(visit.formToken).with("Sec-Fetch-Site", "same-site"),
        form(visit.formToken).with("Origin", "https://evil.example"),
        form(visit.formToken).with("Origin", "null"),
      ]
      for request in forged {
        let reply = try world.send(request)
        #expect(reply.status == 403)
        #expect(reply.body.contains("load the page again"))
      }
      #expect(try await world.treeHead() == before)
      let honest = try world.send(form(visit.formToken).with("Sec-Fetch-Site", "same-origin"))
      #expect(honest.status == 303 && honest["location"] == "/en/forums/water/parties")
      #expect(try await world.treeHead() != before)
    }
  }

  @Test("A refused form comes back with what was typed, and what is wrong beside each field")
  func refusedForm() async throws {
    try await World.with { world in
      let visit = try #require(try await world.signIn("secretariat"))
      let reply = try world.post(
        "/fr/forums/water/acts/body.establish",
        ["parent": "b1", "name": "Groupe \"A\" <b>", "begins": "2026-05-02", "ends": "2026-05-01"],
        as: visit)
      #expect(reply.status == 409)
      #expect(reply.body.contains("value=\"Groupe &quot;A&quot; &lt;b&gt;\""))
      #expect(reply.body.contains("href=\"#ends\""))
      #expect(reply.body.contains("aria-invalid=\"true\""))
      #expect(reply.body.contains("Un organe finit après avoir commencé."))
    }
  }

  @Test("A stale form shows what changed since, and can be sent again")
  func staleForm() async throws {
    try await World.with { world in
      let visit = try #require(try await world.signIn("secretariat"))
      let path = "/en/forums/water/acts/body.establish"
      func establish(_ name: String, basedOn: Int) throws -> Reply {
        try world.post(
          path, ["parent": "b1", "name": name, "basedOn": String(basedOn)], as: visit)
      }
      let seen = try await world.secretariat.chain(of: World.forum).count
      #expect(try establish("Drafting", basedOn: seen).status == 303)
      let late = try establish("Review", basedOn: seen)
      #expect(late.status == 409)
      #expect(late.body.contains("/en/forums/water/record/\(seen + 1)"))
      #expect(late.body.contains("name=\"basedOn\" value=\"\(seen + 1)\""))
      #expect(try establish("Review", basedOn: seen + 1).status == 303)
    }
  }

  @Test("A form about a thing says what the thing says, so that what is not touched stays")
  func filledForm() async throws {
    try await World.with { world in
      let visit = try #require(try await world.signIn("secretariat"))
      let page = try world.get("/en/forums/water/acts/party.correct?party=p3", as: visit)
      #expect(page.body.contains("value=\"Orvenna &lt;script&gt;alert(1)&lt;/script&gt;\""))
      #expect(page.body.contains("<option value=\"government\" selected>"))
      let reply = try world.post(
        "/en/forums/water/acts/party.correct",
        ["party": "p3", "name": "Orvenna", "group": "government", "country": "686"], as: visit)
      #expect(reply.status == 303)
      let list = try world.get("/fr/forums/water/parties", as: visit)
      #expect(list.body.contains("Afrique · Pays moins avancé"))
      let refused = try world.post(
        "/en/forums/water/acts/party.correct",
        ["party": "p3", "name": "Orvenna", "group": "academia", "country": "686"], as: visit)
      #expect(refused.status == 409 && refused.body.contains("href=\"#country\""))
    }
  }
}
