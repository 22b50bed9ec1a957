public import Texts

/// A clause that is not agreed: what is left to negotiate about it.
public struct OpenClause: Hashable, Sendable, Identifiable {
  /// Of a new one that of the block in the rolling text.
  public let id: ClauseID
  /// How people name it; of one that is new or moved the clause that it is to stand behind, nil at
  /// the beginning of the text.
  public let name: String?
  /// Whether it is to stand at a place where the base has none.
  public let isArriving: Bool
  /// Wordings that compete with the base's, over all passages of the clause.
  public let alternatives: Int
  /// In the order of their names.
  public let proponents: [String]
}

extension Merge {
  /// What is left, in the order of the text.
  ///
  /// Linear in the rolling text.
  public var openClauses: [OpenClause] {
    let places = PrintedPlaces(base.clauses)
    var last: String?
    return blocks.compactMap { block in
      if block.isInPlace { last = places.name(of: block.id) }
      let wordings = block.segments.flatMap { segment -> [RollingBlock.Alternative] in
        if case .alternatives(let all) = segment { all.filter { !$0.isBase } } else { [] }
      }
      guard !wordings.isEmpty else { return nil }
      return OpenClause(
        id: block.id, name: last, isArriving: !block.isInPlace, alternatives: wordings.count,
        proponents: Set(wordings.flatMap(\.proponents)).sorted())
    }
  }
}
