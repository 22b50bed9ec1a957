import Testing

@testable import Texts

private func text(_ clauses: String...) -> StructuredText {
  StructuredText(
    clauses: clauses.enumerated().map {
      Clause(id: ClauseID("c\($0)"), kind: .paragraph, text: $1)
    })
}

struct BracketsTests {
  @Test(
    "brackets and depth",
    arguments: [
      ("none", 0, 0), ("[a][b]", 2, 1), ("[a [b]] [^3]", 2, 2), ("] [a", 1, 1),
      ("[^ no mark]", 1, 1),
    ])
  func counts(source: String, open: Int, depth: Int) {
    let brackets = Brackets(in: text(source))
    #expect(brackets.open == open)
    #expect(brackets.maxDepth == depth)
  }

  @Test("a bracket may close in a later clause; one that never does is named")
  func acrossClauses() {
    let brackets = Brackets(in: text("[Ferries", "[shall][may] sail]", "at [dawn", "or] dusk]"))
    #expect(brackets.maxDepth == 2)
    #expect(brackets.unmatched.map(\.clause.rawValue) == ["c3"])
    #expect(brackets.unmatched.map(\.offset) == [8])
    #expect(brackets.unmatched.allSatisfy { !$0.isOpening })
  }

  @Test("notes' marks that are only typed count for nothing, figures to choose from do")
  func typedNotes() {
    let notes = Brackets(in: text("Boats sail.[2] [May] they", "[2] As the log says."))
    #expect(notes.open == 1)
    #expect(notes.unmatched.isEmpty)
    #expect(Brackets(in: text("within [7] [30] days")).open == 2)
  }

  @Test(
    "heads of alternatives",
    arguments: [
      ("Option 1: boats", 1), ("[Option (a)", 1), ("3bis. Option II. boats", 1), ("Alt 2", 1),
      ("Option 2bis: boats", 1), ("(a) [Option 1 (boats)", 1), ("Option 1 is preferred", 0),
      ("An Option 1: boats", 0), ("Opción 2: barcos", 1), ("Вариант 1: паром", 1),
      ("الخيار 1: قارب", 1), ("备选案文 1：渡船", 1), ("备选案文一：渡船", 1), ("Option 1: a\nOption 2: b", 2),
      ("Optional 3: boats", 0), ("Alternative 1) boats", 1), ("Option B/C: boats", 1),
    ])
  func options(source: String, count: Int) {
    #expect(Brackets(in: text(source)).options == count)
  }

  @Test("a printed number counts as the beginning of the text")
  func numberedOption() {
    var clause = Clause(id: ClauseID("a"), kind: .item, text: "boats")
    clause.number = PrintedNumber("Option 1:")
    #expect(Brackets(in: StructuredText(clauses: [clause])).options == 1)
  }

  @Test("groups that touch are alternatives, and groups hold groups")
  func groups() {
    let source = "to [urge][ask [all]] ferries ["
    let parts = BracketGroups(source).parts
    #expect(
      parts == [
        .passage(0..<3),
        .alternatives([
          .group(3..<9, [.passage(4..<8)]),
          .group(9..<20, [.passage(10..<14), .group(14..<19, [.passage(15..<18)])]),
        ]),
        .passage(20..<30),
      ])
  }

  @Test(
    "a clause may consist of options",
    arguments: [
      ("[Option 1: Invites us] [Option 2: Urges [all] us];", ["Invites us", "Urges [all] us"]),
      ("Option A: boats", ["boats"]), ("[Alt 2: boats]", ["boats"]),
      ("[Option 1: the port] [Option 2: the mill] shall pay", []), ("[boats] [mills]", []),
      ("[备选案文1：渡船]", ["渡船"]), ("Option 1 is preferred", []), ("", []), ("[]", []), ("[[", []),
    ])
  func labelledOptions(source: String, wordings: [String]) {
    let found = LabelledOption.all(in: source).map { option in
      String(decoding: Array(source.utf8)[option.wording], as: UTF8.self)
    }
    #expect(found.map { String($0.drop { $0 == " " }) } == wordings)
  }
}
