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
      arguments: Arguments(["--kill-after=2", "\(seconds)", try path()] + arguments),
      input: .array(input), output: .bytes(limit: outputLimit), error: .string(limit: 1 << 20))
    let fault: String? =
      switch run.terminationStatus {
      case .exited(0): nil
      case .exited(let code): "exit code \(code)"
      case .signaled(let signal): "signal \(signal)"
      }
    return Result(output: run.standardOutput, fault: fault)
  }

  private static func path() throws(InterchangeFailure) -> String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count)
    guard count > 0 else {
      throw .cannotRead(file: "/proc/self/exe", problem: String(cString: strerror(errno)))
    }
    return String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
