public import Proceedings

/// A choice of the desk about what was found, with all that undoing it needs.
public struct CorrectionRow: ViewRow {
  public var id: String
  public var intake: String
  /// The act's name: `recommendation.split`.
  public var act: String
  public var number: Int
  public var person: String
  public var at: Moment
  /// As they were before it.
  public var before: [RecommendationRow]
  /// The ids of what it brought into being.
  public var made: [String]
  /// As they were before it, where it changed them.
  public var facts: IntakeRow.Facts?
  public var undone: Moment?

  public static let view = ViewDefinition(
    "corrections", of: "correction", key: [.text("id")],
    columns: [
      .text("intake"), .text("act"), .integer("number"), .text("person"), .text("at"),
      .json("before"), .json("made"), .json("facts").optional, .text("undone").optional,
    ],
    indexes: [["intake", "number"]],
    readBy: [.secretariat])

  init(
    by act: any Act.Type, in scene: ActScene, of intake: String, before: [RecommendationRow],
    made: [String], facts: IntakeRow.Facts? = nil
  ) {
    id = scene.newID("k")
    self.intake = intake
    self.act = act.definition.name
    number = scene.number
    person = scene.actor.person
    at = scene.at
    self.before = before
    self.made = made
    self.facts = facts
    undone = nil
  }

  /// Whether both are about one thing, so that the earlier cannot be undone before the later.
  func touches(_ other: CorrectionRow) -> Bool {
    if facts != nil, other.facts != nil { return true }
    let own = Set(before.map(\.id) + made)
    return !own.isDisjoint(with: other.before.map(\.id) + other.made)
  }

  /// The recommendations that it is about, by id.
  public var recommendations: [String] { before.map(\.id) + made }
}

extension ActScene {
  /// What a correction changes: rows as they were, and as they are to be.
  func correcting(
    by act: any Act.Type, _ before: [RecommendationRow], to after: [RecommendationRow],
    making made: [RecommendationRow] = [], of intake: String
  ) -> [ViewChange] {
    let correction = CorrectionRow(
      by: act, in: self, of: intake, before: before, made: made.map(\.id))
    return (after + made).map { ViewChange.put($0) } + [.put(correction)]
  }
}

/// Undoes a correction, where no later one stands on it.
public struct UndoCorrection: Act {
  public var correction: String

  public static let definition = ActDefinition(
    "correction.undo", by: [.secretariat], readBy: [.secretariat],
    summary: "Undoes a correction of what was found in a contribution.",
    fields: [.init("correction", .id(of: "correction"), "What is undone.")])

  public init(correction: String) { self.correction = correction }

  public func subjects(in scene: ActScene) throws -> [Subject] {
    let row = try scene.existing(CorrectionRow.self, correction, field: "correction")
    let about = row.recommendations.map { Subject("recommendation", $0) }
    return [Subject("correction", correction)]
      + (about.isEmpty ? [Subject("intake", row.intake)] : about)
  }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(CorrectionRow.self, correction, field: "correction")
    guard row.undone == nil else { throw Refusal.rule(.isUndone) }
    let later = ViewQuery(CorrectionRow.self).where("intake", is: row.intake)
      .after("number", .integer(row.number))
    guard try scene.views.rows(later).allSatisfy({ $0.undone != nil || !$0.touches(row) }) else {
      throw Refusal.rule(.laterCorrectionStands)
    }
    let intake = try IntakeRow.read(row.intake, in: scene, field: "correction")
    if row.facts != nil, intake.state != .read { throw Refusal.rule(.isFiled) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    var row = try scene.existing(CorrectionRow.self, correction, field: "correction")
    var intake = try scene.existing(IntakeRow.self, row.intake, field: "correction")
    var changes: [ViewChange] = []
    for id in row.made {
      let made = try scene.existing(RecommendationRow.self, id, field: "correction")
      changes.append(.remove(made))
    }
    for var before in row.before {
      // It may have been filed since.
      before.document = intake.document
      changes.append(.put(before))
    }
    if let facts = row.facts {
      intake.facts = facts
      changes.append(.put(intake))
    }
    row.undone = scene.at
    return changes + [.put(row)]
  }
}
