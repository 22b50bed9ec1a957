internal import ArgumentParser
internal import Glibc
internal import Interchange
internal import Proceedings
internal import Stores

/// Who signs checkpoints, and with which key.
struct SigningOptions: ParsableArguments {
  @Option(help: "The file with the secret key; beside the store's own file unless given.")
  var key: String?

  @Option(help: "Which record a checkpoint is of; the forum's id unless given.")
  var origin: String?

  func validate() throws {
    guard let origin else { return }
    // The key's name within a signed note, which is the origin here.
    guard !origin.isEmpty, !origin.contains(where: { $0.isWhitespace || $0 == "+" }) else {
      throw ValidationError("--origin: neither blanks nor + may stand in it")
    }
  }

  func signer(of forum: String, in store: StoreAddress) throws -> NoteSigner {
    guard let path = key ?? store.keyFile else {
      throw ValidationError("--key FILE: say where the key is kept beside a PostgreSQL store")
    }
    let name = origin ?? forum
    if let kept = try SigningKey.read(path) {
      guard let signer = NoteSigner(name: name, secret: kept) else { throw SigningKey.bad(path) }
      return signer
    }
    let signer = NoteSigner(name: name)
    try SigningKey.write(signer.secret, to: path)
    return signer
  }
}

/// A file with a secret key: 64 digits on a line, for its owner only.
enum SigningKey {
  /// Nil where there is no file.
  static func read(_ path: String) throws -> [UInt8]? {
    guard access(path, F_OK) == 0 else { return nil }
    let bytes = try SourceFile.open(path).bytes
    guard let secret = Hash(hex: String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
    else { throw bad(path) }
    return secret.bytes
  }

  /// Makes the file, which must not be there: no key is ever written over.
  static func write(_ secret: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    let line = Array("\(Hash(bytes: secret)?.description ?? "")\n".utf8)
    guard Glibc.write(file, line, line.count) == line.count, fsync(file) == 0 else {
      throw failure(path)
    }
  }

  static func bad(_ path: String) -> InterchangeFailure {
    .badContent(
      file: path, place: nil, problem: "this is no secret key of ours",
      remedy: "name another file, which is then made")
  }

  private static func failure(_ path: String) -> InterchangeFailure {
    .cannotWrite(file: path, problem: String(cString: strerror(errno)))
  }
}
