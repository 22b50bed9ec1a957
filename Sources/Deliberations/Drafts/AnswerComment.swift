/// Says what became of a comment; answering anew undoes the answer before.
public struct AnswerComment: Act {
  public var comment: String
  public var outcome: CommentRow.State
  public var draft: String?
  public var clause: String?
  public var reason: String?

  /// What an answer can be; `open` takes the answer back.
  private static let outcomes: [CommentRow.State] = [
    .takenUp, .takenUpInPart, .notTakenUp, .bothViews, .open,
  ]

  public static let definition = ActDefinition(
    "comment.answer", by: [.secretariat],
    summary: "Says whether a comment was taken up, and where.",
    fields: [
      .init("comment", .id(of: "comment"), "What is answered."),
      .init("outcome", .oneOf(outcomes.map(\.rawValue)), "What became of it."),
      .optional("draft", .id(of: "draft"), "The draft in which it was taken up."),
      .optional("clause", .line(upTo: 60), "The id of the clause in which it was taken up."),
      .optional("reason", .text(upTo: 20_000), "Why, for its party."),
    ])

  public init(
    comment: String, outcome: CommentRow.State, draft: String? = nil, clause: String? = nil,
    reason: String? = nil
  ) {
    self.comment = comment
    self.outcome = outcome
    self.draft = draft
    self.clause = clause
    self.reason = reason
  }

  public func subjects(in scene: ActScene) -> [Subject] { [Subject("comment", comment)] }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(CommentRow.self, comment, field: "comment")
    if row.state == .withdrawn { throw Refusal.rule(.isWithdrawn) }
    switch outcome {
    case .takenUp, .takenUpInPart, .bothViews:
      guard let draft, let clause else { throw Refusal.rule(.answerNamesItsPlace) }
      let later = try scene.existing(DraftRow.self, draft, field: "draft")
      let earlier = try scene.existing(DraftRow.self, row.draft, field: "draft")
      guard later.series == row.series, later.number > earlier.number else {
        throw Refusal.rule(.takenUpInLaterDraft)
      }
      guard later.clause(clause) != nil else {
        throw Refusal.unknown(noun: "clause", id: clause, field: "clause")
      }
    case .notTakenUp:
      guard reason != nil else { throw Refusal.rule(.answerGivesItsReason) }
    case .open, .withdrawn: break
    }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    var row = try scene.existing(CommentRow.self, comment, field: "comment")
    row.state = outcome
    switch outcome {
    case .open, .withdrawn: row.answer = nil
    case .notTakenUp: row.answer = .init(draft: nil, clause: nil, reason: reason, at: scene.at)
    case .takenUp, .takenUpInPart, .bothViews:
      row.answer = .init(draft: draft, clause: clause, reason: reason, at: scene.at)
    }
    return [.put(row)]
  }
}
