internal import Deliberations
public import Hummingbird
internal import Proceedings
public import Secretariat

/// The API: one route for every act, made from its definition, and one for every view.
public struct ActAPI: Sendable {
  /// The longest body of a request, in bytes.
  private static let bodyLimit = 1 << 20
  private static let pageLimit = 500

  private let secretariat: Secretariat
  private let identification: any Identification

  public init(secretariat: Secretariat, identification: any Identification) {
    self.secretariat = secretariat
    self.identification = identification
  }

  public func addRoutes<Context: RequestContext>(to router: Router<Context>) {
    let api = router.group("api/v1")
    api.get("openapi.json") { _, _ in
      Self.answer(APIDescription(of: secretariat.catalogue).json)
    }
    api.get("forums") { _, _ in
      Self.answer(
        .array(try await secretariat.forums().map { try JSONValue(encoding: $0) }))
    }
    api.post("forums/:forum/acts/:name") { request, context in
      try await perform(request, context)
    }
    api.get("forums/:forum/acts") { request, context in
      let forum = try await forum(context)
      let (first, limit) = try Self.page(request)
      let acts = try await secretariat.seenActs(
        of: forum, from: first, limit: limit, by: try await actor(of: request))
      return Self.answer(.array(acts.map(\.json)))
    }
    api.get("forums/:forum/acts/:name") { request, context in
      let proven = try await proven(context)
      let actor = try await actor(of: request)
      return Self.answer(try await secretariat.seen(proven.act, by: actor).json)
    }
    api.get("forums/:forum/acts/:name/proof") { _, context in
      let proven = try await proven(context)
      return Self.answer(
        .object([
          "leaf": .string(proven.leaf.description), "size": .integer(proven.size),
          "root": .string(proven.root.description),
          "path": .array(proven.path.map { .string($0.description) }),
        ]))
    }
    for view in secretariat.catalogue.views { addReading(of: view, to: api) }
  }

  // MARK: Acts

  private func perform(_ request: Request, _ context: some RequestContext) async throws -> Response
  {
    let name = context.parameters.get("name") ?? ""
    let actor = try await actor(of: request)
    let fields = try await Self.json(request)
    let basedOn = try Self.whole(request, "basedOn")
    let recorded = try await secretariat.perform(
      name, fields: fields, in: context.parameters.get("forum") ?? "", as: actor, basedOn: basedOn)
    let line = try JSONValue(parsing: recorded.line)
    var response = Self.answer(line, status: .created)
    response.headers[.location] = "/api/v1/forums/\(recorded.forum)/acts/\(recorded.number)"
    return response
  }

  private func actor(of request: Request) async throws -> Actor {
    guard let header = request.headers[.authorization] else { return .visitor }
    guard header.hasPrefix("Bearer "),
      let actor = try await identification.actor(ofToken: String(header.dropFirst(7)))
    else {
      throw Problem(.unauthorized, code: "bad-token", "The token is not known, or has ended.")
    }
    return actor
  }

  private func forum(_ context: some RequestContext) async throws -> String {
    let id = context.parameters.get("forum") ?? ""
    guard try await secretariat.forum(id) != nil else {
      throw Problem(.notFound, code: "unknown-forum", "There is no forum \(id).")
    }
    return id
  }

  private func proven(_ context: some RequestContext) async throws -> ProvenAct {
    let forum = try await forum(context)
    guard let number = context.parameters.get("name").flatMap({ Int($0) }),
      let proven = try await secretariat.proof(of: number, in: forum)
    else { throw Problem(.notFound, code: "unknown-act", "There is no such act.") }
    return proven
  }

  // MARK: Views

  private func addReading<Row: ViewRow, Context: RequestContext>(
    of type: Row.Type, to api: RouterGroup<Context>
  ) {
    let view = type.view
    guard view.isRead else { return }
    api.get("forums/:forum/\(view.address)") { request, context in
      let forum = try await forum(context)
      try await secretariat.refuseUnlessReadable(
        view, by: try await actor(of: request), in: forum)
      let (first, limit) = try Self.page(request)
      let rows = try await secretariat.rows(type, of: forum, skipping: first - 1, limit: limit)
      return Self.answer(.array(try rows.map { try JSONValue(encoding: $0) }))
    }
    api.get("forums/:forum/\(view.address)/:id") { request, context in
      let forum = try await forum(context)
      try await secretariat.refuseUnlessReadable(
        view, by: try await actor(of: request), in: forum)
      let id = context.parameters.get("id") ?? ""
      guard let row = try await secretariat.row(type, id, of: forum) else {
        throw Problem(.notFound, code: "unknown-\(view.noun)", "There is no \(view.noun) \(id).")
      }
      return Self.answer(try JSONValue(encoding: row))
    }
  }

  // MARK: Requests and answers

  private static func json(_ request: Request) async throws -> JSONValue {
    let type = request.headers[.contentType] ?? ""
    guard type.split(separator: ";").first == "application/json" else {
      throw Problem(
        .unsupportedMediaType, code: "not-json", "Send the fields as application/json.")
    }
    var bytes: [UInt8] = []
    for try await buffer in request.body {
      bytes += buffer.readableBytesView
      guard bytes.count <= bodyLimit else {
        throw Problem(
          .contentTooLarge, code: "too-large", "The body is longer than \(bodyLimit) bytes.")
      }
    }
    do throws(JSONProblem) {
      return try JSONValue(parsing: bytes)
    } catch {
      throw Problem(.badRequest, code: "not-json", "The body is not JSON: \(error).")
    }
  }

  private static func whole(_ request: Request, _ name: String) throws -> Int? {
    guard let value = request.uri.queryParameters[name[...]] else { return nil }
    guard let number = Int(value), number >= 0 else {
      throw Problem(.badRequest, code: "bad-query", "\(name) is not a whole number.")
    }
    return number
  }

  /// The page that a query such as `?from=1&limit=100` asks for.
  private static func page(_ request: Request) throws -> (first: Int, limit: Int) {
    let first = try whole(request, "from") ?? 1
    let limit = try whole(request, "limit") ?? 100
    return (max(1, min(first, 1 << 40)), max(1, min(limit, pageLimit)))
  }

  private static func answer(
    _ value: JSONValue, status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json"],
      body: .init(byteBuffer: ByteBuffer(bytes: value.canonicalBytes)))
  }
}

extension ViewDefinition {
  /// Histories and series serve other views.
  var isRead: Bool { keyCount == 1 && columns[0].name == "id" }
  var address: String { table }
}
