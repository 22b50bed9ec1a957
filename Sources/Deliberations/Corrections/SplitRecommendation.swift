/// Makes several recommendations of one, whose words are shared out among them in their order.
public struct SplitRecommendation: Act {
  public var recommendation: String
  public var parts: [String]

  public static let definition = ActDefinition(
    "recommendation.split", by: [.secretariat], readBy: [.secretariat],
    summary: "Makes several recommendations of one, without losing or adding a word.",
    fields: [
      .init("recommendation", .id(of: "recommendation"), "What is split."),
      .init("parts", .list(of: .text(upTo: 200_000), upTo: 200), "The words of each, in order."),
    ])

  public init(recommendation: String, parts: [String]) {
    self.recommendation = recommendation
    self.parts = parts
  }

  public func subjects(in scene: ActScene) -> [Subject] {
    [Subject("recommendation", recommendation)]
      + parts.indices.map { Subject("recommendation", id($0, in: scene)) }
  }

  public func check(in scene: ActScene) throws {
    let row = try RecommendationRow.standing(recommendation, in: scene)
    guard parts.count > 1 else { throw Refusal.rule(.needsTwo) }
    guard row.pieces.cut(into: parts) != nil else { throw Refusal.rule(.wordsStay) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let row = try scene.existing(RecommendationRow.self, recommendation, field: "recommendation")
    let cut = row.pieces.cut(into: parts) ?? []
    let made = cut.enumerated().map { place, pieces in
      RecommendationRow(
        id: id(place, in: scene), intake: row.intake, document: row.document,
        order: RecommendationOrder.part(place, of: row.order),
        number: place == 0 ? row.number : nil, proponents: row.proponents,
        category: row.category, placedIn: row.placedIn, pieces: pieces, state: .stands,
        madeFrom: [row.id], fate: row.fate)
    }
    var replaced = row
    replaced.state = .replaced
    return scene.correcting(by: Self.self, [row], to: [replaced], making: made, of: row.intake)
  }

  private func id(_ place: Int, in scene: ActScene) -> String {
    "\(scene.newID("r"))-\(place + 1)"
  }
}
