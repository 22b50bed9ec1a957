/// Says who makes a recommendation.
public struct AttributeRecommendation: RecommendationCorrection {
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

  public func correct(_ row: inout RecommendationRow, in scene: ActScene) {
    row.proponents = proponents
  }
}
