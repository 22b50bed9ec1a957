internal import CMemoryFile
internal import Subprocess
internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#endif

/// A child process, from its start to its end: the one place where one is run.
public enum ChildProcess {
  public struct Result: Sendable {
    public let output: [UInt8]
    /// What it said on standard error, 64 KiB at most.
    public let messages: String
    /// How it ended, where it was not as it should: `signal 11`.
    public let fault: String?
  }

  /// Runs a program to its end.
  ///
  /// It reads its input from a file in memory. A pipe would be written to while the child runs, and
  /// a child that ends before it has read all would end this program too: Subprocess 1.0.2 stops
  /// with a fatal error where such a write fails.
  ///
  /// - Parameters:
  ///   - program: its name, looked for in `PATH`, or its path.
  ///   - environment: beside ours.
  /// - Throws: that it cannot be started, or that there is no memory for its input.
  public static func run(
    _ program: String, _ arguments: [String], input: [UInt8] = [],
    environment: [String: String] = [:], outputLimitBytes: Int = 1 << 30
  ) async throws -> Result {
    let file = try openFile(of: input)
    defer { close(file) }
    do {
      let run = try await Subprocess.run(
        program.utf8.contains(UInt8(ascii: "/")) ? .path(FilePath(program)) : .name(program),
        arguments: Arguments(arguments),
        environment: .inherit.updating(
          Dictionary(uniqueKeysWithValues: environment.map { (.init(stringLiteral: $0), $1) })),
        input: .fileDescriptor(FileDescriptor(rawValue: file), closeAfterSpawningProcess: false),
        output: .bytes(limit: outputLimitBytes), error: .string(limit: 1 << 20))
      return Result(
        output: run.standardOutput, messages: String(run.standardError.prefix(1 << 16)),
        fault: fault(run.terminationStatus))
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      return Result(output: [], messages: "\(error)", fault: "it wrote too much")
    }
  }

  private static func fault(_ status: TerminationStatus) -> String? {
    switch status {
    case .exited(0): nil
    case .exited(let code): "exit code \(code)"
    case .signaled(let signal): "signal \(signal)"
    }
  }

  /// A file that stands in no folder, opened at its beginning; no other child inherits it.
  private static func openFile(of bytes: [UInt8]) throws(InterchangeFailure) -> CInt {
    let file = memfd_create("input", memory_file_closes_on_exec)
    guard file >= 0 else { throw noRoom() }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        defer { close(file) }
        throw noRoom()
      }
      written += count
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  private static func noRoom() -> InterchangeFailure {
    .cannotWrite(
      file: "a child's input", problem: .init(verbatim: String(cString: strerror(errno))))
  }
}
