/// Says that what was found is not a recommendation.
public struct SetRecommendationAside: Act {
  public var recommendation: String
  public var reason: String?

  public static let definition = ActDefinition(
    "recommendation.setAside", by: [.secretariat], readBy: [.secretariat],
    summary: "Says that what was found is not a recommendation.",
    fields: [
      .init("recommendation", .id(of: "recommendation"), "What is set aside."),
      .optional("reason", .text(upTo: 4000), "Why, for the record."),
    ])

  public init(recommendation: String, reason: String? = nil) {
    self.recommendation = recommendation
    self.reason = reason
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
    after.state = .setAside
    return scene.correcting(by: Self.self, [row], to: [after], of: row.intake)
  }
}
