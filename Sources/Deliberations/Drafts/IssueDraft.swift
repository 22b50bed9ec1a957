internal import Redlines

/// Issues a filed document as the next draft of a series; comments follow their clauses into it.
public struct IssueDraft: Act {
  public var series: String
  public var document: String
  public var clauses: [DraftClause]
  public var deadline: String?

  public static let definition = ActDefinition(
    "draft.issue", by: [.secretariat],
    summary: "Issues a filed document as the next draft of a series.",
    fields: [
      .init("series", .id(of: "draftSeries"), "The series that it continues."),
      .init("document", .id(of: "document"), "The document, filed as a draft."),
      .init(
        "clauses", .list(of: .object(DraftClause.fields), upTo: 20_000),
        "Its clauses, in the order of reading."),
      .optional(
        "deadline", .id(of: "deadline"), "The body's deadline for comments on it."),
    ])

  public init(
    series: String, document: String, clauses: [DraftClause], deadline: String? = nil
  ) {
    self.series = series
    self.document = document
    self.clauses = clauses
    self.deadline = deadline
  }

  public func subjects(in scene: ActScene) -> [Subject] {
    [
      Subject("draftSeries", series), Subject("draft", document), Subject("document", document),
    ]
  }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(DraftSeriesRow.self, series, field: "series")
    let filed = try scene.existing(DocumentRow.self, document, field: "document")
    guard filed.kind == .draft, filed.body == row.body else { throw Refusal.rule(.isNoDraft) }
    if filed.withdrawn != nil { throw Refusal.rule(.isWithdrawn) }
    // Its words stand on the record, which everyone reads.
    if filed.isRestricted { throw Refusal.rule(.draftsAreOpen) }
    if try scene.views.row(DraftRow.self, key: [.text(document)]) != nil {
      throw Refusal.taken(field: "document", value: document)
    }
    if let deadline {
      let due = try scene.existing(DeadlineRow.self, deadline, field: "deadline")
      guard due.body == row.body else { throw Refusal.rule(.deadlineIsOfItsBody) }
    }
    guard !clauses.isEmpty, Set(clauses.map(\.id)).count == clauses.count else {
      throw Refusal.rule(.clausesAreToldApart)
    }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let last = try scene.latestDraft(of: series)
    let draft = DraftRow(
      id: document, series: series, number: (last?.number ?? 0) + 1, clauses: clauses,
      deadline: deadline, issued: scene.at)
    var changes: [ViewChange] = [.put(draft)]
    let comments = try scene.views.rows(
      ViewQuery(CommentRow.self).where("series", is: series))
    var ways: [String: CommentWay] = [:]
    for var comment in comments where comment.state != .withdrawn {
      let from = comment.place.draft
      let way =
        try ways[from]
        ?? CommentWay(from: scene.existing(DraftRow.self, from, field: "series"), to: draft)
      ways[from] = way
      comment.place = way.place(of: comment)
      changes.append(.put(comment))
    }
    return changes
  }
}
