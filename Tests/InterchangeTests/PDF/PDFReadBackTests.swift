import Testing
import Texts

@testable import Interchange

/// What we write as PDF is read back clause for clause.
struct PDFReadBackTests {
  @Test(arguments: 0..<6 as Range<UInt64>)
  func `paragraphs, headings and notes of invented words`(seed: UInt64) async throws {
    var chance = Chance(state: seed &* 2 &+ 1)
    let lines = chance.contribution(notes: seed % 2 == 0)
    let source = SourceFile(name: "a.md", bytes: Array(lines.joined(separator: "\n\n").utf8))
    let text = try await source.read().text
    let bytes = try await FileFormat.pdf.bytes(of: text, named: "a.pdf")
    let again = try await SourceFile(name: "a.pdf", bytes: bytes).read().text
    let shown = { (clause: Clause) in (clause.number?.printed ?? "") + "|" + clause.text }
    #expect(again.clauses.map(shown) == text.clauses.map(shown))
    let parts: [ClauseKind] = [.title, .heading, .note]
    for kind in parts {
      #expect(
        again.clauses.filter { $0.kind == kind }.map(\.text)
          == text.clauses.filter { $0.kind == kind }.map(\.text))
    }
  }
}

private struct Chance {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: (state >> 33) % UInt64(limit))
  }

  private static let words = [
    "harbour", "ferries", "keep", "wells", "readings", "of", "islands", "every", "valley", "their",
    "gauges", "publish", "coast", "register", "in", "councils", "water", "bells",
  ]

  private mutating func sentence(_ count: Int) -> String {
    let words = (0..<count).map { _ in Self.words[below(Self.words.count)] }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst() + " tide"
  }

  /// A Markdown file's blocks: short and long paragraphs, numbered ones, headings, notes.
  mutating func contribution(notes: Bool) -> [String] {
    var blocks = ["# Views of the Isle of Mull: \(sentence(2 + below(9)))"]
    var labels = 0
    for part in 1...3 {
      blocks.append("## \(sentence(2 + below(3)))")
      for place in 1...(2 + below(4)) {
        let number = part == 2 ? "\(place). " : ""
        var text = "\(number)\(sentence(4 + below(40)))."
        if notes, below(3) == 0 {
          labels += 1
          text += "[^\(labels)] \(sentence(3 + below(8)))."
        }
        blocks.append(text)
      }
    }
    for label in 0..<labels { blocks.append("[^\(label + 1)]: \(sentence(3 + below(20))).") }
    return blocks
  }
}
