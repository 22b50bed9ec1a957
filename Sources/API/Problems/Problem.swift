internal import Deliberations
internal import Hummingbird
internal import Proceedings

/// A refusal as RFC 9457 describes problems, with the rule's code.
struct Problem: Error, HTTPResponseError {
  let status: HTTPResponse.Status
  /// The methods that the address has, where another was asked for.
  private(set) var allowed: [String]?
  private(set) var members: [String: JSONValue]
  /// What is not to be had now may be had then.
  private var retryAfterSeconds = 30

  init(
    _ status: HTTPResponse.Status, code: String, _ detail: String, _ more: [String: JSONValue] = [:]
  ) {
    self.status = status
    members = more.merging([
      "type": .string("/problems/\(code)"), "title": .string(status.reasonPhrase),
      "status": .integer(status.code), "code": .string(code), "detail": .string(detail),
    ]) { _, own in own }
  }

  func response(from request: Request, context: some RequestContext) -> Response {
    var response = Response(
      status: status,
      headers: [.contentType: "application/problem+json", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(bytes: JSONValue.object(members).canonicalBytes)))
    if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
    if let allowed { response.headers[.allow] = allowed.joined(separator: ", ") }
    if status == .serviceUnavailable { response.headers[.retryAfter] = String(retryAfterSeconds) }
    return response
  }
}

extension Problem {
  /// The same with a member more.
  func saying(_ name: String, _ value: JSONValue) -> Problem {
    var problem = self
    problem.members[name] = value
    return problem
  }

  /// - Parameter seconds: after which it is worth asking again.
  static func notNow(_ code: String, _ detail: String, seconds: Int) -> Problem {
    var problem = Problem(.serviceUnavailable, code: code, detail)
    problem.retryAfterSeconds = seconds
    return problem
  }

  static func otherMethod(_ method: HTTPRequest.Method, allowed: [String]) -> Problem {
    var problem = Problem(
      .methodNotAllowed, code: "other-method",
      "\(method.rawValue) is no method of this address; it has \(allowed.joined(separator: ", ")).")
    problem.allowed = allowed
    return problem
  }

  /// The problem that a refusal is.
  init(_ refusal: Refusal) {
    switch refusal {
    case .notSignedIn:
      self.init(.unauthorized, code: refusal.code, "Sign in, or send a token, to do this.")
    case .notAllowed(let act, let roles):
      self.init(
        .forbidden, code: refusal.code,
        "\(act) is open to these roles: \(roles.map(\.rawValue).joined(separator: ", ")).",
        ["roles": .array(roles.map { .string($0.rawValue) })])
    case .outsideScope(let act):
      self.init(.forbidden, code: refusal.code, "The token's scopes do not hold \(act).")
    case .badFields(let problems):
      self.init(
        .unprocessableContent, code: refusal.code, "Fields hold what they may not.",
        ["fields": .array(problems.map(\.json))])
    case .unknownAct(let name):
      self.init(.notFound, code: refusal.code, "There is no act \(name).")
    case .unknown(let noun, let id, let field):
      self.init(
        .conflict, code: refusal.code, "There is no \(noun) \(id).",
        ["field": .string(field)])
    case .taken(let field, let value):
      self.init(
        .conflict, code: refusal.code, "\(value) is taken already.", ["field": .string(field)])
    case .referredTo(let id, let references):
      self.init(
        .conflict, code: refusal.code, "\(id) is still referred to.",
        ["by": .array(references.map(\.json))])
    case .stale(let since):
      self.init(
        .conflict, code: refusal.code, "It has changed since: look at these acts, and ask again.",
        ["since": .array(since.map { .integer($0) })])
    case .rule(let rule):
      self.init(
        rule == .forumIsOpenedFirst ? .notFound : .conflict, code: refusal.code, rule.sentence)
    }
  }
}

extension Reference {
  fileprivate var json: JSONValue {
    ["noun": .string(noun), "id": .string(id), "name": .string(name)]
  }
}

extension FieldProblem {
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = ["field": .string(field)]
    let (code, value) = coded
    members["problem"] = .string(code)
    if let value { members["expected"] = value }
    return .object(members)
  }

  private var coded: (String, JSONValue?) {
    switch kind {
    case .missing: ("missing", nil)
    case .unknown: ("unknown", nil)
    case .otherKind(let expected): ("other-kind", .string(expected))
    case .blank: ("blank", nil)
    case .tooLong(let limit): ("too-long", .integer(limit))
    case .badCharacter: ("bad-character", nil)
    case .badForm(let expected): ("bad-form", .string(expected))
    case .outOfRange(let range):
      ("out-of-range", .array([.integer(range.lowerBound), .integer(range.upperBound)]))
    case .notOneOf(let names): ("not-one-of", .array(names.map { .string($0) }))
    case .tooMany(let limit): ("too-many", .integer(limit))
    }
  }
}
