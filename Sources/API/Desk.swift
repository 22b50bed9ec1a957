internal import Deliberations
internal import HTTPTypes
internal import Hummingbird
internal import Proceedings
internal import Secretariat

/// What the desk's and the drafts' pages show beside the views.
extension ActAPI {
  static let compilationQuery: Set<String> = ["title", "date", "language", "documents"]

  func addDesk<Context: RequestContext>(to api: RouterGroup<Context>) {
    serve(api, "forums/:forum/intakes/:id/original") { request, context in
      let intake = try await intake(request, context)
      guard let bytes = try await secretariat.original(of: intake) else {
        throw Problem(.notFound, code: "unknown-file", "Its file is not kept here.")
      }
      return Response(
        status: .ok, headers: [.contentType: "application/octet-stream"],
        body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
    serve(api, "forums/:forum/intakes/:id/text") { request, context in
      let intake = try await intake(request, context)
      guard let report = try await secretariat.report(of: intake, in: try await forum(context))
      else {
        throw Problem(.notFound, code: "no-text", "No text was read in it.")
      }
      return Self.answer(try JSONValue(encoding: report))
    }
    serve(
      api, "forums/:forum/bodies/:id/compilation", query: Self.compilationQuery,
      get: { request, context in
        let (wish, forum) = try await wish(request, context)
        return Self.answer(try JSONValue(encoding: try await secretariat.preview(wish, in: forum)))
      },
      post: { request, context in
        let actor = try await actor(of: request)
        let (wish, forum) = try await wish(request, context)
        try await secretariat.refuseUnlessAllowed(PublishCompilation.definition, actor, in: forum)
        // Before what is compiled is read: what comes between makes the act stale.
        let seen = try await secretariat.chain(of: forum).count
        let act = try await secretariat.publication(of: wish, in: forum)
        for file in [act.file, act.text].compactMap(Hash.init(hex:)) {
          try await secretariat.noteHandedIn(file, to: forum, by: actor.person)
        }
        return Self.answer(
          ["fields": try JSONValue(encoding: act), "basedOn": .integer(seen)], status: .created)
      })
    serve(api, "forums/:forum/drafts/:id/redline", query: ["from"]) { request, context in
      let forum = try await forum(context)
      let new = try await draft(context.parameters.get("id") ?? "", in: forum)
      let asked = request.uri.queryParameters["from"].map(String.init)
      guard let old = try await secretariat.draft(before: new, asked: asked, in: forum) else {
        throw Problem(
          .notFound, code: "unknown-draft", "There is no such draft of the same series.")
      }
      return Self.answer(
        try JSONValue(
          encoding: RedlineReport(
            from: old.clauses.map(\.clause), to: new.clauses.map(\.clause))))
    }
  }

  private func draft(_ id: String, in forum: String) async throws -> DraftRow {
    guard let row = try await secretariat.row(DraftRow.self, id, of: forum) else {
      throw Problem(.notFound, code: "unknown-draft", "There is no draft \(id).")
    }
    return row
  }

  private func intake(
    _ request: Request, _ context: some RequestContext
  ) async throws -> IntakeRow {
    let forum = try await forum(context)
    let actor = try await actor(of: request)
    let id = context.parameters.get("id") ?? ""
    guard let row = try await secretariat.row(IntakeRow.self, id, of: forum, by: actor) else {
      throw Problem(.notFound, code: "unknown-intake", "There is no intake \(id).")
    }
    return row
  }

  /// What the compilation of a body is to be of, as the query says it, from who reads the desk.
  private func wish(
    _ request: Request, _ context: some RequestContext
  ) async throws -> (CompilationWish, forum: String) {
    let forum = try await forum(context)
    let bodies = try await secretariat.bodies(
      readIn: IntakeRow.view, by: try await actor(of: request), in: forum)
    let id = context.parameters.get("id") ?? ""
    guard try await secretariat.row(BodyRow.self, id, of: forum) != nil else {
      throw Problem(.notFound, code: "unknown-body", "There is no body \(id).")
    }
    guard bodies?.contains(id) ?? true else {
      throw Refusal.notAllowed(act: IntakeRow.view.table, roles: IntakeRow.view.readBy.sorted())
    }
    func value(_ name: String, as kind: FieldKind) throws -> String? {
      guard let given = request.uri.queryParameters[name[...]].map(String.init) else { return nil }
      guard kind.fitting(given) == given else {
        throw Problem(.badRequest, code: "bad-query", "\(name) cannot be so.")
      }
      return given
    }
    let documents = try value("documents", as: .line(upTo: 10_000))?.split(separator: ",") ?? []
    return (
      CompilationWish(
        body: id, documents: Set(documents.map(String.init)),
        title: try value("title", as: .line(upTo: 1000)), date: try value("date", as: .date),
        language: try value("language", as: .language)), forum
    )
  }
}
