import Testing
import Texts

@testable import Interchange

struct PDFPagesTests {
  @Test("pieces, fonts and entities of poppler's XML; the outline is no text")
  func pages() {
    let output = """
      <page number="1" position="absolute" top="0" left="0" height="1188" width="918">
      \t<fontspec id="0" size="13" family="Serif" color="#000000"/>
      <text top="77" left="90" width="31" height="17" font="0"><i><b>Boats &amp; <a href="x">f&#228;rjor</a></b></i></text>
      </page>
      <outline>
      <item page="1">Boats</item>
      </outline>
      """
    let pages = PDFPages(Array(output.utf8)).pages
    #expect(pages.count == 1)
    #expect(
      pages.first?.pieces == [
        PrintedPiece(
          "Boats & färjor", left: 90, top: 77, width: 31, height: 17, size: 13, isStrong: true,
          isEmphasis: true)
      ])
  }

  @Test("dots that are set one by one are one leader", arguments: [false, true])
  func leaders(isFromTheRight: Bool) {
    var dots = (0..<40).map {
      "<text top=\"\(77 + $0 % 2)\" left=\"\(200 + 6 * $0)\" width=\"8\" height=\"17\">..</text>\n"
    }
    if isFromTheRight { dots.reverse() }
    let output =
      "<page number=\"1\" height=\"1188\" width=\"918\">\n"
      + "<text top=\"77\" left=\"90\" width=\"90\" height=\"17\">I. Boats </text>\n"
      + dots.joined() + "<text top=\"77\" left=\"450\" width=\"8\" height=\"17\">4</text>\n"
      + "<text top=\"99\" left=\"90\" width=\"8\" height=\"17\">…</text>\n</page>\n"
    let pieces = PDFPages(Array(output.utf8)).pages.first?.pieces ?? []
    #expect(pieces.map(\.text) == ["I. Boats ", String(repeating: ".", count: 80), "4", "…"])
    #expect(pieces.dropFirst().first?.right == 442)
  }

  @Test("a page stands behind what poppler says of its links; those it left out are known")
  func linksAndGaps() {
    let output = """
       link to page 3  link to page 2 <page number="1" position="absolute" height="1188" width="918">
      <text top="77" left="90" width="31" height="17">Boats</text>
      </page>
      <page number="3" position="absolute" height="1188" width="918">
      <text top="77" left="90" width="31" height="17">Ferries &lt;page </text>
      </page>
      """
    var written = PDFPages(Array(output.utf8))
    #expect(written.pages.map { $0.pieces.map(\.text) } == [["Boats"], [], ["Ferries <page "]])
    #expect(written.missing == [1])
    written.fill(to: 4)
    #expect(written.pages.count == 4)
    #expect(written.missing == [1, 3])
  }

  @Test("a PDF with notes and references is read back with every word, none without warning")
  func linkedPages() async throws {
    var lines = ["# Report of the Harbour Group", "", "See [the ferries](#ferries).", ""]
    // Lines alike but for their figures would be running heads at the edges of pages.
    let names = Array("abcdefghij").flatMap { first in "klmnop".map { "K\(first)\($0)" } }
    for (place, name) in names.enumerated() {
      let paragraph = place + 1
      lines += [
        "\(paragraph). \(name) council counted the ferries of the pier of \(name) on a quiet day and "
          + "found that the bell of the harbour rings too late in V\(name).[^\(paragraph)]", "",
        "[^\(paragraph)]: Counted by keeper W\(name) in May.", "",
      ]
    }
    let source = SourceFile(name: "report.md", bytes: Array(lines.joined(separator: "\n").utf8))
    let text = try await source.read().text
    let bytes = try await FileFormat.pdf.bytes(of: text, named: "report.pdf")
    let again = try await SourceFile(name: "report.pdf", bytes: bytes).read()
    let found = again.text.clauses.map { ($0.number?.printed ?? "") + " " + $0.text }
      .joined(separator: "\n")
    for name in names {
      #expect(found.contains("\(name) council counted"))
      #expect(found.contains("V\(name)"))
      #expect(found.contains("keeper W\(name) in May"))
    }
    #expect(again.warnings.isEmpty)
  }
}
