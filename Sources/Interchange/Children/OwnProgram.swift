#if canImport(Glibc)
  internal import Glibc
#endif

/// This program itself, run once more in a child process: what goes wrong there stays there.
public enum OwnProgram {
  /// Runs the program to its end, which comes after so many seconds at the latest.
  public static func run(
    _ arguments: [String], input: [UInt8] = [], seconds: Int
  ) async throws -> ChildProcess.Result {
    try await ChildProcess.run(
      "timeout", ["--kill-after=2", "\(seconds)", path] + arguments, input: input)
  }

  /// The very program that runs, even where another version has taken its place on the disk since.
  private static var path: String { "/proc/\(getpid())/exe" }
}
