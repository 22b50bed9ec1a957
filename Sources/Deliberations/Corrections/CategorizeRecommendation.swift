/// Places a recommendation in a category; without one, the compilation finds its place.
///
/// It stays in the category whatever that is called later.
public struct CategorizeRecommendation: RecommendationCorrection {
  public var recommendation: String
  public var category: String?
  public var placedIn: String?

  public static let definition = ActDefinition(
    "recommendation.categorize", by: [.secretariat], readBy: [.secretariat],
    summary: "Places a recommendation in a category.",
    fields: [
      .init("recommendation", .id(of: "recommendation"), "Which one."),
      .optional(
        "category", .line(upTo: 1000),
        "A title: that of a category of the body, or a heading of its own; without one, its words "
          + "decide."),
      .optional(
        "placedIn", .id(of: "category"), "The category’s id, in the place of its title.",
        since: 2),
    ])

  public init(recommendation: String, category: String? = nil, placedIn: String? = nil) {
    self.recommendation = recommendation
    self.category = category
    self.placedIn = placedIn
  }

  public func check(in scene: ActScene) throws {
    let row = try RecommendationRow.standing(recommendation, in: scene)
    try CategoryPlace.check(placedIn, of: row.intake, in: scene)
  }

  public func correct(_ row: inout RecommendationRow, in scene: ActScene) throws {
    let place = try CategoryPlace(placedIn, titled: category, of: row.intake, in: scene)
    row.category = place.title
    row.placedIn = place.id
  }
}
