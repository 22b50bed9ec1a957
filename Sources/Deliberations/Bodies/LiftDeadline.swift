/// Takes a deadline away: nothing is due any more.
public struct LiftDeadline: Act {
  public var deadline: String

  public static let definition = ActDefinition(
    "deadline.lift", by: [.secretariat, .chair],
    summary: "Takes a deadline away.",
    fields: [.init("deadline", .id(of: "deadline"), "The deadline that it is about.")])

  public init(deadline: String) { self.deadline = deadline }

  public func subjects(in scene: ActScene) throws -> [Subject] {
    let row = try existing(in: scene)
    return [Subject("deadline", row.id), Subject("body", row.body)]
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    [.remove(try existing(in: scene))]
  }

  private func existing(in scene: ActScene) throws -> DeadlineRow {
    try scene.existing(DeadlineRow.self, deadline, field: "deadline")
  }
}
