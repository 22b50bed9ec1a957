internal import Deliberations
public import Hummingbird
internal import Logging
internal import Secretariat

/// Answers refusals and failures of the API as problems.
public struct ProblemMiddleware<Context: RequestContext>: RouterMiddleware {
  public init() {}

  public func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.uri.path.hasPrefix("/api/") else { return try await next(request, context) }
    do {
      return try await next(request, context)
    } catch let problem as Problem {
      throw problem
    } catch let refusal as Refusal {
      throw Problem(refusal)
    } catch let broken as BrokenRule {
      throw Problem(.conflict, code: "broken-rule", "A rule of the record: \(broken.rule).")
    } catch let failure as StoreFailure {
      throw Problem(failure)
    } catch is TooManyFiles {
      throw Problem.notNow(
        "too-many-files", "Many files are being made just now; try again in a while.",
        seconds: TooManyFiles.patienceSeconds)
    } catch let error as HTTPError {
      throw Problem(
        error.status, code: error.status == .notFound ? "unknown-address" : "bad-request",
        error.body ?? "\(request.method) \(request.uri.path) is no address of the API.")
    } catch {
      context.logger.error("an API request failed", metadata: ["error": "\(error)"])
      throw Problem(
        .internalServerError, code: "defect",
        "A mistake of ours; say the number \(context.id) to those who run this site.")
    }
  }
}

extension Problem {
  /// The problem that a store's failure is; it may pass.
  fileprivate init(_ failure: StoreFailure) {
    self.init(.serviceUnavailable, code: failure.code, failure.sentence)
  }
}

extension StoreFailure {
  fileprivate var code: String {
    switch self {
    case .full: "store-full"
    case .outcomeUnknown: "outcome-unknown"
    default: "store-unreachable"
    }
  }

  /// Without what only those who run the site should know.
  fileprivate var sentence: String {
    switch self {
    case .full: "There is no room left to write; nothing was changed, and reading goes on."
    case .outcomeUnknown: "The connection was lost while the act was being kept; look for it."
    default: "The record cannot be reached; try again in a minute."
    }
  }
}
