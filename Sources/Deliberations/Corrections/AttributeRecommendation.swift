/// Says who makes a recommendation.
public struct AttributeRecommendation: Act {
  public var recommendation: String
  public var proponents: [String]

  public static let definition = ActDefinition(
    "recommendation.attribute", by: [.secretariat], readBy: [.secretariat],
    summary: "Says who makes a recommendation.",
    fields: [
      .init("recommendation", .id(of: "recommendation"), "Which one."),
      .init("proponents", .list(of: .line(upTo: 300), upTo: 500), "Who makes it."),
    ])

  public init(recommendation: String, proponents: [String]) {
    self.recommendation = recommendation
    self.proponents = proponents
  }

  public func subjects(in scene: ActScene) -> [Subject] {
    [Subject("recommendation", recommendation)]
  }

  public func check(in scene: ActScene) throws {
    _ = try RecommendationRow.standing(recommendation, in: scene)
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let row = try scene.existing(RecommendationRow.self, recommendation, field: "recommendation")
    var after = row
    after.proponents = proponents
    return scene.correcting(by: Self.self, [row], to: [after], of: row.intake)
  }
}
