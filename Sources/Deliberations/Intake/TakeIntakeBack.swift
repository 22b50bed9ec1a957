/// Takes a file back that was set aside.
public struct TakeIntakeBack: Act {
  public var intake: String

  public static let definition = ActDefinition(
    "intake.takeBack", by: [.secretariat], readBy: [.secretariat],
    summary: "Takes a file back that was set aside.",
    fields: [.init("intake", .id(of: "intake"), "What is taken back.")])

  public init(intake: String) { self.intake = intake }

  public func subjects(in scene: ActScene) -> [Subject] { [Subject("intake", intake)] }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(IntakeRow.self, intake, field: "intake")
    guard row.state == .setAside else { throw Refusal.rule(.isNotSetAside) }
    let known = try IntakeRow.standing(
      row.file, at: row.body, from: row.sender, row.party, in: scene.views)
    if let known { throw Refusal.taken(field: "intake", value: known.id) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    var row = try scene.existing(IntakeRow.self, intake, field: "intake")
    row.state = row.problem == nil ? .read : .unreadable
    row.reason = nil
    return [.put(row)]
  }
}
