internal import Deliberations
internal import Hummingbird
internal import Logging
internal import Secretariat

/// How addresses are given to pages, under every language.
extension Site {
  typealias Make = @Sendable (Route, PageContext) async throws -> Answer?
  typealias Take = @Sendable (Route, FormBody, PageContext) async throws -> Answer?

  /// Adds a page; where it finds nothing, the answer says so.
  func page(
    _ router: Router<SiteContext>, _ path: String,
    _ make: @escaping @Sendable (Route, PageContext) async throws -> Page?
  ) {
    answer(router, path) { try await make($0, $1).map(Answer.page) }
  }

  /// Adds an address that may answer with something other than a page.
  func answer(_ router: Router<SiteContext>, _ path: String, _ make: @escaping Make) {
    router.get("/:language/\(path)") { request, context in
      try await serve(request, context) { try await make(Route(request, context), $0) }
    }
  }

  /// Adds a form's address: what is sent there is read, limited, and known to come from a page of
  /// this site.
  func form(_ router: Router<SiteContext>, _ path: String, _ take: @escaping Take) {
    router.post("/:language/\(path)") { request, context in
      try await serve(request, context, isForm: true) { page in
        let body = try await FormBody.read(request)
        try body.refuseForgery(of: request, page)
        return try await take(Route(request, context), body, page)
      }
    }
  }

  /// Answers a request in the language of its address, as the person who sent it; what is refused
  /// or fails becomes a page too.
  func serve(
    _ request: Request, _ context: SiteContext, isForm: Bool = false,
    _ make: (PageContext) async throws -> Answer?
  ) async throws -> Response {
    guard let words = context.parameters.get("language").flatMap({ catalogues[$0] }) else {
      throw HTTPError(.notFound)
    }
    var page = pageContext(request, context, words, visit: nil)
    page.isForm = isForm
    do {
      if let visit = try await visit(of: request) {
        page = pageContext(request, context, words, visit: visit)
        page.isForm = isForm
      }
      let answer = try await make(page) ?? .page(ErrorPages.notFound(words))
      return answer.response(in: page)
    } catch let error as any HTTPResponseError {
      throw error
    } catch {
      if let answer = ErrorPages.answer(to: error, page) { return answer.response(in: page) }
      context.logger.error("a page failed", metadata: ["error": "\(error)"])
      return Answer.page(ErrorPages.failed(page)).response(in: page)
    }
  }

  func pageContext(
    _ request: Request, _ context: SiteContext, _ words: Catalogue, visit: Visit?
  ) -> PageContext {
    let path = request.uri.path.split(separator: "/").dropFirst().joined(separator: "/")
    return PageContext(
      secretariat: secretariat, people: people, settings: settings, words: words,
      catalogues: catalogues, texts: texts, visit: visit, path: path, query: request.uri.query,
      source: settings.source(of: request, context), requestID: context.id)
  }

  /// The visit that the request's cookie belongs to.
  func visit(of request: Request) async throws -> Visit? {
    guard let words = request.cookies[settings.cookieName]?.value, let secret = Secret(words)
    else { return nil }
    return try await people.visit(secret)
  }
}
