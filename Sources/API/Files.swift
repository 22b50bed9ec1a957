internal import Deliberations
internal import Hummingbird
internal import Proceedings
internal import Secretariat

extension ActAPI {
  /// Files in, whose hash acts then name; and documents out.
  func addFiles<Context: RequestContext>(to api: RouterGroup<Context>) {
    serve(
      api, "forums/:forum/files", post: { request, context in try await keep(request, context) })
    serve(api, "forums/:forum/documents/:id/original") { request, context in
      let document = try await document(request, context)
      guard let bytes = try await secretariat.original(of: document) else {
        throw Problem(.notFound, code: "unknown-file", "The document's file is not kept here.")
      }
      return Response(
        status: .ok, headers: [.contentType: "application/octet-stream"],
        body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
    serve(api, "forums/:forum/documents/:id/files/:format") { request, context in
      let document = try await document(request, context)
      let ending = context.parameters.get("format") ?? ""
      guard Secretariat.documentEndings.contains(ending) else {
        throw Problem(.notFound, code: "unknown-format", "No document is given as \(ending).")
      }
      guard let bytes = try await secretariat.bytes(of: document, ending: ending, by: made) else {
        throw Problem(.notFound, code: "no-text", "The document has no text that was read.")
      }
      return Response(
        status: .ok, headers: [.contentType: "application/octet-stream"],
        body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
    serve(api, "forums/:forum/documents/:id/text") { request, context in
      let document = try await document(request, context)
      guard let bytes = try await secretariat.json(of: document) else {
        throw Problem(.notFound, code: "no-text", "The document has no text that was read.")
      }
      return Response(
        status: .ok, headers: [.contentType: "application/json"],
        body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
  }

  /// What a document's page shows around it.
  func addSurroundings<Context: RequestContext>(to api: RouterGroup<Context>) {
    serve(api, "forums/:forum/documents/:id/languages") { request, context in
      let forum = try await forum(context)
      let languages = try await secretariat.languages(
        of: try await listed(context), in: forum)
      let standing = try await secretariat.standing(of: try await actor(of: request), in: forum)
      return Self.answer(.array(try languages.all.map { try standing.json(of: $0) }))
    }
    serve(api, "forums/:forum/documents/:id/similar") { request, context in
      let document = try await document(request, context)
      let passages = try await secretariat.similarPassages(
        to: document, in: try await forum(context), as: try await actor(of: request))
      return Self.answer(.array(passages.map(\.json)))
    }
    serve(api, "forums/:forum/documents/:id/relations") { request, context in
      let document = try await document(request, context)
      let forum = try await forum(context)
      let relations = try await secretariat.relations(of: document, in: forum)
      let standing = try await secretariat.standing(of: try await actor(of: request), in: forum)
      return Self.answer(try relations.json(to: standing))
    }
    serve(api, "forums/:forum/documents/:id/history") { request, context in
      let document = try await listed(context)
      return try await history(of: Subject("document", document.id), request, context)
    }
    serve(api, "forums/:forum/recommendations/:id/history") { request, context in
      let forum = try await forum(context)
      let actor = try await actor(of: request)
      let id = context.parameters.get("id") ?? ""
      guard try await secretariat.row(RecommendationRow.self, id, of: forum, by: actor) != nil
      else {
        throw Problem(
          .notFound, code: "unknown-recommendation", "There is no recommendation \(id).")
      }
      return try await history(of: Subject("recommendation", id), request, context)
    }
  }

  /// The acts about a thing, as the reader may see them.
  private func history(
    of subject: Subject, _ request: Request, _ context: some RequestContext
  ) async throws -> Response {
    let forum = try await forum(context)
    let actor = try await actor(of: request)
    var acts: [JSONValue] = []
    for act in try await secretariat.history(of: subject, in: forum) {
      acts.append(try await secretariat.seen(act, by: actor).json)
    }
    return Self.answer(.array(acts))
  }

  /// A document, restricted or not, as it stands in the list for all.
  private func listed(_ context: some RequestContext) async throws -> DocumentRow {
    let id = context.parameters.get("id") ?? ""
    guard let row = try await secretariat.row(DocumentRow.self, id, of: try await forum(context))
    else { throw Problem(.notFound, code: "unknown-document", "There is no document \(id).") }
    return row
  }

  private func document(
    _ request: Request, _ context: some RequestContext
  ) async throws -> DocumentRow {
    let forum = try await forum(context)
    let row = try await listed(context)
    let actor = try await actor(of: request)
    guard try await secretariat.standing(of: actor, in: forum).mayRead(row) else {
      try actor.refuseUnlessReading()
      throw Problem(
        .forbidden, code: "restricted", "Only members of the body may read \(row.symbol).")
    }
    return row
  }

  /// Keeps a file, by who may hand one in.
  private func keep(_ request: Request, _ context: some RequestContext) async throws -> Response {
    let actor = try await actor(of: request)
    if actor.person.isEmpty { throw Refusal.notSignedIn }
    let forum = try await forum(context)
    try await secretariat.refuseUnlessAllowed(ReceiveIntake.definition, actor, in: forum)
    let file = try await secretariat.files.newFile()
    let kept: KeptFile
    do {
      var size = 0
      for try await piece in request.body {
        size += piece.readableBytes
        guard size <= KeptFile.sizeLimit else {
          throw Problem(
            .contentTooLarge, code: "too-large",
            "The file is longer than \(KeptFile.sizeLimit) bytes.")
        }
        try await file.append(Array(piece.readableBytesView))
      }
      guard size > 0 else {
        throw Problem(.unprocessableContent, code: "empty-file", "The file holds nothing.")
      }
      kept = try await file.keep()
    } catch {
      await file.discard()
      throw error
    }
    try await secretariat.noteHandedIn(kept.hash, to: forum, by: actor.person)
    return Self.answer(
      ["file": .string(kept.hash.description), "sizeBytes": .integer(kept.sizeBytes)],
      status: .created)
  }
}

extension DocumentRelations {
  fileprivate func json(to standing: Standing) throws -> JSONValue {
    [
      "cites": .array(
        cites.map { reference in
          var members: [String: JSONValue] = [
            "instrument": .string(reference.instrument), "clause": .string(reference.clause),
            "provisions": .array(reference.provisions.map { .string($0) }),
          ]
          members["document"] = reference.document.map { .string($0.id) }
          return .object(members)
        }),
      "citedBy": .array(
        citedBy.map { referrer in
          [
            "document": .string(referrer.document.id), "symbol": .string(referrer.document.symbol),
            "clauses": .array(referrer.clauses.map { .string($0) }),
          ]
        }),
      "versions": .array(try versions.map { try standing.json(of: $0) }),
    ]
  }
}

extension SimilarPassages {
  fileprivate var json: JSONValue {
    [
      "clause": .string(clause), "text": .string(text),
      "others": .array(
        others.map { other in
          [
            "document": .string(other.document.id), "symbol": .string(other.document.symbol),
            "clause": .string(other.clause), "text": .string(other.text),
            "proponents": .array(other.proponents.map { .string($0) }),
            "kind": .string(other.isIdentical ? "identical" : "near"),
            // In thousandths: canonical JSON has whole numbers only.
            "score": .integer(Int((other.score * 1000).rounded())),
          ]
        }),
    ]
  }
}
