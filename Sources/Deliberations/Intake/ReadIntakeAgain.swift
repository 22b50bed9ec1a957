/// Has a file read once more that could not be read.
public struct ReadIntakeAgain: Act {
  public var intake: String

  public static let definition = ActDefinition(
    "intake.readAgain", by: [.secretariat], readBy: [.secretariat],
    summary: "Has a file read once more that could not be read.",
    fields: [.init("intake", .id(of: "intake"), "What is to be read.")])

  public init(intake: String) { self.intake = intake }

  public func subjects(in scene: ActScene) -> [Subject] { [Subject("intake", intake)] }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(IntakeRow.self, intake, field: "intake")
    guard row.state == .unreadable else { throw Refusal.rule(.intakeIsReadOnce) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    var row = try scene.existing(IntakeRow.self, intake, field: "intake")
    row.state = .received
    row.problem = nil
    return [.put(row)]
  }
}
