/// The passages of a text between two of its words, or before its first or behind its last.
struct GapSide {
  /// One a clause, in order; those of whole clauses may be empty.
  private(set) var spans: [TextSpan] = []
  /// Whether the first passage stands behind a word of its clause.
  private(set) var beginsInside: Bool
  /// Whether the last passage stands before a word of its clause.
  private(set) var endsInside: Bool
  private let firstClause: Int
  private let lastClause: Int

  /// - Parameters:
  ///   - from: the place of the word before; nil at the beginning of the text.
  ///   - to: the place of the word behind; nil at the end of the text.
  init(_ text: ComparedText, from: Int?, to: Int?) {
    let start = from.map { text.words[$0] }
    let end = to.map { text.words[$0] }
    beginsInside = start != nil
    endsInside = end != nil
    firstClause = start.map { Int($0.clause) } ?? -1
    lastClause = end.map { Int($0.clause) } ?? text.bytes.count
    if let start, let end, start.clause == end.clause {
      spans = [TextSpan(clause: firstClause, range: Int(start.end)..<Int(end.start))]
      return
    }
    if let start {
      spans.append(
        TextSpan(
          clause: firstClause, range: Int(start.end)..<text.bytes[firstClause].count))
    }
    for clause in (firstClause + 1)..<max(firstClause + 1, lastClause) {
      spans.append(TextSpan(clause: clause, range: 0..<text.bytes[clause].count))
    }
    if let end { spans.append(TextSpan(clause: lastClause, range: 0..<Int(end.start))) }
  }

  /// A passage inside a clause.
  init(inside clause: Int, _ range: Range<Int>) {
    spans = [TextSpan(clause: clause, range: range)]
    (beginsInside, endsInside) = (true, true)
    (firstClause, lastClause) = (clause, clause)
  }

  /// Whether it is a whole clause.
  func isWhole(_ span: TextSpan) -> Bool {
    span.clause != firstClause && span.clause != lastClause
  }

  func isFirst(_ span: TextSpan) -> Bool { span.clause == spans.first?.clause }
  func isLast(_ span: TextSpan) -> Bool { span.clause == spans.last?.clause }

  mutating func dropFirst(_ count: Int) {
    let range = spans[0].range
    spans[0].range = (range.lowerBound + count)..<range.upperBound
  }

  mutating func dropLast(_ count: Int) {
    let range = spans[spans.count - 1].range
    spans[spans.count - 1].range =
      range.lowerBound..<max(range.lowerBound, range.upperBound - count)
  }

  /// Clauses whose break stays though all these passages go: without a word, or begun here and
  /// going on.
  var breaks: [Int] {
    guard firstClause != lastClause else { return [] }
    return spans.filter { $0.clause != firstClause }
      .filter { $0.clause == lastClause || $0.range.isEmpty }.map(\.clause)
  }
}
