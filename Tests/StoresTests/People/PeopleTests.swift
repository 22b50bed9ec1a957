import Deliberations
import Proceedings
import Secretariat
import Stores
import Synchronization
import Testing

/// A clock that a test moves.
final class Watch: RecordClock {
  private let minutes = Atomic(0)

  func now() -> Moment {
    Moment(milliseconds: 1_795_000_000_000 + 60_000 * minutes.load(ordering: .relaxed))
  }

  func pass(minutes count: Int) { minutes.add(count, ordering: .relaxed) }
}

/// The door: what ends when, and what is never let in.
@Suite("People")
struct PeopleTests {
  private static func with(
    _ engine: Engine = .sqlite, _ body: (People, Account, Watch) async throws -> Void
  ) async throws {
    try await TestStore.with(engine) { place in
      let store = try await place.address.open()
      let watch = Watch()
      let people = People(accounts: store.accounts, clock: watch)
      try await body(people, try await people.addAccount(at: "ann@example.org", name: "Ann"), watch)
      try await store.close()
    }
  }

  private static func session(_ people: People, _ account: Account) async throws -> Secret {
    try await people.use(try await people.newLink(for: account.person), from: "test")
  }

  @Test("A session that nobody uses ends after a day, any after two weeks")
  func sessionsEnd() async throws {
    try await Self.with { people, account, watch in
      let idle = try await Self.session(people, account)
      watch.pass(minutes: 24 * 60 - 1)
      #expect(try await people.visit(idle) != nil)
      watch.pass(minutes: 24 * 60)
      #expect(try await people.visit(idle) == nil)
      #expect(try await people.visit(idle) == nil)

      let busy = try await Self.session(people, account)
      for _ in 0..<27 {
        watch.pass(minutes: 12 * 60)
        #expect(try await people.visit(busy) != nil)
      }
      watch.pass(minutes: 12 * 60)
      #expect(try await people.visit(busy) == nil)
    }
  }

