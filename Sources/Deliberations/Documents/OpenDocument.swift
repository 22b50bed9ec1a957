/// Opens a restricted document: everyone reads its text from then on.
///
/// Its translations stay as they are, each to be opened by itself.
public struct OpenDocument: Act {
  public var document: String
  public var reason: String?

  public static let definition = ActDefinition(
    "document.open", by: [.secretariat],
    summary: "Opens a restricted document: everyone reads its text from now on.",
    fields: [
      .init("document", .id(of: "document"), "What is opened; its translations are by themselves."),
      .optional("reason", .text(upTo: 4000), "Why."),
    ])

  public init(document: String, reason: String? = nil) {
    self.document = document
    self.reason = reason
  }

  public func subjects(in scene: ActScene) -> [Subject] { [Subject("document", document)] }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(DocumentRow.self, document, field: "document")
    if !row.isRestricted { throw Refusal.rule(.isSoAlready) }
    let original = try row.original.flatMap {
      try scene.views.row(DocumentRow.self, key: [.text($0)])
    }
    if original?.isRestricted ?? false { throw Refusal.rule(.translationIsRestrictedToo) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    var row = try scene.existing(DocumentRow.self, document, field: "document")
    row.isRestricted = false
    return [.put(row)]
  }
}
