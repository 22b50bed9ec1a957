internal import Deliberations
internal import Secretariat
internal import Texts

/// The form to comment on a clause.
struct CommentForm {
  let view: DraftView
  let draft: DraftRow
  let clause: DraftClause

  init?(_ view: DraftView, _ number: Int?, clause: String?) {
    guard let draft = number.flatMap(view.overview.draft),
      let clause = clause.flatMap(draft.clause)
    else { return nil }
    self.view = view
    self.draft = draft
    self.clause = clause
  }

  private var words: Catalogue { view.words }
  private var forum: String { view.overview.forum.id }

  func page(typed: FormBody = FormBody(pairs: []), refusal: Refusal? = nil) async throws -> Page {
    let secretariat = view.context.secretariat
    let isSecretariat = try await commentsForAny()
    let parties =
      isSecretariat
      ? try await secretariat.parties(of: forum)
      : try await secretariat.ownParties(of: view.context.actor, in: forum)
    var form = FormView(context: view.context, action: view.address("\(draft.number)/comment"))
    if let refusal { form.errors = errors(in: refusal) }
    let title = words("Comment on a clause")
    let heading = form.isRefused ? words("Error: {title}", ["title": title]) : title
    return Page(heading, forum: view.overview.forum, status: refusal?.pageStatus ?? 200) {
      form.summary
      view.trail
      element("h1") { title }
      element("p", .style("quiet")) {
        link(
          view.address("\(draft.number)#\(clause.id)"), DraftWords.name(of: draft, words))
      }
      if refusal == .rule(.clauseReadsOtherwise) { later }
      element(
        "div", .style("text quoted"), .lang(view.language(of: draft) ?? "und"), .dir("auto")
      ) { TextView.html(clause.clause) }
      form.form(button: words("Send the comment")) {
        form.hidden("clause", clause.id)
        form.hidden("wording", clause.wordingHash)
        if isSecretariat || parties.count > 1 {
          form.choice(
            "party", words("From"),
            of: (isSecretariat ? [.init(value: "", name: words("Secretariat"))] : [])
              + parties.map { .init(value: $0.id, name: $0.name) }, value: typed["party"])
        } else if let own = parties.first {
          form.hidden("party", own.id)
          element("p") {
            words("In the name of:")
            " "
            foreign(own.name)
          }
        }
        form.text("text", words("Comment"), value: typed["text"], .init("maxlength", "20000"))
        form.choice(
          "kind", words("Proposed wording (optional)"),
          of: [.init(value: "", name: words("None"))]
            + CommentRow.Proposal.Kind.allCases.map {
              .init(value: $0.rawValue, name: words($0.words))
            }, value: typed["kind"])
        form.text(
          "proposal", words("New words"),
          hint: words("To replace the clause, change its words here."),
          value: typed.has("proposal") ? typed["proposal"] : clause.text,
          .init("maxlength", "20000"))
      }
    }
  }

  /// Whether the actor is of the body's secretariat, which hands in comments for any party.
  ///
  /// - Throws: `Refusal` of who may not comment there at all.
  private func commentsForAny() async throws -> Bool {
    let act = SubmitComment.definition
    try await view.context.secretariat.refuseUnlessAllowed(act, view.context.actor, in: forum)
    let standing = try await view.context.standing(in: forum)
    guard standing.mayPerform(act, in: view.overview.body.id) else {
      throw Refusal.notAllowed(act: act.name, roles: act.mayPerform.sorted())
    }
    return standing.serves(view.overview.body.id)
  }

  @HTMLBuilder private var later: HTML {
    if let latest = view.overview.latest {
      element("p", .style("notice")) {
        link(view.address("\(latest.number)"), DraftWords.name(of: latest, words))
      }
    }
  }

  private func errors(in refusal: Refusal) -> [FieldError] {
    let sentence = { (rule: Refusal.Rule) in words(rule.sentence) }
    return switch refusal {
    case .rule(.commentSaysSomething):
      [FieldError(field: "text", message: sentence(.commentSaysSomething))]
    case .rule(.proposalHasWords):
      [FieldError(field: "proposal", message: sentence(.proposalHasWords))]
    default: RefusalWords.errors(in: refusal, words)
    }
  }

  func submit(_ body: FormBody) async throws -> Answer {
    func filled(_ name: String) -> String? {
      body[name].allSatisfy(\.isWhitespace) ? nil : body[name]
    }
    // Who changes the words and chooses nothing means them to be replaced.
    let isReworded = filled("proposal").map { $0 != clause.text } ?? false
    let kind =
      CommentRow.Proposal.Kind(rawValue: body["kind"]) ?? (isReworded ? .replace : nil)
    let proposal = kind.map {
      CommentRow.Proposal(kind: $0, text: $0 == .delete ? nil : filled("proposal"))
    }
    do throws(any Error) {
      _ = try await view.context.secretariat.perform(
        SubmitComment(
          draft: draft.id, clause: clause.id, wording: body["wording"], party: filled("party"),
          text: filled("text"), proposal: proposal), in: forum, as: view.context.actor)
      return .seeOther(view.address("\(draft.number)#\(clause.id)"))
    } catch let refusal as Refusal where refusal.isMendable {
      return .page(try await page(typed: body, refusal: refusal))
    }
  }
}
