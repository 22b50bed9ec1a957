internal import Deliberations
internal import Proceedings

extension FieldKind {
  /// The field as JSON Schema says it.
  var schema: JSONValue {
    switch self {
    case .line(let limit): Self.words(upTo: limit, without: Self.controls + "\t\n")
    case .text(let limit): Self.words(upTo: limit, without: Self.controls)
    case .slug: ["type": "string", "pattern": "^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$"]
    case .id(let noun):
      ["type": "string", "pattern": "^[a-z0-9-]{1,40}$", "description": .string("A \(noun).")]
    case .symbol:
      [
        "type": "string", "maxLength": 80,
        "pattern": .string("^\(Self.symbolPart)(/\(Self.symbolPart))*$"),
      ]
    case .language:
      ["type": "string", "maxLength": 35, "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$"]
    case .date: ["type": "string", "format": "date"]
    case .fileHash, .wordingHash: ["type": "string", "pattern": "^[0-9a-f]{64}$"]
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

  private static let symbolPart = "[A-Za-z0-9() -][A-Za-z0-9(). -]*"

  /// What words never hold: the control characters but tab and line feed, and what `FieldForms`
  /// calls invisible.
  private static let controls =
    "\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufeff"
    + "\\ufff9-\\ufffb\u{E0000}-\u{E007F}"

  /// Words that are not blank.
  private static func words(upTo limit: Int, without none: String) -> JSONValue {
    [
      "type": "string", "minLength": 1, "maxLength": .integer(limit),
      "pattern": .string("^[^\(none)]*[^\\s\(none)][^\(none)]*$"),
    ]
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
