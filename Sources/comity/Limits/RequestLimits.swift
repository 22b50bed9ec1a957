import API
import Hummingbird
import HummingbirdCore
import NIOCore
import Pages
import Synchronization

/// How much the server takes on at once, and how long it waits for a request to come in.
struct RequestLimits: RouterMiddleware {
  let requestLimit: Int
  let bodySeconds: Int
  let site: Site
  let load: Load

  func handle(
    _ request: Request, context: SiteContext,
    next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    // Who looks whether the server is well must not be turned away.
    if request.uri.path.hasPrefix("/health/") { return try await next(request, context) }
    let running = load.requests.add(1, ordering: .relaxed).newValue
    defer { load.requests.subtract(1, ordering: .relaxed) }
    guard running <= requestLimit else {
      load.turnedAway.add(1, ordering: .relaxed)
      return request.uri.path.hasPrefix("/api/")
        ? TurnedAway.response(to: request, context) : site.turnedAway(request, context)
    }
    guard request.method != .get, request.method != .head else {
      return try await next(request, context)
    }
    var request = request
    request.body = RequestBody(
      asyncSequence: PromptBody(body: request.body, deadline: .now + .seconds(bodySeconds)))
    return try await next(request, context)
  }
}

/// What the server has in hand.
final class Load: Sendable {
  let requests = Atomic(0)
  let turnedAway = Atomic(0)
  let connections = Atomic(0)
}

/// No more connections than the limit are open: the next one waits until another closes.
struct ConnectionLimit: AvailableConnectionsDelegate {
  let limit: Int
  let load: Load

  func connectionOpened() { load.connections.add(1, ordering: .relaxed) }
  func connectionClosed() { load.connections.subtract(1, ordering: .relaxed) }
  func isAcceptingNewConnections() -> Bool {
    load.connections.load(ordering: .relaxed) < limit
  }
}

/// A body that must come in at a pace: a few bytes now and then hold no request open, and a long
/// one over a slow link has the time that it takes.
///
/// One that does not come in at all is ended with its connection, which is idle then.
private struct PromptBody: AsyncSequence, Sendable {
  typealias Element = ByteBuffer

  let body: RequestBody
  let deadline: ContinuousClock.Instant

  struct AsyncIterator: AsyncIteratorProtocol {
    /// Each of these moves the deadline by a second.
    private static let bytesPerSecond = 1000

    var iterator: RequestBody.AsyncIterator
    let deadline: ContinuousClock.Instant
    var byteCount = 0

    mutating func next() async throws -> ByteBuffer? {
      let piece = try await iterator.next()
      byteCount += piece?.readableBytes ?? 0
      guard ContinuousClock.now < deadline + .seconds(byteCount / Self.bytesPerSecond) else {
        throw HTTPError(.requestTimeout)
      }
      return piece
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(iterator: body.makeAsyncIterator(), deadline: deadline)
  }
}
