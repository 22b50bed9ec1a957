internal import Crypto
internal import CryptoExtras
internal import Proceedings

/// What is kept of a password: scrypt (RFC 7914) over it, with the parameters it was made with.
public struct PasswordHash: Hashable, Sendable {
  /// The binary logarithm of scrypt's N.
  var rounds: Int
  var blockSize: Int
  var parallelism: Int
  var salt: Hash
  var key: Hash

  /// OWASP's third choice (N 2^15, r 8, p 3): as hard as the first, in 32 MiB in place of 128,
  /// so that the whole program stays small.
  static let advised = (rounds: 15, blockSize: 8, parallelism: 3)

  /// `scrypt 15 8 3 SALT KEY`.
  public var kept: String { "scrypt \(rounds) \(blockSize) \(parallelism) \(salt) \(key)" }

  /// Reads what `kept` wrote.
  public init?(kept: String) {
    let parts = kept.split(separator: " ").map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]),
      let blockSize = Int(parts[2]), let parallelism = Int(parts[3]),
      let salt = Hash(hex: parts[4]), let key = Hash(hex: parts[5]), (1...24).contains(rounds)
    else { return nil }
    self.rounds = rounds
    self.blockSize = blockSize
    self.parallelism = parallelism
    self.salt = salt
    self.key = key
  }

  /// Takes a tenth of a second and blocks the thread.
  init(of password: String, salt: Hash = Secret().hash) throws {
    (rounds, blockSize, parallelism) = Self.advised
    self.salt = salt
    key = try Self.key(
      of: password, salt: salt, rounds: rounds, blockSize: blockSize, parallelism: parallelism)
  }

  func isOf(_ password: String) throws -> Bool {
    let other = try Self.key(
      of: password, salt: salt, rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    return isSame(key.bytes, other.bytes)
  }

  private static func key(
    of password: String, salt: Hash, rounds: Int, blockSize: Int, parallelism: Int
  ) throws -> Hash {
    let key = try KDF.Scrypt.deriveKey(
      from: Array(password.utf8), salt: salt.bytes, outputByteCount: 32, rounds: 1 << rounds,
      blockSize: blockSize, parallelism: parallelism)
    return key.withUnsafeBytes { bytes in
      guard let key = Hash(bytes: bytes) else {
        preconditionFailure("scrypt gives as many bytes as it is asked for")
      }
      return key
    }
  }
}

/// Makes and compares hashes of passwords one at a time, on a thread of its own.
actor PasswordHashing {
  private nonisolated let executor = QueueExecutor(label: "passwords")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// What the password of nobody is compared with, so that it takes as long.
  private var nobodys: PasswordHash?

  func hash(_ password: String) throws -> PasswordHash { try PasswordHash(of: password) }

  /// False for an account without a password, after the same time.
  func isSame(_ password: String, as hash: PasswordHash?) throws -> Bool {
    if let hash { return try hash.isOf(password) }
    if nobodys == nil { nobodys = try PasswordHash(of: Secret().words) }
    _ = try nobodys?.isOf(password)
    return false
  }

  /// Makes the first comparison take no longer than those after it.
  func prepare() throws { _ = try isSame("", as: nil) }
}
