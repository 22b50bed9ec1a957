import Deliberations
import Proceedings
import Secretariat
import Stores
import Testing

/// Proofs from what is kept of the tree, beside those from the whole record.
@Suite("Proofs")
struct ProofTests {
  @Test(
    "A proof is the one that the whole record gives, while it grows", arguments: Engine.allCases)
  func growing(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      let secretariat = try await place.secretariat()
      let reader = HistoryGenerator.host
      var generator = HistoryGenerator(seed: 1)
      _ = try await generator.play(2, in: "water", by: secretariat)
      var random = Seeded(seed: 6962)
      var sizes: Set<Int> = []
      for round in [60, 194, 7, 260] {
        for number in 1...round {
          let party = RegisterParty(name: "Party \(round).\(number)", group: nil, country: nil)
          _ = try await secretariat.perform(party, in: "water", as: Actor(person: "ann"))
        }
        let size = try await secretariat.chain(of: "water").count
        sizes.insert(size / 256)
        let numbers =
          [1, size, min(256, size), min(257, size)]
          + (0..<3).map { _ in
            1 + random.upTo(size)
          }
        for number in numbers {
          let whole = try #require(
            try await secretariat.store.proof(of: number, in: "water"))
          let quick = try #require(
            try await secretariat.proof(of: number, in: "water", by: reader))
          #expect(quick.proof.path == whole.path.map(\.description), "act \(number) of \(size)")
          #expect(quick.proof.root == whole.root.description)
          #expect(quick.proof.leaf == whole.leaf.description)
          #expect(quick.seen.act.number == number)
        }
        for number in [0, -1, size + 1] {
          #expect(try await secretariat.proof(of: number, in: "water", by: reader) == nil)
        }
      }
      #expect(sizes.count > 2, "the record has grown over several blocks")
      try await secretariat.store.close()
    }
  }

  @Test("An altered act has no proof", arguments: Engine.allCases)
  func altered(engine: Engine) async throws {
    try await TestStore.with(engine) { place in
      let secretariat = try await place.secretariat()
      var generator = HistoryGenerator(seed: 2)
      _ = try await generator.play(40, in: "water", by: secretariat)
      _ = try place.run(
        sql: "UPDATE acts SET line = (SELECT line FROM acts WHERE number = 3) WHERE number = 4")
      await #expect(throws: RecordProblem.self) {
        try await secretariat.proof(of: 4, in: "water", by: HistoryGenerator.host)
      }
      try await secretariat.store.close()
    }
  }
}
