import Promises
import Testing
import Texts

@testable import Redlines

@Suite("Proposals")
struct ProposalTests {
  private static let clauses = [
    "The council decides to publish all data on wells.",
    "It reports every year to all.",
    "States are invited to measure rivers.",
  ].enumerated().map {
    Clause(id: ClauseID("c\($0.offset)"), kind: .paragraph, text: $0.element)
  }

  @Test("What is proposed clause by clause is what a text with all of it asks for")
  func asWholeText() throws {
    for seed in 0..<MergeTests.count {
      let set = GeneratedMarkUps(seed: UInt64(seed))
      let base = BaseText(set.base)
      var draft = GeneratedTexts(seed: UInt64(seed))
      var own = set.base
      var proposals: [Proposal] = []
      for (place, clause) in set.base.enumerated() where draft.isChosen() {
        let wording = draft.rewording(Array(clause.text.utf8))
        proposals.append(.reword(clause.id, String(decoding: wording, as: UTF8.self)))
        own[place].text = String(decoding: wording, as: UTF8.self)
      }
      let reading = try MarkUpReading(proposals, by: "Azel", name: "azel", on: base)
      let merge = Merge([reading], on: base)
      let accepted = try merge.accepting(merge.amendments.map(\.id))
      #expect(
        Projection.words(of: accepted.map(\.text)) == Projection.words(of: own.map(\.text)),
        "seed \(seed)")
    }
  }

  @Test("Clauses are proposed, left out and moved")
  func wholeClauses() throws {
    let base = BaseText(Self.clauses)
    let reading = try MarkUpReading(
      [
        .insert(["New words.", "More of them."], after: nil), .delete(ClauseID("c1")),
        .move(ClauseID("c0"), after: ClauseID("c2")),
      ], by: "Azel", name: "azel", on: base)
    let merge = Merge([reading], on: base)
    #expect(Set(merge.amendments.map(\.kind)) == [.insertBlock, .deleteBlock, .moveBlock])
    let accepted = try merge.accepting(merge.amendments.map(\.id)).map(\.text)
    #expect(
      accepted == ["New words.", "More of them.", Self.clauses[2].text, Self.clauses[0].text])
  }

  @Test("A clause that is not there is named, and one that stays in its place is no wish")
  func refusals() throws {
    let base = BaseText(Self.clauses)
    let gone = ClauseID("gone")
    #expect(throws: ProposalRefusal.unknownClause(gone)) {
      try MarkUpReading([.delete(gone)], by: "Azel", name: "azel", on: base)
    }
    #expect(throws: ProposalRefusal.nowhere(ClauseID("c1"))) {
      try MarkUpReading(
        [.move(ClauseID("c1"), after: ClauseID("c1"))], by: "Azel", name: "azel", on: base)
    }
    let same = try MarkUpReading(
      [
        .move(ClauseID("c1"), after: ClauseID("c0")), .reword(ClauseID("c2"), Self.clauses[2].text),
      ],
      by: "Azel", name: "azel", on: base)
    #expect(Merge([same], on: base).amendments.isEmpty)
  }

  @Test("Two wishes whose places and words have the same hash have ids of their own")
  func sameHash() throws {
    let base = BaseText(Self.clauses)
    var seen: [String: String] = [:]
    var pair: (String, String)?
    var number = 0
    while pair == nil {
      let text = "w\(number)"
      let hash = Amendment.Wish.insertBlocks(after: 0, [.init(text: Array(text.utf8))])
        .hash { _ in "c0" }
      let name = PlaceRegister.name(of: hash)
      if let other = seen.updateValue(text, forKey: name) { pair = (other, text) }
      number += 1
    }
    let (one, other) = try #require(pair)
    let readings = try [one, other].map {
      try MarkUpReading([.insert([$0], after: ClauseID("c0"))], by: $0, name: $0, on: base)
    }
    var merge = Merge([readings[1]], on: base)
    merge.add(readings[0])
    #expect(Set(merge.amendments.map(\.id)).count == 2)
    #expect(merge.amendments == Merge(readings, on: base).amendments)
    #expect(merge.blocks == Merge(readings, on: base).blocks)
  }
}
