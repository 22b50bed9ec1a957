/// A day by which something is due in a body.
public struct DeadlineRow: ViewRow {
  public var id: String
  public var body: String
  /// What is due: `Contributions to the second meeting`.
  public var name: String
  /// `2026-11-21`, the whole day included.
  public var due: String
  /// How many days before it those concerned are reminded.
  public var reminders: [Int]

  public static let view = ViewDefinition(
    "deadlines", of: "deadline", key: [.text("id")],
    columns: [.text("body"), .text("name"), .text("due"), .json("reminders")],
    constraints: [.unique("body", "name", rule: "deadline is set once")],
    indexes: [["due"]])
}
