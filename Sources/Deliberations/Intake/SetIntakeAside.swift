/// Sets a file aside that is not to be filed: a copy, a cover letter, a mistake.
public struct SetIntakeAside: Act {
  public var intake: String
  public var reason: String?

  public static let definition = ActDefinition(
    "intake.setAside", by: [.secretariat], readBy: [.secretariat],
    summary: "Sets a file aside that is not to be filed.",
    fields: [
      .init("intake", .id(of: "intake"), "What is set aside."),
      .optional("reason", .text(upTo: 4000), "Why, for the record."),
    ])

  public init(intake: String, reason: String? = nil) {
    self.intake = intake
    self.reason = reason
  }

  public func subjects(in scene: ActScene) -> [Subject] { [Subject("intake", intake)] }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(IntakeRow.self, intake, field: "intake")
    guard row.state == .read || row.state == .unreadable else {
      throw Refusal.rule(.onlyUnfiledIsSetAside)
    }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    var row = try scene.existing(IntakeRow.self, intake, field: "intake")
    row.state = .setAside
    row.reason = reason
    return [.put(row)]
  }
}
