/// Random bits on an act's line that are withheld with its fields: without them the hash of the
/// line tells nobody what it may say, however few things it could be.
public struct Salt: Hashable, Sendable, CustomStringConvertible {
  /// 16 of them.
  public let bytes: [UInt8]

  private static let byteCount = 16

  /// Drawn from a source of randomness; that of the system unless a test needs the same again.
  public init(from random: inout some RandomNumberGenerator) {
    bytes = (0..<Self.byteCount).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  /// Nil unless the text is 32 digits of 0-9 and a-f.
  public init?(hex: String) {
    guard let bytes = Hexadecimal.bytes(of: hex, count: Self.byteCount) else { return nil }
    self.bytes = bytes
  }

  /// In hexadecimal, small letters.
  public var description: String { Hexadecimal.text(of: bytes) }
}
