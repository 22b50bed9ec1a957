/// Gives a body another mandate or other dates.
public struct AmendBody: Act {
  public var body: String
  public var mandate: String?
  public var begins: String?
  public var ends: String?

  public static let definition = ActDefinition(
    "body.amend", by: [.secretariat, .chair],
    summary: "Gives a body another mandate or other dates.",
    fields: [
      .init("body", .id(of: "body"), "The body that it is about."),
      .optional("mandate", .text(upTo: 20_000), "What it is to do, and who said so."),
      .optional("begins", .date, "The first day of its mandate."),
      .optional("ends", .date, "The last day of its mandate."),
    ])

  public init(body: String, mandate: String?, begins: String?, ends: String?) {
    self.body = body
    self.mandate = mandate
    self.begins = begins
    self.ends = ends
  }

  public func subjects(in scene: ActScene) -> [Subject] { [Subject("body", body)] }

  public func check(in scene: ActScene) throws {
    _ = try scene.existing(BodyRow.self, body, field: "body")
    if let begins, let ends, ends < begins { throw Refusal.rule(.endsAfterItBegins) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    var row = try scene.existing(BodyRow.self, body, field: "body")
    row.mandate = mandate
    row.begins = begins
    row.ends = ends
    return [.put(row)]
  }
}
