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
}
