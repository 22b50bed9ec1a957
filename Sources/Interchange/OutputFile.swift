#if canImport(Glibc)
  internal import Glibc
#endif

/// Writes a file whole or not at all: to a neighbour first, then renamed into its place.
public enum OutputFile {
  /// Writes to the file of this name, or to standard output where the name is nil or `-`.
  ///
  /// - Throws: `InterchangeFailure.cannotWrite`; nothing half written is left.
  public static func write(_ bytes: [UInt8], to file: String?) throws(InterchangeFailure) {
    guard let file, file != "-" else {
      return try write(bytes, to: 1, named: "standard output")
    }
    let neighbour = "\(file).\(getpid()).part"
    let descriptor = open(neighbour, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .cannotWrite(file: file, problem: .init(verbatim: String(cString: strerror(errno))))
    }
    do throws(InterchangeFailure) {
      defer { close(descriptor) }
      try write(bytes, to: descriptor, named: file)
    } catch {
      unlink(neighbour)
      throw error
    }
    guard rename(neighbour, file) == 0 else {
      let problem = String(cString: strerror(errno))
      unlink(neighbour)
      throw .cannotWrite(file: file, problem: .init(verbatim: problem))
    }
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, named file: String
  ) throws(InterchangeFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw .cannotWrite(file: file, problem: .init(verbatim: String(cString: strerror(errno))))
      }
      rest = rest.dropFirst(count)
    }
  }
}
