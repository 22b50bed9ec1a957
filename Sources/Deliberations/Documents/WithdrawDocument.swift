/// Withdraws a document: it stays listed, with the day on which it was withdrawn.
///
/// What had come in at the desk lies there again, and can be filed anew.
public struct WithdrawDocument: Act {
  public var document: String
  public var reason: String

  public static let definition = ActDefinition(
    "document.withdraw", by: [.secretariat],
    summary:
      "Withdraws a document. It stays listed and on the record under its symbol, which is not given again, and who could read its text still can.",
    fields: [
      .init("document", .id(of: "document"), "What is withdrawn."),
      .init("reason", .text(upTo: 4000), "Why; the document's page says it to everyone."),
    ])

  public init(document: String, reason: String) {
    self.document = document
    self.reason = reason
  }

  public func subjects(in scene: ActScene) throws -> [Subject] {
    let row = try scene.existing(DocumentRow.self, document, field: "document")
    return [Subject("document", document)] + (row.intake.map { [Subject("intake", $0)] } ?? [])
  }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(DocumentRow.self, document, field: "document")
    if row.withdrawn != nil { throw Refusal.rule(.isWithdrawn) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    var row = try scene.existing(DocumentRow.self, document, field: "document")
    row.withdrawn = scene.at
    return [.put(row)] + (try scene.filing(row.intake, as: nil)) + (try commentsBack(in: scene))
  }

  /// Comments that stood in a withdrawn draft stand in the one before it again.
  private func commentsBack(in scene: ActScene) throws -> [ViewChange] {
    guard let draft = try scene.views.row(DraftRow.self, key: [.text(document)]),
      let standing = try scene.standingDraft(of: draft.series, but: document)
    else { return [] }
    let comments = try scene.views.rows(
      ViewQuery(CommentRow.self).where("series", is: draft.series))
    return try comments.filter { $0.state != .withdrawn && $0.place.draft == document }.map {
      var comment = $0
      let made = try scene.existing(DraftRow.self, comment.draft, field: "document")
      comment.place = CommentPlace(draft: made.id, clause: comment.clause, way: .made)
      if made.id != standing.id {
        comment.place = CommentWay(from: made, to: standing).place(of: comment)
      }
      return .put(comment)
    }
  }
}
