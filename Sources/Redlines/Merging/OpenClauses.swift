public import Texts

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
