internal import Crypto
public import Proceedings

/// 256 random bits that open something to whoever bears them; only their hash is kept.
public struct Secret: Hashable, Sendable {
  /// 64 digits of 0-9 and a-f: they fit an address, a cookie and a header.
  public let words: String

  private let bits: [UInt8]

  /// A new one.
  public init() {
    var random = SystemRandomNumberGenerator()
    bits = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
    words = bits.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// What somebody brings; nil where it can be none of ours.
  public init?(_ words: String) {
    guard let hash = Hash(hex: words) else { return nil }
    bits = hash.bytes
    self.words = words
  }

  /// What is kept in its place.
  public var hash: Hash { Hash(of: bits) }

  /// Another secret that follows from this one, for one purpose: who knows it does not know this.
  public func derived(for purpose: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array(purpose.utf8), using: SymmetricKey(data: bits))
    return Hash(bytes: code)?.description ?? ""
  }
}

/// Whether two are the same, in a time that does not tell how much of them is.
func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
  guard one.count == other.count else { return false }
  var difference: UInt8 = 0
  for (left, right) in zip(one, other) { difference |= left ^ right }
  return difference == 0
}
