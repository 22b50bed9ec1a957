public import Hummingbird

/// Headers that every answer bears: nothing is loaded from elsewhere, nothing runs inline, nobody
/// frames a page.
public struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  private static var headers: HTTPFields {
    [
      .contentSecurityPolicy:
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'",
      .xContentTypeOptions: "nosniff",
    ]
  }

  public init() {}

  public func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for field in Self.headers { response.headers[field.name] = field.value }
    return response
  }
}
