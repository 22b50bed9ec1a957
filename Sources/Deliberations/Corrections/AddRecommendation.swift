/// Adds a recommendation that reading did not find, by the clauses that it stands in.
public struct AddRecommendation: Act {
  public var intake: String
  public var pieces: [WordingPiece]
  public var proponents: [String]
  public var category: String?
  public var placedIn: String?
  /// The one that it stands behind.
  public var behind: String?

  public static let definition = ActDefinition(
    "recommendation.add", by: [.secretariat], readBy: [.secretariat],
    summary: "Adds a recommendation that reading did not find, by its clauses.",
    fields: [
      .init("intake", .id(of: "intake"), "The contribution that it stands in."),
      .init(
        "pieces", .list(of: .object(WordingPiece.fields), upTo: 2000),
        "Its wording, clause by clause."),
      .init("proponents", .list(of: .line(upTo: 300), upTo: 500), "Who makes it."),
      .optional("category", .line(upTo: 1000), "The category's title."),
      .optional(
        "placedIn", .id(of: "category"), "The category’s id, in the place of its title.",
        since: 2),
      .optional("behind", .id(of: "recommendation"), "The one that it stands behind."),
    ])

  public init(
    intake: String, pieces: [WordingPiece], proponents: [String], category: String? = nil,
    placedIn: String? = nil, behind: String? = nil
  ) {
    self.placedIn = placedIn
    self.intake = intake
    self.pieces = pieces
    self.proponents = proponents
    self.category = category
    self.behind = behind
  }

  public func subjects(in scene: ActScene) -> [Subject] {
    [Subject("recommendation", scene.newID("r"))]
  }

  public func check(in scene: ActScene) throws {
    _ = try IntakeRow.read(intake, in: scene)
    try CategoryPlace.check(placedIn, of: intake, in: scene)
    guard !pieces.isEmpty else { throw Refusal.rule(.recommendationHasWords) }
    if let behind {
      let other = try scene.existing(RecommendationRow.self, behind, field: "behind")
      guard other.intake == intake else { throw Refusal.rule(.belongTogether) }
    }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let contribution = try scene.existing(IntakeRow.self, intake, field: "intake")
    let other = try behind.flatMap {
      try scene.views.row(RecommendationRow.self, key: [.text($0)])
    }
    let place = try CategoryPlace(placedIn, titled: category, of: intake, in: scene)
    let added = RecommendationRow(
      id: scene.newID("r"), intake: intake, document: contribution.document,
      order: RecommendationOrder.added(behind: other?.order, act: scene.number), number: nil,
      proponents: proponents, category: place.title, placedIn: place.id, pieces: pieces,
      state: .stands, madeFrom: [])
    return scene.correcting(by: Self.self, [], to: [], making: [added], of: intake)
  }
}
