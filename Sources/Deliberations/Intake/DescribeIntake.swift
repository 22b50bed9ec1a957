/// Corrects what was found on a contribution's first page.
public struct DescribeIntake: Act {
  public var intake: String
  public var facts: IntakeRow.Facts

  public static let definition = ActDefinition(
    "intake.describe", by: [.secretariat], readBy: [.secretariat],
    summary: "Corrects a contribution's title, submitters, language, date or symbol.",
    fields: [
      .init("intake", .id(of: "intake"), "What is described."),
      .init("facts", .object(IntakeRow.Facts.fields), "What the first page says."),
    ])

  public init(intake: String, facts: IntakeRow.Facts) {
    self.intake = intake
    self.facts = facts
  }

  public func subjects(in scene: ActScene) -> [Subject] { [Subject("intake", intake)] }

  public func check(in scene: ActScene) throws {
    let row = try IntakeRow.read(intake, in: scene)
    guard row.state == .read else { throw Refusal.rule(.isFiled) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    var row = try scene.existing(IntakeRow.self, intake, field: "intake")
    let correction = CorrectionRow(
      by: Self.self, in: scene, of: intake, before: [], made: [], facts: row.facts)
    row.facts = facts
    return [.put(row), .put(correction)]
  }
}
