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
}
