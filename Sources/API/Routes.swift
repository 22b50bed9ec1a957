internal import Deliberations
public import Hummingbird
internal import Proceedings
public import Secretariat

/// The API: one route for every act, made from its definition, and one for every view.
public struct ActAPI: Sendable {
  /// The longest body of a request, in bytes.
  private static let bodyLimit = 8 << 20
  static let pageLimit = 500

  let secretariat: Secretariat
  private let identification: any Identification
  let made: MadeFiles

  public init(
    secretariat: Secretariat, identification: any Identification, made: MadeFiles
  ) {
    self.secretariat = secretariat
    self.identification = identification
    self.made = made
  }

  public func addRoutes<Context: RequestContext>(to router: Router<Context>) {
    let api = router.group("api/v1")
    serve(api, "openapi.json") { _, _ in
      Self.answer(try APIDescription(of: secretariat.catalogue).json)
    }
    serve(api, "forums") { _, _ in
      Self.answer(
        .array(try await secretariat.forums().map { try JSONValue(encoding: $0) }))
    }
    serve(api, "search", query: Self.searchQuery) { request, _ in try await search(request) }
    addRecord(to: api)
    addActs(to: api)
    addFiles(to: api)
    addSurroundings(to: api)
    addDesk(to: api)
    for view in secretariat.catalogue.views { addReading(of: view, to: api) }
  }

  /// Those of RFC 9110, PATCH and QUERY.
  private static let methods = [
    "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "QUERY",
  ].compactMap { HTTPRequest.Method(rawValue: $0) }

  typealias Serve<Context> = @Sendable (Request, Context) async throws -> Response

  /// Serves an address; parameters of the query that it does not have are refused, and its other
  /// methods as RFC 9110 says, with those that there are.
  func serve<Context: RequestContext>(
    _ api: RouterGroup<Context>, _ path: RouterPath, query: Set<String> = [],
    get: Serve<Context>? = nil, post: Serve<Context>? = nil, allowed: [String]? = nil
  ) {
    if let get {
      api.get(path) { request, context in
        // A token that is none is told so, also where nobody needs one.
        _ = try await actor(of: request)
        try Self.refuseOthers(than: query, in: request)
        return try await get(request, context)
      }
    }
    if let post { api.post(path, use: post) }
    // HEAD is made from GET by the router.
    let served = (get == nil ? [] : ["GET", "HEAD"]) + (post == nil ? [] : ["POST"])
    for method in Self.methods where !served.contains(method.rawValue) {
      api.on(path, method: method) { request, _ -> Response in
        throw Problem.otherMethod(request.method, allowed: allowed ?? served)
      }
    }
  }

  /// What is asked for by a parameter that an address does not have is not what would be answered.
  private static func refuseOthers(than known: Set<String>, in request: Request) throws {
    for (name, _) in request.uri.queryParameters where !known.contains(String(name)) {
      let others =
        known.isEmpty ? "it has none" : "it has \(known.sorted().joined(separator: ", "))"
      throw Problem(
        .badRequest, code: "unknown-query", "\(name) is no parameter of this address; \(others).")
    }
  }

  private static let pageQuery: Set<String> = ["from", "limit"]

  private func addRecord<Context: RequestContext>(to api: RouterGroup<Context>) {
    serve(api, "forums/:forum/record") { _, context in
      let forum = try await forum(context)
      let chain = try await secretariat.chain(of: forum)
      var record: [String: JSONValue] = [
        "size": .integer(chain.count), "root": .string(chain.tree.root.description),
      ]
      if let signer = secretariat.signer(of: forum) {
        record["verifier"] = .string(signer.verifier.description)
      }
      return Self.answer(.object(record))
    }
    serve(api, "forums/:forum/record/checkpoint") { _, context in
      guard let note = try await secretariat.checkpoint(of: try await forum(context)) else {
        throw Problem(
          .notFound, code: "not-signed", "This site signs no checkpoints: it was given no key.")
      }
      return Response(
        status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
        body: .init(byteBuffer: ByteBuffer(string: note.description)))
    }
    serve(api, "forums/:forum/record/lines") { request, context in
      try await lines(of: try await forum(context), by: try await actor(of: request))
    }
  }

  /// The record, an act a line: whole, but for what the reader may not see.
  private func lines(of forum: String, by actor: Actor) async throws -> Response {
    let last = try await secretariat.chain(of: forum).count
    return Response(
      status: .ok, headers: [.contentType: "application/x-ndjson"],
      body: .init { writer in
        for first in stride(from: 1, through: last, by: Self.pageLimit) {
          let acts = try await secretariat.seenActs(
            of: forum, from: first, limit: min(Self.pageLimit, last - first + 1), by: actor)
          let lines = acts.map { ($0.line ?? $0.json.canonicalBytes) + [UInt8(ascii: "\n")] }
          try await writer.write(ByteBuffer(bytes: lines.joined()))
        }
        try await writer.finish(nil)
      })
  }

  private func addActs<Context: RequestContext>(to api: RouterGroup<Context>) {
    serve(api, "forums/:forum/acts", query: Self.pageQuery) { request, context in
      let forum = try await forum(context)
      let (first, limit) = try Self.page(request)
      let acts = try await secretariat.seenActs(
        of: forum, from: first, limit: limit, by: try await actor(of: request))
      return Self.answer(.array(acts.map(\.json)))
    }
    for act in secretariat.catalogue.acts {
      let name = act.definition.name
      serve(api, "forums/:forum/acts/\(name)", post: { try await perform(name, $0, $1) })
    }
    serve(
      api, "forums/:forum/acts/:number",
      get: { request, context in
        let forum = try await forum(context)
        let acts = try await secretariat.seenActs(
          of: forum, from: try number(context), limit: 1, by: try await actor(of: request))
        guard let act = acts.first else { throw Self.unknownAct }
        return Self.answer(act.json)
      },
      post: { request, context in
        let name = context.parameters.get("number") ?? ""
        guard Int(name) == nil else {
          throw Problem.otherMethod(request.method, allowed: ["GET", "HEAD"])
        }
        throw Refusal.unknownAct(name)
      }, allowed: ["GET", "HEAD"])
    serve(api, "forums/:forum/acts/:number/proof") { request, context in
      let forum = try await forum(context)
      let proven = try await secretariat.proof(
        of: try number(context), in: forum, by: try await actor(of: request))
      guard let proven else { throw Self.unknownAct }
      return Self.answer(try JSONValue(encoding: proven.proof))
    }
  }

