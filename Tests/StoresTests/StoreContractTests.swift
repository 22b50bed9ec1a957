import Deliberations
import Foundation
import Proceedings
import Secretariat
import Stores
import Testing

/// A view that only tests have.
struct MarkRow: ViewRow {
  var id: String
  var name: String

  static let view = ViewDefinition(
    "marks", of: "mark", key: [.text("id")], columns: [.text("name")],
    constraints: [.unique("name", rule: "mark is given once")])

  static let catalogue = ActCatalogue(
    acts: ActCatalogue.all.acts, views: ActCatalogue.all.views + [MarkRow.self])
}

/// What every store must do, whatever its engine.
@Suite("Store contract")
struct StoreContractTests {
  private static let host = HistoryGenerator.host
  private static let ann = Actor(person: "ann")

  /// A forum with a secretariat: two acts.
  private static func open(_ forum: String, by secretariat: Secretariat) async throws {
    var generator = HistoryGenerator(seed: 1)
    _ = try await generator.play(2, in: forum, by: secretariat)
  }

  private static func party(_ name: String) -> RegisterParty {
    RegisterParty(name: name, group: .government, country: nil)
  }

  @Test("An act is recorded and applied; a restart keeps all", arguments: Engine.allCases)
  func restart(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      let secretariat = try await place.secretariat()
      try await Self.open("water", by: secretariat)
      let third = try await secretariat.perform(Self.party("Orvenna"), in: "water", as: Self.ann)
      #expect(third.number == 3)
      let chain = try await secretariat.chain(of: "water")
      let digests = try await secretariat.digests(of: "water")
      try await secretariat.store.close()

      let again = try await place.secretariat()
      #expect(try await again.chain(of: "water") == chain)
      #expect(try await again.digests(of: "water") == digests)
      #expect(try await again.parties(of: "water").map(\.name) == ["Orvenna"])
      #expect(try await again.store.verifyRecord(of: "water", by: .all) == chain)
      let next = try await again.perform(Self.party("Belcour"), in: "water", as: Self.ann)
      #expect(next.number == 4 && next.previous == chain.last)
      try await again.store.close()
    }
  }

  @Test("A refused act changes nothing; those beside it stand", arguments: Engine.allCases)
  func refusals(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      let secretariat = try await place.secretariat()
      try await Self.open("water", by: secretariat)
      let before = try await secretariat.chain(of: "water")
      await #expect(throws: Refusal.notSignedIn) {
        try await secretariat.perform(Self.party("Orvenna"), in: "water", as: .visitor)
      }
      await #expect(throws: Refusal.rule(.forumIsOpenedFirst)) {
        try await secretariat.perform(Self.party("Orvenna"), in: "air", as: Self.host)
      }
      #expect(try await secretariat.chain(of: "water") == before)
      #expect(try await secretariat.chain(of: "air").count == 0)
      let kept = await withTaskGroup(of: Bool.self) { group in
        for number in 0..<60 {
          group.addTask {
            let act = Self.party("Party \(number / 2)")
            return (try? await secretariat.perform(act, in: "water", as: Self.ann)) != nil
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(kept == 30)
      #expect(try await secretariat.store.verifyRecord(of: "water", by: .all).count == 32)
      try await secretariat.store.close()
    }
  }

  @Test("A stale act is refused with what changed since", arguments: Engine.allCases)
  func stale(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      let secretariat = try await place.secretariat()
      try await Self.open("water", by: secretariat)
      for name in ["Drafting", "Review"] {
        _ = try await secretariat.perform(
          EstablishBody(parent: "b1", name: name, mandate: nil, begins: nil, ends: nil),
          in: "water", as: Self.ann, basedOn: name == "Drafting" ? 2 : 3)
      }
      let late = EstablishBody(parent: "b1", name: "Late", mandate: nil, begins: nil, ends: nil)
      await #expect(throws: Refusal.stale(since: [3, 4])) {
        try await secretariat.perform(late, in: "water", as: Self.ann, basedOn: 2)
      }
      // Nobody has seen what is not there yet.
      await #expect(throws: Refusal.unknown(noun: "act", id: "5", field: "basedOn")) {
        try await secretariat.perform(late, in: "water", as: Self.ann, basedOn: 5)
      }
      #expect(try await secretariat.chain(of: "water").count == 4)
      try await secretariat.store.close()
    }
  }

  @Test("What can be named stands in the order of its names, numbers as numbers")
  func nameables() async throws {
    try await TestStore.with(.sqlite) { place in
      let secretariat = try await place.secretariat()
      try await Self.open("water", by: secretariat)
      let names = ["Wells 10", "Zaria", "Wells 9", "Ábira", "Wells", "Belcour"]
      for name in names {
        _ = try await secretariat.perform(
          RegisterParty(name: name, group: nil, country: nil), in: "water", as: Self.ann)
      }
      let named = try await secretariat.nameables("party", of: "water", limit: 10)
      #expect(
        named?.map(\.name) == ["Ábira", "Belcour", "Wells", "Wells 9", "Wells 10", "Zaria"])
      try await secretariat.store.close()
    }
  }

  @Test("A savepoint takes back what failed, and only that", arguments: Engine.allCases)
  func savepoints(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      let store = try await place.address.open(catalogue: MarkRow.catalogue)
      try await store.write(forum: "water") { store in
        func put(_ id: String, _ name: String) throws {
          try store.apply(.put(MarkRow(id: id, name: name)), in: "water")
        }
        try store.savepoint { try put("m1", "One") }
        // The table's own rule: a mark's name is given once.
        #expect(throws: BrokenRule.self) {
          try store.savepoint {
            try put("m2", "Two")
            try store.savepoint { try put("m3", "One") }
          }
        }
        try store.savepoint { try put("m4", "Four") }
      }
      struct Stop: Error {}
      await #expect(throws: Stop.self) {
        try await store.write(forum: "water") { store in
          try store.apply(.put(MarkRow(id: "m5", name: "Five")), in: "water")
          throw Stop()
        }
      }
      let names = try await store.read {
        try $0.views(of: "water").rows(ViewQuery(MarkRow.self)).map(\.name)
      }
      #expect(names == ["One", "Four"])
      try await store.close()
    }
  }

  @Test("A reader sees one state, whatever is written meanwhile", arguments: Engine.allCases)
  func readersSeeOneState(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      let secretariat = try await place.secretariat()
      try await Self.open("water", by: secretariat)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for number in 0..<40 {
            _ = try await secretariat.perform(
              Self.party("Party \(number)"), in: "water", as: Self.ann)
          }
        }
        for _ in 0..<4 {
          group.addTask {
            for _ in 0..<20 {
              let (acts, parties) = try await secretariat.store.read { store in
                let parties = try store.views(of: "water").count(ViewQuery(PartyRow.self))
                return (try store.chain(of: "water").count, parties)
              }
              #expect(acts == parties + 2)
            }
          }
        }
        try await group.waitForAll()
      }
      try await secretariat.store.close()
    }
  }

  @Test("Two programs on one store follow one another", arguments: Engine.allCases)
  func twoPrograms(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      let nodes = [
        try await place.secretariat(),
        try await place.secretariat(),
      ]
      try await Self.open("water", by: nodes[0])
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<60 {
          group.addTask {
            _ = try await nodes[number % 2].perform(
              Self.party("Party \(number)"), in: "water", as: Self.ann)
          }
        }
        try await group.waitForAll()
      }
      #expect(try await nodes[1].store.verifyRecord(of: "water", by: .all).count == 62)
      for node in nodes { try await node.store.close() }
    }
  }

  @Test("A server that drops its connections is connected to again")
  func reconnects() async throws {
    try await TestStore.with(.postgreSQL) { place in
      let secretariat = try await place.secretariat()
      try await Self.open("water", by: secretariat)
      for name in ["Orvenna", "Belcour"] {
        _ = try place.run(
          sql: """
            SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """)
        _ = try await secretariat.perform(Self.party(name), in: "water", as: Self.ann)
      }
      #expect(try await secretariat.store.verifyRecord(of: "water", by: .all).count == 4)
      try await secretariat.store.close()
    }
  }
}
