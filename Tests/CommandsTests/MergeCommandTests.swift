import Foundation
import Testing

/// `comity merge` as a script meets it.
@Suite struct MergeCommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "comity-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(Self.base, as: "base.txt")
    try write(
      Self.base.replacing("may publish", with: "shall publish"), as: "azel.txt")
    try write(
      Self.base.replacing("may publish", with: "will soon publish") + "\nIt meets twice a year.\n",
      as: "bruma.txt")
  }

  private static let base = """
    The council may publish the depth of all wells in the valley.

    It reports to its members every year.

    """

  private func write(_ text: String, as name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func merge(_ options: [String]) throws -> BuiltProgram.Run {
    try BuiltProgram.run(
      ["merge", path("base.txt"), "Azel=\(path("azel.txt"))", "Bruma=\(path("bruma.txt"))"]
        + options)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  private func amendments() throws -> [[String: Any]] {
    let report = try JSONSerialization.jsonObject(with: merge(["--json"]).output)
    return (report as? [String: Any])?["amendments"] as? [[String: Any]] ?? []
  }

  @Test("What is left is told in words, clause by clause")
  func tellsWhatIsLeft() throws {
    let run = try merge(["--summary", "-o", path("out.txt")])
    #expect(run.code == 0)
    #expect(
      String(decoding: run.output, as: UTF8.self) == """
        1 of 2 clauses open, 1 clause new or moved, 2 proponents
        clause “The council may publish the depth …”: 2 alternatives, 2 proponents: Azel, Bruma
        behind “It reports to its members every …”: 1 alternative, 1 proponent: Bruma

        """)
    #expect(FileManager.default.fileExists(atPath: path("out.txt")))
    #expect(try merge(["--summary", "--json"]).code == 64)
    #expect(try merge(["--summary"]).output == run.output)
  }

  @Test("A rolling text is read again: as data, as it was, as each one wants it")
  func readsRollingText() throws {
    #expect(try merge(["-o", path("rolling.md")]).code == 0)
    #expect(try merge(["--version-of", "Azel", "-o", path("own.txt")]).code == 0)
    #expect(try text("own.txt").contains("The council shall publish the depth"))
    #expect(try merge(["--version-of", "Norholt"]).code == 65)
    func rolling(_ options: [String]) throws -> String {
      let run = try BuiltProgram.run(["rolling", path("rolling.md")] + options)
      #expect(run.code == 0)
      return String(decoding: run.output, as: UTF8.self)
    }
    #expect(
      try rolling([]) == """
        2 of 3 clauses open, 2 proponents
        clause “The council [shall – Azel] [will …”: 2 alternatives, 2 proponents: Azel, Bruma
        clause “[It meets twice a year. – …”: 1 alternative, 1 proponent: Bruma

        """)
    _ = try rolling(["-o", path("again.md")])
    #expect(try text("again.md") == text("rolling.md"))
    _ = try rolling(["--version-of", "Azel", "-o", path("azel-again.txt")])
    #expect(try text("azel-again.txt") == text("own.txt"))
    _ = try rolling(["--base", "-o", path("base-again.txt")])
    #expect(try text("base-again.txt") == text("base.txt"))
    let report = try JSONSerialization.jsonObject(with: Data(try rolling(["--json"]).utf8))
    let left = (report as? [String: Any])?["left"] as? [[String: Any]]
    #expect(left?.map { $0["alternatives"] as? Int } == [2, 1])
    #expect(
      try BuiltProgram.run(["rolling", path("rolling.md"), "--version-of", "Norholt"]).code == 65)
  }

  @Test("What is not agreed stands in brackets with who wants it")
  func writesBrackets() throws {
    #expect(try merge(["-o", path("out.txt")]).code == 0)
    #expect(
      try text("out.txt") == """
        The council [shall – Azel] [will soon – Bruma] [may] publish the depth of all wells in the valley.

        It reports to its members every year.

        [It meets twice a year. – Bruma]

        """)
  }

  @Test("Amendments are accepted by their ids; two that conflict are refused, and nothing written")
  func accepts() throws {
    let all = try amendments()
    let ids = all.compactMap { $0["id"] as? String }
    #expect(all.map { $0["kind"] as? String } == ["replace", "replace", "insertBlock"])
    let taken = [ids[1], ids[2]].joined(separator: ",")
    #expect(try merge(["--accept", taken, "-o", path("out.txt")]).code == 0)
    #expect(try !text("out.txt").contains("may"))
    let refused = try merge(["--accept", "all", "-o", path("refused.txt")])
    #expect(refused.code == 65)
    #expect(refused.messages.contains(ids[0]) && refused.messages.contains(ids[1]))
    #expect(refused.messages.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: path("refused.txt")))
    let unknown = try merge(["--accept", "nobody", "-o", path("refused.txt")])
    #expect(unknown.code == 65 && unknown.messages.contains("nobody"))
  }

  @Test("A mark-up that cannot be used is named, and hides no other")
  func hidesNone() throws {
    try write("", as: "empty.txt")
    for broken in ["Corvain=\(path("empty.txt"))", path("azel.txt"), "Dorn=\(path("none.txt"))"] {
      let run = try merge([broken, "-o", path("out.txt")])
      #expect(run.code == 65 || run.code == 66)
      #expect(run.messages.split(separator: "\n").count == 1)
      #expect(try text("out.txt").contains("[shall – Azel] [will soon – Bruma] [may]"))
    }
  }

  @Test("As tracked changes it is a .docx; asked of another file it is wrong usage")
  func tracked() throws {
    #expect(try merge(["--as", "tracked", "-o", path("out.docx")]).code == 0)
    let read = try BuiltProgram.run(
      ["read", path("out.docx"), "--changes", "reject", "-o", path("rejected.txt")])
    #expect(read.code == 0)
    #expect(try text("rejected.txt") == Self.base)
    #expect(try merge(["--as", "tracked", "-o", path("out.txt")]).code == 64)
  }
}
