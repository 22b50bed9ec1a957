import Testing
import Texts

@testable import Redlines

@Suite("Where words come from")
struct WordOriginsTests {
  @Test("Each word of a text leads to one amendment that has it, or to the first version")
  func originPromise() throws {
    for seed in 0..<MergeTests.count {
      let set = GeneratedMarkUps(seed: UInt64(seed))
      let merge = Merge(set.markUps, on: set.base)
      let accepted = Self.withoutConflict(merge)
      var origins = WordOrigins(base: merge)
      let clauses = try origins.carryOut(accepted.map(\.id), of: merge)
      let wording = Dictionary(uniqueKeysWithValues: accepted.map { ($0.id, $0.new) })
      #expect(origins.blocks.map(\.id) == clauses.map(\.id), "seed \(seed)")
      for (block, clause) in zip(origins.blocks, clauses) {
        #expect(block.passages.map(\.text).joined() == clause.text, "seed \(seed)")
        for passage in block.passages {
          guard let source = passage.source else { continue }
          let whole = Projection.words(of: [wording[source.amendment] ?? ""])[...].first ?? []
          let words = Projection.words(of: [passage.text])[...].first ?? []
          let lines = Projection.words(of: (wording[source.amendment] ?? "").lines)
          let isItsOwn =
            Projection.holds(whole, words) || lines.contains { Projection.holds($0, words) }
          #expect(isItsOwn, "seed \(seed): \(passage)")
        }
      }
    }
  }

  @Test("What is gone is what the accepted amendments take out, and no other word")
  func removalPromise() throws {
    for seed in 0..<MergeTests.count {
      let set = GeneratedMarkUps(seed: UInt64(seed))
      let merge = Merge(set.markUps, on: set.base)
      let accepted = Self.withoutConflict(merge)
      var origins = WordOrigins(base: merge)
      try origins.carryOut(accepted.map(\.id), of: merge)
      let gone = Dictionary(grouping: origins.removals, by: \.removedBy.amendment)
        .mapValues { $0.map(\.text).joined() }
      let expected = Dictionary(
        uniqueKeysWithValues: accepted.filter { !$0.old.isEmpty && $0.kind != .moveBlock }
          .map { ($0.id, $0.old) })
      #expect(gone == expected, "seed \(seed)")
    }
  }

  @Test("Through several rounds a word keeps who brought it, and a gone one tells who took it out")
  func rounds() throws {
    let first = [
      Clause(id: ClauseID("c1"), kind: .paragraph, text: "The council shall publish its data.")
    ]
    var origins = WordOrigins(first)
    func carryOut(_ text: String, by proponent: String, on clauses: [Clause]) throws -> [Clause] {
      let own = [Clause(id: ClauseID("x"), kind: .paragraph, text: text)]
      let merge = Merge(
        [MarkUp(name: proponent, .revised(own, proponent: proponent))], on: clauses)
      return try origins.carryOut(merge.amendments.map(\.id), of: merge)
    }
    let second = try carryOut(
      "The council shall publish all open data.", by: "Orvenna", on: first)
    let third = try carryOut("The council may publish all data.", by: "Bruma", on: second)
    #expect(third.map(\.text) == ["The council may publish all data."])
    let told = origins.blocks[0].passages.map { "\($0.source?.proponents.first ?? "-")\($0.text)" }
    #expect(told == ["-The council", "Bruma may", "- publish", "Orvenna all", "- data."])
    let gone = origins.removals.map {
      "\($0.text) \($0.source?.proponents.first ?? "-") \($0.removedBy.proponents) \($0.removedBy.round)"
    }
    #expect(
      gone == [
        "its - [\"Orvenna\"] 1", "shall - [\"Bruma\"] 2", "open Orvenna [\"Bruma\"] 2",
      ])
    #expect(throws: AcceptanceRefusal.otherText) {
      try carryOut("The council may publish data.", by: "Dorn", on: first)
    }
  }

  /// Of the amendments, in order, those that conflict with none before.
  private static func withoutConflict(_ merge: Merge) -> [Amendment] {
    merge.amendments.reduce(into: []) { free, amendment in
      if free.allSatisfy({ !amendment.conflictsWith.contains($0.id) }) { free.append(amendment) }
    }
  }
}

extension String {
  fileprivate var lines: [String] { split(separator: "\n").map(String.init) }
}
