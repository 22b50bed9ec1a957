internal import Deliberations
internal import Proceedings
internal import Secretariat
internal import Texts

/// The compilation as it would be issued now, and how it differs from the last edition.
enum CompilationPage {
  static let shownCount = 40

  static func page(_ route: Route, _ context: PageContext) async throws -> Page? {
    guard let (forum, overview) = try await served(route, context) else { return nil }
    guard let wish = wish(overview, route.queries("document"), { route.query($0) }) else {
      return nil
    }
    return try await page(
      wish, overview, forum,
      number: max(1, route.query("page").flatMap { Int($0) } ?? 1), context)
  }

  /// The forum, with those of its bodies that the reader serves.
  private static func served(
    _ route: Route, _ context: PageContext
  ) async throws -> (ForumRow, ForumOverview)? {
    guard let served = try await DeskAccess.desk(route.forum, context),
      var overview = try await context.secretariat.overview(of: route.forum)
    else { return nil }
    overview.bodies = overview.bodies.filter { served.serves($0.id) }
    return (served.forum, overview)
  }

  private static func page(
    _ wish: CompilationWish, _ overview: ForumOverview, _ forum: ForumRow, number: Int,
    errors: [FieldError] = [], refusal: Refusal? = nil, _ context: PageContext
  ) async throws -> Page {
    // Before what is shown is read: what comes between is refused rather than passed over.
    let seen = try await context.secretariat.chain(of: forum.id).count
    let draft = try await context.secretariat.compile(wish, in: forum.id)
    let documents = try await context.secretariat.compilable(of: wish.body, in: forum.id)
    let editions = try await context.secretariat.editions(of: wish.body, in: forum.id)
    let standing = try await context.standing(in: forum.id)
    let words = context.words
    var view = FormView(context: context)
    view.errors = errors
    var since = HTML()
    if case .stale(let numbers)? = refusal {
      since = try await ActTable.changes(since: numbers, of: forum, context)
    }
    let title = words("The compilation")
    let status = refusal?.pageStatus ?? (errors.isEmpty ? 200 : 422)
    return Page(title, forum: forum, status: status) {
      element("p", .style("quiet")) {
        link(context.address(of: forum, "desk"), words("The desk"))
      }
      view.summary
      element("h1") { title }
      if let body = overview.bodies.first(where: { $0.id == wish.body }) {
        element("p", .style("lead")) { foreign(body.name) }
      }
      since
      facts(draft, context)
      leftOut(draft.restricted, standing, forum, context)
      element("p") {
        link(
          context.address(of: forum, "desk/categories?body=\(wish.body)"),
          words("Categories of this body"))
      }
      if overview.bodies.count > 1 { bodies(overview, wish, context) }
      if documents.count > 1 { choice(of: documents, wish, context) }
      if let last = editions.first {
        comparison(last.edition, last.document, draft, forum, context)
      }
      publishing(wish, draft, editions.first?.edition, seen: seen, view)
      contents(draft, forum, wish, number: number, context)
      questions(draft, context)
      if !editions.isEmpty { list(editions, forum, context) }
    }
  }

  /// Nil where a body is named that is none of those served; the first of them where none is named.
  private static func wish(
    _ overview: ForumOverview, _ documents: [String], _ value: (String) -> String?
  ) -> CompilationWish? {
    let named = value("body") ?? ""
    let body = overview.bodies.first { named.isEmpty || $0.id == named }
    guard let body else { return nil }
    return CompilationWish(
      body: body.id, documents: Set(documents), title: value("title"), date: value("date"),
      language: value("language"))
  }

  // MARK: What it holds

  private static func facts(_ draft: DraftEdition, _ context: PageContext) -> HTML {
    let words = context.words
    let compilation = draft.compilation
    return element("dl", .style("facts")) {
      for (name, count) in [
        ("Contributions", compilation.sources.count),
        (
          "Recommendations in categories",
          draft.entries.count - compilation.uncategorized.count
        ),
        ("Categories", compilation.categories.count),
        ("Without a category", compilation.uncategorized.count),
        ("Groups that ask for the same", compilation.groups.count),
      ] {
        element("dt") { words(name) }
        element("dd") { count }
      }
    }
  }

  private static func bodies(
    _ overview: ForumOverview, _ wish: CompilationWish, _ context: PageContext
  ) -> HTML {
    element("nav", .style("tabs"), .init("aria-label", context.words("Bodies"))) {
      for body in overview.bodies {
        if body.id == wish.body {
          element("a", .href("?body=\(body.id)"), .init("aria-current", "page")) {
            foreign(body.name)
          }
        } else {
          element("a", .href("?body=\(body.id)")) { foreign(body.name) }
        }
      }
    }
  }

