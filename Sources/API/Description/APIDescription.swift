internal import Deliberations
internal import Proceedings
internal import Search
internal import Secretariat

/// The API described in OpenAPI 3.1, from the same definitions as the routes.
struct APIDescription {
  let json: JSONValue

  /// - Throws: where a row's coding is none that `DecodedShape` knows.
  init(of catalogue: ActCatalogue) throws {
    var paths = Self.paths(of: catalogue.acts.map { $0.definition })
    var schemas: [String: JSONValue] = ["Problem": Self.problem, "Act": Self.recordedAct]
    for type in catalogue.views where type.view.isRead {
      let view = type.view
      let path = "/api/v1/forums/{forum}/\(view.address)"
      schemas[view.noun] = try Self.schema(of: type)
      paths[path] = Self.reading(
        "Every \(view.noun).", "read-\(view.table)", Self.pages, .json(Self.list(of: view.noun)))
      paths[path + "/{id}"] = Self.reading(
        "One \(view.noun).", "read-\(view.noun)", [Self.forum, Self.id],
        .json(Self.named(view.noun)))
    }
    paths.merge(Self.documentPaths) { first, _ in first }
    paths.merge(Self.deskPaths) { first, _ in first }
    json = [
      "openapi": "3.1.0",
      "info": [
        "title": "Comity", "version": "1",
        "description": "Every act and every view of the forums on this site.",
      ],
      "paths": .object(paths),
      "components": [
        "schemas": .object(schemas),
        "securitySchemes": [
          "token": [
            "type": "http", "scheme": "bearer", "description": .string(Self.tokens),
          ]
        ],
      ],
    ]
  }

  private static let tokens =
    "A token that a person made on the page of the account. It performs an act where its scopes hold "
    + "the act's name (`document.file`) or noun (`document`) and the person's roles allow it. With "
    + "the scope `\(Actor.readingScope)` it reads what the person may read; without it, what "
    + "everyone reads: rows that are not public are refused (403, `outside-scope`), as are files of "
    + "restricted documents, and what the record withholds stays withheld."

  // MARK: Addresses

  private static func paths(of acts: [ActDefinition]) -> [String: JSONValue] {
    let all = "/api/v1/forums/{forum}/acts"
    let number = parameter("number", in: "path", ["type": "integer", "minimum": 1])
    var paths: [String: JSONValue] = [
      "/api/v1/forums": reading("The forums.", "read-forums", [], .json(list(of: "forum"))),
      "/api/v1/search": reading(
        "Documents by their words, with the passages that fit best.", "search", searching,
        .json(found)),
      all: reading("The acts of a forum, from the first.", "read-acts", pages, .acts),
      "/api/v1/forums/{forum}/record": reading(
        "How many acts the record has, the hash of the tree over them, and the key that the "
          + "signatures of checkpoints are checked with (c2sp.org/signed-note).", "read-record",
        [forum], .json(record)),
      "/api/v1/forums/{forum}/record/checkpoint": reading(
        "The record as far as it goes, signed (c2sp.org/tlog-checkpoint).", "read-checkpoint",
        [forum], .text),
      "/api/v1/forums/{forum}/record/lines": reading(
        "The acts, a line each in canonical form; for fields that the reader may not see stands a hash.",
        "read-lines", [forum], .lines),
      "\(all)/{number}": reading("One act.", "read-act", [forum, number], .act),
      "\(all)/{number}/proof": reading(
        "The proof that an act stands in the record: RFC 6962's audit path.", "prove-act",
        [forum, number], .json(proof)),
      "/api/v1/forums/{forum}/files": ["post": keeping],
    ]
    for definition in acts { paths["\(all)/\(definition.name)"] = ["post": act(definition)] }
    return paths
  }

  private static let documentPaths: [String: JSONValue] = [
    "/api/v1/forums/{forum}/documents/{id}/text": reading(
      "A document's text, clause by clause.", "read-document-text", [forum, id], .json(documentText)
    ),
    "/api/v1/forums/{forum}/documents/{id}/languages": reading(
      "A document's original and its translations.", "read-document-languages", [forum, id],
      .json(list(of: "document"))),
    "/api/v1/forums/{forum}/documents/{id}/similar": reading(
      "Where other documents say nearly what it recommends; scores in thousandths.",
      "read-document-similar", [forum, id],
      .json(["type": "array", "items": similar])),
    "/api/v1/forums/{forum}/documents/{id}/relations": reading(
      "What a document cites, what cites it, and its other versions.", "read-document-relations",
      [forum, id], .json(relations)),
    "/api/v1/forums/{forum}/documents/{id}/history": reading(
      "The acts about a document.", "read-document-history", [forum, id], .acts),
    "/api/v1/forums/{forum}/recommendations/{id}/history": reading(
      "The acts about a recommendation.", "read-recommendation-history", [forum, id], .acts),
    "/api/v1/forums/{forum}/documents/{id}/original": reading(
      "A document's file as it came in.", "read-document-original", [forum, id], .bytes),
    "/api/v1/forums/{forum}/documents/{id}/files/{format}": reading(
      "A document's text as a file.", "read-document-file", [forum, id, format], .made),
  ]

