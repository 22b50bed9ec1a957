internal import Deliberations
internal import HTTPTypes
public import Hummingbird
internal import Logging
internal import Secretariat

/// Gives every answer a request's number, and what no route answers a page of its own.
public struct ErrorPageMiddleware: RouterMiddleware {
  private let site: Site

  public init(site: Site) { self.site = site }

  public func handle(
    _ request: Request, context: SiteContext,
    next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      response = try await next(request, context)
    } catch let error as HTTPError where !request.uri.path.hasPrefix("/api/") {
      response = await page(for: error, request, context)
    } catch let error as any HTTPResponseError {
      response = try error.response(from: request, context: context)
    } catch {
      response = failure(error, request, context)
    }
    response.headers[.requestID] = context.id
    return response
  }

  private func page(
    for error: HTTPError, _ request: Request, _ context: SiteContext
  ) async -> Response {
    // Where even the store is gone, the page is still shown, as to a stranger.
    let visit = try? await site.visit(of: request)
    let page = site.pageContext(request, context, site.words(for: request), visit: visit)
    var answer = Answer.page(ErrorPages.notFound(page.words))
    if error.status == .methodNotAllowed {
      answer = .page(
        ErrorPages.page(
          error.status.code, page.words("This address takes no such request"),
          page.words("What is there can be read, or a form on a page sends something to it.")))
    } else if error.status != .notFound {
      answer = .page(
        ErrorPages.page(
          error.status.code, page.words("This was not understood"),
          page.words("The request is not one that this site answers.")))
    }
    var response = answer.response(in: page)
    if let allowed = error.headers[.allow] { response.headers[.allow] = allowed }
    return response
  }

  /// A failure outside of any page: a file that cannot be read, a store that is gone.
  private func failure(
    _ error: any Error, _ request: Request, _ context: SiteContext
  ) -> Response {
    let page = site.pageContext(request, context, site.words(for: request), visit: nil)
    if let answer = ErrorPages.answer(to: error, page) { return answer.response(in: page) }
    context.logger.error("a request failed", metadata: ["error": "\(error)"])
    return Answer.page(ErrorPages.failed(page)).response(in: page)
  }
}

extension Site {
  /// The page for who comes when the server has all in hand that it takes on; nothing is asked of
  /// the store for it.
  public func turnedAway(_ request: Request, _ context: SiteContext) -> Response {
    let page = pageContext(request, context, words(for: request), visit: nil)
    var answer = Answer.page(ErrorPages.turnedAway(page.words))
    answer.retryAfterSeconds = 1
    var response = answer.response(in: page)
    response.headers[.cacheControl] = "no-store"
    return response
  }

  fileprivate func words(for request: Request) -> Catalogue {
    let first = request.uri.path.split(separator: "/").first.map(String.init) ?? ""
    return catalogues[first] ?? catalogues.preferred(request.headers[.acceptLanguage])
  }
}

extension HTTPField.Name {
  static var requestID: Self { HTTPField.Name("x-request-id") ?? .server }
}
