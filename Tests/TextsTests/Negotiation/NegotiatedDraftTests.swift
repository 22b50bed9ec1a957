import Testing

@testable import Texts

struct NegotiatedDraftTests {
  private static func draft(_ clauses: [(text: String, parent: String?)]) -> NegotiatedDraft {
    NegotiatedDraft(
      StructuredText(
        clauses: clauses.enumerated().map { place, clause in
          Clause(
            id: ClauseID("c\(place)"), kind: .paragraph, text: clause.text,
            parent: clause.parent.map { ClauseID($0) })
        }))
  }

  private static func draft(_ clauses: String...) -> NegotiatedDraft {
    draft(clauses.map { ($0, nil) })
  }

  private static func told(_ parts: [NegotiatedClause.Part]) -> String {
    parts.map { part in
      switch part {
      case .passage(let text): text
      case .alternatives(let row):
        "{"
          + row.map { one in
            (one.label.map { "\($0): " } ?? "") + (one.removal.map { "\($0)" } ?? told(one.parts))
              + (one.proponents.isEmpty ? "" : " by \(one.proponents.joined(separator: "+"))")
          }.joined(separator: "|") + "}"
      }
    }.joined()
  }

  @Test(
    "What competes is data, as deep as it goes",
    arguments: [
      ("to [encourage] [urge] all", "to {encourage|urge} all"),
      ("[encourage – Orvenna, Bruma] [permit] it", "{encourage by Orvenna+Bruma|permit} it"),
      ("a [b [c – Azel] – Bruma] d", "a {b {c by Azel} by Bruma} d"),
      ("[∅ – Azel][all of it]", "{deleted by Azel|all of it}"),
      ("x [↑ – Azel]", "x {movedUp by Azel}"),
      ("[Option 1: sail] [Option (b): row – Azel]", "{Option 1: sail|Option (b): row by Azel}"),
      ("[Alt 2: x]/[y]", "{Alt 2: x|y}"),
      ("[a mechanism – a new body]", "{a mechanism – a new body}"),
      ("[it ends – Here.]", "{it ends – Here.}"), ("[shall [may]", "[shall {may}"),
      ("see [^2] and [^note]", "see [^2] and [^note]"), ("[ – Azel]", "{ by Azel}"),
      ("[يشجع – تركيا، مصر] [يسمح]", "{يشجع by تركيا، مصر|يسمح}"),
    ])
  func parts(text: String, told: String) {
    let draft = Self.draft(text)
    #expect(Self.told(draft.clauses[0].parts) == told)
    #expect(draft.clauses[0].text == text)
  }

  @Test("What is read is written back to the byte")
  func writesBack() {
    let pieces = [
      "[", "]", "[", "]", " – ", "Azel", "Bruma, Orvenna", "shall", " ", "/", "Option 1: ", "Alt 2",
      "[^3]", "∅", "海", "، ", ".", "\n",
    ]
    for seed in 0..<20_000 {
      var random = SeededChance(UInt64(seed))
      let text = (0..<(1 + Int.random(in: 0..<24, using: &random)))
        .map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
      let clause = Self.draft(text).clauses[0]
      #expect(clause.text == text)
      // What is written says the same when it is read.
      #expect(Self.draft(clause.text).clauses[0].parts == clause.parts)
    }
  }

  @Test("Brackets in brackets without end are read and written back")
  func deep() {
    let text =
      String(repeating: "[", count: 100_000) + "wells" + String(repeating: "]", count: 99_999)
    let draft = Self.draft(text)
    #expect(draft.clauses[0].text == text)
    #expect(draft.reading(of: nil).map(\.text) == [text])
    #expect(draft.openClauses.map(\.alternatives) == [100])
  }

  @Test("Readings: as it was, and as a party wants it")
  func readings() {
    let draft = Self.draft(
      "To [encourage – Azel, Bruma] [permit] them", "They meet [monthly – Azel], and report",
      "[Gone with it – Bruma]", "[all] [some] [few – Azel]", "[no name] stays",
      "It [is [not – Azel] – Bruma] [was] so")
    func words(_ party: String?) -> [String] { draft.reading(of: party).map(\.text) }
    #expect(
      words(nil) == [
        "To permit them", "They meet, and report", "[all] [some] [few – Azel]", "[no name] stays",
        "It was so",
      ])
    #expect(
      words("Azel") == [
        "To encourage them", "They meet monthly, and report", "few", "[no name] stays", "It was so",
      ])
    #expect(words("Bruma")[2] == "Gone with it")
    #expect(words("Bruma").last == "It is so")
  }

  @Test("What is left, clause by clause")
  func openClauses() {
    let draft = Self.draft("[a – Azel] [b – Bruma] [c]", "agreed", "[x] [y]", "[only – Azel]")
    #expect(draft.openClauses.map(\.alternatives) == [2, 2, 1])
    #expect(draft.openClauses.map(\.proponents) == [["Azel", "Bruma"], [], ["Azel"]])
    #expect(draft.proponents == ["Azel", "Bruma"])
  }

  @Test("Options of whole clauses, and brackets that go over clauses")
  func overClauses() {
    let draft = Self.draft([
      ("Option 1: boats sail", nil), ("at dawn", "c0"), ("[Option 2: boats row]", nil),
      ("Parties agree", nil), ("Option 1:", nil), ("They pay.", nil), ("Option 2:", nil),
      ("They do [not", nil), ("pay]", nil),
    ])
    #expect(
      draft.choices.map { $0.map { "\($0.label) \($0.clauses) \($0.isEndUncertain)" } } == [
        ["Option 1 [c0, c1] false", "Option 2 [c2] false"],
        ["Option 1 [c4, c5] false", "Option 2 [c6, c7, c8] true"],
      ])
    #expect(draft.spans.map { "\($0.from) \($0.to)" } == ["c7 c8"])
  }
}
