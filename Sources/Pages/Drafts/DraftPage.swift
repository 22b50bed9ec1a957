internal import Deliberations
internal import Proceedings
internal import Redlines
internal import Secretariat
internal import Texts

/// A draft with the comments beside its clauses; on a phone below them.
struct DraftPage {
  let view: DraftView
  let draft: DraftRow
  let mayComment: Bool

  static func page(_ view: DraftView, _ draft: DraftRow) async throws -> Page {
    let context = view.context
    let standing = try await context.standing(in: view.overview.forum.id)
    let isNewest = view.overview.latest?.id == draft.id
    let page = DraftPage(
      view: view, draft: draft,
      mayComment: isNewest
        && standing.mayPerform(SubmitComment.definition, in: view.series.body))
    return page.page
  }

  private var words: Catalogue { view.words }

  private var page: Page {
    let name = DraftWords.name(of: draft, words)
    let beside = view.overview.commentsBeside(draft)
    return Page("\(name) – \(view.series.title)", forum: view.overview.forum) {
      view.trail
      element("h1") { name }
      head
      homeless
      element("div", .style("draft")) {
        for clause in draft.clauses where clause.kind != ClauseKind.title.rawValue {
          row(clause, beside[clause.id] ?? [])
        }
      }
    }
  }

  @HTMLBuilder private var head: HTML {
    element("p", .style("lead")) {
      foreign(view.series.title, language: view.language(of: draft))
    }
    element("p", .style("quiet")) {
      if let document = view.overview.documents[draft.id] {
        element(
          "a",
          .href(
            view.context.address(
              of: view.overview.forum, "documents/\(PageContext.encoded(document.symbol))"))
        ) { element("bdi") { document.symbol } }
        " · "
      }
      element("bdi") { String(draft.issued.description.prefix(10)) }
      if let until = view.overview.commentsUntil(draft) {
        " · "
        words("Comments until")
        " "
        element("bdi") { until }
      }
      if draft.number > 1 {
        " · "
        link(
          view.address("redline?from=\(draft.number - 1)&to=\(draft.number)"),
          words("What changed since the draft before"))
      }
    }
    if view.overview.isWithdrawn(draft) {
      element("p", .style("notice")) { words("This document was withdrawn.") }
    } else if let latest = view.overview.latest, latest.id != draft.id {
      element("p", .style("notice")) {
        words("A later draft has been issued.")
        " "
        link(view.address("\(latest.number)"), DraftWords.name(of: latest, words))
      }
    }
  }

  /// Comments whose clause is gone, with how it read.
  @HTMLBuilder private var homeless: HTML {
    let comments = view.overview.homeless(in: draft)
    if !comments.isEmpty {
      element("section", .style("notice gone")) {
        element("h2") { words("Open comments whose clause is gone") }
        for comment in comments {
          element("blockquote", .dir("auto")) { element("del") { comment.wording } }
          if let behind = comment.place.behind, let clause = draft.clause(behind) {
            element("p", .style("quiet")) {
              words("It stood behind:")
              " "
              element("a", .href("#\(behind)")) {
                foreign(Self.beginning(of: clause))
              }
            }
          }
          CommentView(comment: comment, view: view, draft: draft).html
        }
      }
    }
  }

  static func beginning(of clause: DraftClause) -> String {
    let words = clause.text.split(separator: " ").prefix(9).joined(separator: " ")
    return [clause.number ?? "", words].filter { !$0.isEmpty }.joined(separator: " ")
      + (words.utf8.count < clause.text.utf8.count ? " …" : "")
  }

  private func row(_ clause: DraftClause, _ comments: [CommentRow]) -> HTML {
    element("div", .style("row-of-draft")) {
      element(
        "div", .style("text"), .lang(view.language(of: draft) ?? "und"), .dir("auto")
      ) { TextView.html(clause.clause) }
      element("div", .style("comments")) {
        views(clause, comments.filter { $0.state == .bothViews && $0.answer?.draft == draft.id })
        for comment in comments
        where comment.state != .bothViews || comment.answer?.draft != draft.id {
          CommentView(comment: comment, view: view, draft: draft).html
        }
        if mayComment {
          element(
            "a", .style("comment-on"),
            .href(view.address("\(draft.number)/comment?clause=\(clause.id)")),
            .init(
              "aria-label", words("Comment on {clause}", ["clause": Self.beginning(of: clause)]))
          ) { words("Comment") }
        }
      }
    }
  }

  /// One view, as the draft reads; another view, as a party would have it.
  @HTMLBuilder private func views(_ clause: DraftClause, _ comments: [CommentRow]) -> HTML {
    if !comments.isEmpty {
      element("dl", .style("views")) {
        // Where one party differs, the draft itself holds the one view.
        if comments.count == 1 {
          element("dt") { words("One view") }
          element("dd", .dir("auto")) { clause.text }
        }
        for (place, comment) in comments.enumerated() {
          element("dt") {
            words(place == 0 && comments.count > 1 ? "One view" : "Another view")
            " – "
            element("a", .href(view.address("comments/\(comment.id)"))) {
              foreign(view.party(comment.party))
            }
          }
          element("dd", .dir("auto")) {
            comment.proposal?.text ?? comment.text ?? ""
          }
        }
      }
    }
  }
}
