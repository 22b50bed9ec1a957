internal import Deliberations
internal import Hummingbird
internal import Interchange
internal import Proceedings
internal import Secretariat
internal import Texts

/// Where drafts and comments stand.
extension Site {
  func addDraftPages(to router: Router<SiteContext>) {
    let series = "forums/:forum/drafts/:series"
    page(router, "forums/:forum/drafts") { route, context in
      try await DraftSeriesPages.list(route.forum, context)
    }
    page(router, series) { route, context in
      guard let view = try await view(route, context) else { return nil }
      return try await DraftSeriesPages.series(view)
    }
    form(router, series) { route, body, context in
      guard let view = try await view(route, context) else { return nil }
      return try await DraftSeriesPages.issue(view, body)
    }
    page(router, "\(series)/redline") { route, context in
      guard let view = try await view(route, context) else { return nil }
      return RedlinePage.page(
        view, from: route.query("from").flatMap { Int($0) },
        to: route.query("to").flatMap { Int($0) })
    }
    page(router, "\(series)/comments") { route, context in
      guard let view = try await view(route, context) else { return nil }
      return CommentTablePage.page(view)
    }
    page(router, "\(series)/:number") { route, context in
      guard let view = try await view(route, context),
        let draft = route.number.flatMap(view.overview.draft)
      else { return nil }
      return try await DraftPage.page(view, draft)
    }
    addCommentPages(to: router, series)
  }

  private func addCommentPages(to router: Router<SiteContext>, _ series: String) {
    page(router, "\(series)/:number/comment") { route, context in
      guard let view = try await view(route, context),
        let form = CommentForm(view, route.number, clause: route.query("clause"))
      else { return nil }
      return try await form.page()
    }
    form(router, "\(series)/:number/comment") { route, body, context in
      guard let view = try await view(route, context),
        let form = CommentForm(view, route.number, clause: body["clause"])
      else { return nil }
      return try await form.submit(body)
    }
    page(router, "\(series)/comments/:comment") { route, context in
      guard let view = try await view(route, context) else { return nil }
      return try await CommentPage(view, route["comment"])?.page()
    }
    form(router, "\(series)/comments/:comment") { route, body, context in
      guard let view = try await view(route, context) else { return nil }
      return try await CommentPage(view, route["comment"])?.answer(body)
    }
    form(router, "\(series)/comments/:comment/withdraw") { route, _, context in
      guard let view = try await view(route, context) else { return nil }
      return try await CommentPage(view, route["comment"])?.withdraw()
    }
    router.get("/:language/\(series)/files/:name") { request, context in
      try await commentFile(Route(request, context), request, context)
    }
  }

  private func view(_ route: Route, _ context: PageContext) async throws -> DraftView? {
    guard let overview = try await secretariat.draftSeries(route["series"] ?? "", in: route.forum)
    else { return nil }
    return DraftView(overview: overview, context: context)
  }

  /// All comments as a file.
  private func commentFile(
    _ route: Route, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    guard let words = context.parameters.get("language").flatMap({ catalogues[$0] }),
      let name = route["name"],
      let view = try await view(route, pageContext(request, context, words, visit: nil))
    else { throw HTTPError(.notFound) }
    if name.hasSuffix(".csv") {
      return Self.saved(CSVTable.bytes(of: view.compilation.rows { words($0) }), as: name)
    }
    guard let format = FileFormat(fileName: name), format.isWritten, format != .json else {
      throw HTTPError(.notFound)
    }
    let text = view.compilation.text(language: Language(words.tag)) { words($0) }
    let hash = Hash(of: try await FileFormat.akomaNtoso.bytes(of: text, named: name))
    let bytes = try await made.bytes(MadeFiles.Key(text: hash.description, format: format)) {
      try await format.bytes(of: text, named: name)
    }
    return Self.saved(bytes, as: name)
  }
}
