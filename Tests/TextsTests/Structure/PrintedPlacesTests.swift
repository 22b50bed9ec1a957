import Testing

@testable import Texts

@Suite("Printed places")
struct PrintedPlacesTests {
  private static let clauses = [
    Clause(id: ClauseID("h"), kind: .heading, number: PrintedNumber("II."), text: "Of wells"),
    Clause(
      id: ClauseID("c4"), kind: .operative, number: PrintedNumber("4."), text: "Invites states:",
      parent: ClauseID("h")),
    Clause(
      id: ClauseID("c4b"), kind: .item, number: PrintedNumber("(b)"), text: "to measure;",
      parent: ClauseID("c4")),
    Clause(
      id: ClauseID("c41"), kind: .item, number: PrintedNumber("4.1."), text: "to publish;",
      parent: ClauseID("c4")),
    Clause(
      id: ClauseID("p"), kind: .paragraph, text: "It reports to all of its members every year."),
    Clause(
      id: ClauseID("o"), kind: .item, number: PrintedNumber("1"), text: "x", parent: ClauseID("o")),
  ]

  @Test(
    "A clause is named as people name it",
    arguments: [
      ("c4", "4"), ("c4b", "4 b"), ("c41", "4.1"), ("p", "“It reports to all of its …”"),
      ("h", "II"), ("o", "1 1 1 1 1 1 1 1 1"),
    ])
  func named(id: String, name: String) {
    #expect(PrintedPlaces(Self.clauses).name(of: ClauseID(id)) == name)
  }

  @Test("What the text lacks has no name")
  func unknown() {
    #expect(PrintedPlaces(Self.clauses).name(of: ClauseID("x")) == nil)
  }
}
