import Foundation
import Testing

@Suite struct UsageTests {
  @Test(
    "What is wrong on the command line is one line with a hint, told before anything is read",
    arguments: [
      ["bogus"], ["read"], ["read", "a", "b"], ["read", "a", "--changes", "none"],
      ["read", "a", "-o", "b.foo"], ["read", "a", "-o", "b"], ["read", "a", "-o", "b.eml"],
      ["read", "a", "--json", "-o", "b.docx"], ["read", "a", "--seconds", "0"],
      ["compile"], ["compile", "a", "-o", "b.foo"], ["compile", "a", "-o", ""],
      ["compile", "a", "--json", "-o", "b.docx"], ["compile", "-", "-"],
      ["group"], ["group", "a", "--threshold", "0"], ["group", "a", "--threshold", "80"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let run = try BuiltProgram.run(arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    let lines = run.messages.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("comity: ") == true)
    #expect(lines.first?.contains("--help") == true)
  }

  @Test func `A file's name breaks no line`() throws {
    let run = try BuiltProgram.run(["read", "no\nfile\u{1B}[31m.txt"])
    #expect(run.code == 66)
    #expect(run.messages.split(separator: "\n").count == 1)
    #expect(!run.messages.contains("\u{1B}"))
  }

  @Test func `The version is told`() throws {
    let run = try BuiltProgram.run(["--version"])
    #expect(run.code == 0)
    #expect(String(decoding: run.output, as: UTF8.self).contains("."))
  }
}
