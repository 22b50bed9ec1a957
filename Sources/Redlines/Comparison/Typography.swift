/// Forms of the same signs that word processors put in each other's place by themselves.
public enum Typography {
  /// Whether two passages are the same but for the form of quotes, dashes, spaces, joined letters
  /// and hidden signs.
  public static func areAlike(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    folded(one) == folded(other)
  }

  private static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return Array(bytes) }
    var folded: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x2018, 0x2019, 0x201A, 0x201B, 0x2BC, 0x60, 0xB4: folded.append(0x27)
      case 0x201C...0x201F, 0xAB, 0xBB: folded.append(0x22)
      case 0x2010...0x2015, 0x2212: folded.append(0x2D)
      case 0xA0, 0x2000...0x200A, 0x202F: folded.append(0x20)
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: break
      case 0x2026: folded += Array("...".utf8)
      case 0xFB00: folded += Array("ff".utf8)
      case 0xFB01: folded += Array("fi".utf8)
      case 0xFB02: folded += Array("fl".utf8)
      case 0xFB03: folded += Array("ffi".utf8)
      case 0xFB04: folded += Array("ffl".utf8)
      default: folded += Array(String(scalar).utf8)
      }
    }
    return folded
  }
}
