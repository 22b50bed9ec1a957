import Deliberations
import Proceedings
import Secretariat

extension HistoryGenerator {
  /// An act on drafts that needs more than ids to be possible: a draft that follows another, a
  /// comment on a clause as it reads, an answer; nil where there is no series yet.
  mutating func drafting(
    in forum: String, of secretariat: Secretariat
  ) async throws -> Attempt? {
    let (series, drafts, comments, documents, issued) = try await secretariat.store.read { store in
      let views = store.views(of: forum)
      return (
        try views.rows(ViewQuery(DraftSeriesRow.self)), try views.rows(ViewQuery(DraftRow.self)),
        try views.rows(ViewQuery(CommentRow.self)),
        try views.rows(ViewQuery(DocumentRow.self).where("kind", is: "draft")),
        Set(try views.rows(ViewQuery(DraftRow.self)).map(\.id))
      )
    }
    guard let one = series.randomElement(using: &random) else { return opening(documents.isEmpty) }
    let own = drafts.filter { $0.series == one.id }.sorted { $0.number < $1.number }
    let free = documents.filter {
      !issued.contains($0.id) && $0.body == one.body && !$0.isRestricted && $0.withdrawn == nil
    }
    switch random.upTo(4) {
    case 0:
      guard let document = free.first else { return draftDocument(in: one.body) }
      return attempt(
        IssueDraft(series: one.id, document: document.id, clauses: clauses(after: own.last)))
    case 1:
      guard let comment = comments.randomElement(using: &random), let last = own.last,
        let clause = last.clauses.randomElement(using: &random)
      else { return nil }
      return attempt(
        AnswerComment(
          comment: comment.id, outcome: random.one(of: CommentRow.State.allCases.dropLast()),
          draft: last.id, clause: clause.id, reason: words()))
    default:
      guard let last = own.last, let clause = last.clauses.randomElement(using: &random) else {
        return nil
      }
      let kind = random.one(of: CommentRow.Proposal.Kind.allCases)
      return attempt(
        SubmitComment(
          draft: last.id, clause: clause.id, wording: clause.wordingHash, party: nil,
          text: words(), proposal: .init(kind: kind, text: kind == .delete ? nil : words())))
    }
  }

  private mutating func opening(_ needsDocument: Bool) -> Attempt {
    if needsDocument, random.upTo(2) == 0 { return draftDocument(in: "b1") }
    return attempt(OpenDraftSeries(body: "b1", title: words(), observersComment: true))
  }

  private mutating func draftDocument(in body: String) -> Attempt {
    attempt(
      FileDocument(
        body: body, title: words(), kind: .draft, language: "en", date: nil, parties: [],
        file: Hash(of: words().utf8).description, fileName: "draft.txt", text: nil, symbol: nil,
        isRestricted: false))
  }

  /// The clauses of the last draft as an editor may have left them.
  private mutating func clauses(after last: DraftRow?) -> [DraftClause] {
    var clauses = last?.clauses ?? []
    for at in clauses.indices.reversed() {
      switch random.upTo(6) {
      case 0: clauses.remove(at: at)
      case 1: clauses[at].text += " " + words()
      default: break
      }
    }
    for _ in 0...random.upTo(3) {
      let id = "c\(random.upTo(1_000_000))"
      guard !clauses.contains(where: { $0.id == id }) else { continue }
      clauses.insert(
        DraftClause(id: id, text: words()),
        at: random.upTo(clauses.count + 1))
    }
    return clauses
  }

  private func attempt(_ act: any Act) -> Attempt {
    Attempt(
      name: type(of: act).definition.name, fields: (try? JSONValue(encoding: act)) ?? [:],
      actor: Actor(person: "ann"))
  }
}
