internal import Deliberations
internal import Redlines
internal import Secretariat
internal import Texts

/// What changed from one draft to another.
struct RedlinePage {
  let view: DraftView
  let old: DraftRow
  let new: DraftRow

  /// Of the newest two drafts unless others are asked for; with one draft there is nothing to
  /// compare.
  static func page(_ view: DraftView, from: Int?, to: Int?) -> Page {
    let drafts = view.overview.drafts
    let new = to.flatMap(view.overview.draft) ?? drafts.last
    let old = from.flatMap(view.overview.draft) ?? drafts.dropLast().last
    guard let old, let new else {
      return Page(view.words("What changed"), forum: view.overview.forum) {
        view.trail
        element("h1") { view.words("What changed") }
        element("p", .style("quiet")) { view.words("There are no two drafts to compare yet.") }
      }
    }
    return RedlinePage(view: view, old: old, new: new).page
  }

  private var words: Catalogue { view.words }

  private var page: Page {
    let redline = Redline(from: old.clauses.map(\.clause), to: new.clauses.map(\.clause))
    let title = words(
      "From {old} to {new}",
      ["old": DraftWords.name(of: old, words), "new": DraftWords.name(of: new, words)])
    return Page("\(title) – \(view.series.title)", forum: view.overview.forum) {
      view.trail
      element("h1") { title }
      choice
      legend(redline)
      element(
        "article", .style("text redline"), .lang(view.language(of: new) ?? "und"), .dir("auto")
      ) {
        for entry in redline.entries { html(entry) }
      }
    }
  }

  private var choice: HTML {
    let form = FormView(context: view.context)
    let choices = view.overview.drafts.map {
      FormView.Choice(value: String($0.number), name: DraftWords.name(of: $0, words))
    }
    return element(
      "form", .style("between"), .init("method", "get"), .init("action", view.address("redline"))
    ) {
      form.choice("from", words("From"), of: choices, value: String(old.number))
      form.choice("to", words("To"), of: choices, value: String(new.number))
      element("button", .style("second")) { words("Compare") }
    }
  }

  private func legend(_ redline: Redline) -> HTML {
    func count(_ changes: Redline.Change...) -> String {
      String(redline.entries.filter { changes.contains($0.change) }.count)
    }
    return element("p", .style("quiet")) {
      words(
        "{changed} clauses changed, {new} new, {gone} deleted, {moved} moved, {same} as before.",
        [
          "changed": count(.changed), "new": count(.inserted), "gone": count(.deleted),
          "moved": count(.movedHere), "same": count(.kept),
        ])
      " "
      element("ins") { words("Inserted") }
      " "
      element("del") { words("Deleted") }
    }
  }

  private func html(_ entry: Redline.Entry) -> HTML {
    guard let clause = entry.new ?? entry.old else { return HTML() }
    let number = HTML(clause.number.map { "\($0.printed) " } ?? "")
    let body = DraftWords.html(entry.runs)
    let style: String
    var note = HTML()
    switch entry.change {
    case .kept: style = "clause"
    case .changed: style = "clause sign changed"
    case .inserted: style = "clause sign inserted"
    case .deleted: style = "clause sign deleted"
    case .movedAway:
      style = "clause sign moved"
      note = moved("moved: stands elsewhere", to: entry.new)
    case .movedHere:
      style = "clause sign moved"
      note = moved("moved here", to: nil)
    }
    let head = entry.isRenumbered && entry.change != .movedAway ? renumbered(entry) : number
    let content = note.followed(by: head).followed(by: body)
    let id =
      entry.change == .movedAway || entry.change == .deleted
      ? []
      : [
        HTML.Attribute.id(clause.id.rawValue)
      ]
    return clause.kind == .heading
      ? element("h2", [.style(style)] + id) { content }
      : element("p", [.style(style)] + id) { content }
  }

  private func renumbered(_ entry: Redline.Entry) -> HTML {
    element("span", .style("number")) {
      if let old = entry.old?.number { element("del") { old.printed } }
      if let new = entry.new?.number { element("ins") { new.printed } }
    }.followed(by: HTML(" "))
  }

  private func moved(_ key: String, to clause: Clause?) -> HTML {
    element("span", .style("note quiet")) {
      "["
      if let clause {
        link("#\(clause.id.rawValue)", words(key))
      } else {
        words(key)
      }
      "] "
    }
  }
}
