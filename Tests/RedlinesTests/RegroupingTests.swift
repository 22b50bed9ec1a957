import Promises
import Testing
import Texts

@testable import Redlines

/// Clauses that are split or joined in a merge.
@Suite("Splits and joins in a merge")
struct RegroupingTests {
  private static let base = [
    "Wells are opened in spring, and all data are published in autumn;",
    "States report each year.", "The council meets.",
  ]

  private static func clauses(_ texts: [String]) -> [Clause] {
    texts.enumerated().map { at, text in
      Clause(id: ClauseID("c\(at)"), kind: .paragraph, text: text)
    }
  }

  struct Case: Sendable {
    var own: [String]
    var kind: Regrouping.Kind?
    var block = "c0"
  }

  @Test(
    "What a proponent splits or joins is told as one wish",
    arguments: [
      Case(
        own: [
          "Wells are opened in spring,", "and all data are published in autumn;", base[1], base[2],
        ], kind: .split),
      Case(
        own: [
          "Wells are opened in spring,", "(a) and all data are published in autumn;", base[1],
          base[2],
        ], kind: .split),
      Case(
        own: [
          "Wells are opened in spring, and all data are", "published in autumn;", base[1], base[2],
        ], kind: .split),
      Case(
        own: [base[0], "States report each year. The council meets."], kind: .join, block: "c1"),
      Case(own: ["\(base[0]) \(base[1])", base[2]], kind: .join),
      Case(own: ["Wells are opened in spring,", "Rivers run.", base[1], base[2]], kind: nil),
      Case(own: [base[0], "States report each year. Rivers run."], kind: nil),
    ])
  func told(one: Case) throws {
    let merge = Merge(
      [
        MarkUp(name: "Azel", .revised(Self.clauses(one.own), proponent: "Azel")),
        // Who deletes a clause that another joins to the one before it splits or joins nothing.
        MarkUp(
          name: "Bruma", .revised(Self.clauses(Array(Self.base[...1])), proponent: "Bruma")),
      ], on: Self.clauses(Self.base))
    let found = merge.regroupings
    #expect(found.map(\.kind) == (one.kind.map { [$0] } ?? []))
    guard let regrouping = found.first else { return }
    #expect(regrouping.block == ClauseID(one.block))
    #expect(regrouping.proponents == ["Azel"])
    #expect(merge.cautions(accepting: regrouping.amendments).isEmpty)
    for half in regrouping.amendments {
      #expect(merge.cautions(accepting: [half]).map(\.code) == [.halfOfWish])
    }
    let words = Projection.words(
      of: try merge.accepting(regrouping.amendments).map(\.comparedText))
    #expect(words == Projection.words(of: one.own))
  }
}
