internal import Glibc
internal import Interchange
public import Proceedings

/// The file with the key that signs checkpoints: 64 digits on a line, for its owner only.
public enum SigningKey {
  /// The key that a file holds; it is made where there is none.
  ///
  /// - Throws: `InterchangeFailure` where the file holds no key, or cannot be read or written.
  public static func open(_ path: String) throws -> NoteKey {
    if let kept = try read(path) { return kept }
    let made = NoteKey()
    return try write(made.secret, to: path) ? made : try read(path) ?? made
  }

  /// Nil where there is no file.
  private static func read(_ path: String) throws -> NoteKey? {
    guard access(path, F_OK) == 0 else { return nil }
    let bytes = try SourceFile.open(path).bytes
    guard let secret = Hash(hex: String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)),
      let key = NoteKey(secret: secret.bytes)
    else {
      throw InterchangeFailure.badContent(
        file: path, place: nil, problem: "this is no secret key of ours",
        remedy: "name another file, which is then made")
    }
    return key
  }

  /// Makes the file; false where somebody else did meanwhile: no key is ever written over.
  private static func write(_ secret: [UInt8], to path: String) throws -> Bool {
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 || errno != EEXIST else { return false }
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    let line = Array("\(Hash(bytes: secret)?.description ?? "")\n".utf8)
    guard Glibc.write(file, line, line.count) == line.count, fsync(file) == 0 else {
      throw failure(path)
    }
    return true
  }

  private static func failure(_ path: String) -> InterchangeFailure {
    .cannotWrite(file: path, problem: .init(verbatim: String(cString: strerror(errno))))
  }
}
