import Foundation
import Testing

/// What `read` would ask back about each contribution, `compile` asks back too.
@Suite struct CompiledQuestionsTests {
  private struct Question: Hashable, CustomStringConvertible {
    var file: String
    var code: String
    var message: String
    var description: String { "\(file): \(code): \(message)" }

    init?(_ warning: [String: Any], of file: String) {
      guard let code = warning["code"] as? String, let message = warning["message"] as? String
      else { return nil }
      (self.file, self.code, self.message) = (file, code, message)
    }
  }

  private static let contributions = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Demonstration/contributions")

  private static func warnings(_ arguments: [String]) throws -> [[String: Any]] {
    let run = try BuiltProgram.run(arguments)
    #expect(run.code == 0, "\(run.messages)")
    let report = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    return report?["warnings"] as? [[String: Any]] ?? []
  }

  @Test func `compile asks back all that read finds, and names the file`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.contributions.path)
      .sorted().map { Self.contributions.appending(path: $0).path }
    var found: Set<Question> = []
    for file in files {
      found.formUnion(
        try Self.warnings(["read", "--json", file]).compactMap {
          Question($0, of: file)
        })
    }
    let asked = Set(
      try Self.warnings(["compile", "--json"] + files).compactMap { warning in
        (warning["file"] as? String).flatMap { Question(warning, of: $0) }
      })
    #expect(found.subtracting(asked).map(\.description).sorted() == [])
    for slip in ["contents-mismatch", "missing-part"] {
      #expect(found.contains { $0.code == slip }, "the demonstration plants a \(slip)")
    }
  }
}
