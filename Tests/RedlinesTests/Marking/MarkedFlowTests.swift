import Promises
import Testing

@testable import Redlines

@Suite("Two texts in one stream")
struct MarkedFlowTests {
  @Test("Taking it gives the new text, undoing it the old one, tables included")
  func exact() {
    for seed in 0..<3000 {
      var draft = GeneratedTexts(seed: UInt64(seed))
      let (old, new) = draft.blocks()
      let flow = MarkedFlow(from: old, to: new)
      let taken = Self.side(flow.blocks, old, new, isNew: true)
      let undone = Self.side(flow.blocks, old, new, isNew: false)
      #expect(taken == new, "seed \(seed)")
      #expect(undone == old, "seed \(seed)")
      if taken != new || undone != old { return }
    }
  }

  @Test(
    "Breaks, rows and cells, exactly",
    arguments: [
      ("a b c", "a x c", "a  -b +x c ¶"),
      ("one two three four", "one two|three four", "one two -  ¶+ three four ¶"),
      ("one two|three four", "one two three four", "one two +  ¶- three four ¶"),
      ("stays|goes away|here", "stays|here", "stays ¶ -goes away ¶- here ¶"),
      ("stays|here", "stays|comes in|here", "stays ¶ +comes in ¶+ here ¶"),
      ("stays|last one", "stays", "stays ¶- -last one ¶"),
      (
        "all of it now.\u{F0000}|give some now.|give water.|end",
        "all of it now.|give water.\u{F0000}|end",
        "all of it now. -\u{F0000} ¶ -give some now. ¶- give water. +\u{F0000} ¶ end ¶"
      ),
      ("one two.\u{F0000}", "three four.\u{F0000}", "-one two. +three four. \u{F0000} ¶"),
      ("stays||last", "stays|new||last", "stays ¶ +new ¶+ ¶ last ¶"),
      (
        "one two three four five|alpha beta gamma delta epsilon zeta|end of it",
        "alpha beta gamma delta epsilon zeta|one two three four five|end of it",
        ">one two three four five ¶> alpha beta gamma delta epsilon zeta ¶ "
          + "<one two three four five ¶< end of it ¶"
      ),
    ])
  func small(old: String, new: String, told: String) {
    func blocks(_ text: String) -> [ComparedBlock] {
      text.split(separator: "|", omittingEmptySubsequences: false)
        .map { .paragraph(Array($0.utf8)) }
    }
    let (olds, news) = (blocks(old), blocks(new))
    let flow = MarkedFlow(from: olds, to: news)
    #expect(flow.blocks.map { Self.told($0, olds, news) }.joined(separator: " ") == told)
  }

  @Test("No paragraph goes on in a heading")
  func headings() {
    let old: [ComparedBlock] = [
      .paragraph(Array("Annex to part four".utf8)),
      .paragraph(Array("Plan of the work".utf8), isHeading: true),
    ]
    let new: [ComparedBlock] = [
      .paragraph(Array("Annex to part four Plan of the work".utf8), isHeading: true)
    ]
    for (from, to) in [(old, new), (new, old)] {
      let flow = MarkedFlow(from: from, to: to)
      #expect(Self.side(flow.blocks, from, to, isNew: true) == to)
      #expect(Self.side(flow.blocks, from, to, isNew: false) == from)
      var goesOn = false
      for case .paragraph(let paragraph) in flow.blocks {
        #expect(!(goesOn && paragraph.new.map { to[$0].isHeading } ?? false))
        goesOn = paragraph.mark != .kept && paragraph.pieces.contains { $0.status == .kept }
      }
    }
  }

  @Test("A row that both tables have is told cell by cell, others as a whole")
  func rows() {
    let old = table([["a", "b"], ["one two", "three"], ["c", "d"]])
    let new = table([["a", "b"], ["one two", "four"], ["e f g", "h"], ["c", "d"]])
    let flow = MarkedFlow(from: [old], to: [new])
    guard case .table(_, _, let rows)? = flow.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(rows.map(\.status) == [.kept, .kept, .inserted, .kept])
    guard case .paragraph(let cell)? = rows[1].cells[1].first else { return }
    #expect(cell.pieces.map(\.status) == [.deleted, .inserted])
  }

  private func table(_ rows: [[String]]) -> ComparedBlock {
    .table(rows.map { ComparedRow(cells: $0.map { [.paragraph(Array($0.utf8))] }) })
  }

  // MARK: What the stream says

  private static func text(_ span: TextSpan, _ blocks: [ComparedBlock]) -> [UInt8] {
    guard case .paragraph(let text, _) = blocks[span.clause] else { return [] }
    return Array(text[span.range])
  }

  /// One of both texts, put together from the stream.
  static func side(
    _ flow: [MarkedBlock], _ old: [ComparedBlock], _ new: [ComparedBlock], isNew: Bool
  ) -> [ComparedBlock] {
    var blocks: [ComparedBlock] = []
    var open: [UInt8] = []
    for block in flow {
      switch block {
      case .paragraph(let paragraph):
        for piece in paragraph.pieces {
          if let span = isNew ? piece.new : piece.old { open += text(span, isNew ? new : old) }
        }
        guard (isNew ? paragraph.new : paragraph.old) != nil else { continue }
        let place = isNew ? paragraph.new : paragraph.old
        blocks.append(
          .paragraph(open, isHeading: place.map { (isNew ? new : old)[$0].isHeading } ?? false))
        open = []
      case .table(let from, let to, let rows):
        if !open.isEmpty { blocks.append(.paragraph(open)) }
        open = []
        guard (isNew ? to : from) != nil else { continue }
        blocks.append(
          .table(
            rows.compactMap { row in
              guard (isNew ? row.new : row.old) != nil else { return nil }
              let olds = from.map { old[$0].rows } ?? []
              let news = to.map { new[$0].rows } ?? []
              let (one, other) = (row.old.map { olds[$0] }, row.new.map { news[$0] })
              let cells = row.cells.enumerated().map { at, cell in
                side(cell, one?.cells[at] ?? [], other?.cells[at] ?? [], isNew: isNew)
              }
              return ComparedRow(shape: (isNew ? other : one)?.shape ?? [], cells: cells)
            }))
      }
    }
    if !open.isEmpty { blocks.append(.paragraph(open)) }
    return blocks
  }

  private static func told(
    _ block: MarkedBlock, _ old: [ComparedBlock], _ new: [ComparedBlock]
  ) -> String {
    guard case .paragraph(let paragraph) = block else { return "table" }
    func sign(_ status: MarkedStatus) -> String {
      switch status {
      case .kept: ""
      case .inserted: "+"
      case .deleted: "-"
      case .movedHere: "<"
      case .movedAway: ">"
      }
    }
    let pieces = paragraph.pieces.map { piece in
      let bytes = piece.new.map { text($0, new) } ?? piece.old.map { text($0, old) } ?? []
      let words = String(decoding: bytes, as: UTF8.self)
      return sign(piece.status) + (piece.status == .kept ? words.trimming() : words)
    }
    return (pieces + ["¶\(sign(paragraph.mark))"]).joined(separator: " ")
  }
}

extension String {
  fileprivate func trimming() -> String {
    String(drop { $0 == " " })
  }
}
