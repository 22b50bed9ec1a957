/// A correction of one recommendation that leaves all others as they are.
public protocol RecommendationCorrection: Act {
  var recommendation: String { get }

  /// Makes the row say what the correction says.
  func correct(_ row: inout RecommendationRow, in scene: ActScene) throws
}

extension RecommendationCorrection {
  public func subjects(in scene: ActScene) -> [Subject] {
    [Subject("recommendation", recommendation)]
  }

  public func check(in scene: ActScene) throws {
    _ = try RecommendationRow.standing(recommendation, in: scene)
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let row = try scene.existing(RecommendationRow.self, recommendation, field: "recommendation")
    var after = row
    try correct(&after, in: scene)
    return scene.correcting(by: Self.self, [row], to: [after], of: row.intake)
  }
}
