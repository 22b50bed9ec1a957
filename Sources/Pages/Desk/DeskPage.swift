internal import Deliberations
internal import Secretariat

/// The desk: what came in, how far it is, and what can be filed.
enum DeskPage {
  private static let pageSize = 100

  static func page(_ route: Route, _ context: PageContext) async throws -> Page? {
    guard let served = try await DeskAccess.desk(route.forum, context) else { return nil }
    let state = route.query("state").flatMap(IntakeRow.State.init(rawValue:))
    let number = max(1, route.query("page").flatMap { Int($0) } ?? 1)
    guard
      let desk = try await context.secretariat.desk(
        of: route.forum, in: state, within: served.bodies,
        skipping: (min(number, 10_000) - 1) * pageSize,
        limit: pageSize + 1)
    else { return nil }
    let words = context.words
    let title = words("The desk")
    return Page(title, forum: desk.forum) {
      element("h1") { title }
      element("p", .style("downloads")) {
        link(context.address(of: desk.forum, "desk/compilation"), words("The compilation"))
      }
      uploadForm(desk, context)
      element(
        "section", .id("live"),
        .init("data-events", "/desk/\(desk.forum.id)/events?after=\(desk.lastAct)")
      ) {
        progress(desk, context)
        states(desk, chosen: state, context)
        items(desk, state: state, number: number, context)
      }
      element("script", .init("src", "/assets/live.js"), .init("type", "module")) { "" }
    }
  }

  // MARK: Bringing files

  private static func uploadForm(_ desk: DeskOverview, _ context: PageContext) -> HTML {
    let words = context.words
    let view = FormView(context: context)
    return element(
      "form", .init("method", "post"), .init("action", context.address(of: desk.forum, "desk")),
      .init("enctype", "multipart/form-data"), .style("drop")
    ) {
      view.token
      if desk.bodies.count > 1 { bodyChoice(desk.bodies, view) }
      element("label", .init("for", "files")) { words("Drop files here, or choose them") }
      element("p", .style("hint"), .id("files-hint")) {
        words("Word, OpenDocument, PDF, HTML, Markdown, text or mail; up to 500 at once.")
      }
      void(
        "input", .id("files"), .init("type", "file"), .init("name", "files"), .init("multiple"),
        .init("required"), .init("aria-describedby", "files-hint"))
      element("button") { words("Take in") }
    }
  }

  static func bodyChoice(_ bodies: [BodyRow], _ view: FormView) -> HTML {
    view.choice(
      "body", view.context.words("Submitted to"),
      of: bodies.map { FormView.Choice(value: $0.id, name: $0.name) },
      value: (bodies.first { $0.parent == nil } ?? bodies.first)?.id ?? "")
  }

  static func delivery(
    _ route: Route, _ fields: [String: String], _ context: PageContext
  ) async throws -> Delivery {
    guard let served = try await DeskAccess.desk(route.forum, context) else {
      throw Refusal.unknown(noun: "forum", id: route.forum, field: "")
    }
    return Delivery(
      body: try await chosenBody(
        fields["body"], in: served.forum.id, within: served.bodies, context), way: .desk)
  }

  static func chosenBody(
    _ chosen: String?, in forum: String, within served: Set<String>? = nil,
    _ context: PageContext
  ) async throws -> String {
    if let chosen { return chosen }
    let bodies = try await context.secretariat.overview(of: forum)?.bodies
    return bodies?.first { served?.contains($0.id) ?? true }?.id ?? ""
  }

  /// Where all went well the desk itself shows it; else a page says what did not.
  static func received(
    _ upload: Upload, _ route: Route, _ context: PageContext
  ) async throws -> Answer? {
    guard let forum = try await context.secretariat.forum(route.forum) else { return nil }
    let address = context.address(of: forum, "desk")
    return ReceiptPage.answer(upload, of: forum, backTo: address, isClerk: true, context)
  }

  // MARK: What came in

  private static func progress(_ desk: DeskOverview, _ context: PageContext) -> HTML {
    let words = context.words
    let progress = desk.progress
    guard progress.count(.received) > 0 else { return HTML() }
    return element("div", .style("notice")) {
      element("p", .init("role", "status")) {
        words(
          "{done} of {all} read.",
          ["done": String(progress.readCount), "all": String(progress.total)])
      }
      element(
        "progress", .init("max", String(progress.total)),
        .init("value", String(progress.readCount)),
        .init("aria-label", words("Reading"))
      ) { "" }
      element("p") { link(context.address(of: desk.forum, "desk"), words("Look again")) }
    }
  }

  private static func states(
    _ desk: DeskOverview, chosen: IntakeRow.State?, _ context: PageContext
  ) -> HTML {
    let words = context.words
    func tab(_ state: IntakeRow.State?, _ count: Int) -> HTML {
      let address = context.address(
        of: desk.forum, "desk\(state.map { "?state=\($0.rawValue)" } ?? "")")
      let label = "\(words(state.map(DeskWords.name) ?? "All")) (\(count))"
      return state == chosen
        ? element("a", .href(address), .init("aria-current", "page")) { label }
        : link(address, label)
    }
    return element("nav", .style("tabs"), .init("aria-label", words("Filter"))) {
      tab(nil, desk.progress.total)
      for state in IntakeRow.State.allCases {
        if desk.progress.count(state) > 0 || state == chosen {
          tab(state, desk.progress.count(state))
        }
      }
    }
  }

