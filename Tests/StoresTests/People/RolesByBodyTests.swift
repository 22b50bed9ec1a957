import Deliberations
import Proceedings
import Secretariat
import Stores
import Testing

/// A role is held in a body and in those that belong to it, and nowhere else.
@Suite("Roles by body")
struct RolesByBodyTests {
  private static let sub = Actor(person: "sub-clerk")
  private static let delegate = Actor(person: "sub-delegate")

  /// A desk whose forum has a working group with a secretariat and a delegate of its own.
  private static func desk(
    on engine: Engine, _ check: (TestDesk, _ group: String) async throws -> Void
  ) async throws {
    try await TestDesk.with(engine) { desk in
      let group = try await desk.perform(
        EstablishBody(parent: "b1", name: "Group", mandate: nil, begins: nil, ends: nil))
      let party = try await desk.perform(
        RegisterParty(name: "Tamsin", group: .civilSociety, country: nil))
      let (body, name) = ("b\(group.number)", "p\(party.number)")
      _ = try await desk.perform(
        AccreditPerson(
          person: sub.person, name: "Sub", body: body, role: .secretariat, party: nil))
      _ = try await desk.perform(
        AccreditPerson(
          person: delegate.person, name: "Del", body: body, role: .delegate, party: name))
      try await check(desk, body)
    }
  }

  private static func isRefused(_ work: () async throws -> Void) async throws -> Bool {
    do {
      try await work()
      return false
    } catch let refusal as Refusal {
      switch refusal {
      case .notAllowed: return true
      case .rule(.isAnothers): return true
      default: throw refusal
      }
    }
  }

