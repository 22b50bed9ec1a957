internal import Deliberations
internal import Proceedings
internal import Secretariat

/// The series of drafts of a forum, and one of them.
enum DraftSeriesPages {
  static func list(_ id: String, _ context: PageContext) async throws -> Page? {
    guard let forum = try await context.secretariat.forum(id) else { return nil }
    let all = try await context.secretariat.draftSeries(of: id)
    let mayOpen = try await context.standing(in: id).mayPerform(OpenDraftSeries.definition)
    let words = context.words
    return Page(words("Drafts"), forum: forum) {
      element("h1") { words("Drafts") }
      if all.isEmpty {
        element("p", .style("quiet")) { words("No text is being drafted here yet.") }
      }
      element("ul", .style("cards")) {
        for overview in all { card(DraftView(overview: overview, context: context)) }
      }
      if mayOpen {
        element("p") {
          element(
            "a", .style("button"),
            .href(context.address(of: forum, "acts/\(OpenDraftSeries.definition.name)"))
          ) { words("Open draft series") }
        }
      }
    }
  }

  private static func card(_ view: DraftView) -> HTML {
    let words = view.words
    let open = view.overview.comments.filter { $0.state == .open }.count
    return element("li") {
      element("h2") {
        element("a", .href(view.address())) {
          foreign(TitleInList.words(of: view.series.title))
        }
      }
      element("p", .style("quiet")) {
        if let latest = view.overview.latest {
          DraftWords.name(of: latest, words)
          " · "
          words.counted(open, "{count} open comment", "{count} open comments")
          if let until = view.overview.commentsUntil(latest) {
            " · "
            words("Comments until")
            " "
            element("bdi") { until }
          }
        } else {
          words("No draft has been issued yet.")
        }
      }
    }
  }

  // MARK: One series

  static func series(
    _ view: DraftView, errors: [FieldError] = [], typed: FormBody = FormBody(pairs: [])
  ) async throws -> Page {
    let words = view.words
    let overview = view.overview
    let mayIssue = try await view.context.standing(in: overview.forum.id)
      .mayPerform(IssueDraft.definition, in: overview.series.body)
    let issuable =
      mayIssue
      ? try await view.context.secretariat.draftsToIssue(
        in: overview.series, of: overview.forum.id) : []
    var form = FormView(context: view.context, action: view.address())
    form.errors = errors
    return Page(overview.series.title, forum: overview.forum, status: errors.isEmpty ? 200 : 422) {
      form.summary
      element("nav", .style("trail"), .init("aria-label", words("Where this page stands"))) {
        link(view.context.address(of: overview.forum, "drafts"), words("Drafts"))
      }
      element("h1") { foreign(overview.series.title) }
      facts(view)
      drafts(view)
      comments(view)
      if mayIssue { issuing(view, form, issuable, typed) }
    }
  }

  private static func facts(_ view: DraftView) -> HTML {
    let words = view.words
    return element("dl", .style("facts")) {
      element("dt") { words("Body") }
      element("dd") { foreign(view.overview.body.name) }
      if let latest = view.overview.latest {
        element("dt") { words("Newest draft") }
        element("dd") { link(view.address("\(latest.number)"), DraftWords.name(of: latest, words)) }
        if let until = view.overview.commentsUntil(latest) {
          element("dt") { words("Comments until") }
          element("dd") { until }
        }
      }
      element("dt") { words("Who comments") }
      element("dd") {
        view.series.observersComment
          ? words("Delegates and observers") : words("Delegates")
      }
    }
  }

  private static func drafts(_ view: DraftView) -> HTML {
    let words = view.words
    return element("section") {
      element("h2") { words("Drafts") }
      if view.overview.drafts.isEmpty {
        element("p", .style("quiet")) { words("No draft has been issued yet.") }
      } else {
        element("ul", .style("documents")) {
          for draft in view.overview.drafts.reversed() { item(draft, view) }
        }
      }
    }
  }

  private static func item(_ draft: DraftRow, _ view: DraftView) -> HTML {
    let words = view.words
    let count = view.overview.comments.filter {
      $0.draft == draft.id && $0.state != .withdrawn
    }.count
    return element("li") {
      link(view.address("\(draft.number)"), DraftWords.name(of: draft, words))
      if view.overview.isWithdrawn(draft) {
        " "
        element("strong") { words("Withdrawn") }
      }
      element("span", .style("title")) {
        if let document = view.overview.documents[draft.id] {
          element(
            "a", .style("symbol"),
            .href(
              view.context.address(
                of: view.overview.forum, "documents/\(PageContext.encoded(document.symbol))"))
          ) { element("bdi") { document.symbol } }
          " "
          TitleInList.html(of: document)
        }
      }
      element("span", .style("quiet")) {
        element("bdi") { String(draft.issued.description.prefix(10)) }
        " · "
        words.counted(count, "{count} comment", "{count} comments")
        if draft.number > 1 {
          " · "
          link(
            view.address("redline?from=\(draft.number - 1)&to=\(draft.number)"),
            words("What changed since the draft before"))
        }
      }
    }
  }

