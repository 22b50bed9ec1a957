#if canImport(Glibc)
  internal import Glibc
#endif

/// A file's bytes with the name it came under.
public struct SourceFile: Sendable {
  /// As the user named it; `-` for standard input.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// How long reading a file may take where nothing else is said; the contract's limit is 30 s.
  public static let usualSeconds = 28

  /// No input is larger, in bytes.
  public static let sizeLimit = 256 << 20

  /// Reads a file whole, or standard input where the name is `-`.
  ///
  /// - Throws: `InterchangeFailure.cannotRead` where the file cannot be opened or read,
  ///   `.badContent` where it is larger than `sizeLimit`.
  public static func open(_ name: String) throws(InterchangeFailure) -> SourceFile {
    let descriptor = name == "-" ? 0 : Glibc.open(name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .cannotRead(file: name, problem: .init(verbatim: String(cString: strerror(errno))))
    }
    defer { if descriptor != 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { break }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .cannotRead(file: name, problem: .init(verbatim: String(cString: strerror(errno))))
      }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= sizeLimit else {
        throw .badContent(
          file: name, place: nil, problem: "larger than \(sizeLimit >> 20) MiB",
          remedy: "split it into smaller files")
      }
    }
    return SourceFile(name: name, bytes: bytes)
  }
}
