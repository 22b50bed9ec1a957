internal import Deliberations
internal import Secretariat

/// One comment: what it is about, what became of it, its history; where it is answered and
/// withdrawn.
struct CommentPage {
  let view: DraftView
  let comment: CommentRow

  init?(_ view: DraftView, _ id: String?) {
    guard let comment = view.overview.comments.first(where: { $0.id == id }) else { return nil }
    self.view = view
    self.comment = comment
  }

  private var words: Catalogue { view.words }
  private var forum: ForumRow { view.overview.forum }

  func page(typed: FormBody = FormBody(pairs: []), refusal: Refusal? = nil) async throws -> Page {
    let standing = try await view.context.standing(in: forum.id)
    let history = try await view.context.secretariat.history(
      of: Subject("comment", comment.id), in: forum.id)
    let isSecretariat = standing.mayPerform(AnswerComment.definition, in: view.series.body)
    let isOwn = standing.accreditations.contains {
      $0.party != nil && $0.party == comment.party && $0.role.needsParty
    }
    var form = FormView(context: view.context, action: view.address("comments/\(comment.id)"))
    if let refusal { form.errors = RefusalWords.errors(in: refusal, words) }
    let title = words("Comment by {party}", ["party": view.party(comment.party)])
    return Page(title, forum: forum, status: refusal?.pageStatus ?? 200) {
      form.summary
      view.trail
      element("h1") { title }
      wordings
      CommentView(comment: comment, view: view).html
      if isSecretariat, comment.state != .withdrawn { answering(form, typed) }
      if isSecretariat || isOwn, comment.state != .withdrawn { withdrawing }
      element("h2") { words("History") }
      ActTable.table(history, of: forum, view.context)
    }
  }

  /// The clause as it was commented on, and as it reads now.
  private var wordings: HTML {
    let made = view.overview.drafts.first { $0.id == comment.draft }
    return element("dl", .style("wordings")) {
      if let made {
        element("dt") {
          link(
            view.address("\(made.number)#\(comment.clause)"), DraftWords.name(of: made, words))
        }
        element("dd", .dir("auto")) { comment.wording }
      }
      if let now = view.overview.drafts.first(where: { $0.id == comment.place.draft }),
        now.id != comment.draft
      {
        if let id = comment.place.clause, let clause = now.clause(id) {
          element("dt") {
            link(view.address("\(now.number)#\(id)"), DraftWords.name(of: now, words))
            " · "
            words(DraftWords.way(comment.place.way))
          }
          element("dd", .dir("auto")) { clause.text }
        } else {
          element("dt") {
            link(view.address("\(now.number)"), DraftWords.name(of: now, words))
          }
          element("dd") { words("The clause is gone") }
        }
      }
    }
  }

  private func answering(_ form: FormView, _ typed: FormBody) -> HTML {
    let later = view.overview.drafts.filter { draft in
      draft.number > (view.overview.drafts.first { $0.id == comment.draft }?.number ?? 0)
    }
    let newest = later.last
    let outcomes: [CommentRow.State] =
      (later.isEmpty ? [] : [.takenUp, .takenUpInPart, .bothViews]) + [.notTakenUp, .open]
    let place = typed["place"].isEmpty ? comment.answer?.clause ?? comment.place.clause ?? "" : ""
    return element("section") {
      element("h2") { words("Answer") }
      form.form(button: words("Record the answer")) {
        form.choice(
          "outcome", words("What became of it"),
          hint: later.isEmpty
            ? words("It can be taken up when the next draft is issued.") : nil,
          of: outcomes.map { .init(value: $0.rawValue, name: words($0.words)) },
          value: typed.has("outcome") ? typed["outcome"] : comment.state.rawValue)
        if let newest {
          form.hidden("draft", newest.id)
          form.choice(
            "clause", words("In the clause"),
            hint: words("In: {draft}", ["draft": DraftWords.name(of: newest, words)]),
            of: [.init(value: "", name: "–")]
              + newest.clauses.map { .init(value: $0.id, name: DraftPage.beginning(of: $0)) },
            value: typed.has("clause") ? typed["clause"] : place)
        }
        form.text(
          "reason", words("Reason"),
          value: typed.has("reason")
            ? typed["reason"] : comment.answer?.reason ?? "", rows: 3,
          .init("maxlength", "20000"))
      }
    }
  }

  private var withdrawing: HTML {
    let form = FormView(
      context: view.context, action: view.address("comments/\(comment.id)/withdraw"))
    return form.form(button: words("Withdraw the comment"), style: "second") {}
  }

  func answer(_ body: FormBody) async throws -> Answer {
    func filled(_ name: String) -> String? {
      body[name].allSatisfy(\.isWhitespace) ? nil : body[name]
    }
    let outcome = CommentRow.State(rawValue: body["outcome"])
    let isPlaced = outcome != .notTakenUp && outcome != .open
    return try await perform(body) {
      try await view.context.secretariat.perform(
        AnswerComment(
          comment: comment.id, outcome: outcome ?? .withdrawn,
          draft: isPlaced ? filled("draft") : nil, clause: isPlaced ? filled("clause") : nil,
          reason: filled("reason")), in: forum.id, as: view.context.actor)
    }
  }

  func withdraw() async throws -> Answer {
    try await perform(FormBody(pairs: [])) {
      try await view.context.secretariat.perform(
        WithdrawComment(comment: comment.id), in: forum.id, as: view.context.actor)
    }
  }

  private func perform<Done>(
    _ body: FormBody, _ act: () async throws -> Done
  ) async throws -> Answer {
    do {
      _ = try await act()
      return .seeOther(view.address("comments/\(comment.id)"))
    } catch let refusal as Refusal where refusal.isMendable {
      return .page(try await page(typed: body, refusal: refusal))
    }
  }
}
