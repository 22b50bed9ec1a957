import Deliberations
import Foundation
import Proceedings
import Secretariat
import Testing

/// The desk of a working group, to its own secretariat.
@Suite("The desk of a body")
struct DeskOfBodyTests {
  @Test("Its pages show what is its own, and nothing of the forum's")
  func pages() async throws {
    try await World.with { world in
      let clerk = Actor(person: "secretariat")
      func perform(_ act: any Act) async throws -> Int {
        try await world.secretariat.perform(act, in: World.forum, as: clerk).number
      }
      let group = try await perform(
        EstablishBody(parent: "b1", name: "Wells group", mandate: nil, begins: nil, ends: nil))
      _ = try await world.people.addAccount(
        at: "wells@example.org", name: "Wells", person: "wells")
      let seat = try await perform(
        AccreditPerson(
          person: "wells", name: "Wells", body: "b\(group)", role: .secretariat, party: nil))
      let words = Array("On wells of our own".utf8)
      let receipts = try await world.secretariat.receive(
        KeptFile(
          hash: try await world.secretariat.files.keep(words), sizeBytes: words.count),
        named: "wells.txt", as: Delivery(body: "b\(group)"), in: World.forum, by: clerk)
      guard case .received(let own)? = receipts.first?.outcome else { throw CancellationError() }
      let found = try await world.secretariat.rows(
        RecommendationRow.self, of: World.forum, skipping: 0, limit: 1)
      let foreign = try #require(found.first)

      let visit = try #require(try await world.signIn("wells"))
      func get(_ path: String) throws -> Reply {
        try world.get(path.hasPrefix("/") ? path : "/en/forums/water/\(path)", as: visit)
      }
      #expect(try world.get("/en/forums/water", as: visit).body.contains("forums/water/desk"))
      let desk = try get("desk")
      #expect(desk.status == 200 && desk.body.contains("desk/items/\(own)"))
      #expect(!desk.body.contains(foreign.intake + "\"") && !desk.body.contains("springs"))
      for (path, isOwn) in [
        ("desk/items/\(own)", true), ("desk/items/\(foreign.intake)", false),
        ("desk/recommendations/\(foreign.id)", false), ("desk/categories?body=b\(group)", true),
        ("desk/categories?body=b1", false), ("desk/compilation?body=b1", false),
        ("/desk/water/files/\(own)", true),
        ("/desk/water/files/\(foreign.intake)", false),
      ] {
        #expect(try get(path).status == (isOwn ? 200 : 404), "\(path)")
      }
      for path in ["desk/compilation", "desk/compilation?body=b\(group)"] {
        let page = try get(path)
        #expect(page.status == 200 && !page.body.contains("springs"), "\(path)")
        #expect(page.body.contains("<p class=\"lead\"><bdi>Wells group"), "its body is named")
      }
      // Nothing is offered there that would be refused.
      for (path, own, foreign) in [
        ("/en/forums/water", "body.amend?body=b\(group)", "body.amend?body=b1\""),
        ("people", "accreditation.withdraw?accreditation=a\(seat)", "accreditation=a2\""),
      ] {
        let page = try get(path)
        #expect(page.body.contains(own) && !page.body.contains(foreign), "\(path)")
      }
      for (path, act) in [("parties", "acts/party."), ("documents/RIV-1/1", "acts/document.")] {
        let page = try get(path)
        #expect(page.status == 200 && !page.body.contains(act), "\(path)")
      }
      let published = try world.post(
        "/en/forums/water/desk/compilation",
        ["body": "b1", "basedOn": "1", "title": "Compilation"], as: visit)
      #expect(published.status == 404)
      let other = try world.post(
        "/en/forums/water/desk/items/\(foreign.intake)", ["act": "setAsideItem"], as: visit)
      #expect(other.status == 404)
      for role in ["delegate", "chair", "nobody"] {
        let visitor = try await world.signIn(role)
        #expect(try world.get("/en/forums/water/desk", as: visitor).status == 403)
      }
    }
  }

  @Test("It files what came in there, one and all at once, whoever hands it in for the first time")
  func filing() async throws {
    try await World.with { secretariat in
      try await Self.prepare(secretariat, ["Alphen", "Bettany", "Cordale"])
    } _: { world in
      _ = try await world.people.addAccount(
        at: "wells@example.org", name: "Wells", person: "wells")
      let visit = try #require(try await world.signIn("wells"))
      func intakes(_ state: IntakeRow.State) async throws -> [IntakeRow] {
        try await world.secretariat.rows(IntakeRow.self, of: World.forum, skipping: 0, limit: 9)
          .filter { $0.body != "b1" && $0.state == state }
      }
      let first = try #require(try await intakes(.read).first)
      #expect(first.facts.submitters.count == 1)
      let one = try world.post(
        "/en/forums/water/desk/items/\(first.id)", ["act": "file", "kind": "contribution"],
        as: visit)
      #expect(one.status == 303, "\(one.body)")
      #expect(try await intakes(.filed).count == 1)
      let rest = try world.post("/en/forums/water/desk/filing", ["all": "true"], as: visit)
      #expect(rest.status == 303, "\(rest.body)")
      #expect(try await intakes(.filed).count == 3)
      let names = try await world.secretariat.parties(of: World.forum).map(\.name)
      #expect(Set(["Alphen", "Bettany", "Cordale"]).isSubset(of: names), "\(names)")
    }
  }

