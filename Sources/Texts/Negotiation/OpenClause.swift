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

  public init(
    id: ClauseID, name: String?, isArriving: Bool, alternatives: Int, proponents: [String]
  ) {
    self.id = id
    self.name = name
    self.isArriving = isArriving
    self.alternatives = alternatives
    self.proponents = proponents
  }
}

extension NegotiatedDraft {
  /// What is left, in the order of the text.
  ///
  /// Of wordings side by side of which somebody's name stands at one, the only one without a name is
  /// the base's, which competes with none.
  public var openClauses: [OpenClause] {
    let places = PrintedPlaces(text.clauses)
    return clauses.filter(\.isOpen).map { clause in
      let wordings = clause.wordings
      return OpenClause(
        id: clause.id, name: places.name(of: clause.id), isArriving: false,
        alternatives: wordings.count, proponents: Set(wordings.flatMap(\.proponents)).sorted())
    }
  }
}

extension NegotiatedClause {
  /// The wordings that compete, at every depth, without the base's.
  fileprivate var wordings: [Alternative] { Self.wordings(parts) }

  private static func wordings(_ parts: [Part]) -> [Alternative] {
    parts.flatMap { part -> [Alternative] in
      guard case .alternatives(let row) = part else { return [] }
      let base = base(of: row)
      return row.indices.flatMap { place in
        (place == base ? [] : [row[place]]) + wordings(row[place].parts)
      }
    }
  }

  /// The only wording of a row at which no name stands, where one stands at another.
  public static func base(of row: [Alternative]) -> Int? {
    let unnamed = row.indices.filter { row[$0].proponents.isEmpty }
    return unnamed.count == 1 && row.count > 1 ? unnamed[0] : nil
  }
}
