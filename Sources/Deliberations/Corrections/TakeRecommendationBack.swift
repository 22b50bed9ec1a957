/// Takes a recommendation back that was set aside.
public struct TakeRecommendationBack: RecommendationCorrection {
  public var recommendation: String

  public static let definition = ActDefinition(
    "recommendation.takeBack", by: [.secretariat], readBy: [.secretariat],
    summary: "Takes a recommendation back that was set aside.",
    fields: [.init("recommendation", .id(of: "recommendation"), "What is taken back.")])

  public init(recommendation: String) { self.recommendation = recommendation }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(RecommendationRow.self, recommendation, field: "recommendation")
    guard row.state == .setAside else { throw Refusal.rule(.isNotSetAside) }
  }

  public func correct(_ row: inout RecommendationRow, in scene: ActScene) { row.state = .stands }
}
