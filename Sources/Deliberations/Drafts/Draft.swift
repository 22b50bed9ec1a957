public import Proceedings

/// A numbered draft of a series: a filed document, with its clauses.
public struct DraftRow: ViewRow {
  /// That of the document.
  public var id: String
  public var series: String
  /// 1 for the first draft.
  public var number: Int
  /// In the order of reading.
  public var clauses: [DraftClause]
  /// The body's deadline for comments on it, by id.
  public var deadline: String?
  public var issued: Moment

  public static let view = ViewDefinition(
    "drafts", of: "draft", key: [.text("id")],
    columns: [
      .text("series"), .integer("number"), .json("clauses"), .text("deadline").optional,
      .text("issued"),
    ],
    constraints: [.unique("series", "number", rule: "draft has a number of its own")])

  public func clause(_ id: String) -> DraftClause? { clauses.first { $0.id == id } }
}

extension ActScene {
  /// Whether parties still comment on a draft: the last day is that of its deadline, in universal
  /// time, wherever that was moved to.
  func takesComments(_ draft: DraftRow) throws -> Bool {
    guard let id = draft.deadline,
      let deadline = try views.row(DeadlineRow.self, key: [.text(id)])
    else { return true }
    return String(at.description.prefix(10)) <= deadline.due
  }

  /// The draft of a series that was issued last, whether it was withdrawn or not; nil where there
  /// is none.
  func latestDraft(of series: String) throws -> DraftRow? {
    try views.rows(
      ViewQuery(DraftRow.self).where("series", is: series)
        .ordered(by: "number", descending: true).first(1)
    ).first
  }

  /// The newest draft of a series that was not withdrawn; nil where there is none.
  func standingDraft(of series: String, but document: String? = nil) throws -> DraftRow? {
    let drafts = try views.rows(
      ViewQuery(DraftRow.self).where("series", is: series)
        .ordered(by: "number", descending: true))
    return try drafts.first { draft in
      guard draft.id != document else { return false }
      return try views.row(DocumentRow.self, key: [.text(draft.id)])?.withdrawn == nil
    }
  }
}
