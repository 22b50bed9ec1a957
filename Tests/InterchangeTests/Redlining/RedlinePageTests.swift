import Foundation
import Testing
import Texts

@testable import Interchange

/// Redlines as pages and as Markdown.
@Suite("Redlines as pages")
struct RedlinePageTests {
  @Test(
    "Read with its changes accepted the page is the new text; rejected it has the old one's words",
    arguments: 0..<60)
  func generated(seed: UInt64) async throws {
    var documents = GeneratedDocuments(seed: seed)
    let old = documents.text()
    var edits = DocumentEdits(seed: seed)
    let new = edits.edited(old)
    let page = HTMLRedlineWriter.bytes(from: old, to: new)
    let taken = try await shape(page, .accept)
    let plain = try await shape(HTMLWriter.bytes(of: new), .accept)
    #expect(firstParting(taken, plain) == nil)
    let undone = try await words(page, .reject)
    let was = try await words(HTMLWriter.bytes(of: old), .accept)
    #expect(undone == was, "\(undone.commonPrefix(with: was).suffix(40))")
  }

  private func clauses(_ page: [UInt8], _ changes: ChangesReading) async throws -> [Clause] {
    try await SourceFile(name: "o.html", bytes: page).read(changes: changes).text.clauses
  }

  private func shape(_ page: [UInt8], _ changes: ChangesReading) async throws -> [String] {
    try await clauses(page, changes).map { "\($0.kind) \($0.number?.printed ?? "-") \($0.text)" }
  }

  /// The words of the body in their order; breaks that came alone cannot be undone in a page.
  private func words(_ page: [UInt8], _ changes: ChangesReading) async throws -> String {
    try await clauses(page, changes).filter { $0.kind != .note }
      .map { clause in
        NoteMarks.labels(in: clause.text).reduce((clause.number?.printed ?? "") + clause.text) {
          $0.replacing("[^\($1)]", with: "")
        }
      }.joined()
      .filter { !$0.isWhitespace && $0 != "\u{2028}" }
  }

  private static func text(_ clauses: [(ClauseKind, String?, String)]) -> StructuredText {
    StructuredText(
      title: "Wells", language: Language("en"),
      clauses: clauses.enumerated().map { at, clause in
        Clause(
          id: ClauseID("c\(at)"), kind: clause.0, number: clause.1.map { PrintedNumber($0) },
          text: clause.2)
      })
  }

  private static let old = text([
    (.title, nil, "Wells"), (.paragraph, "1.", "All parties report each year."),
    (.paragraph, "2.", "The council meets in spring and again in autumn."),
    (.paragraph, "3.", "Wells are <open>."), (.table, nil, "a\tb\n1\t2"),
    (.paragraph, nil, "One thing. Another thing."),
  ])
  private static let new = text([
    (.title, nil, "Wells"),
    (.paragraph, "1.", "The council meets in spring and again in autumn."),
    (.paragraph, "2.", "All parties and observers report each year."),
    (.paragraph, "3.", "Wells are <shut>."), (.table, nil, "a\tb\n1\t3"),
    (.paragraph, nil, "One thing."), (.paragraph, nil, "Another thing."),
  ])

  @Test("What came, went and moved stands in Markdown with its tags, moves in words")
  func markdown() {
    let written = String(
      decoding: MarkdownRedlineWriter.bytes(from: Self.old, to: Self.new), as: UTF8.self)
    for line in [
      "<ins>2.</ins> ", "<ins>and observers </ins>", "moved here from another place (1)",
      "moved to another place (1)", "<del>\\<open>.</del><ins>\\<shut>.</ins>",
      "| 1 | <del>2</del><ins>3</ins> |",
    ] {
      #expect(written.contains(line), "\(line) in \(written)")
    }
  }

  @Test("The page says in short what changed, by kind, with links, and nothing where nothing did")
  func summary() {
    let page = String(
      decoding: HTMLRedlineWriter.bytes(from: Self.old, to: Self.new), as: UTF8.self)
    #expect(page.contains("<li>Moved: 1 ("))
    #expect(page.contains("href=\"#move-1-from\"") && page.contains("id=\"move-1-from\""))
    #expect(page.contains("aria-label=\"paragraph break inserted\""))
    let same = String(
      decoding: HTMLRedlineWriter.bytes(from: Self.old, to: Self.old), as: UTF8.self)
    #expect(same.contains("Nothing changed."))
    #expect(!same.contains("<ins>") && !same.contains("<del>"))
  }

  @Test("New numbers and other forms of signs are told apart from edits")
  func smallChanges() {
    let old = Self.text([
      (.paragraph, "1.", "All “open” wells are marked."), (.paragraph, "2.", "Wells are shut."),
      (.paragraph, "3.", "The “old” wells are filled."),
    ])
    let new = Self.text([
      (.paragraph, "1.", "All \"open\" wells are marked."),
      (.paragraph, "3.", "Wells are shut."), (.paragraph, "3.", "The \"old\" wells are sealed."),
    ])
    let page = String(decoding: HTMLRedlineWriter.bytes(from: old, to: new), as: UTF8.self)
    for part in [
      "<li>Quotation marks, dashes or spaces only: 1 (<a href=\"#change-1\">1.</a>)</li>",
      "<li>Renumbered: 1 (<a href=\"#change-2\">2. → 3.</a>)</li>",
      "<li>Edited: 1 (<a href=\"#change-3\">3.</a>)</li>",
      "Signs that only took another form are dotted.",
      "<del class=\"typographic\">“</del><ins class=\"typographic\">&quot;</ins>open",
      "<del>filled.</del><ins>sealed.</ins>",
    ] {
      #expect(page.contains(part), "\(part) in \(page)")
    }
  }
}
