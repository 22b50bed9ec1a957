import Testing
import Texts

@testable import Interchange

/// What stands between `---` and `---` at a Markdown file's head.
struct FrontMatterTests {
  @Test(arguments: [
    (
      "title: A register\nauthor: Isle of Mull\ndate: 2031-09-11\nlayout: page",
      ["A register", "Author: Isle of Mull", "2031-09-11"], ["Isle of Mull"]
    ),
    (
      "title: \"A register\"\nauthor:\n  - Isle of Mull\n  - name: Vey\nsession: Fourth",
      ["A register", "Author: Isle of Mull, Vey", "Session: Fourth"], ["Isle of Mull", "Vey"]
    ),
    (
      "titre: 'L''eau'\nauteurs: [\"Mull\", Vey]\nlang: fr",
      ["L'eau", "Auteurs: Mull, Vey"], ["Mull", "Vey"]
    ),
    (
      "title: A register of the wells\n  and the rivers\nlayout: page\nslug: wells",
      ["A register of the wells and the rivers"], []
    ),
  ])
  func `is told as paragraphs`(block: String, told: [String], submitters: [String]) async throws {
    let source = SourceFile(
      name: "a.md", bytes: Array("---\n\(block)\n---\n\nWe ask that wells be kept.\n".utf8))
    let text = try await source.read().text
    #expect(text.clauses.map(\.text) == told + ["We ask that wells be kept."])
    #expect(text.clauses.first?.kind == .title)
    #expect(text.submitters == submitters)
  }

  @Test func `says no title twice`() async throws {
    let source = SourceFile(
      name: "a.md",
      bytes: Array(
        "---\ntitle: On\n  wells\nauthor: Mull\n---\n\n# On wells (OW)\n\nKeep them.\n".utf8))
    let text = try await source.read().text
    #expect(text.clauses.map(\.text) == ["On wells (OW)", "Author: Mull", "Keep them."])
  }

  @Test func `gives the day`() async throws {
    let source = SourceFile(
      name: "a.md", bytes: Array("---\ntitle: Wells\ndate: 2031-09-11\n---\n\nKeep them.\n".utf8))
    let text = try await source.read().text
    let date = try #require(text.date)
    #expect("\(date)" == "2031-09-11")
  }
}
