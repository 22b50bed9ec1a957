import Foundation
import Testing
import Texts

@testable import Redlines

/// What must be true of any merge, on generated texts in four scripts: `COMITY_MERGES` says how
/// many of each sort.
@Suite("Merging")
struct MergeTests {
  static let count =
    ProcessInfo.processInfo.environment["COMITY_MERGES"].flatMap { Int($0) } ?? 700

  @Test("With no proponent's wording chosen, a rolling text is the base, to the last byte")
  func basePromise() {
    for seed in 0..<Self.count {
      let set = GeneratedMarkUps(seed: UInt64(seed))
      let merge = Merge(set.markUps, on: set.base)
      let blocks = merge.blocks.filter { $0.isInPlace }
      #expect(blocks.count == set.base.count)
      for (block, clause) in zip(blocks, set.base) {
        #expect(Projection.text(of: block, for: nil) == clause.text, "\(seed) \(block.segments)")
      }
      let arriving = merge.blocks.filter { !$0.isInPlace }
      #expect(arriving.allSatisfy { Projection.text(of: $0, for: nil).isEmpty }, "\(seed)")
    }
  }

  @Test("With one proponent's wordings chosen, it is that proponent's text, word for word")
  func ownTextPromise() {
    for seed in 0..<Self.count {
      let set = GeneratedMarkUps(seed: UInt64(seed))
      let merge = Merge(set.markUps, on: set.base)
      for (proponent, text) in set.own {
        #expect(
          Projection.words(of: merge, for: proponent) == Projection.words(of: text),
          "seed \(seed), \(proponent)")
      }
    }
  }

  @Test("Accepting what one proponent wants gives that proponent's text")
  func acceptancePromise() throws {
    for seed in 0..<Self.count {
      let set = GeneratedMarkUps(seed: UInt64(seed))
      let merge = Merge(set.markUps, on: set.base)
      #expect(try merge.accepting([]) == set.base)
      for (proponent, text) in set.own {
        let ids = merge.amendments.filter { $0.proponents.contains(proponent) }.map(\.id)
        let accepted = try merge.accepting(ids).map(\.text)
        #expect(
          Projection.words(of: accepted) == Projection.words(of: text),
          "seed \(seed), \(proponent)")
      }
    }
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

  @Test("The order of the mark-ups changes nothing, nor does one that comes twice")
  func orderPromise() {
    for seed in 0..<Self.count {
      let set = GeneratedMarkUps(seed: UInt64(seed))
      let merge = Merge(set.markUps, on: set.base)
      for other in [set.markUps.reversed(), Array(set.markUps.dropFirst() + set.markUps)] {
        let again = Merge(other, on: set.base)
        #expect(again.blocks == merge.blocks, "seed \(seed)")
        #expect(again.amendments == merge.amendments, "seed \(seed)")
      }
    }
  }

  @Test("Amendments that do not touch give the same text in any order, one merge after the other")
  func commutePromise() throws {
    for seed in 0..<Self.count {
      let set = GeneratedMarkUps(seed: UInt64(seed))
      let merge = Merge(set.markUps, on: set.base)
      var free: [Amendment] = []
      for amendment in merge.amendments
      where free.allSatisfy({ !amendment.conflictsWith.contains($0.id) }) {
        free.append(amendment)
      }
      let whole = try merge.accepting(free.map(\.id))
      #expect(try merge.accepting(free.map(\.id).reversed()) == whole, "seed \(seed)")
    }
  }

  @Test("A conflict is told of both sides, and accepting both is refused")
  func conflictPromise() throws {
    for seed in 0..<Self.count {
      let set = GeneratedMarkUps(seed: UInt64(seed))
      let merge = Merge(set.markUps, on: set.base)
      let conflicts = Dictionary(
        uniqueKeysWithValues: merge.amendments.map { ($0.id, Set($0.conflictsWith)) })
      #expect(conflicts.count == merge.amendments.count, "ids twice, seed \(seed)")
      for amendment in merge.amendments {
        for other in amendment.conflictsWith {
          #expect(conflicts[other]?.contains(amendment.id) == true, "seed \(seed)")
          #expect(throws: AcceptanceRefusal.self) {
            try merge.accepting([amendment.id, other])
          }
        }
      }
    }
  }

  @Test("No word is lost, none is attributed to another, and nobody stands in a list twice")
  func attributionPromise() {
    for seed in 0..<Self.count {
      let set = GeneratedMarkUps(seed: UInt64(seed))
      let merge = Merge(set.markUps, on: set.base)
      let own = Dictionary(
        uniqueKeysWithValues: set.own.map { ($0.key, Projection.words(of: $0.value)) })
      for block in merge.blocks {
        for case .alternatives(let alternatives) in block.segments {
          let names = alternatives.flatMap(\.proponents)
          #expect(names.count == Set(names).count, "seed \(seed)")
          for alternative in alternatives {
            let words = Projection.words(of: [alternative.text])[...].first ?? []
            for name in alternative.proponents {
              let isOwn = own[name]?.contains { Projection.holds($0, words) } ?? false
              #expect(isOwn || words.isEmpty, "seed \(seed), \(name): \(alternative.text)")
            }
          }
        }
      }
    }
  }

  @Test("Tracked changes are read as each author made them, breaks and all")
  func trackedPromise() {
    for seed in 0..<Self.count {
      var draft = GeneratedTracking(seed: UInt64(seed))
      let made = draft.tracked()
      let base = made.base.enumerated().map {
        Clause(id: ClauseID("c\($0.offset)"), kind: .paragraph, text: $0.element)
      }
      let merge = Merge([MarkUp(name: "file", .tracked(made.text))], on: base)
      #expect(!merge.warnings.contains { $0.code == .olderBase }, "seed \(seed)")
      for author in made.text.authors {
        #expect(
          Projection.words(of: merge, for: author)
            == Projection.words(of: made.own[author] ?? []), "seed \(seed), \(author)")
      }
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
          .init(34..<39, .init(insertedBy: "Orvenna")),
          .init(52..<63, .init(insertedBy: "Orvenna")),
        ]),
      TrackedText.Paragraph(
        Array(old[1].utf8), stretches: [.init(11..<21, .init(deletedBy: "Orvenna"))]),
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
        stretches: [.init(27..<30, .init(deletedBy: "Orvenna"))])
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
}
