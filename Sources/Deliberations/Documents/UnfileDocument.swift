internal import Proceedings

/// Undoes a filing that was a slip, before anybody can be counted on to have seen it: the document
/// is one no more, and its symbol is free for what is filed next.
///
/// A symbol means one document to all who have read or cited it. So this is possible for a short
/// time only, and only while nothing else refers to the document; later it is withdrawn, and bears
/// its symbol for ever. That it was filed and unfiled stays on the record.
public struct UnfileDocument: Act {
  /// How long after the filing; feeds and notices are read by the quarter of an hour at most.
  public static let minutes = 15

  public var document: String

  public static let definition = ActDefinition(
    "document.unfile", by: [.secretariat], rulesSince: 2,
    summary:
      "Undoes a filing of the last 15 minutes that nothing refers to yet. Its symbol is free again.",
    fields: [.init("document", .id(of: "document"), "What was filed by mistake.")])

  public init(document: String) { self.document = document }

  public func subjects(in scene: ActScene) throws -> [Subject] {
    let row = try scene.existing(DocumentRow.self, document, field: "document")
    return [Subject("document", document)] + (row.intake.map { [Subject("intake", $0)] } ?? [])
  }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(DocumentRow.self, document, field: "document")
    let isRecent = scene.at.milliseconds - row.filed.milliseconds < Self.minutes * 60_000
    guard isRecent, row.withdrawn == nil, try !isReferredTo(in: scene),
      try !isCompiled(row, in: scene)
    else { throw Refusal.rule(.filingStands) }
  }

  /// Whether it was issued as a draft, or a document stands that was filed as following it or as
  /// its translation; what was undone since, as that was, refers to nothing any more.
  private func isReferredTo(in scene: ActScene) throws -> Bool {
    if try scene.views.row(DraftRow.self, key: [.text(document)]) != nil { return true }
    return try scene.views.history(of: Subject("document", document), after: 0).contains {
      let row = try scene.views.row(DocumentRow.self, key: [.text("d\($0)")])
      return row?.follows?.document == document || row?.original == document
    }
  }

  /// Whether it is an edition, or one that was published since it was filed holds what it asks for.
  private func isCompiled(_ row: DocumentRow, in scene: ActScene) throws -> Bool {
    let editions = try scene.views.rows(ViewQuery(EditionRow.self).where("body", is: row.body))
    if editions.contains(where: { $0.id == document }) { return true }
    guard let intake = row.intake else { return false }
    let own = try scene.views.rows(ViewQuery(RecommendationRow.self).where("intake", is: intake))
    let ids = Set(own.map(\.id))
    return try editions.contains { edition in
      let published = try scene.views.row(DocumentRow.self, key: [.text(edition.id)])
      return published.map { $0.filed >= row.filed } ?? false
        && edition.entries.contains { ids.contains($0.recommendation) }
    }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let row = try scene.existing(DocumentRow.self, document, field: "document")
    let taken = SymbolRow(folded: SymbolRow.folded(row.symbol), document: document)
    let citations = try scene.views.rows(
      ViewQuery(CitationRow.self).where("document", is: document))
    return [.remove(row), .remove(taken)] + citations.map { .remove($0) }
      + (try Symbols(in: scene).givenBack(by: row)).map { .put($0) }
      + (try scene.filing(row.intake, as: nil, freeing: row))
  }
}
