import Foundation
import Testing

@Suite struct UsageTests {
  @Test(
    "What is wrong on the command line is one line, and a hint",
    arguments: [["bogus"], ["read"], ["read", "a", "b"], ["read", "a", "--changes", "none"]])
  func wrongUsage(arguments: [String]) throws {
    let run = try BuiltProgram.run(arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    let lines = run.messages.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("comity: ") == true)
    #expect(lines.last?.contains("--help") == true)
  }

  @Test func `The version is told`() throws {
    let run = try BuiltProgram.run(["--version"])
    #expect(run.code == 0)
    #expect(String(decoding: run.output, as: UTF8.self).contains("."))
  }
}
