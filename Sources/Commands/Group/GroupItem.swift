internal import Interchange
internal import Proceedings

/// A line of what is to be grouped.
struct GroupItem {
  var id: String
  var text: String
  /// What is asked of what: texts for other ones are never together.
  var target: String?
  var operation: String?

  var apart: [String?] { [target, operation] }

  /// What is wrong with a line.
  struct Problem: Error {
    var problem: String
    var remedy: String
  }

  /// Reads a line; nil where it is blank.
  init?(line: ArraySlice<UInt8>) throws(Problem) {
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONValue(parsing: Array(line))
    } catch {
      throw Problem(problem: "not JSON: \(error)", remedy: "write an object of JSON a line")
    }
    guard case .object(let members) = value else {
      throw Problem(problem: "not an object of JSON", remedy: #"write {"id": …, "text": …}"#)
    }
    id = try Self.required("id", in: members)
    text = try Self.required("text", in: members)
    target = try Self.optional("target", in: members)
    operation = try Self.optional("operation", in: members)
    if id.isEmpty { throw Problem(problem: #""id" is empty"#, remedy: "give each text its own") }
  }

  private static func required(
    _ name: String, in members: [String: JSONValue]
  ) throws(Problem) -> String {
    guard let value = try optional(name, in: members) else {
      throw Problem(problem: "no \"\(name)\"", remedy: #"write {"id": …, "text": …}"#)
    }
    return value
  }

  private static func optional(
    _ name: String, in members: [String: JSONValue]
  ) throws(Problem) -> String? {
    switch members[name] {
    case .string(let string): string
    case nil, .null: nil
    default:
      throw Problem(problem: "\"\(name)\" is not a string", remedy: "write it in quotation marks")
    }
  }
}
