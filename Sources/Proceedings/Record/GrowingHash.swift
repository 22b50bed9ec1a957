internal import Crypto

/// The hash of bytes that come piece by piece.
public struct GrowingHash: Sendable {
  private var hash = SHA256()

  public init() {}

  public mutating func append(_ bytes: [UInt8]) { hash.update(data: bytes) }

  /// Of all bytes so far.
  public var hashSoFar: Hash { Hash(digest: Array(hash.finalize())) }
}
