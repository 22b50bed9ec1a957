/// Places a recommendation in a category; without one, the compilation finds its place.
public struct CategorizeRecommendation: RecommendationCorrection {
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

  public func correct(_ row: inout RecommendationRow) { row.category = category }
}
