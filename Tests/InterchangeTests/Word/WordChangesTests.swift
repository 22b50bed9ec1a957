import Testing
import Texts

@testable import Interchange

struct WordChangesTests {
  @Test("Accepted, what was deleted is gone; rejected, what was inserted is")
  func readsBothWays() throws {
    let moved = paragraph(tracked("moveFrom", run("moved")), mark("moveFrom"))
    let arrived = paragraph(tracked("moveTo", run("moved")), mark("moveTo"))
    let both = tracked("ins", run("kept ") + deleted("dropped", by: "Ben"))
    let file = WordFile(
      moved + paragraph(run("It ") + deleted("may") + inserted("shall") + run(" end.")) + arrived
        + paragraph(run("Then ") + both))
    #expect(try file.lines(.accept) == ["It shall end.", "moved", "Then kept"])
    #expect(try file.lines(.reject) == ["moved", "It may end.", "Then"])
  }

  @Test("Where a paragraph's mark is gone, it runs on into the next one, but never into a table")
  func joinsParagraphs() throws {
    let table = "<w:tbl><w:tr><w:tc>\(paragraph("cell"))</w:tc></w:tr></w:tbl>"
    let file = WordFile(
      paragraph("one ", mark("ins")) + paragraph("two ", mark("del")) + paragraph("three")
        + paragraph("four", mark("del")) + table + paragraph("five", mark("del")))
    #expect(try file.lines(.accept) == ["one", "two three", "four", "cell", "five"])
    #expect(try file.lines(.reject) == ["one two", "three", "four", "cell", "five"])
  }

  @Test("Rows and cells come and go with their changes")
  func readsRows() throws {
    func row(_ text: String, _ properties: String, cell: String = "") -> String {
      "<w:tr><w:trPr>\(properties)</w:trPr><w:tc>\(paragraph(text))</w:tc>"
        + "<w:tc><w:tcPr>\(cell)</w:tcPr>\(paragraph(text + "2"))</w:tc></w:tr>"
    }
    let file = WordFile(
      "<w:tbl>" + row("a", "") + row("b", tracked("ins", "")) + row("c", tracked("del", ""))
        + row("d", "", cell: tracked("cellIns", "")) + row("e", "", cell: tracked("cellDel", ""))
        + "</w:tbl>")
    #expect(try file.lines(.accept) == ["a\ta2\nb\tb2\nd\td2\ne"])
    #expect(try file.lines(.reject) == ["a\ta2\nc\tc2\nd\ne\te2"])
  }

  @Test("Kept, each change is told with its kind, author, time and words, at its paragraph")
  func keepsChanges() throws {
    let comments =
      "<w:comment w:id=\"4\" w:author=\"Cem\" w:date=\"2024-03-06T10:00:00Z\">"
      + paragraph("why?") + "</w:comment>"
    let body =
      paragraph("first")
      + paragraph(
        run("a ") + inserted("b") + inserted("c") + deleted("d", by: "Ben")
          + "<w:r><w:commentReference w:id=\"4\"/></w:r>")
      + paragraph(
        "<w:r><w:rPr><w:b/>\(tracked("rPrChange", "<w:rPr/>"))</w:rPr><w:t>bold</w:t></w:r>")
    let flow = try WordFile(body, parts: [("comments", comments)]).flow()
    #expect(
      flow.changes.map { "\($0.paragraph) \($0.kind) \($0.author ?? "") \($0.text)" } == [
        "1 insertion Ana bc", "1 deletion Ben d", "1 comment Cem why?", "2 format Ana bold",
      ])
    #expect(flow.changes.allSatisfy { $0.time?.hasPrefix("2024-03-0") == true })
  }

  @Test("Rejected, a paragraph's and a run's old properties count")
  func rejectsFormatting() throws {
    let old = tracked("pPrChange", "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>")
    let file = WordFile(paragraph("x", "<w:pStyle w:val=\"Quote\"/>" + old))
    #expect(try file.flow(.accept).paragraphs.map(\.role) == [.quotation])
    #expect(try file.flow(.reject).paragraphs.map(\.role) == [.heading(level: 1)])
  }

  @Test("What happened to a note is told, also where its reference is gone")
  func keepsChangesOfNotes() throws {
    let reference = tracked("del", "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")
    let notes = "<w:footnote w:id=\"2\">\(paragraph(deleted("old note")))</w:footnote>"
    let file = WordFile(
      paragraph("a") + paragraph(run("b") + reference), parts: [("footnotes", notes)])
    #expect(try file.lines(.accept) == ["a", "b"])
    #expect(try file.lines(.reject) == ["a", "b[^1]", "old note"])
    #expect(try file.flow().changes.map { "\($0.paragraph) \($0.text)" } == ["1 old note"])
  }

  @Test("A document of which nothing is left still tells its changes")
  func keepsDeletedDocument() throws {
    let flow = try WordFile(paragraph(deleted("all"), mark("del"))).flow()
    #expect(flow.paragraphs.map(\.text) == [""])
    #expect(flow.changes.map(\.text) == ["all\n"])
  }

  /// Paragraphs of random runs and marks, each kept, inserted or deleted, and what both readings
  /// must be: known from the making, not from the reader.
  @Test(
    "Any mixture of insertions, deletions and joined paragraphs reads both ways", arguments: 0..<300
  )
  func readsGenerated(seed: Int) throws {
    var random = SeededRandom(seed)
    let states = ["", "", "ins", "del"]
    var body = ""
    var accepted = [""]
    var rejected = [""]
    var insertedWords: [String] = []
    for _ in 0..<Int.random(in: 1...7, using: &random) {
      var content = ""
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let word = "w\(Int.random(in: 0...999, using: &random)) "
        let state = states.randomElement(using: &random) ?? ""
        content += state.isEmpty ? run(word) : state == "ins" ? inserted(word) : deleted(word)
        if state != "del" { accepted[accepted.count - 1] += word }
        if state != "ins" { rejected[rejected.count - 1] += word }
        if state == "ins" { insertedWords.append(word) }
      }
      let state = states.randomElement(using: &random) ?? ""
      body += "<w:p><w:pPr>\(state.isEmpty ? "" : mark(state))</w:pPr>\(content)</w:p>"
      if state != "del" { accepted.append("") }
      if state != "ins" { rejected.append("") }
    }
    let file = WordFile(body)
    func told(_ texts: [String]) -> [String] {
      texts.map { String($0.dropLast($0.isEmpty ? 0 : 1)) }.filter { !$0.isEmpty }
    }
    #expect(try file.lines(.accept) == told(accepted))
    #expect(try file.lines(.reject) == told(rejected))
    let flow = try file.flow()
    #expect(flow.paragraphs.map(\.text).filter { !$0.isEmpty } == told(accepted))
    let insertions = flow.changes.filter { $0.kind == .insertion }.map(\.text).joined()
    #expect(insertions.filter { $0 != "\n" } == insertedWords.joined())
  }
}

/// SplitMix64: the same numbers for the same seed.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
