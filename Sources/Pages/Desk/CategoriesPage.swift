internal import Deliberations
internal import Proceedings
internal import Secretariat

/// The categories under which a body's recommendations are compiled, as a clerk types them.
enum CategoriesPage {
  private static let field = "categories"

  static func page(_ route: Route, _ context: PageContext) async throws -> Page? {
    guard let served = try await DeskAccess.desk(route.forum, context),
      let body = try await body(route.query("body"), of: served, context)
    else { return nil }
    let forum = served.forum
    let history = try await context.secretariat.history(
      of: Subject("categories", body.id), in: forum.id)
    let current = try await context.secretariat.categories(of: body.id, in: forum.id)
    // An earlier act's categories can be taken up again.
    let chosen = history.first { String($0.number) == route.query("act") }.map(scheme) ?? current
    return try await page(
      body, forum, typed: (chosen ?? CategoryScheme([])).typed, isSet: current != nil, history,
      errors: [], context)
  }

  private static func body(
    _ id: String?, of served: ServedDesk, _ context: PageContext
  ) async throws -> BodyRow? {
    let all = try await context.secretariat.overview(of: served.forum.id)?.bodies ?? []
    let bodies = all.filter { served.serves($0.id) }
    return id.map { id in bodies.first { $0.id == id } } ?? bodies.first
  }

  private static func scheme(_ act: RecordedAct) -> CategoryScheme {
    let act = try? act.fields.decoded(as: SetCategories.self)
    return CategoryScheme(act?.categories ?? [])
  }

  private static func page(
    _ body: BodyRow, _ forum: ForumRow, typed: String, isSet: Bool, _ history: [RecordedAct],
    errors: [FieldError], status: Int = 200, asking question: CategoriesQuestion? = nil,
    _ context: PageContext
  ) async throws -> Page {
    let words = context.words
    let seen = try await context.secretariat.chain(of: forum.id).count
    let view = FormView(
      context: context, action: context.address(of: forum, "desk/categories"), errors: errors)
    return Page(words("Categories"), forum: forum, status: status) {
      element("p", .style("quiet")) {
        link(
          context.address(of: forum, "desk/compilation?body=\(body.id)"), words("The compilation"))
      }
      view.summary
      element("h1") { words("Categories") }
      element("p", .style("lead")) { foreign(body.name) }
      if !isSet {
        element("p", .style("notice")) {
          words("No categories are set: the general ones are used, without those left empty.")
        }
      }
      view.form(button: words("Keep these categories")) {
        view.hidden("body", body.id)
        view.hidden("basedOn", question?.basedOn ?? String(seen))
        if let question { question.fields(view) }
        view.text(
          field, words("Categories, in their order"),
          hint: words(
            "One on each line: its title, a colon, the words that speak for it with commas between "
              + "them; * at the end of a word stands for any ending. Titles in several languages, "
              + "numbers and instruments are written as in a file of categories. Empty: the "
              + "general ones."),
          value: typed, rows: 20)
      }
      example(words)
      earlier(history, body, forum, context)
    }
  }

  private static func example(_ words: Catalogue) -> HTML {
    element("details") {
      element("summary") { words("Examples") }
      element("p") { words("One on each line:") }
      element("pre", .dir("ltr")) { "Access: broadband, last mile*\nCost: price*, tariff*" }
      element("p") { words("As in a file of categories:") }
      element("pre", .dir("ltr")) {
        CategoryScheme(categories: [
          Category(
            number: "I", titles: ["en": "Access", "fr": "Accès"],
            phrases: ["broadband", "haut débit"], instruments: ["A/RES/70/125"])
        ]).yaml
      }
    }
  }

  @HTMLBuilder private static func earlier(
    _ history: [RecordedAct], _ body: BodyRow, _ forum: ForumRow, _ context: PageContext
  ) -> HTML {
    if !history.isEmpty {
      element("section") {
        element("h2") { context.words("History") }
        ActTable.table(history, of: forum, context)
        if history.count > 1 {
          element("ul") {
            for act in history.dropLast().reversed().prefix(20) {
              element("li") {
                link(
                  "?body=\(body.id)&act=\(act.number)",
                  context.words(
                    "Take up those of act {number} again", ["number": String(act.number)]))
              }
            }
          }
        }
      }
    }
  }

  static func set(
    _ route: Route, _ form: FormBody, _ context: PageContext
  ) async throws -> Answer? {
    guard let served = try await DeskAccess.desk(route.forum, context),
      let body = try await body(form["body"], of: served, context)
    else { return nil }
    let forum = served.forum
    do throws(any Error) {
      let typed = try CategoryScheme(typed: form[field]).entries
      let known = try await context.secretariat.bodyCategories(of: body.id, in: forum.id)
      let question = CategoriesQuestion(typed, known, form)
      if question.isOpen {
        let errors = question.errors(context.words)
        return try await refused(
          form, body, forum, errors, errors.isEmpty ? 409 : 422, asking: question, context)
      }
      _ = try await context.secretariat.perform(
        SetCategories(body: body.id, categories: question.answered), in: forum.id,
        as: context.actor, basedOn: try form.basedOn())
      return .seeOther(context.address(of: forum, "desk/compilation?body=\(body.id)"))
    } catch let problem as CategoryFileProblem {
      let message = context.words(
        "Line {number}: {problem}",
        ["number": String(problem.line), "problem": context.words(problem.problem)])
      return try await refused(
        form, body, forum, [FieldError(field: field, message: message)], 422, context)
    } catch let refusal as Refusal where refusal.isMendable {
      let errors = RefusalWords.errors(in: refusal, context.words)
        .map { FieldError(field: $0.field.isEmpty ? field : $0.field, message: $0.message) }
      return try await refused(form, body, forum, errors, refusal.pageStatus, context)
    }
  }

  private static func refused(
    _ form: FormBody, _ body: BodyRow, _ forum: ForumRow, _ errors: [FieldError], _ status: Int,
    asking question: CategoriesQuestion? = nil, _ context: PageContext
  ) async throws -> Answer {
    .page(
      try await page(
        body, forum, typed: form[field], isSet: true,
        try await context.secretariat.history(of: Subject("categories", body.id), in: forum.id),
        errors: errors, status: status, asking: question, context))
  }
}