  @Test("The API gives its secretariat what the pages show it, and nothing of the forum's")
  func api() async throws {
    try await World.with { secretariat in
      try await Self.prepare(secretariat, ["Alphen", "Bettany"])
    } _: { world in
      let all = world.secretariat
      _ = try await world.people.addAccount(
        at: "wells@example.org", name: "Wells", person: "wells")
      let token = try await world.token("wells")
      func get(_ path: String, _ token: String?) throws -> (status: Int, json: JSONValue) {
        let reply = try world.send(
          WireRequest(path: "/api/v1/forums/water/\(path)")
            .with("Authorization", token.map { "Bearer \($0)" }))
        return (reply.status, (try? JSONValue(parsing: Array(reply.body.utf8))) ?? .null)
      }
      let rows = try await all.rows(IntakeRow.self, of: World.forum, skipping: 0, limit: 9)
      let own = rows.filter { $0.body != "b1" }
      let foreign = try #require(rows.first { $0.body == "b1" })
      let group = try #require(own.first).body
      let found = try await all.rows(RecommendationRow.self, of: World.forum, skipping: 0, limit: 9)
      let ownFound = found.filter { $0.intake != foreign.id }
      let other = try #require(found.first { $0.intake == foreign.id })
      func ids(_ path: String) throws -> [String] {
        (try get(path, token).json.array ?? []).compactMap { $0["id"]?.string }
      }
      #expect(own.count == 2 && ownFound.count == 2)
      #expect(try ids("intakes") == own.map(\.id))
      #expect(try ids("intakes?limit=1") == [own[0].id])
      #expect(try ids("intakes?from=2&limit=1") == [own[1].id])
      #expect(try ids("intakes?from=3").isEmpty)
      #expect(try ids("readings") == own.map(\.id))
      #expect(try ids("recommendations") == ownFound.map(\.id))
      #expect(try get("corrections", token).json == .array([]))
      _ = try await all.file(
        intake: own[0].id, as: Filing(), in: World.forum, by: Actor(person: "wells"))
      #expect(try get("citations", token).status == 200)
      let delegate = try await world.token("delegate")
      for (path, status) in [
        ("intakes/\(own[0].id)", 200), ("intakes/\(foreign.id)", 404),
        ("intakes/\(own[0].id)/text", 200), ("intakes/\(foreign.id)/text", 404),
        ("intakes/\(own[0].id)/original", 200), ("intakes/\(foreign.id)/original", 404),
        ("readings/\(own[0].id)", 200), ("readings/\(foreign.id)", 404),
        ("recommendations/\(ownFound[0].id)/history", 200),
        ("recommendations/\(other.id)/history", 404),
        ("bodies/\(group)/compilation", 200), ("bodies/b1/compilation", 403),
      ] {
        #expect(try get(path, token).status == status, "\(path)")
        #expect(try get(path, delegate).status == 403, "\(path)")
      }
      let made = try world.send(
        WireRequest.json("/api/v1/forums/water/bodies/\(group)/compilation", "{}")
          .with("Authorization", token.map { "Bearer \($0)" }))
      #expect(made.status == 201, "\(made.body)")
    }
  }

  /// A group whose secretariat is one person, with a contribution of each of some organizations.
  private static func prepare(_ secretariat: Secretariat, _ names: [String]) async throws {
    let clerk = Actor(person: "secretariat")
    let group = try await secretariat.perform(
      EstablishBody(parent: "b1", name: "Wells group", mandate: nil, begins: nil, ends: nil),
      in: World.forum, as: clerk)
    _ = try await secretariat.perform(
      AccreditPerson(
        person: "wells", name: "Wells", body: "b\(group.number)", role: .secretariat, party: nil),
      in: World.forum, as: clerk)
    for name in names {
      let lines = [
        "# Contribution of \(name)", "Submitted by: \(name)", "We recommend that wells be deep.",
      ]
      let words = Array(lines.joined(separator: "\n\n").utf8)
      _ = try await secretariat.receive(
        KeptFile(hash: try await secretariat.files.keep(words), sizeBytes: words.count),
        named: "\(name).md", as: Delivery(body: "b\(group.number)"), in: World.forum,
        by: Actor(person: "wells"))
    }
    try await IntakeDesk(
      secretariat: secretariat, reader: TrustingReader(), workerCount: 1
    ).readAll()
  }
}
