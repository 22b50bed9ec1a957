#if canImport(Glibc)
  internal import Glibc
#endif

/// Some whole lines of a file.
public struct LineBatch: Sendable {
  public let bytes: [UInt8]
  /// Where each line stands in `bytes`, its end aside.
  public let lines: [Range<Int>]
  /// Counted from 1 in the file.
  public let firstLine: Int
  /// Of the first of `bytes` in the file.
  public let offset: Int
}

/// A line that is longer than any reader of it should keep.
public struct LineTooLong: Error {
  /// Counted from 1.
  public let line: Int
}

/// Reads the lines of a file of any size, a few megabytes at a time, and single lines again.
///
/// What cannot be read twice, as standard input, is kept in a file without a name meanwhile.
public final class LineBatches: Sendable {
  /// No line is longer, in bytes.
  public static let longestLine = 16 << 20

  private static let batchBytes = 8 << 20

  private let name: String
  private let input: OwnedDescriptor
  /// The copy of an input that cannot be read twice.
  private let copy: OwnedDescriptor?

  /// Opens a file, or standard input where the name is `-`.
  ///
  /// - Throws: `InterchangeFailure.cannotRead`.
  public init(of name: String) throws(InterchangeFailure) {
    self.name = name
    let descriptor = name == "-" ? dup(0) : open(name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .cannotRead(file: name, problem: .init(verbatim: String(cString: strerror(errno))))
    }
    input = OwnedDescriptor(descriptor)
    var about = stat()
    let isFile = fstat(descriptor, &about) == 0 && about.st_mode & S_IFMT == S_IFREG
    if isFile, lseek(descriptor, 0, SEEK_CUR) == 0 {
      copy = nil
    } else {
      copy = try ScratchFolder.unnamedFile()
    }
  }

  /// Goes over the lines from the first to the last, a batch at a time.
  ///
  /// - Throws: `LineTooLong` where a line is longer than `longestLine`, and what `body` throws.
  public func forEach(_ body: (LineBatch) async throws -> Void) async throws {
    var bytes: [UInt8] = []
    var (firstLine, offset) = (1, 0)
    var isAtEnd = false
    while !isAtEnd {
      isAtEnd = try !read(into: &bytes)
      let (lines, end) = Self.lines(of: bytes, isAtEnd: isAtEnd)
      let longest = max(lines.lazy.map(\.count).max() ?? 0, bytes.count - end)
      if longest > Self.longestLine {
        let line = lines.firstIndex { $0.count > Self.longestLine } ?? lines.count
        throw LineTooLong(line: firstLine + line)
      }
      let rest = Array(bytes[end...])
      try await body(
        LineBatch(bytes: bytes, lines: lines, firstLine: firstLine, offset: offset))
      firstLine += lines.count
      offset += end
      bytes = rest
    }
  }

  /// Appends the next bytes; whether there may be more.
  private func read(into bytes: inout [UInt8]) throws(InterchangeFailure) -> Bool {
    let wanted = bytes.count + Self.batchBytes
    bytes.reserveCapacity(wanted)
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while bytes.count < wanted {
      let count = Glibc.read(input.number, &chunk, chunk.count)
      if count == 0 { return false }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .cannotRead(file: name, problem: .init(verbatim: String(cString: strerror(errno))))
      }
      bytes += chunk[..<count]
      try copy?.write(chunk[..<count])
    }
    return true
  }

  private static func lines(
    of bytes: [UInt8], isAtEnd: Bool
  ) -> (lines: [Range<Int>], end: Int) {
    var lines: [Range<Int>] = []
    var start = 0
    bytes.withUnsafeBytes { bytes in
      while start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, 0x0A, bytes.count - start)
      {
        let end = UnsafeRawPointer(found) - base
        lines.append(start..<end)
        start = end + 1
      }
    }
    if isAtEnd, start < bytes.count {
      lines.append(start..<bytes.count)
      start = bytes.count
    }
    return (lines, start)
  }

  /// The line that begins at an offset of the file, its end aside.
  public func line(at offset: Int) throws(InterchangeFailure) -> [UInt8] {
    let source = copy ?? input
    var line: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 12)
    while true {
      let count = pread(source.number, &chunk, chunk.count, offset + line.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw .cannotRead(file: name, problem: .init(verbatim: String(cString: strerror(errno))))
      }
      if let end = chunk[..<count].firstIndex(of: 0x0A) { return line + chunk[..<end] }
      line += chunk[..<count]
      if count == 0 || line.count > Self.longestLine { return line }
    }
  }
}

/// An open file that is closed when nobody uses it any more.
final class OwnedDescriptor: Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  func write(_ bytes: ArraySlice<UInt8>) throws(InterchangeFailure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw .cannotWrite(
          file: "the copy of the input", problem: .init(verbatim: String(cString: strerror(errno))))
      }
      rest = rest.dropFirst(count)
    }
  }
}
