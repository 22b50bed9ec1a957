internal import Subprocess

#if canImport(Glibc)
  internal import Glibc
#endif

/// This program itself, run once more in a child process: what goes wrong there stays there.
public enum OwnProgram {
  public struct Result: Sendable {
    public let output: [UInt8]
    /// How it ended, where it was not as it should: `signal 11`.
    public let fault: String?
  }

  /// No child hands over more, in bytes.
  private static let outputLimit = 1 << 30

  /// Runs the program to its end, which comes after so many seconds at the latest.
  public static func run(
    _ arguments: [String], input: [UInt8] = [], seconds: Int
  ) async throws -> Result {
    let run = try await Subprocess.run(
      .name("timeout"),
      arguments: Arguments(["--kill-after=2", "\(seconds)", path] + arguments),
      input: .array(input), output: .bytes(limit: outputLimit), error: .string(limit: 1 << 20))
    let fault: String? =
      switch run.terminationStatus {
      case .exited(0): nil
      case .exited(let code): "exit code \(code)"
      case .signaled(let signal): "signal \(signal)"
      }
    return Result(output: run.standardOutput, fault: fault)
  }

  /// The very program that runs, even where another version has taken its place on the disk since.
  private static var path: String { "/proc/\(getpid())/exe" }
}
