import Proceedings
import Testing

/// What the API says it answers, and what it answers.
@Suite("Described answers")
struct DescribedAnswerTests {
  /// What a value has against a schema; as far as our schemas go.
  private struct Judge {
    let schemas: JSONValue
    private(set) var looked = 0

    init(_ description: JSONValue) {
      schemas = description["components"]?["schemas"] ?? .null
    }

    func resolved(_ schema: JSONValue) -> JSONValue {
      guard let name = schema["$ref"]?.string?.split(separator: "/").last else { return schema }
      return schemas[String(name)] ?? .null
    }

    mutating func faults(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
      let schema = resolved(schema)
      looked += 1
      switch (schema["type"]?.string, value) {
      case ("object", .object(let members)):
        let missing = (schema["required"]?.array ?? []).compactMap(\.string)
          .filter { members[$0] == nil }.map { "\(place) lacks \($0)" }
        guard case .object(let properties)? = schema["properties"] else { return missing }
        return missing
          + members.sorted { $0.key < $1.key }.flatMap { name, member in
            properties[name].map { faults(member, $0, "\(place).\(name)") }
              ?? ["\(place).\(name) is not described"]
          }
      case ("array", .array(let elements)):
        guard let items = schema["items"] else { return ["\(place): items are not described"] }
        return elements.flatMap { faults($0, items, place + "[]") }
      case ("string", .string):
        guard let names = schema["enum"]?.array, !names.contains(value) else { return [] }
        return ["\(place) is none of \(names)"]
      case ("integer", .integer), ("boolean", .bool): return []
      default: return ["\(place) is no \(schema["type"] ?? .null)"]
      }
    }
  }

  @Test("Rows are as the description says, for the secretariat and for a stranger")
  func rows() async throws {
    try await World.with { world in
      let description = try JSONValue(
        parsing: Array(try world.get("/api/v1/openapi.json").body.utf8))
      guard case .object(let paths)? = description["paths"] else {
        Issue.record("no paths")
        return
      }
      var judge = Judge(description)
      var answered = 0
      for (path, operations) in paths.sorted(by: { $0.key < $1.key }) {
        guard
          let schema = operations["get"]?["responses"]?["200"]?["content"]?["application/json"]?[
            "schema"]
        else { continue }
        let whole = judge.resolved(schema)
        let described = whole["type"] == "array" ? judge.resolved(whole["items"] ?? .null) : whole
        #expect(described["properties"] != nil, "\(path) answers with anything")
        let address = path.replacing("{forum}", with: "water").replacing("{number}", with: "4")
        guard !address.contains("{") else { continue }
        for role in ["secretariat", "nobody"] {
          let token = try await world.token(role)
          let request = WireRequest(path: address).with(
            "Authorization", token.map { "Bearer \($0)" })
          let reply = try world.send(request)
          guard reply.status == 200 else {
            #expect([401, 403].contains(reply.status), "\(address) \(role) \(reply.status)")
            continue
          }
          answered += 1
          let value = try JSONValue(parsing: Array(reply.body.utf8))
          #expect(judge.faults(value, schema, address) == [])
        }
      }
      #expect(answered > 20 && judge.looked > 500)
    }
  }
}
