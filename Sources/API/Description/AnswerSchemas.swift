internal import Deliberations
internal import Proceedings
internal import Secretariat

/// What is answered, as JSON Schema says it: each stands beside the route that answers so.
extension APIDescription {
  static func named(_ schema: String) -> JSONValue {
    ["$ref": .string("#/components/schemas/\(schema)")]
  }

  static func list(of schema: String) -> JSONValue {
    ["type": "array", "items": named(schema)]
  }

  private static func object(
    _ properties: [String: JSONValue], optional: Set<String> = []
  ) -> JSONValue {
    [
      "type": "object", "properties": .object(properties),
      "required": .array(
        properties.keys.filter { !optional.contains($0) }.sorted().map { .string($0) }),
    ]
  }

  private static func list(_ items: JSONValue) -> JSONValue { ["type": "array", "items": items] }

  private static let text: JSONValue = ["type": "string"]
  private static let texts = list(text)
  private static let count: JSONValue = ["type": "integer", "minimum": 0]
  static let hash: JSONValue = ["type": "string", "pattern": "^[0-9a-f]{64}$"]

  /// A view's row, as its own coding writes it; what may be withheld from a reader is not required.
  static func schema(of row: any ViewRow.Type) throws -> JSONValue {
    let schema = try DecodedShape(of: row).schema
    guard case .object(var members) = schema, let required = members["required"]?.array else {
      return schema
    }
    let withheld = Set(row == DocumentRow.self ? Standing.withheldFromStrangers : [])
    members["required"] = .array(
      required.filter { name in !withheld.contains { .string($0) == name } })
    if row == DraftRow.self { members["properties"] = describingWordings(members["properties"]) }
    return .object(members)
  }

  /// The hash of a clause's words stands beside them: a comment on the clause names it.
  private static func describingWordings(_ properties: JSONValue?) -> JSONValue? {
    guard case .object(var draft)? = properties, case .object(var clauses)? = draft["clauses"],
      case .object(var clause)? = clauses["items"],
      case .object(var members)? = clause["properties"]
    else { return properties }
    members["wording"] = hash
    clause["properties"] = .object(members)
    clauses["items"] = .object(clause)
    draft["clauses"] = .object(clauses)
    return .object(draft)
  }

  static let record = object(
    ["size": count, "root": hash, "verifier": text], optional: ["verifier"])

  /// The line is there where the reader may see all of it, the checkpoint where one is signed.
  static let proof = object(
    [
      "number": ["type": "integer", "minimum": 1], "line": text, "leaf": hash,
      "size": ["type": "integer", "minimum": 1], "root": hash, "path": list(hash),
      "checkpoint": text,
    ], optional: ["line", "checkpoint"])

  static let found = object([
    "documentCount": count, "isPartial": ["type": "boolean"],
    "holdsSomeOnly": ["type": "boolean"],
    "facets": [
      "type": "object",
      "additionalProperties": list(object(["value": text, "count": count])),
    ],
    "hits": list(
      object([
        "forum": text, "document": named("document"),
        "submitters": list(object(["id": text, "name": text])), "count": count,
        "passages": list(
          object(["clause": text, "heading": text, "text": text, "language": text])),
      ])),
  ])

  static let similar = object([
    "clause": text, "text": text,
    "others": list(
      object([
        "document": text, "symbol": text, "clause": text, "text": text, "proponents": texts,
        "kind": ["type": "string", "enum": ["identical", "near"]], "score": count,
      ])),
  ])

  static let relations = object([
    "cites": list(
      object(
        ["instrument": text, "clause": text, "provisions": texts, "document": text],
        optional: ["document"])),
    "citedBy": list(object(["document": text, "symbol": text, "clauses": texts])),
    "versions": list(named("document")),
  ])

  /// A compilation has its recommendations in order, any other document its clauses.
  static let documentText = object(
    ["title": text, "language": text, "blocks": list(["type": "object"])],
    optional: ["title", "language", "blocks"])

  /// The fields that `comity compile --json` writes.
  static let preview = object(
    [
      "compilation": object(
        [
          "title": text, "language": text,
          "categories": list(
            object(["number": text, "title": text, "recommendations": list(["type": "object"])])),
          "uncategorized": list(["type": "object"]), "groups": list(["type": "object"]),
          "warnings": list(["type": "object"]), "sources": list(["type": "object"]),
          "restricted": count,
        ], optional: ["restricted"]),
      "changes": object([
        "since": text, "sameCount": count, "entries": list(["type": "object"]),
      ]),
    ], optional: ["changes"])

  /// The fields that `comity redline --json` writes.
  static let redline = object([
    "changes": list(
      object(["kind": text, "typographic": ["type": "boolean"], "old": span, "new": span])),
    "stats": object([
      "insertedWords": count, "deletedWords": count, "movedWords": count, "unchangedWords": count,
    ]),
    "coarse": ["type": "boolean"],
  ])

  /// Counted in Unicode scalars of the clause's text; null where the change has no such side.
  private static let span: JSONValue = [
    "type": ["object", "null"],
    "properties": ["block": text, "start": count, "end": count, "text": text],
    "required": ["block", "start", "end", "text"],
  ]
}