  // MARK: Acts

  private func perform(
    _ name: String, _ request: Request, _ context: some RequestContext
  ) async throws -> Response {
    let actor = try await actor(of: request)
    let forum = context.parameters.get("forum") ?? ""
    if actor.person.isEmpty, let definition = secretariat.catalogue.newest(name)?.definition {
      // A stranger's words are not read.
      try await secretariat.refuseUnlessAllowed(definition, actor, in: forum)
    }
    let fields = try await Self.json(request)
    let basedOn = try Self.whole(request, "basedOn", within: 0...APIDescription.largest)
    let recorded: RecordedAct
    do {
      recorded = try await secretariat.perform(
        name, fields: fields, in: forum, as: actor, basedOn: basedOn)
    } catch Refusal.stale(let since) {
      throw try await stale(since, in: forum, for: actor)
    }
    let line = try JSONValue(parsing: recorded.line)
    var response = Self.answer(line, status: .created)
    response.headers[.location] = "/api/v1/forums/\(recorded.forum)/acts/\(recorded.number)"
    return response
  }

  /// The refusal with the acts that came since, as the actor may see them.
  private func stale(
    _ since: [Int], in forum: String, for actor: Actor
  ) async throws -> Problem {
    var acts: [JSONValue] = []
    for act in try await secretariat.acts(Array(since.suffix(Self.pageLimit)), of: forum) {
      acts.append(try await secretariat.seen(act, by: actor).json)
    }
    return Problem(.stale(since: since)).saying("acts", .array(acts))
  }

  func actor(of request: Request) async throws -> Actor {
    guard let header = request.headers[.authorization] else { return .visitor }
    guard header.hasPrefix("Bearer "),
      let actor = try await identification.actor(ofToken: String(header.dropFirst(7)))
    else {
      throw Problem(.unauthorized, code: "bad-token", "The token is not known, or has ended.")
    }
    return actor
  }

  func forum(_ context: some RequestContext) async throws -> String {
    let id = context.parameters.get("forum") ?? ""
    guard try await secretariat.forum(id) != nil else {
      throw Problem(.notFound, code: "unknown-forum", "There is no forum \(id).")
    }
    return id
  }

  private static let unknownAct = Problem(
    .notFound, code: "unknown-act", "There is no such act.")

  private func number(_ context: some RequestContext) throws -> Int {
    guard let number = context.parameters.get("number").flatMap({ Int($0) }), number > 0 else {
      throw Self.unknownAct
    }
    return number
  }

  // MARK: Views

  private func addReading<Row: ViewRow, Context: RequestContext>(
    of type: Row.Type, to api: RouterGroup<Context>
  ) {
    let view = type.view
    guard view.isRead else { return }
    serve(api, "forums/:forum/\(view.address)", query: Self.pageQuery) { request, context in
      let forum = try await forum(context)
      let actor = try await actor(of: request)
      let (first, limit) = try Self.page(request)
      let rows = try await secretariat.rows(
        type, of: forum, skipping: first - 1, limit: limit, by: actor)
      let standing = try await secretariat.standing(of: actor, in: forum)
      return Self.answer(.array(try rows.map { try Self.json(of: $0, to: standing) }))
    }
    serve(api, "forums/:forum/\(view.address)/:id") { request, context in
      let forum = try await forum(context)
      let actor = try await actor(of: request)
      let id = context.parameters.get("id") ?? ""
      guard let row = try await secretariat.row(type, id, of: forum, by: actor) else {
        throw Problem(.notFound, code: "unknown-\(view.noun)", "There is no \(view.noun) \(id).")
      }
      let standing = try await secretariat.standing(of: actor, in: forum)
      return Self.answer(try Self.json(of: row, to: standing))
    }
  }

  /// A row as somebody sees it; the clauses of a draft with what a comment on them is bound to.
  private static func json(of row: some ViewRow, to standing: Standing) throws -> JSONValue {
    let json = try standing.json(of: row)
    guard let draft = row as? DraftRow, case .object(var members) = json,
      case .array(let clauses)? = members["clauses"]
    else { return json }
    members["clauses"] = .array(
      zip(clauses, draft.clauses).map { json, clause in
        guard case .object(var members) = json else { return json }
        members["wording"] = .string(clause.wordingHash)
        return .object(members)
      })
    return .object(members)
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

  static func whole(
    _ request: Request, _ name: String, within range: ClosedRange<Int>
  ) throws -> Int? {
    guard let value = request.uri.queryParameters[name[...]] else { return nil }
    guard let number = Int(value), range.contains(number) else {
      throw Problem(
        .badRequest, code: "bad-query",
        "\(name) is a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  /// The page that a query such as `?from=1&limit=100` asks for.
  private static func page(_ request: Request) throws -> (first: Int, limit: Int) {
    (
      try whole(request, "from", within: 1...APIDescription.largest) ?? 1,
      try whole(request, "limit", within: 1...pageLimit) ?? 100
    )
  }

  static func answer(
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