  private static let deskPaths: [String: JSONValue] = [
    "/api/v1/forums/{forum}/intakes/{id}/original": reading(
      "The file of what came in.", "read-intake-original", [forum, id], .bytes),
    "/api/v1/forums/{forum}/intakes/{id}/text": reading(
      "What was read in what came in.", "read-intake-text", [forum, id], .json(documentText)),
    "/api/v1/forums/{forum}/bodies/{id}/compilation": [
      "get": readingOperation(
        "The compilation as it would be issued now, and what changed since the last edition.",
        "preview-compilation", [forum, id] + compilationWish, .json(preview)),
      "post": [
        "operationId": "prepare-compilation",
        "summary": "Makes the files of the compilation as it would be issued now.",
        "description": "Answers with the fields that compilation.publish takes, and its basedOn.",
        "security": [["token": []]],
        "parameters": .array([forum, id] + compilationWish),
        "responses": [
          "201": answer(
            "The fields of the act, and the last act that they stand on.",
            [
              "type": "object", "required": ["fields", "basedOn"],
              "properties": [
                "fields": FieldKind.object(PublishCompilation.definition.fields).schema,
                "basedOn": ["type": "integer", "minimum": 0],
              ],
            ]),
          "400": problemAnswer, "401": problemAnswer, "403": problemAnswer, "404": problemAnswer,
          "422": problemAnswer,
        ],
      ],
    ],
    "/api/v1/forums/{forum}/drafts/{id}/redline": reading(
      "What changed from an earlier draft of the series: the one before it unless asked for.",
      "read-redline",
      [forum, id, parameter("from", in: "query", FieldKind.id(of: "draft").schema)],
      .json(redline)),
  ]

  private static let compilationWish = [
    parameter("title", in: "query", FieldKind.line(upTo: 1000).schema),
    parameter("date", in: "query", FieldKind.date.schema),
    parameter("language", in: "query", FieldKind.language.schema),
    parameter(
      "documents", in: "query",
      ["type": "string", "maxLength": 10_000, "description": "Ids with commas between them."]),
  ]

  // MARK: Parts

  private static let problem: JSONValue = [
    "type": "object", "required": ["type", "title", "status", "code", "detail"],
    "properties": [
      "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
      "code": ["type": "string"], "detail": ["type": "string"],
      // Where an act was stale: what came since.
      "since": ["type": "array", "items": ["type": "integer"]],
      "acts": ["type": "array", "items": ["$ref": "#/components/schemas/Act"]],
    ],
  ]

  /// Fields that the reader may not see are left out; a hash then stands for them.
  private static let recordedAct: JSONValue = [
    "type": "object",
    "required": ["forum", "number", "act", "version", "actor", "at"],
    "properties": [
      "forum": ["type": "string"], "number": ["type": "integer", "minimum": 1],
      "act": ["type": "string"], "version": ["type": "integer", "minimum": 1],
      "actor": ["type": "string"], "at": ["type": "string", "format": "date-time"],
      "basedOn": ["type": "integer"], "fields": ["type": "object"],
      "previous": hash, "salt": ["type": "string"],
      "withheld": ["type": "boolean"], "leaf": hash, "fieldsHash": hash,
    ],
  ]

  private static let problemAnswer: JSONValue = [
    "description": "A refusal, with the rule's code.",
    "content": [
      "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]
    ],
  ]

  private static func parameter(_ name: String, in place: String, _ schema: JSONValue) -> JSONValue
  {
    [
      "name": .string(name), "in": .string(place), "required": .bool(place == "path"),
      "schema": schema,
    ]
  }

