/// Makes one recommendation of several of one contribution.
public struct JoinRecommendations: Act {
  public var recommendations: [String]

  public static let definition = ActDefinition(
    "recommendation.join", by: [.secretariat], readBy: [.secretariat],
    summary: "Makes one recommendation of several that stand in one contribution.",
    fields: [
      .init(
        "recommendations", .list(of: .id(of: "recommendation"), upTo: 200), "What is joined.")
    ])

  public init(recommendations: [String]) { self.recommendations = recommendations }

  public func subjects(in scene: ActScene) -> [Subject] {
    recommendations.map { Subject("recommendation", $0) }
      + [Subject("recommendation", scene.newID("r"))]
  }

  public func check(in scene: ActScene) throws {
    let isEachOther = Set(recommendations).count == recommendations.count
    guard isEachOther, recommendations.count > 1 else { throw Refusal.rule(.needsTwo) }
    let rows = try recommendations.map {
      try RecommendationRow.standing($0, in: scene, field: "recommendations")
    }
    guard Set(rows.map(\.intake)).count == 1 else { throw Refusal.rule(.belongTogether) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let rows = try recommendations.map {
      try scene.existing(RecommendationRow.self, $0, field: "recommendations")
    }.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    var seen = Set<String>()
    let placed = rows.first { $0.category != nil || $0.placedIn != nil }
    let joined = RecommendationRow(
      id: scene.newID("r"), intake: rows[0].intake, document: rows[0].document,
      order: rows[0].order, number: rows.lazy.compactMap(\.number).first,
      proponents: rows.flatMap(\.proponents).filter { seen.insert($0).inserted },
      category: placed?.category, placedIn: placed?.placedIn, pieces: rows.flatMap(\.pieces),
      state: .stands, madeFrom: rows.map(\.id),
      fate: rows.lazy.compactMap(\.fate).first)
    let replaced = rows.map { row in
      var row = row
      row.state = .replaced
      return row
    }
    return scene.correcting(
      by: Self.self, rows, to: replaced, making: [joined], of: rows[0].intake)
  }
}
