#if canImport(Glibc)
  internal import Glibc
#endif

/// A folder for files that a child program reads or writes; gone when `remove` is called.
struct ScratchFolder: Sendable {
  let path: String

  /// - Throws: `InterchangeFailure.cannotWrite` where no folder can be made.
  init() throws(InterchangeFailure) {
    var template = Self.template
    guard mkdtemp(&template) != nil else { throw Self.failure }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A file that can be written and read until it is closed, and has no name.
  ///
  /// - Throws: `InterchangeFailure.cannotWrite` where no file can be made.
  static func unnamedFile() throws(InterchangeFailure) -> OwnedDescriptor {
    var path = template
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw failure }
    unlink(path)
    return OwnedDescriptor(descriptor)
  }

  private static var base: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  /// The system puts six letters of its own in place of the last.
  private static var template: [CChar] {
    Array("\(base)/comity-\(String(repeating: "X", count: 6))".utf8CString)
  }

  private static var failure: InterchangeFailure {
    .cannotWrite(file: base, problem: .init(verbatim: String(cString: strerror(errno))))
  }

  /// Writes a file into the folder and returns its path.
  ///
  /// - Throws: `InterchangeFailure.cannotWrite`.
  func write(_ bytes: [UInt8], as name: String) throws(InterchangeFailure) -> String {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .cannotWrite(file: file, problem: .init(verbatim: String(cString: strerror(errno))))
    }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw .cannotWrite(file: file, problem: .init(verbatim: String(cString: strerror(errno))))
      }
      written += count
    }
    return file
  }

  /// Removes the folder and the files in it.
  func remove() {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != "." && name != ".." { unlink("\(path)/\(name)") }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}
