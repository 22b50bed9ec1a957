/// Who deliberates: a forum, a working group, a committee.
public struct BodyRow: ViewRow {
  public var id: String
  /// The body that it belongs to; none for the forum itself.
  public var parent: String?
  public var name: String
  public var mandate: String?
  /// Dates as `2026-11-21`.
  public var begins: String?
  public var ends: String?

  public static let view = ViewDefinition(
    "bodies", of: "body", key: [.text("id")],
    columns: [
      .text("parent").optional, .text("name"), .text("mandate").optional, .text("begins").optional,
      .text("ends").optional,
    ],
    constraints: [.unique("parent", "name", rule: "body has a name of its own among its siblings")])
}

/// Establishes a body within another.
public struct EstablishBody: Act {
  public var parent: String
  public var name: String
  public var mandate: String?
  public var begins: String?
  public var ends: String?

  public static let definition = ActDefinition(
    "body.establish", by: [.secretariat, .chair],
    summary: "Establishes a body within another.",
    fields: [
      .init("parent", .id(of: "body"), "The body that it belongs to."),
      .init("name", .line(upTo: 200), "What it is called."),
      .optional("mandate", .text(upTo: 20_000), "What it is to do, and who said so."),
      .optional("begins", .date, "The first day of its mandate."),
      .optional("ends", .date, "The last day of its mandate."),
    ])

  public init(parent: String, name: String, mandate: String?, begins: String?, ends: String?) {
    self.parent = parent
    self.name = name
    self.mandate = mandate
    self.begins = begins
    self.ends = ends
  }

  public func subjects(in scene: ActScene) -> [Subject] {
    [Subject("body", parent), Subject("body", scene.newID("b"))]
  }

  public func check(in scene: ActScene) throws {
    _ = try scene.existing(BodyRow.self, parent, field: "parent")
    if let begins, let ends, ends < begins { throw Refusal.rule(.endsAfterItBegins) }
    let same = ViewQuery(BodyRow.self).where("parent", is: parent).where("name", is: name)
    if try scene.views.count(same) > 0 { throw Refusal.taken(field: "name", value: name) }
  }

  public func changes(in scene: ActScene) -> [ViewChange] {
    [
      .put(
        BodyRow(
          id: scene.newID("b"), parent: parent, name: name, mandate: mandate, begins: begins,
          ends: ends))
    ]
  }
}
