import Deliberations
import Foundation
import Proceedings
import Secretariat
import Testing

/// Letters that the running server sends of itself or for somebody.
@Suite("Letters")
struct InvitationTests {
  private static func post(
    _ world: World, _ fields: [String: String], as visit: SignedIn?
  ) throws -> Reply {
    try world.post("/en/forums/water/people/invite", fields, as: visit)
  }

  static let wrong: [(fields: [String: String], status: Int, field: String)] = [
    (["address": "no address"], 422, "address"), (["address": "-x@example.org"], 422, "address"),
    (["name": "A\u{202E}da"], 422, "name"), (["name": ""], 422, "name"),
    (["role": ""], 422, "role"), (["role": "host"], 422, "role"), (["body": "b99"], 422, "body"),
    (["role": "delegate"], 409, "party"), (["role": "delegate", "party": "p99"], 422, "party"),
    (["role": "secretariat", "party": "p3"], 409, "party"),
  ]

  @Test("What is wrong with an invitation is said beside its field, and leaves no account")
  func refusals() async throws {
    try await World.with { world in
      let visit = try await world.signIn("secretariat")
      let (before, accounts) = (try await world.treeHead(), try await world.people.all().count)
      let right = ["address": "ada@example.org", "name": "Ada Rive", "body": "b1", "role": "chair"]
      for (fields, status, field) in Self.wrong {
        let reply = try Self.post(world, right.merging(fields) { $1 }, as: visit)
        #expect(reply.status == status, "\(fields)")
        #expect(reply.body.contains("id=\"\(field)-problem\""), "\(fields)")
        if fields["name"] == nil { #expect(reply.body.contains("Ada Rive")) }
      }
      for role in ["delegate", "chair", "guest", "nobody"] {
        #expect(try Self.post(world, right, as: try await world.signIn(role)).status == 403)
      }
      #expect(try await world.treeHead() == before)
      #expect(try await world.people.all().count == accounts)
    }
  }

  @Test("Who is invited has a role, a letter, and a link that leads in; no address on the record")
  func invitation() async throws {
    let box = try PostBox()
    try await World.with(arguments: box.arguments) { world in
      let visit = try await world.signIn("secretariat")
      let fields = [
        "address": "Ada.Rive@Example.org", "name": "Ada Rive", "body": "b1", "role": "delegate",
        "party": "p3", "language": "fr",
      ]
      let reply = try Self.post(world, fields, as: visit)
      #expect(reply.status == 200 && reply["cache-control"] == "no-store")
      #expect(!reply.body.contains("sign-in/link/"))
      let letter = try #require(try await box.take(1).first)
      #expect(letter.to == "<ada.rive@example.org>")
      let link = try #require(
        letter.text.split(separator: "\n").first { $0.contains("/fr/sign-in/link/") })
      #expect(link.hasPrefix(PostBox.site))
      #expect(letter.text.contains("Rivers") && letter.text.contains("Orvenna"))

      let page = try world.get(String(link.dropFirst(PostBox.site.count)))
      #expect(page.status == 200 && page["cache-control"] == "no-store")
      #expect(page.body.contains("name=\"then\" value=\"forums/water\""))
      let path = String(link.dropFirst(PostBox.site.count).prefix { $0 != "?" })
      let entered = try world.post(path, ["then": "forums/water"])
      #expect(entered.status == 303 && entered["location"] == "/fr/forums/water")
      #expect(try world.post(path).status == 410)

      let account = try #require(try await world.people.account(at: "ada.rive@example.org"))
      #expect(account.language == "fr" && account.person == "ada-rive" && !account.isHost)
      let standing = try await world.secretariat.standing(of: account.actor, in: World.forum)
      #expect(standing.roles == [.delegate, .visitor])
      let record = try await world.store.exportRecord(of: World.forum)
      #expect(!record.contains { String(decoding: $0, as: UTF8.self).contains("example.org") })
      #expect(try Self.post(world, fields, as: visit).status == 409)

      // Who has an account already keeps it, and has a letter too.
      let accounts = try await world.people.all().count
      let known = [
        "address": "guest@example.org", "name": "Guest", "body": "b1", "role": "rapporteur",
      ]
      #expect(try Self.post(world, known, as: try await world.signIn("host")).status == 200)
      #expect(try await box.take(1).first?.to == "<guest@example.org>")
      #expect(try await world.people.all().count == accounts)
      // One address is not written to without end, whoever asks.
      let roles = ["chair", "viceChair", "secretariat", "delegate"]
      let statuses = try roles.map {
        try Self.post(
          world, known.merging(["role": $0, "party": $0 == "delegate" ? "p3" : ""]) { $1 },
          as: visit
        ).status
      }
      #expect(statuses == [200, 200, 200, 429])
      _ = try await box.take(3)
    }
    try box.remove()
  }

  @Test("Where links are shown, the page shows that of an invitation")
  func shown() async throws {
    try await World.with(arguments: ["--mail", "show"]) { world in
      let reply = try Self.post(
        world,
        ["address": "ada@example.org", "name": "Ada Rive", "body": "b1", "role": "chair"],
        as: try await world.signIn("secretariat"))
      #expect(reply.status == 200 && reply["cache-control"] == "no-store")
      #expect(reply.body.contains("/en/sign-in/link/"))
    }
  }

  @Test("The running server writes to those who have a role before something is due")
  func reminders() async throws {
    let box = try PostBox()
    let tomorrow = Moment(
      milliseconds: Int(Date.now.timeIntervalSince1970 * 1000) + 24 * 60 * 60_000)
    let due = String(tomorrow.description.prefix(10))
    let deadline = SetDeadline(body: "b1", name: "Comments on rivers", due: due, reminders: [])
    try await World.with(
      arguments: box.arguments + ["--remind", "2"],
      prepare: {
        _ = try await $0.perform(deadline, in: World.forum, as: Actor(person: "secretariat"))
      }
    ) { world in
      let letters = try await box.take(Role.accredited.count)
      let addresses = Role.accredited.map { "<\($0.rawValue.lowercased())@example.org>" }
      #expect(letters.map(\.to).sorted() == addresses.sorted())
      let letter = try #require(letters.first)
      #expect(letter.subject == "Due in one day: Comments on rivers")
      #expect(letter.text.contains(due) && letter.text.contains("\(PostBox.site)/en/forums/water"))
      #expect(letter.text.contains("\(PostBox.site)/en/account#letters"))
      let visit = try await world.signIn("delegate")
      #expect(try world.get("/en/account", as: visit).body.contains("id=\"letters\""))
      #expect(try world.post("/en/account/letters", ["language": "ar"], as: visit).status == 303)
      let account = try #require(try await world.people.account(of: "delegate"))
      #expect(!account.isReminded && account.language == "ar")
    }
    try box.remove()
  }
}
