import Redlines
import Testing
import Texts

@testable import Interchange

/// Mark-ups as Word files, in and out.
@Suite("Mark-ups in Word files")
struct TrackedMergeTests {
  private func merge(_ body: String) throws -> (base: [Clause], merge: Merge) {
    let file = SourceFile(name: "made.docx", bytes: try WordFile(body).bytes())
    let base = try file.readAlone(changes: .reject).text.clauses
    let tracked = try #require(try file.trackedText())
    return (base, Merge([MarkUp(name: "made.docx", .tracked(tracked.text))], on: base))
  }

  @Test("What each author inserted, deleted, replaced and moved is an amendment of that author")
  func readsChanges() throws {
    let moved = "Words that move from here to there"
    let made = try merge(
      paragraph(tracked("moveFrom", run(moved)), mark("moveFrom"))
        + paragraph(
          run("The council ") + deleted("may") + inserted("shall") + run(" publish data")
            + inserted(" and maps", by: "Ben") + run("."))
        + paragraph(inserted("A new paragraph."), mark("ins"))
        + paragraph("It reports every year to all of its members.")
        + paragraph(tracked("moveTo", run(moved)), mark("moveTo")) + paragraph("The end."))
    #expect(
      made.merge.amendments.map { "\($0.kind) \($0.old)|\($0.new)|\($0.proponents)" } == [
        "moveBlock \(moved)|\(moved)|[\"Ana\"]", "replace may|shall|[\"Ana\"]",
        "replace data.|data and maps.|[\"Ben\"]", "insertBlock |A new paragraph.|[\"Ana\"]",
      ])
    #expect(made.merge.warnings.isEmpty)
  }

  @Test("A number that Word prints or its author typed is none of the words")
  func readsNumbered() throws {
    let made = try merge(
      paragraph(run("1.") + "<w:r><w:tab/></w:r>" + run("Decides to ") + deleted("publish data"))
        + paragraph(run("2.") + "<w:r><w:tab/></w:r>" + run("Invites all Member States to join")))
    #expect(made.base.map(\.label) == ["1", "2"])
    #expect(made.merge.amendments.map(\.old) == ["publish data"])
    #expect(made.merge.warnings.isEmpty)
  }

  @Test("What one deletes within what another inserts is told")
  func toldInsideOthers() throws {
    let made = try merge(
      paragraph(
        run("The council publishes data")
          + tracked("ins", run(" and maps ") + deleted("of wells", by: "Ben"))))
    #expect(made.merge.warnings.map(\.code) == [.changeOfChange, .noChanges])
    #expect(made.merge.amendments.map(\.new) == ["and maps of wells"])
  }

  @Test("Rows that came or went are changes of their table")
  func readsRows() throws {
    func row(_ text: String, _ properties: String = "") -> String {
      "<w:tr><w:trPr>\(properties)</w:trPr><w:tc>\(paragraph(text))</w:tc>"
        + "<w:tc>\(paragraph(text + " too"))</w:tc></w:tr>"
    }
    let made = try merge(
      paragraph("before the table") + "<w:tbl>" + row("a") + row("b", tracked("del", ""))
        + row("d") + row("c", tracked("ins", "")) + "</w:tbl>" + paragraph("after it"))
    #expect(made.merge.amendments.map { "\($0.old)|\($0.new)" } == ["b\tb too|", "|c\tc too"])
  }

  @Test(
    "As tracked changes a merge is its base when rejected, and read again it is the same",
    arguments: 0..<200)
  func outAndBack(seed: Int) throws {
    var random = SeededRandom(seed)
    let words = [
      ["the", "council", "shall", "publish", "data", "on", "wells", "and", "rivers"],
      ["يجب", "على", "المجلس", "أن", "ينشر", "البيانات", "الآبار", "والأنهار"],
      ["परिषद", "डेटा", "प्रकाशित", "करे", "जल", "कुएँ", "नदियाँ"],
      ["理", "事", "会", "应", "公", "布", "数", "据"],
    ][seed % 4]
    let gap = seed % 4 == 3 ? "" : " "
    func text(_ count: Int) -> String {
      (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: gap)
    }
    let base = (0..<5).map { _ in text(Int.random(in: 4...9, using: &random)) }
    func revised() -> [String] {
      var own = base
      for _ in 0..<3 {
        let at = Int.random(in: 0..<own.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: own.insert("new " + text(6), at: at)
        case 1: if own.count > 3 { own.remove(at: at) }
        case 2: own[at] += gap + text(2)
        default: own[at] = text(1) + gap + own[at]
        }
      }
      return own
    }
    func clauses(_ texts: [String]) -> [Clause] {
      texts.enumerated().map {
        Clause(id: ClauseID("c\($0.offset)"), kind: .paragraph, text: $0.element)
      }
    }
    let merge = Merge(
      ["Azel", "Bruma"].map { MarkUp(name: $0, .revised(clauses(revised()), proponent: $0)) },
      on: clauses(base))
    let whole = StructuredText(clauses: clauses(base))
    let source = SourceFile(
      name: "base.txt", bytes: Array(base.joined(separator: "\n\n").utf8))
    let file = SourceFile(
      name: "out.docx",
      bytes: try FileFormat.word.tracked(merge, of: whole, from: source, named: "out.docx"))
    #expect(try file.readAlone(changes: .reject).text.clauses.map(\.text) == base)
    guard merge.amendments.allSatisfy(\.conflictsWith.isEmpty) else { return }
    guard let tracked = try file.trackedText() else {
      return #expect(merge.amendments.isEmpty)
    }
    let again = Merge([MarkUp(name: "out.docx", .tracked(tracked.text))], on: clauses(base))
    func told(_ merge: Merge) -> Set<String> {
      Set(
        merge.amendments.map {
          "\($0.kind) \($0.old)|\($0.new)|\($0.proponents.joined(separator: ", "))"
        })
    }
    #expect(told(again) == told(merge))
  }
}
