/// Restricts a document that was filed for everyone.
///
/// From then on its text is read by the members of its body only; its translations are restricted
/// with it.
public struct RestrictDocument: Act {
  public var document: String
  public var reason: String

  public static let definition = ActDefinition(
    "document.restrict", by: [.secretariat],
    summary:
      "Restricts a document: only members of its body read its text from now on. It stays listed, and what stands on the record already stays there.",
    fields: [
      .init("document", .id(of: "document"), "What is restricted, with its translations."),
      .init("reason", .text(upTo: 4000), "Why; the document's page says it to everyone."),
    ])

  public init(document: String, reason: String) {
    self.document = document
    self.reason = reason
  }

  public func subjects(in scene: ActScene) throws -> [Subject] {
    [Subject("document", document)]
      + (try translations(in: scene).map { Subject("document", $0.id) })
  }

  private func translations(in scene: ActScene) throws -> [DocumentRow] {
    try scene.views.rows(ViewQuery(DocumentRow.self).where("original", is: document))
  }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(DocumentRow.self, document, field: "document")
    if row.isRestricted { throw Refusal.rule(.isSoAlready) }
    let key: [ColumnValue] = [.text(document)]
    let isDraft = try scene.views.row(DraftRow.self, key: key) != nil
    if try isDraft || scene.views.row(EditionRow.self, key: key) != nil {
      throw Refusal.rule(.wordsStandOnRecord)
    }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let row = try scene.existing(DocumentRow.self, document, field: "document")
    return ([row] + (try translations(in: scene))).map {
      var row = $0
      row.isRestricted = true
      return .put(row)
    }
  }
}