  private static func comments(_ view: DraftView) -> HTML {
    let words = view.words
    let comments = view.overview.comments.filter { $0.state != .withdrawn }
    return element("section") {
      element("h2") { words("Comments by section") }
      if comments.isEmpty {
        element("p", .style("quiet")) { words("Nobody has commented yet.") }
      } else {
        for draft in view.overview.drafts.reversed() {
          let own = comments.filter { $0.draft == draft.id }
          if !own.isEmpty { sections(draft, own, view) }
        }
        element("p", .style("downloads")) {
          link(view.address("comments"), words("All comments with what became of them"))
          " "
          for ending in ["docx", "odt", "pdf", "csv"] {
            element("a", .href(view.address("files/comments.\(ending)")), .dir("ltr")) {
              ".\(ending)"
            }
            " "
          }
        }
      }
    }
  }

  private static func sections(
    _ draft: DraftRow, _ comments: [CommentRow], _ view: DraftView
  ) -> HTML {
    let words = view.words
    let sections = DraftSection.all(of: draft)
    let bySection = Dictionary(grouping: comments) { sections[$0.clause]?.id ?? "" }
    let order = bySection.keys.sorted {
      (sections[$0]?.place ?? -1) < (sections[$1]?.place ?? -1)
    }
    return element("div", .style("scroll")) {
      element("table", .style("sections")) {
        element("caption") { DraftWords.name(of: draft, words) }
        element("thead") {
          element("tr") {
            for head in ["Section", "Comments", "Open", "From"] {
              element("th", .init("scope", "col")) { words(head) }
            }
          }
        }
        element("tbody") {
          for id in order {
            let own = bySection[id] ?? []
            element("tr") {
              element("td") {
                if let section = sections[id] {
                  element("a", .href(view.address("\(draft.number)#\(id)"))) {
                    foreign(section.heading, language: view.language(of: draft))
                  }
                } else {
                  words("Before the first heading")
                }
              }
              element("td", .init("data-head", words("Comments"))) { own.count }
              element("td", .init("data-head", words("Open"))) {
                own.filter { $0.state == .open }.count
              }
              element("td", .init("data-head", words("From"))) { view.counts(own) }
            }
          }
        }
      }
    }
  }

  // MARK: The next draft

  private static func issuing(
    _ view: DraftView, _ form: FormView, _ issuable: [DocumentRow], _ typed: FormBody
  ) -> HTML {
    let words = view.words
    return element("section") {
      element("h2") { words("Issue the next draft") }
      if issuable.isEmpty {
        element("p", .style("quiet")) {
          words("File it at the desk as a draft first; then it can be chosen here.")
        }
      } else {
        form.form(button: words("Issue draft")) {
          form.choice(
            "document", words("Document"),
            hint: words("Open comments follow their clauses into it."),
            of: issuable.map {
              .init(value: $0.id, name: "\($0.symbol) – \(TitleInList.words(of: $0.title))")
            },
            value: typed["document"])
          form.choice(
            "deadline", words("Comments until (optional)"),
            hint: words("One of the body's deadlines."),
            of: [.init(value: "", name: "–")]
              + view.overview.deadlines.map { .init(value: $0.id, name: "\($0.due) – \($0.name)") },
            value: typed["deadline"])
          link(
            view.context.address(
              of: view.overview.forum,
              "acts/\(SetDeadline.definition.name)?body=\(view.series.body)"),
            words("Set deadline"))
        }
      }
    }
  }

  static func issue(_ view: DraftView, _ body: FormBody) async throws -> Answer {
    do throws(any Error) {
      _ = try await view.context.secretariat.issueDraft(
        body["document"], in: view.series.id,
        deadline: body["deadline"].isEmpty ? nil : body["deadline"],
        of: view.overview.forum.id, by: view.context.actor)
      return .seeOther(view.address())
    } catch let refusal as Refusal where refusal.isMendable {
      try await view.context.secretariat.refuseUnlessAllowed(
        IssueDraft.definition, view.context.actor, in: view.overview.forum.id)
      let errors = RefusalWords.errors(in: refusal, view.words)
      return .page(try await series(view, errors: errors, typed: body))
    }
  }
}
