internal import Deliberations
internal import Hummingbird
internal import Proceedings
internal import Secretariat
internal import ServiceLifecycle
internal import Synchronization

extension Site {
  func addDeskPages(to router: Router<SiteContext>) {
    page(router, "forums/:forum/desk") { route, context in
      try await DeskPage.page(route, context)
    }
    upload(router, "forums/:forum/desk", DeskPage.delivery) { route, upload, context in
      try await DeskPage.received(upload, route, context)
    }
    form(router, "forums/:forum/desk/filing") { route, body, context in
      try await DeskPage.file(body, route, context)
    }
    page(router, "forums/:forum/desk/items/:name") { route, context in
      try await ItemPage.page(route, context)
    }
    form(router, "forums/:forum/desk/items/:name") { route, body, context in
      try await ItemForms.take(route, body, context)
    }
    page(router, "forums/:forum/desk/recommendations/:name") { route, context in
      try await RecommendationHistoryPage.page(route, context)
    }
    page(router, "forums/:forum/desk/compilation") { route, context in
      try await CompilationPage.page(route, context)
    }
    form(router, "forums/:forum/desk/compilation") { route, body, context in
      try await CompilationPage.publish(route, body, context)
    }
    page(router, "forums/:forum/desk/categories") { route, context in
      try await CategoriesPage.page(route, context)
    }
    form(router, "forums/:forum/desk/categories") { route, body, context in
      try await CategoriesPage.set(route, body, context)
    }
    page(router, "forums/:forum/contribute") { route, context in
      try await ContributePage.page(route, context)
    }
    upload(router, "forums/:forum/contribute", ContributePage.delivery) { route, upload, context in
      try await ContributePage.received(upload, route, context)
    }
    router.get("/desk/:forum/events") { request, context in
      try await deskEvents(request, context)
    }
    router.get("/desk/:forum/files/:name") { request, context in
      try await deskFile(request, context)
    }
  }

  /// Tells, for a while, that the record has grown beyond what the page shows; the browser then
  /// asks for the page again.
  ///
  /// The page says up to which act it was made, an event up to which act it tells: what happens
  /// before a browser listens, or between two connections, is told at once. Events end when the
  /// server stops; browsers connect anew, and name the last event (HTML, section 9.2).
  private func deskEvents(_ request: Request, _ context: SiteContext) async throws -> Response {
    let forum = context.parameters.get("forum") ?? ""
    _ = try await served(forum, request)
    let told = request.headers[.lastEventID].flatMap { Int($0) }
    let shown = request.uri.queryParameters.get("after", as: Int.self)
    return Response(
      status: .ok,
      headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: .init { writer in
        try await writer.write(ByteBuffer(string: "retry: 1000\n\n"))
        let isStopping = StopSign()
        var last = told ?? shown ?? 0
        try await withGracefulShutdownHandler {
          for _ in 0..<40 where !isStopping.isUp {
            let now = try await secretariat.chain(of: forum).count
            if now > last {
              last = now
              try await writer.write(
                ByteBuffer(string: "event: change\nid: \(now)\ndata: \(now)\n\n"))
            }
            try await Task.sleep(for: .milliseconds(500))
          }
        } onGracefulShutdown: {
          isStopping.raise()
        }
        try await writer.finish(nil)
      })
  }

  /// A contribution as it came in, for the desk.
  private func deskFile(_ request: Request, _ context: SiteContext) async throws -> Response {
    let forum = context.parameters.get("forum") ?? ""
    let desk = try await served(forum, request)
    guard let id = context.parameters.get("name"),
      let row = try await secretariat.row(IntakeRow.self, id, of: forum), desk.serves(row.body),
      let bytes = try await secretariat.original(of: row)
    else { throw HTTPError(.notFound) }
    return Self.saved(bytes, as: row.fileName)
  }

  private func served(_ forum: String, _ request: Request) async throws -> ServedDesk {
    let actor = try await visit(of: request)?.account.actor ?? .visitor
    do {
      if let desk = try await secretariat.servedDesk(of: forum, by: actor) { return desk }
      throw HTTPError(.notFound)
    } catch is Refusal {
      throw HTTPError(.forbidden)
    }
  }
}

/// Tells a stream that the server stops.
private final class StopSign: Sendable {
  private let sign = Atomic(false)

  var isUp: Bool { sign.load(ordering: .relaxed) }
  func raise() { sign.store(true, ordering: .relaxed) }
}

/// Who may be at the desk.
enum DeskAccess {
  /// The desk as far as the reader serves at it; nil where there is no such forum.
  ///
  /// - Throws: `Refusal` where the reader is somebody else.
  static func desk(_ id: String, _ context: PageContext) async throws -> ServedDesk? {
    try await context.secretariat.servedDesk(of: id, by: context.actor)
  }
}
