import Interchange
import Testing
import Texts

/// Texts of invented words, the same for the same seed.
private struct TextMaker {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: (state >> 33) % UInt64(limit))
  }

  private static let vocabulary = [
    "wells", "valley", "lantern", "shared", "towns", "pumps", "quietly", "a", "of", "the",
    "[unless]", "water*", "under_score", "x < y", "R&D", "\"quoted\"", "`tick`", "naïve", "воды",
    "水", "50 %", "{braces}", "back\\slash",
  ]

  mutating func words() -> String {
    let count = 4 + below(12)
    return "Every "
      + (0..<count).map { _ in Self.vocabulary[below(Self.vocabulary.count)] }
      .joined(separator: " ") + " ends"
  }

  mutating func text() -> StructuredText {
    var clauses = [Clause(id: ClauseID("t"), kind: .title, text: "A plan for the valley")]
    var notes: [Clause] = []
    func id() -> ClauseID { ClauseID("c\(clauses.count)") }
    clauses.append(Clause(id: ClauseID("contents"), kind: .heading, text: "Contents"))
    for section in 1...(2 + below(3)) {
      clauses.append(
        Clause(id: id(), kind: .heading, number: PrintedNumber("\(section)."), text: words()))
      for place in 1...(2 + below(4)) {
        var body = words()
        if below(3) == 0 {
          let label = "\(notes.count + 1)"
          body += "[^\(label)]"
          notes.append(
            Clause(
              id: ClauseID("n\(label)"), kind: .note, number: PrintedNumber(label), text: words()))
        }
        let length = "Every".utf8.count
        clauses.append(
          Clause(
            id: id(), kind: .item, number: PrintedNumber("\(section).\(place)"), text: body,
            marks: [InlineMark(.emphasis, over: 0..<length)]))
      }
      clauses.append(
        Clause(
          id: id(), kind: .table, text: "Town\tWells\nAldern\u{2028}East\t3\nBrook\t\(section)"))
      clauses.append(Clause(id: id(), kind: .quote, text: words()))
    }
    return StructuredText(
      title: "A plan for the valley", language: .english, clauses: clauses + notes)
  }
}

private func shape(_ clause: Clause) -> String {
  "\(clause.kind) \(clause.number?.printed ?? "-") \(clause.text)"
}

@Suite struct RoundTripTests {
  @Test(arguments: [FileFormat.word, .openDocument, .html], 1...12)
  func whatIsWrittenIsReadBack(format: FileFormat, seed: Int) async throws {
    var maker = TextMaker(state: UInt64(seed))
    let text = maker.text()
    let name = "text.\(format.rawValue)"
    let bytes = try await format.bytes(of: text, named: name)
    let again = try await SourceFile(name: name, bytes: bytes).read().text
    #expect(again.clauses.map(shape) == text.clauses.map(shape))
    #expect(again.title == text.title)
    #expect(again.language == text.language)
  }

  /// Markdown lists its contents as text, and no format of text says what is a quotation.
  @Test(arguments: 1...12)
  func markdownKeepsEveryWord(seed: Int) async throws {
    var maker = TextMaker(state: UInt64(seed))
    let text = maker.text()
    let bytes = try await FileFormat.markdown.bytes(of: text, named: "text.md")
    let again = try await SourceFile(name: "text.md", bytes: bytes).read().text
    let texts = Set(again.clauses.map(\.text))
    for clause in text.clauses where clause.kind != .table {
      #expect(texts.contains(clause.text))
    }
  }

  @Test(arguments: [FileFormat.word, .openDocument, .html, .markdown, .plainText], [1, 2])
  func theSameTextGivesTheSameBytes(format: FileFormat, seed: Int) async throws {
    var maker = TextMaker(state: UInt64(seed))
    let text = maker.text()
    let first = try await format.bytes(of: text, named: "a")
    let second = try await format.bytes(of: text, named: "b")
    #expect(first == second)
  }
}