  private static func items(
    _ desk: DeskOverview, state: IntakeRow.State?, number: Int, _ context: PageContext
  ) -> HTML {
    let words = context.words
    let shown = desk.intakes.prefix(pageSize)
    if shown.isEmpty { return element("p", .style("quiet")) { words("Nothing lies here.") } }
    let query = state.map { "state=\($0.rawValue)&" } ?? ""
    return FormView(context: context, action: context.address(of: desk.forum, "desk/filing"))
      .plainForm {
        element("ul", .style("items")) {
          for row in shown { item(row, desk, context) }
        }
        if shown.contains(where: { $0.state == .read }) { batch(context) }
        element("p", .style("downloads")) {
          if number > 1 {
            link(
              context.address(of: desk.forum, "desk?\(query)page=\(number - 1)"),
              words("Later ones"))
          }
          if desk.intakes.count > pageSize {
            link(
              context.address(of: desk.forum, "desk?\(query)page=\(number + 1)"),
              words("Earlier ones"))
          }
        }
      }
  }

  private static func item(
    _ row: IntakeRow, _ desk: DeskOverview, _ context: PageContext
  ) -> HTML {
    let words = context.words
    let title = row.facts.title.isEmpty ? row.fileName : TitleInList.words(of: row.facts.title)
    return element("li", .style("item \(row.state.rawValue)")) {
      if row.state == .read {
        void(
          "input", .init("type", "checkbox"), .init("name", "intake"), .init("value", row.id),
          .id("file-\(row.id)"), .init("aria-label", words("File {name}", ["name": row.fileName])))
      } else {
        element("span", .style("mark"), .init("aria-hidden", "true")) {
          DeskWords.sign(of: row.state)
        }
      }
      element("div") {
        element(
          "a", .style("title"), .href(context.address(of: desk.forum, "desk/items/\(row.id)"))
        ) { foreign(title) }
        element("p", .style("quiet")) {
          foreign(
            row.facts.submitters.isEmpty
              ? row.fileName : submitters(desk.called(row.facts.submitters)))
        }
        if row.state == .unreadable, let problem = ReadingProblem.words(of: row, words) {
          element("p", .style("problem")) { foreign(problem) }
        }
      }
      element("p", .style("quiet state")) {
        if let document = row.document, let symbol = desk.symbols[document] {
          element("a", .href(DeskWords.address(of: symbol, in: desk.forum, context))) {
            element("bdi") { symbol }
          }
        } else {
          element("span") { words(DeskWords.name(of: row.state)) }
        }
        if row.isRead {
          element("span") {
            words.counted(row.foundCount, "One recommendation", "{count} recommendations")
          }
          if row.slipCount > 0 {
            element("span") { words.counted(row.slipCount, "One question", "{count} questions") }
          }
        }
      }
    }
  }

  private static func submitters(_ names: [String]) -> String {
    let first = names.prefix(3).joined(separator: "; ")
    return names.count > 3 ? "\(first) …" : first
  }

  // MARK: Filing many

  private static func batch(_ context: PageContext) -> HTML {
    let words = context.words
    return element("fieldset", .style("batch")) {
      element("legend", .style("quiet")) { words("What is ticked, or all that is read:") }
      element("label", .style("inline")) {
        void(
          "input", .init("type", "checkbox"), .init("name", "all"), .init("value", "true"),
          .id("all"))
        " "
        words("all")
      }
      element("button", .id("file-ticked")) { words("File under the symbols by rule") }
    }
  }

  private static func number(of id: String) -> Int { Int(id.dropFirst()) ?? 0 }

  static func file(_ body: FormBody, _ route: Route, _ context: PageContext) async throws -> Answer?
  {
    guard let served = try await DeskAccess.desk(route.forum, context) else { return nil }
    let forum = served.forum
    var ids = body.all("intake")
    if body["all"] == "true" {
      let read = try await context.secretariat.desk(
        of: forum.id, in: .read, within: served.bodies, limit: 5000)
      ids = read?.intakes.map(\.id) ?? []
    }
    // In the order in which they came in: so they get their symbols.
    ids.sort { number(of: $0) < number(of: $1) }
    var refused: [(id: String, refusal: Refusal)] = []
    for id in ids {
      do {
        let row = try await context.secretariat.row(IntakeRow.self, id, of: forum.id)
        let filing =
          if let row {
            try await context.secretariat.plainFiling(of: row, in: forum.id)
          } else { Filing() }
        _ = try await context.secretariat.file(
          intake: id, as: filing, in: forum.id, by: context.actor)
      } catch let refusal as Refusal {
        refused.append((id, refusal))
      }
    }
    let address = context.address(of: forum, "desk?state=filed")
    if refused.isEmpty {
      return .seeOther(ids.isEmpty ? context.address(of: forum, "desk") : address)
    }
    let title = context.words("Some could not be filed")
    return .page(
      Page(title, forum: forum, status: 409) {
        element("h1") { title }
        element("ul") {
          for (id, refusal) in refused {
            element("li") {
              link(context.address(of: forum, "desk/items/\(id)"), id)
              ": "
              RefusalWords.sentence(for: refusal, context.words)
            }
          }
        }
        element("p") { link(context.address(of: forum, "desk"), context.words("Back to the desk")) }
      })
  }
}

/// What states of what came in are called.
enum DeskWords {
  static func name(of state: IntakeRow.State) -> String {
    switch state {
    case .received: "Being read"
    case .read: "To be filed"
    case .unreadable: "Not readable"
    case .filed: "Filed under a symbol"
    case .setAside: "Set aside"
    }
  }

  static func sign(of state: IntakeRow.State) -> String {
    switch state {
    case .received: "…"
    case .read: "○"
    case .unreadable: "!"
    case .filed: "✓"
    case .setAside: "–"
    }
  }

  static func address(of symbol: String, in forum: ForumRow, _ context: PageContext) -> String {
    context.address(of: forum, "documents/\(PageContext.encoded(symbol))")
  }
}
