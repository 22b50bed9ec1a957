/// References as the schema's `anyURI` allows them.
enum WebReference {
  /// The target itself where it is plainly a valid reference (RFC 3986); else a valid one made of
  /// it, with all that is not plain percent-encoded.
  static func valid(_ target: String) -> String {
    isPlainlyValid(target) ? target : encoded(target)
  }

  private static func isPlainlyValid(_ target: String) -> Bool {
    let bytes = Array(target.utf8)
    guard !bytes.isEmpty, bytes.count < 2000 else { return false }
    var fragments = 0
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "%") {
        guard at + 2 < bytes.count, isHex(bytes[at + 1]), isHex(bytes[at + 2]) else { return false }
        at += 2
      } else if byte == UInt8(ascii: "#") {
        fragments += 1
      } else if !isUnreserved(byte), !Array("/?&=+,;!*'():@$".utf8).contains(byte) {
        return false
      }
      at += 1
    }
    guard fragments <= 1 else { return false }
    if let at = bytes.firstIndex(of: UInt8(ascii: ":")) {
      let beforePath = bytes.firstIndex { Array("/?#".utf8).contains($0) } ?? bytes.count
      if at < beforePath { return hasPlainScheme(bytes, colon: at) }
    }
    return !target.hasPrefix("//")
  }

  /// `scheme:rest`, where an authority is a plain host and port.
  private static func hasPlainScheme(_ bytes: [UInt8], colon: Int) -> Bool {
    guard let first = bytes.first, (0x61...0x7A).contains(first | 0x20), colon + 1 < bytes.count
    else { return false }
    guard bytes[..<colon].allSatisfy({ isUnreserved($0) || $0 == UInt8(ascii: "+") }),
      !bytes[..<colon].contains(where: { Array("_~".utf8).contains($0) })
    else { return false }
    let rest = bytes[(colon + 1)...]
    guard rest.starts(with: "//".utf8) else { return true }
    let authority = rest.dropFirst(2).prefix { !Array("/?#".utf8).contains($0) }
    let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let host = parts.first, !host.isEmpty, host.allSatisfy(isUnreserved), parts.count < 3
    else { return false }
    return parts.count == 1
      || (1...5).contains(parts[1].count) && parts[1].allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func encoded(_ target: String) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in target.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return bytes.isEmpty ? "#" : String(decoding: bytes, as: UTF8.self)
  }

  static func isUnreserved(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      || Array("-._~".utf8).contains(byte)
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
