internal import Texts

/// The wording of a recommendation as a compilation prints it: the words of its source, set well.
///
/// A lead such as `invites`, torn from the body that speaks, begins with a capital and goes on in
/// one paragraph with what completes it. Kinds that belong to another text are paragraphs here.
struct PrintedBody {
  private(set) var clauses: [Clause]

  init(of recommendation: CompiledRecommendation) {
    clauses = recommendation.body.map { clause in
      var clause = clause.withSingleSpaces
      if let number = clause.number?.printed, Self.bullets.contains(number) {
        clause.number = PrintedNumber("•")
      }
      return clause
    }
    setLead()
    clauses = clauses.map { clause in
      var clause = clause
      switch clause.kind {
      case .title, .heading, .note, .operative, .preambular: clause.kind = .paragraph
      case .paragraph, .item, .table, .quote: break
      }
      return clause
    }
  }

  private static let bullets: Set<String> = ["·", "▪", "●", "○", "◦", "\u{F0B7}", "", "‣"]

  private mutating func setLead() {
    guard let lead = clauses.first, lead.kind == .operative, lead.number == nil else { return }
    if clauses.count > 1, clauses[1].kind == .paragraph, clauses[1].number == nil,
      let last = lead.text.last, !".;:".contains(last)
    {
      let next = clauses.remove(at: 1)
      let shift = lead.text.utf8.count + 1
      clauses[0].text += " " + next.text
      clauses[0].marks += next.marks.map { mark in
        InlineMark(
          mark.style, over: (mark.range.lowerBound + shift)..<(mark.range.upperBound + shift))
      }
      for at in clauses.indices where clauses[at].parent == next.id { clauses[at].parent = lead.id }
    }
    let first = clauses[0].text.prefix(1)
    let capital = first.uppercased()
    // No mark moves: the letter keeps its length.
    if capital.utf8.count == first.utf8.count {
      clauses[0].text = capital + clauses[0].text.dropFirst()
    }
  }
}

extension Clause {
  /// Runs of spaces made one, the inline marks moved with them.
  var withSingleSpaces: Clause {
    guard text.contains("  ") else { return self }
    var bytes: [UInt8] = []
    var places: [Int] = []
    for byte in text.utf8 {
      places.append(bytes.count)
      if byte == 0x20, bytes.last == 0x20 { continue }
      bytes.append(byte)
    }
    places.append(bytes.count)
    var clause = self
    clause.text = String(decoding: bytes, as: UTF8.self)
    clause.marks = marks.compactMap { mark in
      let (lower, upper) = (places[mark.range.lowerBound], places[mark.range.upperBound])
      return lower < upper ? InlineMark(mark.style, over: lower..<upper) : nil
    }
    return clause
  }
}

extension String {
  /// Runs of spaces made one.
  var withSingleSpaces: String {
    split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}
