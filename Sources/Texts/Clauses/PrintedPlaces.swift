/// How people name the clauses of a text: by the numbers printed before them and before what they
/// hang under, `4 b`; a clause without a number by its first words.
public struct PrintedPlaces: Sendable {
  private let clauses: [ClauseID: Clause]

  public init(_ clauses: [Clause]) {
    self.clauses = Dictionary(
      clauses.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
  }

  /// Nil where the text has no such clause.
  ///
  /// - Complexity: O(depth).
  public func name(of id: ClauseID) -> String? {
    guard let clause = clauses[id] else { return nil }
    guard let label = clause.label else { return Self.firstWords(of: clause.text) }
    var labels = [label]
    var above = clause.parent.flatMap { clauses[$0] }
    // A text that says a clause is its own forebear has an end too.
    while let one = above, labels.count < 9, one.kind != .heading, one.kind != .title {
      // `4.1` says that it stands under 4.
      if let outer = one.label, let inner = labels.last, !inner.hasPrefix("\(outer).") {
        labels.append(outer)
      }
      above = one.parent.flatMap { clauses[$0] }
    }
    return labels.reversed().joined(separator: " ")
  }

  /// The first six words, in quotation marks.
  public static func firstWords(of text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).prefix(7).map { $0.prefix(40) }
    return "“\(words.prefix(6).joined(separator: " "))\(words.count > 6 ? " …" : "")”"
  }
}
