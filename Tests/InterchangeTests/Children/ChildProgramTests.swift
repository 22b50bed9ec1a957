import Testing

@testable import Interchange

@Suite struct ChildProgramTests {
  @Test("A program that writes without end is ended, and has not succeeded")
  func endless() async throws {
    let program = ChildProgram(name: "yes", package: "coreutils", purpose: "this test")
    let run = try await program.run([], limits: .init(seconds: 5, outputBytes: 1 << 20))
    #expect(!run.succeeded)
  }

  @Test("A program that takes too long is ended, and has not succeeded")
  func slow() async throws {
    let program = ChildProgram(name: "sleep", package: "coreutils", purpose: "this test")
    let run = try await program.run(["30"], limits: .init(seconds: 1))
    #expect(!run.succeeded)
  }

  @Test("A program that ends before it has read its input ends nothing but itself")
  func deafToInput() async throws {
    let input = [UInt8](repeating: 0x61, count: 8 << 20)
    for (name, arguments) in [("true", []), ("sleep", ["30"]), ("head", ["-c", "3"])] {
      let program = ChildProgram(name: name, package: "coreutils", purpose: "this test")
      for _ in 0..<3 {
        let run = try await program.run(arguments, input: input, limits: .init(seconds: 1))
        #expect(run.succeeded == (name != "sleep"))
        #expect(run.output == (name == "head" ? Array(input[..<3]) : []))
      }
    }
    let killed = try await ChildProcess.run("sh", ["-c", "kill -9 $$"], input: input)
    #expect(killed.fault == "signal 9")
    let whole = try await ChildProcess.run("cat", [], input: input)
    #expect(whole.fault == nil && whole.output == input)
  }
}
