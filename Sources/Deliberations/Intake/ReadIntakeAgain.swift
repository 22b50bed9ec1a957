/// Has a file read once more that could not be read.
public struct ReadIntakeAgain: Act {
  public var intake: String
  public var salvaging: Bool?

  public static let definition = ActDefinition(
    "intake.readAgain", by: [.secretariat], readBy: [.secretariat],
    summary: "Has a file read once more that could not be read.",
    fields: [
      .init("intake", .id(of: "intake"), "What is to be read."),
      .optional(
        "salvaging", .flag, "Whether what is left of a damaged file is read.", since: 2),
    ])

  public init(intake: String, salvaging: Bool? = nil) {
    self.intake = intake
    self.salvaging = salvaging
  }

  public func subjects(in scene: ActScene) -> [Subject] { [Subject("intake", intake)] }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(IntakeRow.self, intake, field: "intake")
    guard row.state == .unreadable else { throw Refusal.rule(.intakeIsReadOnce) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    var row = try scene.existing(IntakeRow.self, intake, field: "intake")
    row.state = .received
    row.problem = nil
    row.fault = nil
    row.canBeSalvaged = false
    row.isSalvaging = salvaging ?? false
    return [.put(row)]
  }
}
