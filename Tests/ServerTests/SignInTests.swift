import Foundation
import Proceedings
import Secretariat
import Synchronization
import Testing

/// Signing in on a running server.
@Suite("Signing in")
struct SignInTests {
  @Test("A link signs in once, however many open it at once; looking at it does nothing")
  func links() async throws {
    try await World.with { world in
      let link = try await world.people.newLink(for: "guest")
      let path = "/en/sign-in/link/\(link.words)"
      for _ in 0..<3 { #expect(try world.get(path).status == 200) }
      let signedIn = Atomic(0)
      let spent = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: 50) { number in
        let request = WireRequest.form(path, [:]).with("X-Forwarded-For", "10.0.0.\(number)")
        let reply = try? world.send(request)
        if reply?.status == 303, reply?.cookie?.isEmpty == false {
          signedIn.add(1, ordering: .relaxed)
        } else if reply?.status == 410 {
          spent.add(1, ordering: .relaxed)
        }
      }
      #expect(signedIn.load(ordering: .relaxed) == 1)
      #expect(spent.load(ordering: .relaxed) == 49)
      #expect(try world.get(path).status == 410)
    }
  }

  @Test("A password is set, signs in, ends other sessions; signing out ends the session")
  func passwords() async throws {
    try await World.with { world in
      let first = try #require(try await world.signIn("delegate"))
      let other = try #require(try await world.signIn("delegate"))
      func set(_ password: String, _ current: String = "") throws -> Int {
        try world.post(
          "/en/account/password", ["password": password, "current": current], as: first
        ).status
      }
      #expect(try set("short") == 422)
      #expect(try set("delegate@example.org") == 422)
      #expect(try set("quiet rivers run") == 303)
      #expect(try set("other rivers run", "a guess at it") == 422)
      #expect(try world.get("/en/account", as: other).status == 403)
      #expect(try world.get("/en/account", as: first).status == 200)

      func signIn(_ address: String, _ password: String) throws -> Reply {
        try world.post(
          "/fr/sign-in", ["address": address, "password": password, "then": "forums/water"])
      }
      #expect(try signIn("delegate@example.org", "quiet rivers rum").status == 422)
      #expect(try signIn("nobody@example.org", "quiet rivers run").status == 422)
      let reply = try signIn("Delegate@Example.org", "quiet rivers run")
      #expect(reply.status == 303 && reply["location"] == "/fr/forums/water")
      let attributes = try #require(reply["set-cookie"])
      #expect(attributes.contains("HttpOnly") && attributes.contains("SameSite=Lax"))
      let cookie = "comity=\(try #require(reply.cookie))"
      let page = try world.send(WireRequest(path: "/en/account").with("Cookie", cookie))
      #expect(page.status == 200 && page["cache-control"] == "no-store")
      let out = WireRequest.form("/en/account/sign-out", ["form-token": page.formToken ?? ""])
      #expect(try world.send(out.with("Cookie", cookie)).status == 303)
      #expect(
        try world.send(WireRequest(path: "/en/account").with("Cookie", cookie)).status == 403)
    }
  }

  @Test("A forgotten password is replaced on the page, after a link")
  func forgottenPassword() async throws {
    try await World.with { world in
      let first = try #require(try await world.signIn("delegate"))
      func set(_ password: String, as visitor: SignedIn) throws -> Reply {
        try world.post("/en/account/password", ["password": password], as: visitor)
      }
      #expect(try set("quiet rivers run", as: first).status == 303)
      // It was set in this session; another one needs the old password too.
      let refused = try set("other rivers run", as: first)
      #expect(refused.status == 422 && refused.body.contains("name=\"current\""))
      #expect(refused.body.contains("/en/sign-in/link"))
      let second = try #require(try await world.signIn("delegate"))
      let page = try world.get("/en/account", as: second).body
      #expect(page.contains("name=\"password\"") && !page.contains("name=\"current\""))
      #expect(page.contains("A link signed you in"))
      #expect(try set("other rivers run", as: second).status == 303)
      #expect(try world.get("/en/account", as: first).status == 403)
      let reply = try world.post(
        "/en/sign-in", ["address": "delegate@example.org", "password": "other rivers run"])
      #expect(reply.status == 303)
    }
  }

  @Test("Who tries too often waits, and is told how long")
  func rateLimit() async throws {
    try await World.with { world in
      var statuses: [Int] = []
      var wait: Int?
      for _ in 0..<7 {
        let reply = try world.post(
          "/en/sign-in", ["address": "chair@example.org", "password": "a guess at it"])
        statuses.append(reply.status)
        wait = reply["retry-after"].flatMap { Int($0) }
      }
      #expect(statuses.prefix(5).allSatisfy { $0 == 422 })
      #expect(statuses.suffix(2) == [429, 429])
      #expect((1...60).contains(try #require(wait)))
      // Another account is not the worse for it.
      let other = try world.post(
        "/en/sign-in", ["address": "host@example.org", "password": "a guess at it"])
      #expect(other.status == 422)
    }
  }

  static let places = [
    ("//evil.example", "/en/"), ("https://evil.example", "/en/"), ("/evil", "/en/"),
    ("forums/water", "/en/forums/water"), ("\\evil", "/en/"), ("a//b", "/en/"),
  ]

  @Test("Where a sign-in leads is a place of this site")
  func then() async throws {
    try await World.with { world in
      let visit = try #require(try await world.signIn("guest"))
      _ = try world.post("/en/account/password", ["password": "quiet rivers run"], as: visit)
      for (place, leads) in Self.places.prefix(4) {
        let reply = try world.post(
          "/en/sign-in",
          ["address": "guest@example.org", "password": "quiet rivers run", "then": place])
        #expect(reply["location"] == leads)
      }
    }
  }

  @Test("Behind https the cookie is bound to the host and never leaves TLS")
  func secureCookie() async throws {
    try await World.with(arguments: ["--address", "https://rivers.example.org"]) { world in
      let link = try await world.people.newLink(for: "guest")
      let reply = try world.send(
        WireRequest.form("/en/sign-in/link/\(link.words)", [:])
          .with("Origin", "https://rivers.example.org"))
      let cookie = try #require(reply["set-cookie"])
      #expect(cookie.hasPrefix("__Host-comity=") && cookie.contains("Secure"))
    }
  }

  @Test("A token does what its scopes allow, is shown once, and ends")
  func tokens() async throws {
    try await World.with { world in
      let visit = try #require(try await world.signIn("secretariat"))
      let page = try world.post(
        "/en/account/tokens", ["label": "The mail desk", "scopes": "party.register", "days": "2"],
        as: visit)
      let token = try #require(
        page.body.components(separatedBy: "<code class=\"hash\">").last?.prefix(64))
      #expect(!(try world.get("/en/account", as: visit).body.contains(token)))
      func perform(_ act: String, _ body: String) throws -> Int {
        try world.send(
          WireRequest.json("/api/v1/forums/water/acts/\(act)", body)
            .with("Authorization", "Bearer \(token)")
        ).status
      }
      let party = #"{"name":"Belcour","group":"government"}"#
      #expect(try perform("party.register", party) == 201)
      #expect(try perform("body.establish", #"{"parent":"b1","name":"Drafting"}"#) == 403)
      let kept = try #require(try await world.people.tokens(of: visit.visit).first)
      #expect(
        try world.post(
          "/en/account/tokens/end", ["hash": kept.hash.description], as: visit
        ).status == 303)
      #expect(try perform("party.register", #"{"name":"Sel","group":"government"}"#) == 401)
    }
  }
}
