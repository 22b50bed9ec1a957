internal import Subprocess

/// A program that decodes or makes a file for us, in a child process with limits.
struct ChildProgram: Sendable {
  let name: String
  /// Debian's package that has it.
  let package: String
  /// What it is needed for, for the message where it is missing.
  let purpose: String

  struct Limits: Sendable {
    var seconds = 25
    var memoryBytes = 900 << 20
    var outputBytes = 256 << 20
  }

  struct Result: Sendable {
    let succeeded: Bool
    let output: [UInt8]
    /// What it said on standard error, 64 KiB at most.
    let messages: String
  }

  /// Runs the program to its end; it gets no input but `input`, and `environment` beside ours.
  ///
  /// - Throws: `InterchangeFailure.missingProgram` where it is not installed. A run that fails,
  ///   takes too long or too much is a result with `succeeded` false.
  func run(
    _ arguments: [String], input: [UInt8] = [], limits: Limits = Limits(),
    environment: [String: String] = [:]
  ) async throws -> Result {
    do {
      _ = try await Executable.name(name).resolveExecutablePath(in: .inherit)
    } catch {
      throw InterchangeFailure.missingProgram(name: name, package: package, purpose: purpose)
    }
    // `timeout` and `prlimit` stand on every Debian; both are taken over by the program itself, so
    // that no process of ours stays between. RLIMIT_DATA counts what is written to, so that
    // programs that only reserve addresses (pandoc) still start.
    let run = try await ChildProcess.run(
      "timeout",
      [
        "--kill-after=2", "\(limits.seconds)", "prlimit", "--data=\(limits.memoryBytes)",
        "--fsize=\(limits.outputBytes)", "--core=0", name,
      ] + arguments,
      input: input, environment: environment, outputLimitBytes: limits.outputBytes)
    return Result(succeeded: run.fault == nil, output: run.output, messages: run.messages)
  }
}
