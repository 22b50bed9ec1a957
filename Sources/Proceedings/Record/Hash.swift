internal import Crypto

/// A SHA-256 hash.
public struct Hash: Hashable, Sendable, CustomStringConvertible {
  /// 32 of them.
  public let bytes: [UInt8]

  public init(of bytes: some Sequence<UInt8>) {
    self.bytes = Array(SHA256.hash(data: Array(bytes)))
  }

  init(digest: [UInt8]) { bytes = digest }

  /// Nil unless there are 32 bytes.
  public init?(bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == SHA256.byteCount else { return nil }
    self.bytes = bytes
  }

  /// Nil unless the text is 64 digits of 0-9 and a-f.
  public init?(hex: String) {
    guard let bytes = Hexadecimal.bytes(of: hex, count: SHA256.byteCount) else { return nil }
    self.bytes = bytes
  }

  /// In hexadecimal, small letters.
  public var description: String { Hexadecimal.text(of: bytes) }
}
