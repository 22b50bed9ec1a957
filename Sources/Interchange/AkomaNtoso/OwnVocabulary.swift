/// What Comity adds to Akoma Ntoso, in attributes of a namespace of its own, so that a text read
/// back is the text that was written.
///
/// An element with the attribute `kind` is a clause as it stands: nothing of it is guessed.
enum OwnVocabulary {
  static let namespace = "urn:comity:text:1"
  static let akomaNtoso = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

  /// Escapes what an attribute cannot hold: control characters, as `\u{1}`; the backslash itself
  /// is doubled.
  static func escaped(_ value: String) -> String {
    guard value.unicodeScalars.contains(where: { $0 == "\\" || !isAllowed($0) }) else {
      return value
    }
    var escaped = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      if scalar == "\\" {
        escaped.append(contentsOf: "\\\\".unicodeScalars)
      } else if isAllowed(scalar) {
        escaped.append(scalar)
      } else {
        escaped.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      }
    }
    return String(escaped)
  }

  /// The value that `escaped` was made from; what it cannot have made stands as it is.
  static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "\\")) else { return value }
    let scalars = Array(value.unicodeScalars)
    var plain = String.UnicodeScalarView()
    var at = 0
    while at < scalars.count {
      guard scalars[at] == "\\", at + 1 < scalars.count else {
        plain.append(scalars[at])
        at += 1
        continue
      }
      if scalars[at + 1] == "\\" {
        plain.append("\\")
        at += 2
      } else if let (scalar, end) = escapedScalar(in: scalars, at: at) {
        plain.append(scalar)
        at = end
      } else {
        plain.append("\\")
        at += 1
      }
    }
    return String(plain)
  }

  private static func escapedScalar(
    in scalars: [Unicode.Scalar], at start: Int
  ) -> (Unicode.Scalar, end: Int)? {
    guard start + 4 < scalars.count, scalars[start + 1] == "u", scalars[start + 2] == "{",
      let close = scalars[(start + 3)...].prefix(9).firstIndex(of: "}")
    else { return nil }
    var digits = String.UnicodeScalarView()
    digits.append(contentsOf: scalars[(start + 3)..<close])
    guard let value = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, close + 1)
  }

  /// Whether XML 1.0 allows the character (production 2, `Char`).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Whether a clause's id can stand as an `eId`.
  static func canStandAsID(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.count <= 200
      && id.utf8.allSatisfy { byte in
        let letter = byte | 0x20
        return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(byte)
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "~")
      }
  }
}