  /// Which contributions are compiled: all, unless some are ticked.
  private static func choice(
    of documents: [DocumentRow], _ wish: CompilationWish, _ context: PageContext
  ) -> HTML {
    element("details") {
      element("summary") { context.words("Only some of the contributions") }
      element("form", .init("method", "get")) {
        void("input", .init("type", "hidden"), .init("name", "body"), .init("value", wish.body))
        FormView(context: context).choices(
          "document", context.words("Contributions"),
          of: documents.map {
            FormView.Choice(value: $0.id, name: "\($0.symbol) \(TitleInList.words(of: $0.title))")
          },
          chosen: wish.documents)
        element("button", .style("second")) { context.words("Compile these") }
      }
    }
  }

  private static func contents(
    _ draft: DraftEdition, _ forum: ForumRow, _ wish: CompilationWish, number: Int,
    _ context: PageContext
  ) -> HTML {
    let words = context.words
    let size = 100
    let chosen = wish.documents.sorted().map { "&document=\($0)" }.joined()
    let shown = draft.entries.dropFirst((min(number, 10_000) - 1) * size).prefix(size)
    let pageCount = (draft.entries.count + size - 1) / size
    return element("section") {
      element("h2") { words("Contents") }
      for category in categories(of: Array(shown)) {
        element("h3") { foreign(category.title ?? words("Without a category")) }
        element("ol", .style("entries"), .init("start", String(category.entries[0].number))) {
          for entry in category.entries {
            element("li") {
              element("a", .href(address(of: entry, forum, context)), .dir("auto")) {
                Self.beginning(of: entry.wording)
              }
              element("span", .style("quiet")) { foreign(entry.proponents.joined(separator: "; ")) }
            }
          }
        }
      }
      if pageCount > 1 {
        element("nav", .style("tabs"), .init("aria-label", words("Pages"))) {
          for page in 1...pageCount {
            link("?body=\(wish.body)&page=\(page)\(chosen)", String(page))
          }
        }
      }
    }
  }

  private static func categories(
    of entries: [EditionRow.Entry]
  ) -> [(title: String?, entries: [EditionRow.Entry])] {
    var categories: [(title: String?, entries: [EditionRow.Entry])] = []
    for entry in entries {
      if let last = categories.last, last.title == entry.category {
        categories[categories.count - 1].entries.append(entry)
      } else {
        categories.append((entry.category, [entry]))
      }
    }
    return categories
  }

  private static func address(
    of entry: EditionRow.Entry, _ forum: ForumRow, _ context: PageContext
  ) -> String {
    context.address(of: forum, "desk/recommendations/\(entry.recommendation)")
  }

  /// Its first words, without the number that it bears in its contribution.
  private static func beginning(of wording: String) -> String {
    let number = HeadNumbers.read([wording])[0].map { $0.bracketCount > 0 ? 0 : $0.utf8Count } ?? 0
    let wording = wording.utf8.dropFirst(number)
    let words = Substring(wording).split(whereSeparator: \.isWhitespace).prefix(24)
    let beginning = words.joined(separator: " ")
    return beginning.utf8.count < wording.count - 2 ? "\(beginning) …" : beginning
  }

  // MARK: Against the last edition

  private static func comparison(
    _ last: EditionRow, _ document: DocumentRow, _ draft: DraftEdition, _ forum: ForumRow,
    _ context: PageContext
  ) -> HTML {
    let words = context.words
    let change = EditionComparison(from: last.entries, to: draft.entries)
    return element("section") {
      element("h2") {
        words("Since edition {number}", ["number": String(last.edition)])
        " "
        element("a", .href(DeskWords.address(of: document.symbol, in: forum, context))) {
          element("bdi") { document.symbol }
        }
        if document.withdrawn != nil { " (\(words("Withdrawn")))" }
      }
      if change.isEmpty {
        element("p") { words("Nothing has changed.") }
      } else {
        entries(words("New"), change.added, "ins", forum, context)
        if !change.changed.isEmpty {
          element("h3") { "\(words("Changed")) (\(change.changed.count))" }
          element("ul", .style("entries")) {
            for one in change.changed.prefix(shownCount) { changed(one, forum, context) }
          }
        }
        entries(words("Gone"), change.gone, "del", forum, context)
      }
    }
  }

