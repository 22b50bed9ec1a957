import Foundation
import Testing

@testable import Interchange

/// One file among many that cannot be read: it is left out, named and told of, and the others are
/// compiled; the exit code says that not all of them were.
@Suite struct CompileHostileFilesTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "comity-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for place in 1...3 {
      try write(
        Array(
          """
          Contribution of the Republic of Orve \(place)

          1. We recommend that valley \(place) publish the depth of its wells every year.
          """.utf8), as: "orve-\(place).txt")
    }
  }

  private func write(_ bytes: [UInt8], as name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  private struct Run {
    var code: Int32
    var messages: String
    var report: [String: Any]
  }

  /// Compiles these files of the folder with the program that stands beside the tests.
  private func compile(_ names: [String], _ options: [String] = []) throws -> Run {
    let run = try BuiltProgram.run(
      ["compile", "--json"] + options + names.map { folder.appending(path: $0).path })
    let report = try? JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    return Run(code: run.code, messages: run.messages, report: report ?? [:])
  }

  private func warned(_ run: Run, of name: String) -> Bool {
    let warnings = run.report["warnings"] as? [[String: Any]] ?? []
    return warnings.contains {
      $0["code"] as? String == "unreadable-file" && ($0["file"] as? String)?.hasSuffix(name) == true
    }
  }

  private func count(_ run: Run) -> Int {
    let categories = run.report["categories"] as? [[String: Any]] ?? []
    let placed = categories.flatMap { $0["recommendations"] as? [Any] ?? [] }
    return placed.count + (run.report["uncategorized"] as? [Any] ?? []).count
  }

  private func checkLeftOut(_ name: String, _ reason: String, _ options: [String] = []) throws {
    let run = try compile(["orve-1.txt", name, "orve-2.txt", "orve-3.txt"], options)
    #expect(run.code == 65)
    #expect(count(run) == 3)
    #expect(warned(run, of: name))
    let lines = run.messages.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.contains(name) == true && lines.first?.contains(reason) == true)
    #expect(try compile([name], options).code == 65)
    try? FileManager.default.removeItem(at: folder)
  }

  @Test func `a file that is not there is left out, and the first failure gives the code`() throws {
    try write(Array("no archive at all".utf8), as: "broken.docx")
    let run = try compile(["orve-1.txt", "missing.docx", "broken.docx", "orve-2.txt"])
    #expect(run.code == 66)
    #expect(count(run) == 2)
    #expect(warned(run, of: "missing.docx") && warned(run, of: "broken.docx"))
    #expect(try compile(["orve-1.txt", "broken.docx", "missing.docx"]).code == 65)
    #expect(try compile(["orve-1.txt", "orve-2.txt"]).code == 0)
    try? FileManager.default.removeItem(at: folder)
  }

  @Test func `a zip bomb is left out`() throws {
    let large = [UInt8](repeating: 0x61, count: 300 << 20)
    try write(
      ZipArchive.make([
        ("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", large),
      ]),
      as: "bomb.docx")
    try checkLeftOut("bomb.docx", "unpacks to more than")
  }

  @Test func `a file that takes too much memory is left out`() throws {
    let line = Array("The wells of each valley are shared.\n\n".utf8)
    try write([UInt8]((0..<400_000).map { _ in line }.joined()), as: "large.txt")
    try checkLeftOut("large.txt", "of memory", ["--memory", "100"])
  }

  @Test func `a file that takes too long is left out`() throws {
    let line = Array("The wells of each valley are shared.\n\n".utf8)
    try write([UInt8]((0..<600_000).map { _ in line }.joined()), as: "long.txt")
    try checkLeftOut("long.txt", "1 s to read", ["--seconds", "1", "--memory", "16000"])
  }
}
