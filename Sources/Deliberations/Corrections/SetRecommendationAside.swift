/// Says that what was found is not a recommendation.
public struct SetRecommendationAside: RecommendationCorrection {
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

  public func correct(_ row: inout RecommendationRow, in scene: ActScene) { row.state = .setAside }
}
