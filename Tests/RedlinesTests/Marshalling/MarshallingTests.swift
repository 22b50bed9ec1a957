import Testing
import Texts

@testable import Redlines

/// The order of consideration, on generated laws and amendments.
@Suite struct MarshallingTests {
  /// What is told of one amendment.
  private struct Told: Equatable {
    var rank: Int
    var isTied: Bool
    var precludedBy: Set<String>
    var identicalTo: String?
  }

  private static func told(_ marshalling: Marshalling, _ list: [ListedAmendment]) -> [String: Told]
  {
    var told: [String: Told] = [:]
    for (place, entry) in marshalling.order.enumerated() {
      let precluding = marshalling.precluding(place).flatMap { Array($0) }
      told[list[entry.amendment].id] = Told(
        rank: entry.rank, isTied: entry.isTied,
        precludedBy: Set(precluding.map { list[marshalling.order[$0].amendment].id }),
        identicalTo: entry.identicalTo.map { list[marshalling.order[$0].amendment].id })
    }
    return told
  }

  private static func expected(_ law: GeneratedProvisions) -> [String: Told] {
    let keys = law.amendments.map { law.key($0) }
    let ranks = Set(keys).sorted { $0.lexicographicallyPrecedes($1) }
    var expected: [String: Told] = [:]
    for (place, one) in law.amendments.enumerated() {
      func isSame(_ other: GeneratedProvisions.Amendment) -> Bool {
        law.key(other) == keys[place] && other.wish == one.wish
      }
      let precluding = law.amendments.enumerated().filter { at, other in
        guard other.id != one.id, other.operation == .delete || other.operation == .replace,
          other.side == one.side, !isSame(other), law.holds(other.provision, one.provision)
        else { return false }
        return other.provision != one.provision
          || !keys[place].lexicographicallyPrecedes(keys[at])
      }
      let first = law.amendments.first(where: isSame)
      expected[one.id] = Told(
        rank: (ranks.firstIndex(of: keys[place]) ?? 0) + 1,
        isTied: keys.count { $0 == keys[place] } > 1,
        precludedBy: Set(precluding.map(\.element.id)),
        identicalTo: first?.id == one.id ? nil : first?.id)
    }
    return expected
  }

  @Test(
    "By place and operation; ties, preclusion and identical wishes; the list's order is nothing")
  func order() {
    for seed in 0..<1200 {
      var law = GeneratedProvisions(seed: UInt64(seed))
      let list = law.listed()
      let marshalling = Marshalling(list, to: law.text)
      let told = Self.told(marshalling, list)
      // One seed that fails tells enough.
      guard told == Self.expected(law) else {
        Issue.record("seed \(seed): \(told) is not \(Self.expected(law))")
        return
      }
      #expect(marshalling.warnings == [], "seed \(seed)")
      #expect(marshalling.order.map(\.rank) == marshalling.order.map(\.rank).sorted())
      var shuffled = list
      for place in shuffled.indices.reversed() { shuffled.swapAt(place, law.below(place + 1)) }
      let again = Marshalling(shuffled, to: law.text)
      #expect(Self.told(again, shuffled) == told, "seed \(seed)")
      #expect(
        again.order.map { shuffled[$0.amendment].id }
          == marshalling.order.map { list[$0.amendment].id }, "seed \(seed)")
    }
  }

  @Test func `An id of a clause is a target as good as its reference`() {
    for seed in 0..<300 {
      let law = GeneratedProvisions(seed: UInt64(seed))
      var reader = AmendmentWordingReader()
      let byID = law.amendments.map { one in
        let side = ["before ", "", "after "][one.side]
        return ListedAmendment(
          id: one.id, target: side + "c\(one.provision)", operation: one.operation,
          text: one.text, readBy: &reader)
      }
      guard Self.told(Marshalling(byID, to: law.text), byID) == Self.expected(law) else {
        Issue.record("seed \(seed)")
        return
      }
    }
  }

  // MARK: alternatives

  private static func ranks(
    _ amendments: [(id: String, operation: AmendmentOperation, alternativeTo: String?)]
  ) -> (ranks: [String: Int], warnings: [MarshallingWarning.Code]) {
    var reader = AmendmentWordingReader()
    let list = amendments.map {
      ListedAmendment(
        id: $0.id, target: $0.id.hasPrefix("X") ? "c1" : "c0", operation: $0.operation,
        text: $0.id, alternativeTo: $0.alternativeTo, readBy: &reader)
    }
    let text = StructuredText(
      clauses: (0..<2).map { Clause(id: ClauseID("c\($0)"), kind: .paragraph, text: "…") })
    let marshalling = Marshalling(list, to: text)
    let ranks = marshalling.order.map { (list[$0.amendment].id, $0.rank) }
    return (Dictionary(uniqueKeysWithValues: ranks), marshalling.warnings.map(\.code))
  }

  @Test func `An alternative stands right behind what it is one to, whatever its own target`() {
    let told = Self.ranks([
      ("A", .replace, nil), ("B", .replace, nil), ("C", .replace, "A"), ("X", .delete, "C"),
      ("D", .insert, nil), ("Y", .delete, "A"),
    ])
    #expect(told.ranks == ["A": 1, "B": 1, "Y": 2, "C": 3, "X": 4, "D": 5])
    #expect(told.warnings.isEmpty)
  }

  @Test func `Of a circle none is an alternative, and an unknown one is told`() {
    let told = Self.ranks([
      ("A", .replace, "B"), ("B", .insert, "A"), ("C", .insert, "A"), ("D", .delete, "Z"),
      ("E", .move, "E"),
    ])
    #expect(told.ranks == ["D": 1, "A": 2, "C": 3, "E": 4, "B": 5])
    #expect(told.warnings.count == 4)
    #expect(told.warnings.count { $0 == .alternativesInCircle } == 3)
  }

  @Test func `A long chain of alternatives is followed`() {
    let count = 20_000
    let told = Self.ranks(
      (0..<count).map { ("A\($0)", .replace, $0 + 1 < count ? "A\($0 + 1)" : nil) })
    #expect(told.ranks["A0"] == count)
    #expect(told.ranks["A\(count - 1)"] == 1)
  }

  @Test func `Signs that say something tell wishes apart, punctuation does not`() {
    var reader = AmendmentWordingReader()
    #expect(reader.wording(of: "“5 %, or more”") == reader.wording(of: "5% or MORE…"))
    #expect(reader.wording(of: "5 %") != reader.wording(of: "5 €"))
    #expect(reader.wording(of: "x < 5") != reader.wording(of: "x > 5"))
    #expect(reader.wording(of: "five") != reader.wording(of: "six"))
  }
}
