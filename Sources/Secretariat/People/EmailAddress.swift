/// An address that mail reaches, in small letters, so that it is found however it is typed.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  /// Nil where mail could not be sent there: what a domain cannot hold, blanks, a leading hyphen
  /// that a program would take for an option, more than 254 letters.
  public init?(_ typed: String) {
    let folded = typed.lowercased()
    let bytes = Array(folded.utf8)
    guard bytes.count <= 254, let at = bytes.lastIndex(of: UInt8(ascii: "@")),
      (1...64).contains(at), bytes[0] != UInt8(ascii: "-"),
      bytes[..<at].allSatisfy(Self.isAllowedBeforeAt)
    else { return nil }
    let labels = bytes[(at + 1)...].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isDomain = labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
        && label.last != UInt8(ascii: "-")
        && label.allSatisfy { Self.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
    guard isDomain else { return nil }
    description = folded
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// The letters of an atom (RFC 5322, section 3.2.3), and points.
  private static func isAllowedBeforeAt(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
  }
}
