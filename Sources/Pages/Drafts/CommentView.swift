internal import Deliberations
internal import Redlines
internal import Secretariat

/// A comment as it is read.
struct CommentView {
  let comment: CommentRow
  let view: DraftView
  /// The draft on whose page it stands; nil on a page of its own.
  var draft: DraftRow?

  private var words: Catalogue { view.words }

  /// Whose it is, what it says, what it asks for, what became of it.
  var html: HTML {
    element("article", .style("comment \(comment.state.rawValue)"), .id(comment.id)) {
      element(draft == nil ? "h2" : "h3") {
        element("a", .href(view.address("comments/\(comment.id)"))) {
          foreign(view.party(comment.party))
        }
        " "
        element("span", .style("state")) { words(comment.state.words) }
      }
      if let note = place { element("p", .style("quiet")) { note } }
      said
      outcome
    }
  }

  /// What it says and asks for.
  @HTMLBuilder var said: HTML {
    if let text = comment.text { paragraphs(text) }
    if let proposal = comment.proposal {
      element("p", .style("quiet")) { words(proposal.kind.words) }
      element("blockquote", .dir("auto")) { wording(of: proposal) }
    }
  }

  private func wording(of proposal: CommentRow.Proposal) -> HTML {
    switch proposal.kind {
    case .replace:
      DraftWords.html(WordRun.runs(from: comment.wording, to: proposal.text ?? ""))
    case .insertAfter: element("ins") { proposal.text ?? "" }
    case .delete: element("del") { comment.wording }
    }
  }

  private func paragraphs(_ text: String) -> HTML {
    var html = HTML()
    for line in text.split(separator: "\n") {
      html = html.followed(by: element("p", .dir("auto")) { String(line) })
    }
    return html
  }

  /// Where a comment on an earlier draft has gone.
  private var place: String? {
    guard let draft, let made = view.overview.drafts.first(where: { $0.id == comment.draft }),
      made.id != draft.id
    else { return nil }
    let name = words("Made on: {draft}", ["draft": DraftWords.name(of: made, words)])
    return comment.state == .open && comment.place.draft == draft.id
      ? "\(name) · \(words(DraftWords.way(comment.place.way)))" : name
  }

  @HTMLBuilder var outcome: HTML {
    if let answer = comment.answer {
      if let id = answer.draft, let taken = view.overview.drafts.first(where: { $0.id == id }),
        let clause = answer.clause
      {
        element("p", .style("quiet")) {
          link(
            view.address("\(taken.number)#\(clause)"),
            [DraftWords.name(of: taken, words), taken.clause(clause)?.number ?? ""]
              .filter { !$0.isEmpty }.joined(separator: ", "))
        }
      }
      if let reason = answer.reason { paragraphs(reason) }
    }
  }
}
