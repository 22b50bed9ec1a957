import Promises
import Testing
import Texts

@testable import Redlines

@Suite("Merging")
struct MergeTests {
  static let count = 300

  @Test("Promises of merging", arguments: MergePromises.family.promises)
  func isKept(promise: Promise<MergePromises.Merged>) {
    #expect(MergePromises.family.breaches(of: promise, 0..<UInt64(Self.count)).isEmpty)
  }

  @Test("Promises of tracked changes", arguments: TrackedPromises.family.promises)
  func isKept(promise: Promise<TrackedPromises.Tracked>) {
    #expect(TrackedPromises.family.breaches(of: promise, 0..<UInt64(Self.count)).isEmpty)
  }

  @Test("Promises of older bases", arguments: OlderBasePromises.family.promises)
  func isKept(promise: Promise<OlderBasePromises.Moved>) {
    #expect(OlderBasePromises.family.breaches(of: promise, 0..<UInt64(Self.count)).isEmpty)
  }

  @Test("Words that come, go and change in the cells of a table leave its cells as they are")
  func cellsPromise() throws {
    let words = ["wells", "rivers", "data", "maps", "springs", "lakes"]
    for seed in 0..<Self.count {
      var random = Seeded(seed: UInt64(seed))
      func cell() -> [String] { (0..<3).map { _ in words.randomElement(using: &random) ?? "" } }
      func text(_ rows: [[[String]]]) -> String {
        rows.map { row in row.map { $0.joined(separator: " ") }.joined(separator: "\t") }
          .joined(separator: "\n")
      }
      let base = (0..<3).map { _ in (0..<2).map { _ in cell() } }
      var own = base
      for _ in 0..<3 {
        let (row, column) = (
          Int.random(in: 0..<3, using: &random), Int.random(in: 0..<2, using: &random)
        )
        let at = Int.random(in: 0..<own[row][column].count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: own[row][column].insert("new", at: at)
        case 1: own[row][column][at] = "other"
        default: if own[row][column].count > 1 { own[row][column].remove(at: at) }
        }
      }
      func clauses(_ table: String) -> [Clause] {
        [
          Clause(id: ClauseID("a"), kind: .paragraph, text: "The council has this table"),
          Clause(id: ClauseID("b"), kind: .table, text: table),
        ]
      }
      let merge = Merge(
        [MarkUp(name: "a", .revised(clauses(text(own)), proponent: "Ana"))], on: clauses(text(base))
      )
      let accepted = try merge.accepting(merge.amendments.map(\.id))
      #expect(accepted.map(\.text) == clauses(text(own)).map(\.text), "seed \(seed)")
      let block = try #require(merge.blocks.last)
      #expect(Projection.text(of: block, for: "Ana") == text(own), "seed \(seed)")
    }
  }

