import Testing
import Texts

@testable import Redlines

@Suite("Where words come from")
struct WordOriginsTests {
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
}
