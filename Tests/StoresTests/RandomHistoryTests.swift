import Deliberations
import Foundation
import Proceedings
import Secretariat
import Stores
import Testing

/// What must be true of any history, on generated ones: `COMITY_HISTORIES` says how many, and
/// `COMITY_FIRST_HISTORY` from which on, so that many can be shared out.
@Suite("Random histories")
struct RandomHistoryTests {
  static let historyCount =
    ProcessInfo.processInfo.environment["COMITY_HISTORIES"].flatMap { Int($0) } ?? 60
  private static let first =
    ProcessInfo.processInfo.environment["COMITY_FIRST_HISTORY"].flatMap { Int($0) } ?? 0
  private static let length = 90

  @Test("Same acts, same bytes, same views on both engines; derived anew they are equal")
  func enginesAgree() async throws {
    try await TestStore.with(.sqlite) { first in
      try await TestStore.with(.postgreSQL) { second in
        let one = try await first.secretariat()
        let other = try await second.secretariat()
        try await HistoryGenerator.addAccounts(to: other)
        var recorded = Set<String>()
        var refused = 0
        for seed in Self.first..<(Self.first + Self.historyCount) {
          let forum = "h\(seed)"
          var generator = HistoryGenerator(seed: seed)
          let history = try await generator.play(Self.length, in: forum, by: one)
          for (attempt, outcome) in history {
            #expect(try await other.attempt(attempt, in: forum) == outcome)
            if case .recorded(let act) = outcome { recorded.insert(act.name) } else { refused += 1 }
          }
          let lines = try await one.store.exportRecord(of: forum)
          #expect(try await other.store.exportRecord(of: forum) == lines)
          let digests = try await one.digests(of: forum)
          #expect(try await other.digests(of: forum) == digests)
          for secretariat in [one, other] {
            #expect(
              try await secretariat.store.verifyRecord(of: forum, by: .all).count == lines.count)
            try await secretariat.store.deriveViews(of: forum, by: .all)
            #expect(try await secretariat.digests(of: forum) == digests)
          }
        }
        // A generator that makes too little would prove too little.
        let missing = Set(ActCatalogue.all.acts.map { $0.definition.name }).subtracting(recorded)
        #expect(missing.isEmpty)
        #expect(refused > Self.historyCount)
        try await one.store.close()
        try await other.store.close()
      }
    }
  }

  @Test(
    "A forum moves to the other engine through its record, byte-equal",
    arguments: Engine.allCases)
  func moves(engine: Engine) async throws {
    let target: Engine = engine == .sqlite ? .postgreSQL : .sqlite
    try await TestStore.with(engine) { from in
      try await TestStore.with(target) { to in
        let old = try await from.secretariat()
        let new = try await to.secretariat()
        for seed in 0..<max(3, Self.historyCount / 20) {
          let forum = "h\(seed)"
          var generator = HistoryGenerator(seed: seed)
          _ = try await generator.play(Self.length, in: forum, by: old)
          let lines = try await old.store.exportRecord(of: forum)
          _ = try await new.store.importRecord(lines, of: forum, by: .all)
          #expect(try await new.store.exportRecord(of: forum) == lines)
          #expect(try await new.digests(of: forum) == (try await old.digests(of: forum)))
          #expect(
            try await new.store.verifyRecord(of: forum, by: .all)
              == (try await old.chain(of: forum)))
        }
        try await old.store.close()
        try await new.store.close()
      }
    }
  }

  @Test("Any flipped bit, dropped or reordered act is found, and the first bad act is named")
  func damage() async throws {
    try await TestStore.with(.sqlite) { place in
      let secretariat = try await place.secretariat()
      var generator = HistoryGenerator(seed: 7)
      _ = try await generator.play(Self.length, in: "h7", by: secretariat)
      let lines = try await secretariat.store.exportRecord(of: "h7")
      let chain = try await secretariat.chain(of: "h7")
      var random = Seeded(seed: 7)
      for _ in 0..<(40 * Self.historyCount) {
        var damaged = lines
        let at = random.upTo(lines.count)
        let firstBad: Int
        switch random.upTo(3) {
        case 0:
          damaged[at][random.upTo(damaged[at].count)] ^= 1 << UInt8(random.upTo(8))
          firstBad = at + 1
        case 1:
          damaged.remove(at: at)
          firstBad = at + 1
        default:
          let other = random.upTo(lines.count)
          if other == at { continue }
          damaged.swapAt(at, other)
          firstBad = min(at, other) + 1
        }
        let problem = Self.problem(of: damaged, signed: chain)
        #expect(problem.map { firstBad...(firstBad + 1) ~= $0.act } == true, "\(firstBad)")
      }
      try await secretariat.store.close()
    }
  }

  /// What a reader of an export finds who knows the end that was signed.
  private static func problem(of lines: [[UInt8]], signed: RecordChain) -> RecordProblem? {
    var chain = RecordChain(forum: signed.forum)
    do throws(RecordProblem) {
      for line in lines { try chain.append(line: line) }
    } catch {
      return error
    }
    if chain.count < signed.count {
      return RecordProblem(.cutShort(kept: signed.count), act: chain.count + 1)
    }
    return chain == signed ? nil : RecordProblem(.otherTree, act: chain.count)
  }

  /// Damage done to the store's own tables, and the act that is then named.
  static let tableDamage: [(table: String, sql: String, act: Int?)] = [
    (
      "acts",
      "UPDATE acts SET line = (SELECT a.line FROM acts a WHERE a.number = 5) WHERE number = 4", 4
    ),
    ("acts", "DELETE FROM acts WHERE number = 6", 6),
    ("acts", "DELETE FROM acts WHERE number > 6", 7),
    ("records", "UPDATE records SET count = count + 1", nil),
    ("bodies", "UPDATE bodies SET name = name || '!'", nil),
    ("parties", "DELETE FROM parties", nil),
    ("histories", "UPDATE histories SET number = number + 1000", nil),
    ("documents", "UPDATE documents SET parties = '[' WHERE id LIKE 'd%'", nil),
  ]

  @Test("Damage to the store's own tables is found", arguments: Engine.allCases, tableDamage)
  func damagedTables(engine: Engine, damage: (table: String, sql: String, act: Int?)) async throws {
    try await TestStore.with(engine) { place in
      let secretariat = try await place.secretariat()
      var generator = HistoryGenerator(seed: 3)
      _ = try await generator.play(240, in: "h3", by: secretariat)
      _ = try await secretariat.store.verifyRecord(of: "h3", by: .all)
      _ = try place.run(sql: damage.sql)
      do {
        _ = try await secretariat.store.verifyRecord(of: "h3", by: .all)
        Issue.record("\(damage.sql): not found")
      } catch let problem as RecordProblem {
        if let act = damage.act { #expect(problem.act == act) }
      } catch {
        #expect(damage.table == "records", "\(error)")
      }
      try await secretariat.store.close()
    }
  }
}
