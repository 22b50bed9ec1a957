/// Comments on a clause of the newest draft of a series.
public struct SubmitComment: Act {
  public var draft: String
  public var clause: String
  public var wording: String
  public var party: String?
  public var text: String?
  public var proposal: CommentRow.Proposal?

  public static let definition = ActDefinition(
    "comment.submit", by: [.secretariat, .delegate, .observer],
    summary: "Comments on a clause of a draft, with other wording where one is proposed.",
    fields: [
      .init("draft", .id(of: "draft"), "The draft, the newest of its series."),
      .init("clause", .line(upTo: 60), "The id of the clause that it is about."),
      .init(
        "wording", .wordingHash,
        "The hash of the clause’s wording as it was read: the SHA-256 of its kind, number and text, "
          + "each with a zero byte behind it; a draft’s clauses give it as wording."),
      .optional("party", .id(of: "party"), "Whose comment it is; none for the secretariat."),
      .optional("text", .text(upTo: 20_000), "What is said about the clause."),
      .optional(
        "proposal", .object(CommentRow.Proposal.fields), "The wording that is asked for."),
    ])

  public init(
    draft: String, clause: String, wording: String, party: String?, text: String?,
    proposal: CommentRow.Proposal? = nil
  ) {
    self.draft = draft
    self.clause = clause
    self.wording = wording
    self.party = party
    self.text = text
    self.proposal = proposal
  }

  public func subjects(in scene: ActScene) -> [Subject] {
    [Subject("comment", scene.newID("c"))] + (party.map { [Subject("party", $0)] } ?? [])
  }

  public func check(in scene: ActScene) throws {
    let draft = try scene.existing(DraftRow.self, draft, field: "draft")
    let series = try scene.existing(DraftSeriesRow.self, draft.series, field: "draft")
    if let party { _ = try scene.party(party, field: "party") }
    try refuseOthers(draft, series, in: scene)
    let document = try scene.existing(DocumentRow.self, draft.id, field: "draft")
    if document.withdrawn != nil { throw Refusal.rule(.isWithdrawn) }
    guard try scene.standingDraft(of: draft.series)?.id == draft.id else {
      throw Refusal.rule(.laterDraftIsIssued)
    }
    guard let clause = draft.clause(clause) else {
      throw Refusal.unknown(noun: "clause", id: clause, field: "clause")
    }
    guard clause.wordingHash == wording else { throw Refusal.rule(.clauseReadsOtherwise) }
    guard text != nil || proposal != nil else { throw Refusal.rule(.commentSaysSomething) }
    if let proposal, (proposal.kind == .delete) != (proposal.text == nil) {
      throw Refusal.rule(.proposalHasWords)
    }
  }

  /// A delegation comments in its own name and in time; the secretariat also hands in for others
  /// what came by letter.
  private func refuseOthers(
    _ draft: DraftRow, _ series: DraftSeriesRow, in scene: ActScene
  ) throws {
    let roles = try scene.actor.roles(over: series.body, in: scene.views)
    if roles.contains(.secretariat) { return }
    let own = try scene.actor.accreditations(over: series.body, in: scene.views).filter {
      $0.role == .delegate || $0.role == .observer
    }
    guard let party = try party.flatMap({ try scene.views.party($0)?.id }),
      own.contains(where: { $0.party == party })
    else {
      throw Refusal.rule(.isAnothers)
    }
    let speaks = own.contains {
      $0.party == party && ($0.role == .delegate || series.observersComment)
    }
    guard speaks else { throw Refusal.rule(.observersDoNotComment) }
    guard try scene.takesComments(draft) else { throw Refusal.rule(.deadlineHasPassed) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    let draft = try scene.existing(DraftRow.self, draft, field: "draft")
    guard let stands = draft.clause(clause) else {
      throw Refusal.unknown(noun: "clause", id: clause, field: "clause")
    }
    return [
      .put(
        CommentRow(
          id: scene.newID("c"), series: draft.series, draft: draft.id, party: party,
          person: scene.actor.person, text: text, proposal: proposal, clause: clause,
          wording: stands.text, wordingHash: stands.wordingHash, state: .open,
          place: CommentPlace(draft: draft.id, clause: clause, way: .made), answer: nil,
          at: scene.at))
    ]
  }
}
