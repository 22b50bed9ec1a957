import Interchange
import Testing
import Texts

/// What a format carries of a text, so that it is read back as it was written.
private struct Carried: Sendable, CustomTestStringConvertible {
  let format: FileFormat
  /// Ids, kinds, levels, numbers, phrases, parents, title and language; else only the words.
  var structure = true
  var emphasis = true

  var testDescription: String { format.rawValue }

  /// Plain text has no sign for headings, quotations and tables, for emphasis and for the language,
  /// and folds white space: it carries the words, the numbers and the notes in their order.
  static let all = [
    Carried(format: .word), Carried(format: .openDocument), Carried(format: .html),
    Carried(format: .markdown), Carried(format: .akomaNtoso),
    Carried(format: .plainText, structure: false, emphasis: false),
  ]
}

private func shape(_ clause: Clause) -> String {
  let number = clause.number.map { "\($0.printed) = \($0.label ?? "-")" } ?? "-"
  return "\(clause.id) \(clause.kind) \(clause.level) (\(number)) \(clause.phrase ?? "-") "
    + "<\(clause.parent?.rawValue ?? "-")> \(clause.kind == .note ? "" : clause.text)"
}

/// Numbers and words without white space, which plain text folds.
private func packed(_ clause: Clause) -> String {
  ((clause.number?.printed ?? "") + clause.text).filter { !$0.isWhitespace && $0 != "\u{2028}" }
}

/// Where two lists part for the first time; nil where they are equal.
private func parting<Element: Equatable>(_ found: [Element], _ expected: [Element]) -> String? {
  if found == expected { return nil }
  let at = zip(found, expected).prefix { $0 == $1 }.count
  let got = at < found.count ? "\(found[at])" : "nothing"
  return "at \(at): \(got) where \(at < expected.count ? "\(expected[at])" : "nothing") was"
}

private func written(_ text: StructuredText, _ format: FileFormat) async throws -> StructuredText {
  let name = "text.\(format.rawValue)"
  let bytes = try await format.bytes(of: text, named: name)
  return try await SourceFile(name: name, bytes: bytes).read().text
}

@Suite struct RoundTripTests {
  @Test(arguments: Carried.all, 0..<36)
  private func `what is written is read back`(carried: Carried, seed: UInt64) async throws {
    var documents = GeneratedDocuments(seed: seed)
    let text = documents.text()
    let again = try await written(text, carried.format)
    guard carried.structure else { return checkWords(of: again, against: text) }
    let body = text.clauses.filter { $0.kind != .note }
    #expect(parting(again.clauses.filter { $0.kind != .note }.map(shape), body.map(shape)) == nil)
    let notes = text.clauses.filter { $0.kind == .note }
    #expect(again.clauses.filter { $0.kind == .note }.map(\.label) == notes.map(\.label))
    #expect(
      parting(again.clauses.filter { $0.kind == .note }.map(\.text), notes.map(\.text)) == nil)
    #expect(again.title == text.title)
    #expect(again.language == text.language)
    if carried.emphasis {
      let emphasis = { (clauses: [Clause]) in
        clauses.filter { $0.kind != .table && $0.kind != .title }.map { "\($0.marks) \($0.text)" }
      }
      #expect(parting(emphasis(again.clauses), emphasis(text.clauses)) == nil)
    }
  }

  /// Nothing is lost or added, and what is no table stands in its order.
  private func checkWords(of again: StructuredText, against text: StructuredText) {
    let found = again.clauses.map(packed).joined()
    #expect(found.sorted() == text.clauses.map(packed).joined().sorted())
    var rest = found[...]
    for clause in text.clauses where clause.kind != .table {
      let place = rest.firstRange(of: packed(clause))
      #expect(place != nil, "\(packed(clause))")
      rest = rest[(place?.upperBound ?? rest.startIndex)...]
    }
  }

  /// The contents are made from the headings, and made again: they are nobody's words.
  @Test(arguments: Carried.all.filter(\.structure))
  private func `contents are no clauses`(carried: Carried) async throws {
    let headings = ["Contents", "Of wells", "Of towns"].enumerated().map { place, words in
      Clause(
        id: place == 0 ? .contents : ClauseID("h\(place)"), kind: .heading,
        number: place == 0 ? nil : PrintedNumber("\(place)."), text: words)
    }
    let text = StructuredText(title: "Wells", language: .english, clauses: headings)
    #expect(try await written(text, carried.format).clauses.map(\.text) == headings.map(\.text))
  }

  @Test(arguments: Carried.all, [1, 2] as [UInt64])
  private func `the same text gives the same bytes`(carried: Carried, seed: UInt64) async throws {
    var documents = GeneratedDocuments(seed: seed)
    let text = documents.text()
    let first = try await carried.format.bytes(of: text, named: "a")
    let second = try await carried.format.bytes(of: text, named: "b")
    #expect(first == second)
  }
}
