import Testing

@testable import Texts

/// A page of lines at a distance of 14, 90 from the left, 500 wide.
private func page(_ lines: [(text: String, gap: Int)], from top: Int = 100) -> PrintedPage {
  var page = PrintedPage(width: 680, height: 900)
  var at = top
  for line in lines {
    at += 14 + line.gap
    page.pieces.append(
      PrintedPiece(line.text, left: 90, top: at, width: line.text.count * 6, height: 12))
  }
  return page
}

struct PrintedReaderTests {
  @Test("paragraphs come back from the places of their lines, over pages too", arguments: 0..<20)
  func paragraphsComeBack(seed: Int) {
    var chance = SeededChance(UInt64(seed))
    let source = GeneratedText(paragraphs: 14, chance: &chance)
    var pages: [PrintedPage] = []
    var lines: [(text: String, gap: Int)] = []
    for paragraph in source.paragraphs {
      for (place, text) in GeneratedText.wrapped(paragraph, width: 84).enumerated() {
        lines.append((text, place == 0 ? 8 : 0))
        if lines.count == 40 {
          pages.append(page(lines))
          lines = []
        }
      }
    }
    pages.append(page(lines))
    for at in pages.indices {
      pages[at].pieces.append(
        PrintedPiece("Ferry Forum", left: 90, top: 40, width: 66, height: 12))
      pages[at].pieces.append(
        PrintedPiece("\(at + 1)", left: 330, top: 860, width: 6, height: 12))
    }
    let found = PrintedReader(pages).flow().paragraphs.map(\.text)
    #expect(
      words(found).filter { $0.count > 3 }.sorted().count
        == words(source.paragraphs).filter { $0.count > 3 }.count + heads(pages.count))
    let whole = source.paragraphs.count { found.contains($0) }
    #expect(whole >= source.paragraphs.count - 1)
  }

  /// `Ferry Forum` is given once where three pages and more have it, and where two do, twice.
  private func heads(_ pages: Int) -> Int { pages >= 3 ? 2 : pages * 2 }

  @Test("a small raised figure marks a note, which stands after the paragraph")
  func notes() {
    var sheet = page([("Island ferries sail twice a day and the council asks for more", 0)])
    sheet.pieces.append(PrintedPiece("4", left: 456, top: 112, width: 4, height: 7))
    sheet.pieces.append(PrintedPiece("4", left: 90, top: 700, width: 4, height: 6))
    sheet.pieces.append(PrintedPiece(" Counted in May.", left: 96, top: 702, width: 90, height: 10))
    let found = PrintedReader([sheet]).flow().paragraphs
    #expect(
      found.map(\.text) == [
        "Island ferries sail twice a day and the council asks for more[^4]", "Counted in May.",
      ])
    #expect(found[1].role == .note(label: "4"))
  }

  @Test("words that a wide gap parts stand apart")
  func letterhead() {
    var sheet = PrintedPage(width: 680, height: 900)
    sheet.pieces = [
      PrintedPiece("Island Council", left: 90, top: 100, width: 84, height: 12),
      PrintedPiece("IC/12/4", left: 480, top: 100, width: 42, height: 12),
    ]
    #expect(PrintedReader([sheet]).flow().paragraphs.map(\.text) == ["Island Council", "IC/12/4"])
  }

  @Test("a typesetter's hyphen at a line's end goes; a page without text adds nothing")
  func typographicHyphens() {
    let sheet = page([
      ("Island ferries sail twice a day, and the council has pub\u{2010}", 0),
      ("lished a timetable for the whole of the year.", 0),
    ])
    #expect(
      PrintedReader([PrintedPage(width: 0, height: 0), sheet]).flow().paragraphs.map(\.text) == [
        "Island ferries sail twice a day, and the council has published a timetable for the whole "
          + "of the year."
      ])
    #expect(PrintedReader([PrintedPage(width: 0, height: 0)]).flow().paragraphs.isEmpty)
  }

  @Test("clauses of one form at the pages' edges stand in the text, in their order")
  func numberedClauses() {
    let pages = (1...6).map { number in
      page(
        [("Article \(number). Each island shall keep a pier for the ferry.", 0)]
          + (1...3).map { ("\(number).\($0) The pier has lamps, and a bench for all.", 30) }
          + [("\(number * 7) piers are counted so far in the islands.", 600)], from: 20)
    }
    let found = PrintedReader(pages).flow().paragraphs.map(\.text)
    #expect(found == pages.flatMap(\.pieces).map(\.text))
  }

  @Test("every word of a paged text stands in a paragraph, but for page numbers", arguments: 0..<60)
  func everyWordStands(seed: Int) {
    var chance = SeededChance(UInt64(seed))
    let pages = (0..<Int.random(in: 3...9, using: &chance)).map { number in
      var sheet = page(edge(of: number, using: &chance), from: 10)
      for line in edge(of: number, using: &chance) {
        let top = 800 + sheet.pieces.count * 14
        sheet.pieces.append(
          PrintedPiece(line.text, left: 90, top: top, width: line.text.count * 6, height: 12))
      }
      return sheet
    }
    let found = Set(words(PrintedReader(pages).flow().paragraphs.map(\.text)))
    let source = pages.flatMap(\.pieces).filter { !$0.text.hasPrefix("Page ") }.map(\.text)
    #expect(Set(words(source)).subtracting(found).isEmpty)
  }

  /// A few lines as they stand at pages' edges: clauses of one form, rows of figures, running heads.
  private func edge(
    of page: Int, using chance: inout SeededChance
  ) -> [(text: String, gap: Int)] {
    (0..<Int.random(in: 1...4, using: &chance)).map { _ in
      let number = Int.random(in: 1...400, using: &chance)
      let lines = [
        "Article \(page + 1). Each island shall keep a pier.", "\(number). A pier has lamps.",
        "(\(number)) lamps and benches;", "\(number) \(number * 3)",
        "§ \(page + 4) Of piers",
        "Page \(page + 1) of 12", "Ferry Forum", "\(number) islands have a pier",
        "of the ferry and its \(number) piers.",
      ]
      return (lines.randomElement(using: &chance) ?? "", 8)
    }
  }

  @Test("two short paragraphs stay two; a title that wraps stays one; page numbers are no text")
  func shortPage() {
    var sheet = PrintedPage(width: 680, height: 900)
    let title = [
      ("Paper handed in by the forum of", 100, 480), ("Mull: a list of wells", 160, 360),
    ]
    for (place, line) in title.enumerated() {
      sheet.pieces.append(
        PrintedPiece(
          line.0, left: line.1, top: 100 + place * 28, width: line.2, height: 24, isStrong: true))
    }
    sheet.pieces += [
      PrintedPiece("The keepers count the wells.", left: 90, top: 180, width: 168, height: 12),
      PrintedPiece("The forum keeps the list.", left: 90, top: 206, width: 150, height: 12),
      PrintedPiece("1", left: 337, top: 860, width: 6, height: 12),
    ]
    #expect(
      PrintedReader([sheet]).flow().paragraphs.map(\.text) == [
        "Paper handed in by the forum of Mull: a list of wells", "The keepers count the wells.",
        "The forum keeps the list.",
      ])
  }

  @Test("markers drawn after the text of a page stand before their items")
  func strayMarkers() {
    var sheet = page([
      ("The keepers ask the forum for two things.", 0),
      ("A lamp on every one of the piers of the coast, and on those of the islands where", 6),
      ("boats call at night.", 0), ("A bench.", 0), ("So they say.", 8),
    ])
    for at in 1...3 { sheet.pieces[at].left += 30 }
    for (text, place) in [("1. ", 1), ("2. ", 3)] {
      sheet.pieces.append(
        PrintedPiece(text, left: 104, top: sheet.pieces[place].top, width: 16, height: 12))
    }
    let found = PrintedReader([sheet]).flow().paragraphs.map(\.text)
    #expect(
      found == [
        "The keepers ask the forum for two things.",
        "1. A lamp on every one of the piers of the coast, and on those of the islands where boats "
          + "call at night.", "2. A bench.", "So they say.",
      ])
  }
}
