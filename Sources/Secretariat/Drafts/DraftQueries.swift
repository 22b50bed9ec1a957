public import Deliberations
public import Proceedings

/// A series of drafts with all that its pages show.
public struct DraftSeriesOverview: Hashable, Sendable {
  public var forum: ForumRow
  public var series: DraftSeriesRow
  public var body: BodyRow
  /// In the order of their numbers.
  public var drafts: [DraftRow]
  /// By id, that of the draft.
  public var documents: [String: DocumentRow]
  /// In the order in which they were made.
  public var comments: [CommentRow]
  /// By id.
  public var parties: [String: PartyRow]
  /// Of the body, the first due first.
  public var deadlines: [DeadlineRow]

  /// The newest that was not withdrawn.
  public var latest: DraftRow? { drafts.last { !isWithdrawn($0) } }

  public func isWithdrawn(_ draft: DraftRow) -> Bool { documents[draft.id]?.withdrawn != nil }

  /// The last day on which parties comment on a draft; nil where there is none.
  public func commentsUntil(_ draft: DraftRow) -> String? {
    draft.deadline.flatMap { id in deadlines.first { $0.id == id } }?.due
  }

  public func draft(_ number: Int) -> DraftRow? { drafts.first { $0.number == number } }

  /// The comments that stand beside a draft's clauses, by clause.
  ///
  /// Those made on it, those taken up in it, and on the newest draft also what is still open.
  public func commentsBeside(_ draft: DraftRow) -> [String: [CommentRow]] {
    var beside: [String: [CommentRow]] = [:]
    for comment in comments where comment.state != .withdrawn {
      if comment.draft == draft.id {
        beside[comment.clause, default: []].append(comment)
      } else if comment.answer?.draft == draft.id, let clause = comment.answer?.clause {
        beside[clause, default: []].append(comment)
      } else if comment.state == .open, comment.place.draft == draft.id,
        let clause = comment.place.clause
      {
        beside[clause, default: []].append(comment)
      }
    }
    return beside
  }

  /// Open comments of earlier drafts whose clauses this draft no longer has.
  public func homeless(in draft: DraftRow) -> [CommentRow] {
    comments.filter {
      $0.state == .open && $0.place.draft == draft.id && $0.place.clause == nil
    }
  }
}

extension Secretariat {
  /// The series of a forum, by title.
  public func draftSeries(of forum: String) async throws -> [DraftSeriesOverview] {
    try await store.read { store in
      let views = store.views(of: forum)
      return try views.rows(ViewQuery(DraftSeriesRow.self).ordered(by: "title")).compactMap {
        try Self.overview(of: $0, in: forum, views)
      }
    }
  }

  /// Nil where there is no such series.
  public func draftSeries(_ id: String, in forum: String) async throws -> DraftSeriesOverview? {
    try await store.read { store in
      let views = store.views(of: forum)
      return try views.row(DraftSeriesRow.self, key: [.text(id)]).flatMap {
        try Self.overview(of: $0, in: forum, views)
      }
    }
  }

  /// The draft of a series that another is compared with: the one asked for, by id, or the one
  /// before it; nil where there is none.
  public func draft(
    before draft: DraftRow, asked id: String?, in forum: String
  ) async throws -> DraftRow? {
    try await store.read { store in
      let drafts = try store.views(of: forum).rows(
        ViewQuery(DraftRow.self).where("series", is: draft.series).ordered(by: "number"))
      guard let id else { return drafts.last { $0.number < draft.number } }
      return drafts.first { $0.id == id }
    }
  }

  private static func overview(
    of series: DraftSeriesRow, in id: String, _ views: any Views
  ) throws -> DraftSeriesOverview? {
    guard let forum = try views.row(ForumRow.self, key: [.text(id)]),
      let body = try views.row(BodyRow.self, key: [.text(series.body)])
    else { return nil }
    let drafts = try views.rows(
      ViewQuery(DraftRow.self).where("series", is: series.id).ordered(by: "number"))
    let comments = try views.rows(
      ViewQuery(CommentRow.self).where("series", is: series.id).ordered(by: "at")
    ).map(views.following)
    var documents: [String: DocumentRow] = [:]
    for draft in drafts {
      documents[draft.id] = try views.row(DocumentRow.self, key: [.text(draft.id)])
    }
    var parties: [String: PartyRow] = [:]
    for party in Set(comments.compactMap(\.party)) {
      parties[party] = try views.row(PartyRow.self, key: [.text(party)])
    }
    return DraftSeriesOverview(
      forum: forum, series: series, body: body, drafts: drafts, documents: documents,
      comments: comments, parties: parties,
      deadlines: try views.rows(
        ViewQuery(DeadlineRow.self).where("body", is: series.body).ordered(by: "due")))
  }

  /// Documents filed as drafts with a series' body that can be issued in it, the newest first.
  public func draftsToIssue(
    in series: DraftSeriesRow, of forum: String
  ) async throws -> [DocumentRow] {
    try await store.read { store in
      let views = store.views(of: forum)
      let filed = ViewQuery(DocumentRow.self).where("kind", is: DocumentRow.Kind.draft.rawValue)
        .ordered(by: "filed", descending: true)
      return try views.rows(filed).filter { document in
        try document.body == series.body && document.text != nil && document.withdrawn == nil
          && !document.isRestricted && views.row(DraftRow.self, key: [.text(document.id)]) == nil
      }
    }
  }

  /// Issues a filed document as the next draft, with the clauses of its text.
  ///
  /// - Throws: `Refusal`; what the stores threw.
  public func issueDraft(
    _ document: String, in series: String, deadline: String?, of forum: String,
    by actor: Actor
  ) async throws -> RecordedAct {
    guard let row = try await row(DocumentRow.self, document, of: forum) else {
      throw Refusal.unknown(noun: "document", id: document, field: "document")
    }
    let clauses = try await text(of: row).map { DraftClause.all(of: $0) } ?? []
    return try await perform(
      IssueDraft(
        series: series, document: document, clauses: clauses, deadline: deadline),
      in: forum, as: actor)
  }
}
