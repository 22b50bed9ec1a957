import Foundation
import Testing

/// `comity group` as a script meets it.
@Suite struct GroupTests {
  private func grouped(_ input: Data, _ options: [String] = []) throws -> BuiltProgram.Run {
    let file = FileManager.default.temporaryDirectory.appending(path: "group-\(UUID()).jsonl")
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try BuiltProgram.run(["group", file.path] + options)
  }

  private let letters = """
    \u{FEFF}{"id": "a", "text": "We ask the council to publish all measurements of the river."}
    {"id": "b", "text": "We ask the Council to publish all measurements of the river!", "more": [1]}

    {"id": "c", "text": "We ask the council to publish all measurements of the river", "target": "5"}
    {"id": "d", "text": "We ask the council to publish all measurements of the river", "target": "5"}\r
    {"id": "e\\n", "text": "Dear friends, we ask the council to publish all measurements of the river"}
    {"id": "f", "text": "Delete it.", "target": "5", "operation": "delete"}
    {"id": "g", "text": "Delete it.", "target": "5", "operation": "insert"}
    {"id": "h", "text": "Delete it.", "target": null, "operation": "delete"}
    """

  @Test func `The same is identical, nearly the same is near, other targets are apart`() throws {
    let near = try grouped(Data(letters.utf8), ["--threshold", "0.7"])
    #expect(near.code == 0)
    #expect(
      String(decoding: near.output, as: UTF8.self) == """
        {"group": 1, "kind": "near", "ids": ["a", "b", "e\\u000a"], "representative": "a"}
        {"group": 2, "kind": "identical", "ids": ["c", "d"], "representative": "c"}

        """)
    let identical = try grouped(Data(letters.utf8), ["--threshold", "1"])
    #expect(
      String(decoding: identical.output, as: UTF8.self) == """
        {"group": 1, "kind": "identical", "ids": ["a", "b"], "representative": "a"}
        {"group": 2, "kind": "identical", "ids": ["c", "d"], "representative": "c"}

        """)
  }

  @Test(
    "A bad line is named, and nothing is written",
    arguments: [
      (#"{"id": "b", "text": "x""#, "line 2"), (#"["b", "x"]"#, "object"),
      (#"{"id": "b"}"#, "\"text\""), (#"{"id": 5, "text": "x"}"#, "\"id\""),
      (#"{"id": "", "text": "x"}"#, "empty"), (#"{"id": "a", "text": "y"}"#, "line 1 already"),
      (#"{"id": "\u0061", "text": "y"}"#, "line 1 already"),
      (#"{"id": "b", "text": "\ud800"}"#, "line 2"), (#"{"id": "b", "text": "x"} x"#, "line 2"),
      (#"{"id": "b", "text": ""# + String(repeating: "x", count: 17 << 20), "16 MiB"),
    ])
  func badLine(line: String, word: String) throws {
    let run = try grouped(Data("{\"id\": \"a\", \"text\": \"x\"}\n\(line)\n{".utf8))
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    #expect(run.messages.split(separator: "\n").count == 1)
    #expect(run.messages.contains("line 2"))
    #expect(run.messages.contains(word))
  }

  @Test func `Texts without words are told of, and are the same`() throws {
    let input = #"{"id": "a", "text": ""}"# + "\n" + #"{"id": "b", "text": "–"}"#
    let run = try grouped(Data(input.utf8))
    #expect(run.code == 0)
    #expect(run.messages.contains("line 1: no words"))
    #expect(String(decoding: run.output, as: UTF8.self).contains(#"["a", "b"]"#))
  }

  @Test func `No texts are no groups`() throws {
    let run = try grouped(Data())
    #expect(run.code == 0)
    #expect(run.output.isEmpty)
  }

  @Test func `Many batches are grouped as one, in bounded memory`() throws {
    var text = ""
    for number in 0..<24_000 {
      let body = (0..<120).map { "w\((number % 8000) &* 31 &+ $0)" }.joined(separator: " ")
      text += #"{"id": "\#(number)", "text": "\#(body)"}"# + "\n"
    }
    let run = try grouped(Data(text.utf8))
    #expect(run.code == 0)
    let lines = run.output.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 8000)
    #expect(
      String(decoding: lines[7], as: UTF8.self)
        == #"{"group": 8, "kind": "identical", "ids": ["7", "8007", "16007"], "representative": "16007"}"#
    )
  }
}
