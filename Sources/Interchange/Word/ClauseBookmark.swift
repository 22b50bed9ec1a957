internal import Texts

/// A bookmark around a clause carries its id, so that the clause is known again wherever its words
/// have gone; Word hides names that begin so.
enum ClauseBookmark {
  private static let mark = "_Clause_"
  /// Word takes no longer names.
  private static let longest = 40

  /// Nil where the id does not fit into a name.
  ///
  /// Names are of letters, digits and `_`: other bytes, and `_` itself, stand as `_` and two digits.
  static func name(of id: ClauseID) -> String? {
    let digits = Array("0123456789ABCDEF".utf8)
    var name = Array(mark.utf8)
    for byte in id.rawValue.utf8 {
      if isPlain(byte) {
        name.append(byte)
      } else {
        name += [UInt8(ascii: "_"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return name.count <= longest ? String(decoding: name, as: UTF8.self) : nil
  }

  /// Nil where it is no bookmark of a clause.
  static func clause(_ name: String) -> ClauseID? {
    guard name.hasPrefix(mark) else { return nil }
    var id: [UInt8] = []
    var rest = name.utf8.dropFirst(mark.utf8.count)
    while let byte = rest.popFirst() {
      if isPlain(byte) {
        id.append(byte)
      } else {
        let pair = rest.prefix(2)
        guard byte == UInt8(ascii: "_"), pair.count == 2,
          let value = UInt8(String(decoding: pair, as: UTF8.self), radix: 16)
        else { return nil }
        rest = rest.dropFirst(2)
        id.append(value)
      }
    }
    return id.isEmpty ? nil : ClauseID(String(decoding: id, as: UTF8.self))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
