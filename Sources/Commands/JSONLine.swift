internal import Interchange
internal import Proceedings

/// What is wrong with a line of JSON, and what to do.
struct JSONLineProblem: Error {
  var problem: String
  var remedy: String
}

/// An object of JSON that stands in a line of a file.
struct JSONLine {
  let members: [String: JSONValue]
  /// What a line looks like, for who wrote another one.
  private let example: String

  /// Reads a line; nil where it is blank.
  init?(_ line: ArraySlice<UInt8>, like example: String) throws(JSONLineProblem) {
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONValue(parsing: Array(line))
    } catch {
      throw JSONLineProblem(problem: "not JSON: \(error)", remedy: "write an object of JSON a line")
    }
    guard case .object(let members) = value else {
      throw JSONLineProblem(problem: "not an object of JSON", remedy: "write \(example)")
    }
    self.members = members
    self.example = example
  }

  func required(_ name: String) throws(JSONLineProblem) -> String {
    guard let value = try optional(name) else {
      throw JSONLineProblem(problem: "no \"\(name)\"", remedy: "write \(example)")
    }
    return value
  }

  func optional(_ name: String) throws(JSONLineProblem) -> String? {
    switch members[name] {
    case .string(let string): string
    case nil, .null: nil
    default:
      throw JSONLineProblem(
        problem: "\"\(name)\" is not a string", remedy: "write it in quotation marks")
    }
  }

  /// A list of strings; empty where there is none.
  func strings(_ name: String) throws(JSONLineProblem) -> [String] {
    let problem = JSONLineProblem(
      problem: "\"\(name)\" is not a list of strings", remedy: #"write ["…", "…"]"#)
    switch members[name] {
    case nil, .null: return []
    case .array(let elements):
      let strings = elements.compactMap(\.string)
      guard strings.count == elements.count else { throw problem }
      return strings
    default: throw problem
    }
  }
}

extension LineBatch {
  /// A line's bytes; the mark that some programs put before the first is none of them.
  subscript(line place: Int) -> ArraySlice<UInt8> {
    let line = bytes[lines[place]]
    let isMarked = firstLine + place == 1 && line.starts(with: [0xEF, 0xBB, 0xBF])
    return isMarked ? line.dropFirst(3) : line
  }
}
