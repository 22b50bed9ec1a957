/// A line of what is to be grouped.
struct GroupItem {
  var id: String
  var text: String
  /// What is asked of what: texts for other ones are never together.
  var target: String?
  var operation: String?

  var apart: [String?] { [target, operation] }

  /// Reads a line; nil where it is blank.
  init?(line: ArraySlice<UInt8>) throws(JSONLineProblem) {
    guard let line = try JSONLine(line, like: #"{"id": …, "text": …}"#) else { return nil }
    id = try line.required("id")
    text = try line.required("text")
    target = try line.optional("target")
    operation = try line.optional("operation")
    if id.isEmpty {
      throw JSONLineProblem(problem: #""id" is empty"#, remedy: "give each text its own")
    }
  }
}
