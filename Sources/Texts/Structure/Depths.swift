/// Whose child each clause is, told by how many clauses stand over it.
///
/// A clause hangs under the clause before it or under one that this hangs under, so its depth says
/// which. A file of ours tells it where kinds, levels and numbers would suggest another parent.
public enum Depths {
  /// For each clause its depth where a reader has to be told it, nil elsewhere.
  ///
  /// That is where kinds, levels and numbers alone would suggest another parent. Linear.
  public static func untold(of text: StructuredText) -> [Int?] {
    var flow = SourceFlow(language: text.language)
    flow.isOurs = true
    flow.paragraphs = text.clauses.map { clause in
      var paragraph = SourceParagraph(
        clause.text, role: role(of: clause), number: clause.number, marks: clause.marks)
      paragraph.isNumberCertain = true
      return paragraph
    }
    let guessed = StructureReader().parents(in: flow, text.language)
    let parents = parents(in: text.clauses)
    var depths: [Int] = []
    var path: [Int] = []
    return parents.indices.map { at in
      let depth = parents[at].map { depths[$0] + 1 } ?? 0
      let isOnPath = parents[at].map { depth <= path.count && path[depth - 1] == $0 } ?? true
      depths.append(depth)
      path = path.prefix(depth) + [at]
      return guessed[at] != parents[at] && isOnPath ? depth : nil
    }
  }

  private static func role(of clause: Clause) -> SourceParagraph.Role {
    switch clause.kind {
    case .table: .table
    case .note: .note(label: clause.number?.printed ?? "")
    default: .clause(clause.kind, level: clause.level)
    }
  }

  /// For each clause the place of its parent.
  private static func parents(in clauses: [Clause]) -> [Int?] {
    var places: [ClauseID: Int] = [:]
    return clauses.enumerated().map { at, clause in
      defer { places[clause.id] = at }
      return clause.parent.flatMap { places[$0] }
    }
  }

  /// Gives the clauses the parents that their depths tell.
  static func settle(_ drafts: inout [Draft], as paragraphs: [SourceParagraph]) {
    guard paragraphs.contains(where: { $0.depth != nil }) else { return }
    var depths: [Int] = []
    var path: [Int] = []
    for at in drafts.indices {
      if let told = paragraphs[at].depth, told >= 0 {
        drafts[at].parent = path.prefix(told).last
      }
      depths.append(drafts[at].parent.map { depths[$0] + 1 } ?? 0)
      path = path.prefix(depths[at]) + [at]
    }
  }
}