  @HTMLBuilder private static func entries(
    _ title: String, _ entries: [EditionRow.Entry], _ sign: StaticString, _ forum: ForumRow,
    _ context: PageContext
  ) -> HTML {
    if !entries.isEmpty {
      element("h3") { "\(title) (\(entries.count))" }
      element("ul", .style("entries")) {
        for entry in entries.prefix(shownCount) {
          element("li") {
            element("a", .href(address(of: entry, forum, context)), .dir("auto")) {
              element(sign) { beginning(of: entry.wording) }
            }
            element("span", .style("quiet")) { foreign(entry.proponents.joined(separator: "; ")) }
          }
        }
      }
    }
  }

  private static func changed(
    _ change: EditionComparison.Change, _ forum: ForumRow, _ context: PageContext
  ) -> HTML {
    element("li") {
      element("a", .href(address(of: change.new, forum, context)), .dir("auto")) {
        beginning(of: change.new.wording)
      }
      if change.isReworded {
        element("p", .dir("auto")) {
          element("del") { change.old.wording }
          " "
          element("ins") { change.new.wording }
        }
      }
      if change.isMoved {
        element("p") {
          element("del") { foreign(change.old.category ?? "–") }
          " → "
          element("ins") { foreign(change.new.category ?? "–") }
        }
      }
      if change.isReattributed {
        element("p") {
          element("del") { foreign(change.old.proponents.joined(separator: "; ")) }
          " → "
          element("ins") { foreign(change.new.proponents.joined(separator: "; ")) }
        }
      }
    }
  }

  // MARK: Issuing

  private static func publishing(
    _ wish: CompilationWish, _ draft: DraftEdition, _ last: EditionRow?, seen: Int,
    _ view: FormView
  ) -> HTML {
    let words = view.context.words
    let number = String((last?.edition ?? 0) + 1)
    return element("section") {
      element("h2") { words("Publish edition {number}", ["number": number]) }
      view.form(button: words("Publish edition {number}", ["number": number])) {
        view.hidden("basedOn", String(seen))
        view.hidden("body", wish.body)
        for document in wish.documents.sorted() { view.hidden("document", document) }
        view.line(
          "title", words("Title"), value: wish.title ?? draft.compilation.title, .dir("auto"))
        element("div", .style("columns")) {
          view.line(
            "date", words("Date"), value: wish.date?.description ?? "", .init("type", "date"))
          view.choice(
            "language", words("Language of the headings"),
            of: ["en", "fr", "es", "ar"].map {
              FormView.Choice(value: $0, name: words(DocumentList.languageName($0)))
            }, value: draft.compilation.language.tag)
          view.line(
            "symbol", words("Symbol"), hint: words("Empty: the next by rule."), .dir("ltr"))
        }
      }
    }
  }

  static func publish(
    _ route: Route, _ body: FormBody, _ context: PageContext
  ) async throws -> Answer? {
    guard let (forum, overview) = try await served(route, context),
      let wish = wish(overview, body.all("document"), { body[$0] })
    else { return nil }
    var errors: [FieldError] = []
    func complain(_ field: String, _ name: String, _ message: String) {
      let message = context.words(
        message, ["field": context.words(name), "example": "2026-02-28"])
      errors.append(FieldError(field: field, message: message))
    }
    if wish.title == nil { complain("title", "Title", "{field}: fill this in") }
    if !body["date"].isEmpty, wish.date == nil {
      complain("date", "Date", "{field}: write it as {example}")
    }
    guard errors.isEmpty else {
      return .page(try await page(wish, overview, forum, number: 1, errors: errors, context))
    }
    do throws(any Error) {
      let act = try await context.secretariat.publish(
        wish, symbol: body.typed("symbol"), in: forum.id, by: context.actor,
        basedOn: try body.basedOn())
      let document = try await context.secretariat.row(
        DocumentRow.self, "d\(act.number)", of: forum.id)
      return .seeOther(
        DeskWords.address(of: document?.symbol ?? "", in: forum, context))
    } catch let refusal as Refusal where refusal.isMendable {
      let errors = RefusalWords.errors(in: refusal, context.words)
      return .page(
        try await page(
          wish, overview, forum, number: 1, errors: errors, refusal: refusal, context))
    }
  }

  @HTMLBuilder private static func questions(
    _ draft: DraftEdition, _ context: PageContext
  ) -> HTML {
    let warnings = draft.compilation.warnings
    if !warnings.isEmpty {
      element("details") {
        element("summary") {
          context.words.counted(
            warnings.count, "One question to ask back", "{count} questions to ask back")
        }
        element("ul") {
          for warning in warnings.prefix(60) {
            element("li") {
              if let file = warning.file { "\(file): " }
              foreign(SlipWords.sentence(warning.message, context.words))
            }
          }
        }
      }
    }
  }
}