  @Test("Who serves a working group does not serve the forum", arguments: Engine.allCases)
  func secretariat(engine: Engine) async throws {
    try await Self.desk(on: engine) { desk, group in
      try await desk.receiveContributions(1)
      let all = desk.secretariat
      let intake = try #require(try await desk.intakes().first)
      // Parties are the forum's; that one more is registered takes nothing from others.
      func register(_ name: String, as actor: Actor) async throws -> String {
        let act = RegisterParty(name: name, group: .civilSociety, country: nil)
        return "p\(try await all.perform(act, in: TestDesk.forum, as: actor).number)"
      }
      let party = try await register("Norrick", as: Self.sub)
      let other = try await register("Ostvale", as: Self.sub)
      for stranger in [Self.delegate, .visitor] {
        await #expect(throws: Refusal.self) { _ = try await register("Pellan", as: stranger) }
      }
      let forbidden: [any Act] = [
        AccreditPerson(
          person: Self.sub.person, name: "Sub", body: "b1", role: .secretariat, party: nil),
        EstablishBody(parent: "b1", name: "Other", mandate: nil, begins: nil, ends: nil),
        CorrectParty(party: party, name: "Norrick", group: .civilSociety, country: nil),
        MergeParty(party: party, into: other), RemoveParty(party: party),
        SetIntakeAside(intake: intake.id, reason: "Not ours"),
      ]
      for act in forbidden {
        #expect(
          try await Self.isRefused {
            _ = try await all.perform(act, in: TestDesk.forum, as: Self.sub)
          }, "\(type(of: act).definition.name)")
      }
      #expect(
        try await Self.isRefused {
          try await all.bodies(readIn: IntakeRow.view, by: Self.delegate, in: TestDesk.forum)
        })
      for view in [IntakeRow.view, ReadingRow.view] {
        let read = try await all.bodies(readIn: view, by: Self.sub, in: TestDesk.forum)
        #expect(read == [group])
      }
      #expect(
        try await all.row(IntakeRow.self, intake.id, of: TestDesk.forum, by: Self.sub) == nil)
      // What is its own it does, and who serves the forum serves its groups.
      for actor in [Self.sub, TestDesk.clerk] {
        _ = try await all.perform(
          EstablishBody(
            parent: group, name: "Of \(actor.person)", mandate: nil, begins: nil, ends: nil),
          in: TestDesk.forum, as: actor)
      }
      let read = try await all.bodies(
        readIn: IntakeRow.view, by: TestDesk.clerk, in: TestDesk.forum)
      #expect(read == nil)
    }
  }

  @Test(
    "A restricted document of a group is read by its members and by who serves it",
    arguments: Engine.allCases)
  func restricted(engine: Engine) async throws {
    try await Self.desk(on: engine) { desk, group in
      let all = desk.secretariat
      var documents: [String: DocumentRow] = [:]
      for body in ["b1", group] {
        let act = try await desk.perform(
          FileDocument(
            body: body, title: "Of \(body)", kind: .contribution, language: "en", date: nil,
            parties: [], file: Hash(of: body.utf8).description, fileName: "words.txt", text: nil,
            symbol: nil, isRestricted: true))
        documents[body] = try await all.row(
          DocumentRow.self, "d\(act.number)", of: TestDesk.forum)
      }
      let readers: [(Actor, ofForum: Bool, ofGroup: Bool)] = [
        (TestDesk.clerk, true, true), (Self.sub, false, true), (Self.delegate, false, true),
        (.visitor, false, false),
      ]
      for (actor, ofForum, ofGroup) in readers {
        let standing = try await all.standing(of: actor, in: TestDesk.forum)
        #expect(try standing.mayRead(#require(documents["b1"])) == ofForum, "\(actor.person)")
        #expect(try standing.mayRead(#require(documents[group])) == ofGroup, "\(actor.person)")
      }
    }
  }

  @Test("Who serves a working group has its desk, and no other's", arguments: Engine.allCases)
  func desk(engine: Engine) async throws {
    try await Self.desk(on: engine) { desk, group in
      let all = desk.secretariat
      try await desk.receiveContributions(2)
      let nested = try await desk.perform(
        EstablishBody(parent: group, name: "Drafting", mandate: nil, begins: nil, ends: nil))
      var own: Set<String> = []
      for body in [group, "b\(nested.number)"] {
        // The second is the same file as one of the forum's.
        let words = body == group ? "Ours alone." : TestDesk.contribution(1)
        let file = try await all.files.keep(Array(words.utf8))
        let act = try await desk.perform(
          ReceiveIntake(
            body: body, file: file.description, fileName: "\(body).txt",
            sizeBytes: words.utf8.count, way: .mail, sender: "\(body)@example.org", mail: nil,
            party: nil))
        own.insert("i\(act.number)")
      }
      try await desk.readAll()
      let served = try #require(try await all.servedDesk(of: TestDesk.forum, by: Self.sub))
      #expect(served.bodies == [group, "b\(nested.number)"])
      let seen = try #require(
        try await all.desk(of: TestDesk.forum, in: nil, within: served.bodies, limit: 9))
      #expect(Set(seen.intakes.map(\.id)) == own && seen.progress.total == 2)
      #expect(Set(seen.bodies.map(\.id)) == served.bodies)
      for row in try await desk.intakes() {
        let item = try await all.intake(row.id, in: TestDesk.forum, within: served.bodies)
        #expect((item != nil) == own.contains(row.id))
        #expect(item?.same.isEmpty ?? true)
        #expect(item?.next.map(own.contains) ?? true)
      }
      let whole = try await all.servedDesk(of: TestDesk.forum, by: TestDesk.clerk)
      #expect(whole?.bodies == nil && whole != nil)
      for other in [Self.delegate, .visitor, Actor(person: Self.sub.person, scopes: ["intake"])] {
        await #expect(throws: Refusal.self) {
          try await all.servedDesk(of: TestDesk.forum, by: other)
        }
      }
    }
  }

  @Test("Who speaks in a working group hands in there", arguments: Engine.allCases)
  func delegate(engine: Engine) async throws {
    try await Self.desk(on: engine) { desk, group in
      let party = try #require(
        try await desk.secretariat.standing(of: Self.delegate, in: TestDesk.forum)
          .accreditations.first?.party)
      func receive(in body: String) async throws {
        let file = try await desk.secretariat.files.newFile()
        try await file.append(Array("We recommend that \(body) be measured.".utf8))
        let kept = try await file.keep()
        _ = try await desk.secretariat.perform(
          ReceiveIntake(
            body: body, file: kept.hash.description, fileName: "a.txt", sizeBytes: kept.sizeBytes,
            way: .delegation, party: party), in: TestDesk.forum, as: Self.delegate)
      }
      try await receive(in: group)
      #expect(try await Self.isRefused { try await receive(in: "b1") })
    }
  }

  @Test("Nobody is accredited under the program's id")
  func reserved() async throws {
    try await TestDesk.with(.sqlite) { desk in
      for person in ["program", "host"] {
        await #expect(throws: Refusal.self) {
          _ = try await desk.perform(
            AccreditPerson(
              person: person, name: "P", body: "b1", role: .secretariat, party: nil))
        }
      }
      let people = People(accounts: desk.secretariat.store.accounts, clock: SystemClock())
      for name in ["Program", "Host"] {
        let account = try await people.addAccount(at: "\(name)@example.org", name: name)
        #expect(!Actor.reserved.contains(account.person))
      }
    }
  }
}