  @Test("A link and a token end; an unknown one is none")
  func linksAndTokensEnd() async throws {
    try await Self.with { people, account, watch in
      let late = try await people.newLink(for: account.person)
      let secret = try await Self.session(people, account)
      let visit = try #require(try await people.visit(secret))
      let token = try await people.makeToken(
        "desk", scopes: ["document", "document"], days: 1, by: visit, of: .all)
      let actor = try #require(try await people.actor(ofToken: token.words))
      #expect(actor == Actor(person: "ann", scopes: ["document"]))
      #expect(!actor.isWithinScope(RegisterParty.definition))
      #expect(actor.isWithinScope(FileDocument.definition))
      // One secret opens one kind of door.
      #expect(try await people.actor(ofToken: secret.words) == nil)
      #expect(try await people.visit(token) == nil)
      await #expect(throws: DoorRefusal.linkIsSpent) {
        try await people.use(token, from: "test")
      }
      await #expect(throws: DoorRefusal.badScope("everything")) {
        try await people.makeToken("x", scopes: ["everything"], days: 1, by: visit, of: .all)
      }
      for days in [-1, 0, 367] {
        await #expect(throws: DoorRefusal.badDays) {
          try await people.makeToken("x", scopes: ["party"], days: days, by: visit, of: .all)
        }
      }
      await #expect(throws: DoorRefusal.badScope("")) {
        try await people.makeToken("x", scopes: [], days: 1, by: visit, of: .all)
      }
      watch.pass(minutes: 30)
      #expect(try await people.person(of: late) == nil)
      await #expect(throws: DoorRefusal.linkIsSpent) { try await people.use(late, from: "test") }
      watch.pass(minutes: 24 * 60)
      #expect(try await people.actor(ofToken: token.words) == nil)
    }
  }

  @Test("People of one name have ids of their own; what the record names stays short and plain")
  func ids() async throws {
    try await Self.with { people, _, _ in
      let names = [
        "Ann", "Ann", "Ana María  Silva-Ríos", "安", String(repeating: "long name ", count: 9),
      ]
      var ids: [String] = []
      for (number, name) in names.enumerated() {
        ids.append(try await people.addAccount(at: "p\(number)@example.org", name: name).person)
      }
      #expect(
        ids == ["ann-2", "ann-3", "ana-mara-silva-ros", "person", "long-name-long-name-long-name"])
      await #expect(throws: DoorRefusal.badAddress) {
        try await people.addAccount(at: "ANN@example.org", name: "Ann")
      }
      await #expect(throws: DoorRefusal.badName) {
        try await people.addAccount(at: "new@example.org", name: "A\u{202E}nn")
      }
    }
  }

  @Test("Trying waits by account and by source; memory stays bounded")
  func limits() async throws {
    try await Self.with { people, _, watch in
      for _ in 0..<4 { _ = try await people.askForLink("ann@example.org", from: "a") }
      await #expect(throws: DoorRefusal.tooOften(seconds: 300)) {
        _ = try await people.askForLink("ann@example.org", from: "b")
      }
      #expect(try await people.askForLink("nobody@example.org", from: "b") == nil)
      watch.pass(minutes: 5)
      #expect(try await people.askForLink("Ann@Example.org", from: "b") != nil)
    }
  }

  @Test(
    "Addresses that no letter could reach are none",
    arguments: [
      ("ann@example.org", true), ("Ann.O'Neil+desk@Example.ORG", true), ("ann", false),
      ("-oQ/tmp@example.org", false), ("a b@example.org", false), ("ann@", false),
      ("@b.org", false),
      ("ann@-b.org", false), ("ann@b..org", false), ("ann@example.org\nBcc: x@y.z", false),
      ("ann,ben@example.org", false), ("<ann@example.org>", false), ("ann@exämple.org", false),
    ])
  func addresses(typed: String, isAddress: Bool) {
    #expect((EmailAddress(typed) != nil) == isAddress)
  }

  @Test("Who forgot a password replaces it by a link, at once or never", arguments: Engine.allCases)
  func forgottenPassword(engine: Engine) async throws {
    try await Self.with(engine) { people, account, watch in
      func visit(_ secret: Secret) async throws -> Visit {
        guard let visit = try await people.visit(secret) else { throw DoorRefusal.wrong }
        return visit
      }
      func set(_ password: String, _ current: String, in session: Secret) async throws {
        // The limit on tries is not what is tried here.
        watch.pass(minutes: 5)
        try await people.setPassword(
          password, current: current, by: try await visit(session), from: "a")
      }
      let first = try await Self.session(people, account)
      try await set("quiet rivers run", "", in: first)
      // The link has done what it can: its session is like any other now.
      await #expect(throws: DoorRefusal.wrong) { try await set("other rivers run", "", in: first) }
      try await set("other rivers run", "quiet rivers run", in: first)

      let typed = try await people.signIn(
        "ann@example.org", password: "other rivers run", from: "a")
      #expect(try await visit(typed).replacesPasswordUntil == nil)
      await #expect(throws: DoorRefusal.wrong) { try await set("third rivers run", "", in: typed) }

      let token = try await people.makeToken(
        "desk", scopes: ["intake"], days: 1, by: try await visit(typed), of: .all)
      let unused = try await people.newLink(for: account.person, minutes: 600)
      let fresh = try await Self.session(people, account)
      try await set("third rivers run", "", in: fresh)
      #expect(try await people.visit(typed) == nil)
      #expect(try await people.visit(fresh) != nil)
      #expect(try await people.actor(ofToken: token.words) == nil)
      #expect(try await people.person(of: unused) == nil)
      _ = try await people.signIn("ann@example.org", password: "third rivers run", from: "a")

      let late = try await Self.session(people, account)
      watch.pass(minutes: 14)
      #expect(try await visit(late).replacesPasswordUntil != nil)
      watch.pass(minutes: 1)
      await #expect(throws: DoorRefusal.wrong) {
        try await people.setPassword(
          "fourth rivers run", current: "", by: try await visit(late), from: "a")
      }
    }
  }

  @Test("A password's hash keeps its parameters, and no two are the same")
  func passwordHashes() async throws {
    try await Self.with { people, account, _ in
      let visit = try #require(try await people.visit(try await Self.session(people, account)))
      let token = try await people.makeToken(
        "desk", scopes: ["intake"], days: 1, by: visit, of: .all)
      #expect(try await people.actor(ofToken: token.words) != nil)
      try await people.setPassword("quiet rivers run", current: "", by: visit, from: "a")
      #expect(try await people.actor(ofToken: token.words) == nil)
      let kept = try #require(try await people.account(of: "ann")?.password)
      #expect(kept.kept.hasPrefix("scrypt 15 8 3 "))
      #expect(PasswordHash(kept: kept.kept) == kept)
      #expect(PasswordHash(kept: kept.kept + "0") == nil)
      await #expect(throws: DoorRefusal.wrong) {
        try await people.signIn("ann@example.org", password: "quiet rivers ran", from: "a")
      }
      _ = try await people.signIn("ann@example.org", password: "quiet rivers run", from: "a")
    }
  }
}
