/// Bytes as two digits each, of 0-9 and a-f.
enum Hexadecimal {
  static func text(of bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: 2 * bytes.count) { digits in
      for (place, byte) in bytes.enumerated() {
        digits[2 * place] = digit(of: byte >> 4)
        digits[2 * place + 1] = digit(of: byte & 15)
      }
      return 2 * bytes.count
    }
  }

  private static func digit(of value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

  /// Nil unless the text is as many pairs of digits as there should be bytes.
  static func bytes(of text: String, count: Int) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count == 2 * count else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for at in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(of: digits[at]), let low = value(of: digits[at + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
