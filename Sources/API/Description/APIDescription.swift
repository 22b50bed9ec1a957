internal import Deliberations
internal import Proceedings

/// The API described in OpenAPI 3.1, from the same definitions as the routes.
struct APIDescription {
  let json: JSONValue

  init(of catalogue: ActCatalogue) {
    var paths: [String: JSONValue] = [
      "/api/v1/forums": ["get": Self.reading("The forums.", "forums", many: true)]
    ]
    for act in catalogue.acts {
      let definition = act.definition
      paths["/api/v1/forums/{forum}/acts/\(definition.name)"] = ["post": Self.act(definition)]
    }
    for view in catalogue.views.map({ $0.view }) where view.isRead {
      let path = "/api/v1/forums/{forum}/\(view.address)"
      paths[path] = ["get": Self.reading("Every \(view.noun).", view.table, many: true)]
      paths[path + "/{id}"] = ["get": Self.reading("One \(view.noun).", view.noun, many: false)]
    }
    json = [
      "openapi": "3.1.0",
      "info": ["title": "Comity", "version": "1"],
      "paths": .object(paths),
      "components": [
        "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
        "schemas": ["Problem": Self.problem],
      ],
    ]
  }

  private static let problem: JSONValue = [
    "type": "object", "required": ["type", "title", "status", "code", "detail"],
    "properties": [
      "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
      "code": ["type": "string"], "detail": ["type": "string"],
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

  private static let forum = parameter(
    "forum", in: "path", ["type": "string", "pattern": "^[a-z0-9-]{1,60}$"])

  private static func act(_ definition: ActDefinition) -> JSONValue {
    [
      "operationId": .string(definition.name),
      "summary": .string(definition.summary),
      "description": .string(
        "May be performed by: "
          + definition.mayPerform.sorted().map(\.rawValue).joined(separator: ", ") + "."),
      "security": [["token": []]],
      "parameters": [
        forum, parameter("basedOn", in: "query", ["type": "integer", "minimum": 0]),
      ],
      "requestBody": [
        "required": true,
        "content": [
          "application/json": ["schema": FieldKind.object(definition.fields).schema]
        ],
      ],
      "responses": [
        "201": [
          "description": "The act as recorded.",
          "content": ["application/json": ["schema": ["type": "object"]]],
        ],
        "400": problemAnswer, "401": problemAnswer, "403": problemAnswer, "404": problemAnswer,
        "409": problemAnswer, "413": problemAnswer, "415": problemAnswer, "422": problemAnswer,
      ],
    ]
  }

  private static func reading(_ summary: String, _ name: String, many: Bool) -> JSONValue {
    var parameters: [JSONValue] = name == "forums" ? [] : [forum]
    if many, name != "forums" {
      parameters += [
        parameter("from", in: "query", ["type": "integer", "minimum": 1]),
        parameter("limit", in: "query", ["type": "integer", "minimum": 1, "maximum": 500]),
      ]
    } else if !many {
      parameters.append(parameter("id", in: "path", ["type": "string"]))
    }
    return [
      "operationId": .string("read-\(name)\(many ? "" : "-by-id")"),
      "summary": .string(summary),
      "parameters": .array(parameters),
      "responses": [
        "200": [
          "description": .string(summary),
          "content": [
            "application/json": ["schema": ["type": many ? "array" : "object"]]
          ],
        ],
        "400": problemAnswer, "404": problemAnswer,
      ],
    ]
  }
}

extension FieldKind {
  /// The field as JSON Schema says it.
  var schema: JSONValue {
    switch self {
    case .line(let limit), .text(let limit):
      ["type": "string", "minLength": 1, "maxLength": .integer(limit)]
    case .slug: ["type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,59}$"]
    case .id(let noun):
      ["type": "string", "pattern": "^[a-z0-9-]{1,40}$", "description": .string("A \(noun).")]
    case .symbol: ["type": "string", "maxLength": 80]
    case .language: ["type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$"]
    case .date: ["type": "string", "format": "date"]
    case .fileHash: ["type": "string", "pattern": "^[0-9a-f]{64}$"]
    case .count(let range):
      [
        "type": "integer", "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ]
    case .flag: ["type": "boolean"]
    case .oneOf(let names): ["type": "string", "enum": .array(names.map { .string($0) })]
    case .list(let kind, let limit):
      ["type": "array", "maxItems": .integer(limit), "items": kind.schema]
    case .object(let fields): Self.schema(of: fields)
    }
  }

  private static func schema(of fields: [FieldDefinition]) -> JSONValue {
    var properties: [String: JSONValue] = [:]
    for field in fields {
      guard case .object(var schema) = field.kind.schema else { continue }
      schema["description"] = .string(field.summary)
      properties[field.name] = .object(schema)
    }
    return [
      "type": "object", "additionalProperties": false,
      "properties": .object(properties),
      "required": .array(fields.filter(\.isRequired).map { .string($0.name) }),
    ]
  }
}