  @Test("A mark-up of an older base is brought forward, and keeps what the base has since")
  func carryPromise() throws {
    let old = [
      "The council decides to publish all data on wells.", "It reports every year to all.",
    ]
    let new = [
      "The council firmly decides to publish all data on wells.",
      "A new paragraph stands here now.",
      "It reports every year to all.",
    ]
    let tracked = TrackedText([
      TrackedText.Paragraph(
        Array("The council decides to publish all open data on wells and rivers.".utf8),
        stretches: [
          .init(34..<39, .init(insertedBy: ["Orvenna"])),
          .init(52..<63, .init(insertedBy: ["Orvenna"])),
        ]),
      TrackedText.Paragraph(
        Array(old[1].utf8), stretches: [.init(11..<21, .init(deletedBy: ["Orvenna"]))]),
    ])
    let clauses = new.enumerated().map {
      Clause(id: ClauseID("c\($0.offset)"), kind: .paragraph, text: $0.element)
    }
    let merge = Merge([MarkUp(name: "old.docx", .tracked(tracked))], on: clauses)
    #expect(merge.warnings.map(\.code) == [.olderBase])
    let accepted = try merge.accepting(merge.amendments.map(\.id)).map(\.text)
    #expect(
      accepted == [
        "The council firmly decides to publish all open data on wells and rivers.", new[1],
        "It reports to all.",
      ])
  }

  @Test("A wish whose words the base has no more is told with both wordings, and not guessed")
  func notCarried() {
    let tracked = TrackedText([
      TrackedText.Paragraph(
        Array("The council of all parties may publish the data on all wells.".utf8),
        stretches: [.init(27..<30, .init(deletedBy: ["Orvenna"]))])
    ])
    let base = [
      Clause(
        id: ClauseID("c"), kind: .paragraph,
        text: "The council of all parties shall publish the data on all wells.")
    ]
    let merge = Merge([MarkUp(name: "old.docx", .tracked(tracked))], on: base)
    #expect(merge.amendments.isEmpty)
    let told = merge.warnings.first { $0.code == .notCarried }
    #expect(told?.message.contains("may publish") == true)
    #expect(told?.message.contains("shall publish") == true)
  }

  @Test("A mark-up of another text is told so, and hides no other")
  func otherText() {
    let base = [
      Clause(id: ClauseID("c"), kind: .paragraph, text: "The council shall publish its data.")
    ]
    let other = [
      Clause(id: ClauseID("d"), kind: .paragraph, text: "Recipes for soup with beans and leeks")
    ]
    let own = [
      Clause(id: ClauseID("e"), kind: .paragraph, text: "The council may publish its data.")
    ]
    let merge = Merge(
      [
        MarkUp(name: "soup", .revised(other, proponent: "A")),
        MarkUp(name: "own", .revised(own, proponent: "B")),
      ], on: base)
    #expect(merge.warnings.map(\.code) == [.otherText])
    #expect(merge.amendments.map(\.new) == ["may"])
  }

  @Test("Who moves the same clauses to one place in another order wants something else")
  func ordersOfMovedClauses() throws {
    let base = ["first", "second", "third", "fourth"].map {
      Clause(
        id: ClauseID($0), kind: .paragraph,
        text: "The \($0) clause asks every \($0) state for its \($0) report on wells.")
    }
    let other = "A paragraph that is wholly new stands here."
    func markUp(_ name: String, _ places: [Int?]) -> MarkUp {
      let clauses = places.enumerated().map { place, of in
        let text = of.map { base[$0].text } ?? other
        return Clause(id: ClauseID("\(place)"), kind: .paragraph, text: text)
      }
      return MarkUp(name: name, .revised(clauses, proponent: name))
    }
    let merge = Merge(
      [
        markUp("Azel", [2, 3, nil, 0, 1]), markUp("Bruma", [3, 2, 0, 1]),
        markUp("Corvain", [3, 0, 1, 2]),
      ], on: base)
    let told = merge.amendments.map {
      "\($0.kind) \($0.kind == .insertBlock ? "" : $0.block.rawValue) "
        + "behind \($0.after?.rawValue ?? "nothing") by \($0.proponents.joined(separator: ", "))"
    }
    #expect(
      told.sorted() == [
        "insertBlock  behind fourth by Azel",
        "moveBlock fourth behind nothing by Azel, Bruma, Corvain",
        "moveBlock third behind fourth by Bruma",
        "moveBlock third behind nothing by Azel",
      ])
    let ofBruma = merge.amendments.filter { $0.proponents.contains("Bruma") }.map(\.id)
    let accepted = try merge.accepting(ofBruma).map(\.id.rawValue)
    #expect(accepted == ["fourth", "third", "first", "second"])
  }

  @Test("Tens of thousands of changes in one paragraph are merged soon")
  func manyChangesInOneClause() {
    let words = (0..<50_000).map { "w\($0)" }
    func clause(_ words: [String]) -> [Clause] {
      [Clause(id: ClauseID("c"), kind: .paragraph, text: words.joined(separator: " "))]
    }
    let changed = words.enumerated().map { $0 % 2 == 0 ? $1 : "x\($0)" }
    let start = ContinuousClock.now
    let merge = Merge(
      [MarkUp(name: "1", .revised(clause(changed), proponent: "Azel"))], on: clause(words))
    #expect(merge.amendments.count == 25_000)
    #expect(merge.blocks[0].segments.count == 50_000)
    #expect(ContinuousClock.now - start < .seconds(30))
  }
}
