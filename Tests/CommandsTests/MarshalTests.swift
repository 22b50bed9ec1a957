import Foundation
import Testing

/// `comity marshal` as a script meets it.
@Suite struct MarshalTests {
  private static let base = """
    # An act on wells

    ## Article 1

    1. Wells are public.

    2. Nobody may:

    (a) fill a well;

    (b) sell a well.

    ## Article 2

    The act begins at once.
    """

  private func marshalled(_ lines: String, _ options: [String] = ["--json"]) throws
    -> BuiltProgram.Run
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "marshal-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (base, list) = (folder.appending(path: "base.md"), folder.appending(path: "list.jsonl"))
    try Data(Self.base.utf8).write(to: base)
    try Data(lines.utf8).write(to: list)
    return try BuiltProgram.run(["marshal", base.path, list.path] + options)
  }

  private static let list = """
    \u{FEFF}{"id": "9", "proponents": ["Lun"], "target": "after Article 1", "operation": "insert", "text": "New."}
    {"id": "10", "proponents": ["Mar", "Lun"], "target": "Article 1, paragraph 2, point (b)", "operation": "replace", "text": "lend a well."}

    {"id": "2", "proponents": [], "target": "Article 1, paragraph 2, point (b)", "operation": "replace", "text": "Lend a WELL!"}
    {"id": "3", "target": "Article 1, paragraph 2, point (b)", "operation": "replace", "text": "paint a well."}
    {"id": "4", "proponents": ["Lun"], "target": "Article 1", "operation": "delete", "text": ""}
    {"id": "5", "target": "Article 1", "operation": "insert", "text": "All.", "alternativeTo": "4"}
    {"id": "6", "target": "Article 7", "operation": "move", "text": null}
    """

  @Test func `The order, ties, what falls and what is the same`() throws {
    let run = try marshalled(Self.list)
    #expect(run.messages == "")
    #expect(
      String(decoding: run.output, as: UTF8.self) == """
        {
          "order": [
            {"id": "4", "rank": 1, "tied": false, "precludedBy": [], "identicalTo": null},
            {"id": "5", "rank": 2, "tied": false, "precludedBy": ["4"], "identicalTo": null},
            {"id": "2", "rank": 3, "tied": true, "precludedBy": ["4", "3"], "identicalTo": null},
            {"id": "10", "rank": 3, "tied": true, "precludedBy": ["4", "3"], "identicalTo": "2"},
            {"id": "3", "rank": 3, "tied": true, "precludedBy": ["4", "2", "10"], "identicalTo": null},
            {"id": "9", "rank": 4, "tied": false, "precludedBy": [], "identicalTo": null},
            {"id": "6", "rank": 5, "tied": false, "precludedBy": [], "identicalTo": null}
          ],
          "warnings": [
            {"code": "target-not-found", "message": "the text has no \\"Article 7\\", which 1 amendment is on; it stands where its number would", "block": null}
          ]
        }

        """)
  }

  @Test func `People get a list`() throws {
    let run = try marshalled(Self.list, [])
    let list = String(decoding: run.output, as: UTF8.self)
    #expect(run.code == 0)
    #expect(list.contains("3. replace Article 1, paragraph 2, point (b) (their order is the"))
    #expect(list.contains("     10 – Mar, Lun; the same as 2; falls if 4 or 3 passes\n"))
    #expect(list.hasSuffix("it stands where its number would\n"))
  }

  @Test func `No amendments are an empty order`() throws {
    let run = try marshalled("\n")
    #expect(run.code == 0)
    #expect(
      String(decoding: run.output, as: UTF8.self) == "{\n  \"order\": [],\n  \"warnings\": []\n}\n")
  }

  private static let good = #"{"id": "a", "target": "Article 1", "operation": "delete"}"#

  @Test(
    "A bad line is named, and nothing is written",
    arguments: [
      (#"{"id": "b", "target": "x""#, "not JSON"), (#"["b"]"#, "object"),
      (#"{"id": "b", "operation": "delete"}"#, "\"target\""),
      (#"{"id": "b", "target": "x", "operation": "amend", "text": ""}"#, "\"amend\""),
      (#"{"id": "b", "target": "x", "operation": "insert"}"#, "\"text\""),
      (#"{"id": "b", "proponents": "Lun", "target": "x", "operation": "move"}"#, "list of strings"),
      (#"{"id": "a", "target": "x", "operation": "move"}"#, "line 1 already"),
      (#"{"id": "", "target": "x", "operation": "move"}"#, "empty"),
      (
        #"{"id": "b", "operation": "move", "target": ""# + String(repeating: "x", count: 5000)
          + #""}"#, "shortly"
      ),
    ])
  func badLine(line: String, word: String) throws {
    let run = try marshalled("\(Self.good)\n\(line)\n{")
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    #expect(run.messages.split(separator: "\n").count == 1)
    #expect(run.messages.contains("line 2"))
    #expect(run.messages.contains(word))
  }

  @Test func `Another ending than the two is wrong usage, and so is standard input twice`() throws {
    #expect(try marshalled(Self.good, ["-o", "order.docx"]).code == 64)
    #expect(try BuiltProgram.run(["marshal", "-", "-"]).code == 64)
  }

  @Test func `Thousands for the same words are told in bounded space`() throws {
    let lines = (0..<6000).map {
      #"{"id": "\#($0)", "target": "Article 1", "operation": "replace", "text": "Words \#($0)."}"#
    }
    let run = try marshalled(lines.joined(separator: "\n"))
    #expect(run.code == 0)
    #expect(run.output.count < 20 << 20)
    #expect(String(decoding: run.output.suffix(300), as: UTF8.self).contains("\"shortened\""))
  }
}
