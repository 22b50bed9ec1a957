/// Places a recommendation in a category; without one, the compilation finds its place.
public struct CategorizeRecommendation: Act {
  public var recommendation: String
  public var category: String?

  public static let definition = ActDefinition(
    "recommendation.categorize", by: [.secretariat], readBy: [.secretariat],
    summary: "Places a recommendation in a category.",
    fields: [
      .init("recommendation", .id(of: "recommendation"), "Which one."),
      .optional(
        "category", .line(upTo: 1000), "The category's title; without one, its words decide."),
    ])

  public init(recommendation: String, category: String?) {
    self.recommendation = recommendation
    self.category = category
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
    after.category = category
    return scene.correcting(by: Self.self, [row], to: [after], of: row.intake)
  }
}
