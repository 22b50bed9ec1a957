internal import Deliberations
public import Hummingbird
public import Secretariat

/// The site: every page, in every language, without script.
public struct Site: Sendable {
  let secretariat: Secretariat
  private let catalogues: Catalogues

  public init(secretariat: Secretariat, catalogues: Catalogues = .shipped) {
    self.secretariat = secretariat
    self.catalogues = catalogues
  }

  public func addRoutes<Context: RequestContext>(to router: Router<Context>) {
    router.get("/") { request, _ in
      let language = catalogues.preferred(request.headers[.acceptLanguage]).tag
      return Response.redirect(to: "/\(language)/", type: .found)
    }
    router.get("/assets/comity.css") { _, _ in
      Self.asset(PackageResources.comity_css, type: "text/css; charset=utf-8")
    }
    page(router, "") { _, context in try await FrontPage.page(context) }
    page(router, "search") { route, context in
      var narrowed: [SearchFacet: String] = [:]
      for facet in SearchFacet.allCases { narrowed[facet] = route.query(facet.rawValue) }
      let request = SearchRequest(
        route.query("q") ?? "", narrowed: narrowed.filter { !$0.value.isEmpty },
        page: route.query("page").flatMap { Int($0) } ?? 1)
      return try await SearchPage.page(request, context)
    }
    page(router, "forums/:forum") { route, context in
      try await ForumPage.page(route.forum, context)
    }
    page(router, "forums/:forum/documents") { route, context in
      try await DocumentPages.list(route.forum, before: route.query("before"), context)
    }
    page(router, "forums/:forum/documents/**") { route, context in
      try await DocumentPages.document(route.rest, in: route.forum, context)
    }
    router.get("/files/:forum/:hash/:name") { _, context in
      try await download(context)
    }
    page(router, "forums/:forum/parties") { route, context in
      try await PartyPage.page(route.forum, context)
    }
    page(router, "forums/:forum/record") { route, context in
      try await RecordPages.list(route.forum, upTo: route.query("upTo").flatMap(Int.init), context)
    }
    page(router, "forums/:forum/record/:number") { route, context in
      guard let number = route.number else { return nil }
      return try await RecordPages.act(number, in: route.forum, context)
    }
  }

  /// What a page's address says.
  struct Route: Sendable {
    let forum: String
    let rest: String
    let number: Int?
    fileprivate let queries: [String: String]

    func query(_ name: String) -> String? { queries[name] }
  }

  /// Adds a page under every language; where it finds nothing, the page says so.
  private func page<Context: RequestContext>(
    _ router: Router<Context>, _ path: String,
    _ make: @escaping @Sendable (Route, PageContext) async throws -> Page?
  ) {
    router.get("/:language/\(path)") { request, context in
      guard let words = context.parameters.get("language").flatMap({ catalogues[$0] }) else {
        throw HTTPError(.notFound)
      }
      let address = request.uri.path.split(separator: "/").dropFirst().joined(separator: "/")
      let pageContext = PageContext(
        secretariat: secretariat, words: words, catalogues: catalogues, actor: .visitor,
        path: request.uri.query.map { "\(address)?\($0)" } ?? address)
      let made = try await make(Self.route(request, context), pageContext)
      return Self.response((made ?? Self.notFound(words)), in: pageContext)
    }
  }

  private static func route<Context: RequestContext>(
    _ request: Request, _ context: Context
  ) -> Route {
    let rest = context.parameters.getCatchAll().joined(separator: "/")
    var queries: [String: String] = [:]
    for field in (request.uri.query ?? "").split(separator: "&") {
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { PageContext.decoded(String($0.replacing("+", with: " "))) }
      queries[parts[0]] = parts.count > 1 ? parts[1] : ""
    }
    return Route(
      forum: context.parameters.get("forum") ?? "",
      rest: PageContext.decoded(rest),
      number: context.parameters.get("number").flatMap { Int($0) }, queries: queries)
  }

  private static func notFound(_ words: Catalogue) -> Page {
    Page(words("Not found"), status: 404) {
      element("h1") { words("Not found") }
      element("p", .style("lead")) {
        words("There is nothing at this address. It may have been mistyped.")
      }
    }
  }

  private static func response(_ page: Page, in context: PageContext) -> Response {
    let markup = "<!DOCTYPE html>" + page.framed(in: context).markup
    return Response(
      status: .init(code: page.status),
      headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: context.words.tag],
      body: .init(byteBuffer: ByteBuffer(string: markup)))
  }

  private static func asset(_ bytes: [UInt8], type: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=3600"],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
