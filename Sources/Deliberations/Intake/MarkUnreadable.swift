/// A file that came in could not be read; its sender is asked for another.
public struct MarkUnreadable: Act {
  public var intake: String
  public var problem: String
  public var canBeSalvaged: Bool?
  public var fault: ReadingFault?

  public static let definition = ActDefinition(
    "intake.markUnreadable", by: [.host], readBy: [.secretariat], isOfProgram: true,
    summary: "Tells why a file could not be read; the program itself does it.",
    fields: [
      .init("intake", .id(of: "intake"), "What could not be read."),
      .init("problem", .text(upTo: 4000), "What is wrong with it, and what to do."),
      .optional(
        "canBeSalvaged", .flag, "Whether what is left of it may be read.", since: 2),
      .optional(
        "fault", .object(ReadingFault.fields), "The same as data, for readers of any language.",
        since: 3),
    ])

  public init(
    intake: String, problem: String, canBeSalvaged: Bool? = nil, fault: ReadingFault? = nil
  ) {
    self.intake = intake
    self.problem = problem
    self.canBeSalvaged = canBeSalvaged
    self.fault = fault
  }

  public func subjects(in scene: ActScene) -> [Subject] { [Subject("intake", intake)] }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(IntakeRow.self, intake, field: "intake")
    guard row.state == .received else { throw Refusal.rule(.intakeIsReadOnce) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    var row = try scene.existing(IntakeRow.self, intake, field: "intake")
    row.state = .unreadable
    row.problem = problem
    row.fault = fault
    row.canBeSalvaged = canBeSalvaged ?? false
    row.isSalvaging = false
    return [.put(row)]
  }
}