  private static let forum = parameter("forum", in: "path", FieldKind.slug.schema)
  private static let id = parameter("id", in: "path", FieldKind.id(of: "row").schema)
  /// The largest whole number that every reader of JSON holds exactly (RFC 8259, section 6).
  static let largest = 1 << 53 - 1
  private static let format = parameter(
    "format", in: "path",
    ["type": "string", "enum": .array(Secretariat.documentEndings.map { .string($0) })])
  private static let pages = [
    forum,
    parameter(
      "from", in: "query", ["type": "integer", "minimum": 1, "maximum": .integer(largest)]),
    parameter(
      "limit", in: "query",
      ["type": "integer", "minimum": 1, "maximum": .integer(ActAPI.pageLimit)]),
  ]
  private static let searching =
    [
      parameter(
        "q", in: "query", ["type": "string", "maxLength": .integer(SearchQuery.lengthLimit)]),
      parameter(
        "page", in: "query",
        ["type": "integer", "minimum": 1, "maximum": .integer(ActAPI.searchPages.upperBound)]),
    ]
    + SearchFacet.allCases.map {
      parameter(
        $0.rawValue, in: "query", ["type": "string", "maxLength": .integer(SearchFacet.valueLimit)])
    }

  private static func act(_ definition: ActDefinition) -> JSONValue {
    [
      "operationId": .string(definition.name),
      "summary": .string(definition.summary),
      "description": .string(
        "May be performed by: "
          + definition.mayPerform.sorted().map(\.rawValue).joined(separator: ", ")
          + ". Scope of a token: \(definition.name) or \(definition.noun)."),
      "security": [["token": []]],
      "parameters": [
        forum,
        parameter(
          "basedOn", in: "query", ["type": "integer", "minimum": 0, "maximum": .integer(largest)]),
      ],
      "requestBody": [
        "required": true,
        "content": [
          "application/json": ["schema": FieldKind.object(definition.fields).schema]
        ],
      ],
      "responses": [
        "201": answer("The act as recorded.", ["$ref": "#/components/schemas/Act"]),
        "400": problemAnswer, "401": problemAnswer, "403": problemAnswer, "404": problemAnswer,
        "409": problemAnswer, "413": problemAnswer, "415": problemAnswer, "422": problemAnswer,
      ],
    ]
  }

  private static let keeping: JSONValue = [
    "operationId": "keep-file",
    "summary": "Keeps a file, for an act that names it by its hash.",
    "description": .string(
      "An act names a file that its actor handed in to this forum in the last 30 days, or may read "
        + "in it; any other is unknown."),
    "security": [["token": []]],
    "parameters": [forum],
    "requestBody": [
      "required": true,
      "content": ["application/octet-stream": ["schema": ["type": "string", "minLength": 1]]],
    ],
    "responses": [
      "201": answer(
        "The file's hash and size.",
        [
          "type": "object", "required": ["file", "sizeBytes"],
          "properties": [
            "file": FieldKind.fileHash.schema, "sizeBytes": ["type": "integer", "minimum": 1],
          ],
        ]),
      "401": problemAnswer, "403": problemAnswer, "404": problemAnswer, "413": problemAnswer,
      "422": problemAnswer,
    ],
  ]

  /// What is answered where all is well.
  private enum Answered {
    case json(JSONValue)
    case text, lines, bytes
    /// Bytes of which a few are made at a time.
    case made

    static let act = Answered.json(named("Act"))
    static let acts = Answered.json(list(of: "Act"))

    var schema: JSONValue {
      guard case .json(let schema) = self else { return ["type": "string"] }
      return schema
    }

    var type: String {
      switch self {
      case .json: "application/json"
      case .text: "text/plain"
      case .lines: "application/x-ndjson"
      case .bytes, .made: "application/octet-stream"
      }
    }
  }

  private static func reading(
    _ summary: String, _ name: String, _ parameters: [JSONValue], _ answered: Answered
  ) -> JSONValue {
    ["get": readingOperation(summary, name, parameters, answered)]
  }

  private static func readingOperation(
    _ summary: String, _ name: String, _ parameters: [JSONValue], _ answered: Answered
  ) -> JSONValue {
    var answers: [String: JSONValue] = [
      "200": answer(summary, answered.schema, answered.type), "400": problemAnswer,
      "401": problemAnswer,
      "403": problemAnswer, "404": problemAnswer,
    ]
    if case .made = answered { answers["503"] = problemAnswer }
    return [
      "operationId": .string(name),
      "summary": .string(summary),
      "security": [["token": []], [:]],
      "parameters": .array(parameters),
      "responses": .object(answers),
    ]
  }

  private static func answer(
    _ summary: String, _ schema: JSONValue, _ type: String = "application/json"
  ) -> JSONValue {
    [
      "description": .string(summary),
      "content": .object([type: ["schema": schema]]),
    ]
  }
}
