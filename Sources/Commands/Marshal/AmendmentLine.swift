internal import Redlines

/// A line of a list of amendments.
struct AmendmentLine {
  var id: String
  var proponents: [String]
  var target: String
  var operation: AmendmentOperation
  var text: String
  var alternativeTo: String?

  private static let longestName = 1 << 10
  private static let longestTarget = 1 << 12

  /// Reads a line; nil where it is blank.
  init?(line: ArraySlice<UInt8>) throws(JSONLineProblem) {
    let example = #"{"id": …, "proponents": […], "target": …, "operation": …, "text": …}"#
    guard let line = try JSONLine(line, like: example) else { return nil }
    id = try line.required("id")
    proponents = try line.strings("proponents")
    target = try line.required("target")
    let name = try line.required("operation")
    guard let operation = AmendmentOperation(rawValue: name) else {
      throw JSONLineProblem(
        problem: "no operation is called \"\(name.prefix(40))\"",
        remedy: "write insert, delete, replace or move")
    }
    self.operation = operation
    // What is deleted or moved needs no words.
    let needsText = operation == .insert || operation == .replace
    text = try needsText ? line.required("text") : line.optional("text") ?? ""
    alternativeTo = try line.optional("alternativeTo")
    if id.isEmpty {
      throw JSONLineProblem(problem: #""id" is empty"#, remedy: "give each amendment its own")
    }
    guard id.utf8.count <= Self.longestName, target.utf8.count <= Self.longestTarget else {
      throw JSONLineProblem(
        problem: "an id longer than \(Self.longestName) bytes or a target longer than "
          + "\(Self.longestTarget)", remedy: "name it more shortly")
    }
  }
}
