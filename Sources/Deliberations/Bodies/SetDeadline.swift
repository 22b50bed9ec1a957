/// Sets a day by which something is due; set again, it moves.
public struct SetDeadline: Act {
  public var body: String
  public var name: String
  public var due: String
  public var reminders: [Int]

  public static let definition = ActDefinition(
    "deadline.set", by: [.secretariat, .chair],
    summary: "Sets the day by which something is due, or moves it.",
    fields: [
      .init("body", .id(of: "body"), "The body that it is about."),
      .init("name", .line(upTo: 300), "What is due."),
      .init("due", .date, "The last day on which it is in time."),
      .init(
        "reminders", .list(of: .count(0...366), upTo: 10),
        "How many days before it those concerned are reminded."),
    ])

  public init(body: String, name: String, due: String, reminders: [Int]) {
    self.body = body
    self.name = name
    self.due = due
    self.reminders = reminders
  }

  public func subjects(in scene: ActScene) throws -> [Subject] {
    [Subject("body", body), Subject("deadline", try id(in: scene))]
  }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(BodyRow.self, body, field: "body")
    if let ends = row.ends, due > ends { throw Refusal.rule(.isDueWithinMandate) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let days = Set(reminders).sorted(by: >)
    return [
      .put(
        DeadlineRow(id: try id(in: scene), body: body, name: name, due: due, reminders: days))
    ]
  }

  /// That of the deadline of this name, where there is one.
  private func id(in scene: ActScene) throws -> String {
    let same = ViewQuery(DeadlineRow.self).where("body", is: body).where("name", is: name)
    return try scene.views.rows(same).first?.id ?? scene.newID("t")
  }
}
