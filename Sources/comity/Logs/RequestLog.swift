import CoreMetrics
import HTTPTypes
import Hummingbird
import Logging
import Pages
import Synchronization

/// One line a request, and its time among the metrics.
///
/// Nothing that opens a door stands in a line: no query, no secret of an address, no header, and
/// of the address that a request comes from the network only.
struct RequestLog: RouterMiddleware {
  let logger: Logger
  let isBehindProxy: Bool
  private let timers = RequestTimers()

  init(logger: Logger, isBehindProxy: Bool) {
    self.logger = logger
    self.isBehindProxy = isBehindProxy
  }

  func handle(
    _ request: Request, context: SiteContext,
    next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    do {
      var response = try await next(request, context)
      let status = response.status.code
      if let length = response.body.contentLength {
        tell(request, context, status, bytes: length, since: start)
      } else {
        // What is sent piece by piece is over when the last piece is.
        let body = response.body
        response.body = ResponseBody { writer in
          defer { tell(request, context, status, bytes: nil, since: start) }
          try await body.write(writer)
        }
      }
      return response
    } catch {
      let status = (error as? any HTTPResponseError)?.status.code ?? 500
      tell(request, context, status, bytes: nil, since: start)
      throw error
    }
  }

  private func tell(
    _ request: Request, _ context: SiteContext, _ status: Int, bytes: Int?,
    since start: ContinuousClock.Instant
  ) {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    let nanoseconds = seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    timers.timer(request.method, context.endpointPath ?? "none", status)
      .recordNanoseconds(nanoseconds)
    guard logger.logLevel <= .info else { return }
    var fields: Logger.Metadata = [
      "method": "\(request.method)", "path": "\(Self.shown(request.uri.path))",
      "status": "\(status)", "ms": "\(nanoseconds / 1_000_000).\(nanoseconds / 100_000 % 10)",
      "request": "\(context.id)", "from": "\(Self.network(of: source(of: request, context)))",
    ]
    if let route = context.endpointPath { fields["route"] = "\(route)" }
    if let bytes { fields["bytes"] = "\(bytes)" }
    logger.info("request", metadata: fields)
  }

  private func source(of request: Request, _ context: SiteContext) -> String {
    guard isBehindProxy, let name = HTTPField.Name("x-forwarded-for"),
      let last = request.headers[values: name].last?.split(separator: ",").last
    else { return context.peer }
    return last.filter { $0 != " " }
  }

  /// A path without what only its reader should know: a link's secret, an address of mail.
  static func shown(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      let isSecret = part.utf8.count >= 32 && part.allSatisfy(\.isHexDigit)
      return isSecret || part.contains("@") || part.contains("%40") ? "-" : part
    }
    return String(parts.joined(separator: "/").prefix(300))
  }

  /// The network that an address belongs to: 24 bits of IPv4, 48 of IPv6.
  static func network(of address: String) -> String {
    let groups = address.split(separator: ":", omittingEmptySubsequences: false)
    if groups.count > 2 { return groups.prefix(3).joined(separator: ":") + "::" }
    let bytes = address.split(separator: ".")
    return bytes.count == 4 ? bytes.prefix(3).joined(separator: ".") + ".0" : "-"
  }
}

/// The timers of requests, one for each kind.
private final class RequestTimers: Sendable {
  private struct Kind: Hashable {
    let method: String
    let route: String
    let status: Int
  }

  private static let methods: Set<String> = [
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
  ]

  private let byKind = Mutex<[Kind: Timer]>([:])

  func timer(_ method: HTTPRequest.Method, _ route: String, _ status: Int) -> Timer {
    // A method that nobody knows makes no series of its own.
    let name = Self.methods.contains(method.rawValue) ? method.rawValue : "other"
    let kind = Kind(method: name, route: route, status: status)
    return byKind.withLock { timers in
      if let known = timers[kind] { return known }
      let timer = Timer(
        label: "comity_request_seconds",
        dimensions: [("method", name), ("route", route), ("status", String(status))])
      timers[kind] = timer
      return timer
    }
  }
}
