public import Hummingbird

/// Headers that every answer bears: nothing is loaded from elsewhere, nothing runs inline, nobody
/// frames a page, and nothing is kept on the way that is not for everyone.
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
    if response.headers[.cacheControl] == nil { Self.limitKeeping(of: &response, to: request) }
    return response
  }

  /// An answer that says nothing of it itself is kept by nobody where somebody asked by name;
  /// otherwise it is asked for again each time, and is another's by what tells who asks.
  private static func limitKeeping(of response: inout Response, to request: Request) {
    if request.headers[.cookie] != nil || request.headers[.authorization] != nil {
      response.headers[.cacheControl] = "private, no-store"
    } else {
      response.headers[.cacheControl] = "no-cache"
      let others = response.headers[.vary].map { "\($0), " } ?? ""
      response.headers[.vary] = others + "Authorization, Cookie"
    }
  }
}
