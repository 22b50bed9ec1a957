extension JSONValue {
  /// The one way to write the value: RFC 8785, the JSON Canonicalization Scheme.
  ///
  /// Keys in the order of their UTF-16 units, no white space, shortest numbers. Linear in the size
  /// of the value, but for sorting the keys of each object.
  public var canonicalBytes: [UInt8] {
    var bytes: [UInt8] = []
    appendCanonical(to: &bytes)
    return bytes
  }

  private func appendCanonical(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let bool): bytes += (bool ? "true" : "false").utf8
    case .integer(let integer): bytes += String(integer).utf8
    case .number(let number): bytes += Self.ecmaScript(number).utf8
    case .string(let string): Self.appendQuoted(string, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (place, element) in elements.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        element.appendCanonical(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let sorted = members.sorted { Self.precedes($0.key, $1.key) }
      for (place, member) in sorted.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.appendQuoted(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.appendCanonical(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// By UTF-16 units, as RFC 8785 asks: the order of UTF-8, but for what begins with a byte from
  /// 0xEE on, where surrogates come before U+E000 to U+FFFF.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    for (one, other) in zip(left.utf8, right.utf8) where one != other {
      return max(one, other) < 0xEE
        ? one < other : left.utf16.lexicographicallyPrecedes(right.utf16)
    }
    return left.utf8.count < right.utf8.count
  }

  /// In quotation marks, with what JSON cannot hold escaped.
  static func appendQuoted(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { utf8 in
      // What needs no escaping goes over in stretches.
      var start = 0
      for (at, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
        bytes.append(contentsOf: utf8[start..<at])
        appendEscaped(byte, to: &bytes)
        start = at + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): bytes += "\\\"".utf8
    case UInt8(ascii: "\\"): bytes += "\\\\".utf8
    case 0x08: bytes += "\\b".utf8
    case 0x09: bytes += "\\t".utf8
    case 0x0A: bytes += "\\n".utf8
    case 0x0C: bytes += "\\f".utf8
    case 0x0D: bytes += "\\r".utf8
    default:
      let digits = String(byte, radix: 16)
      bytes += "\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8
    }
  }

  /// The number as ECMAScript prints it (ECMA-262, Number::toString), which RFC 8785 asks for.
  static func ecmaScript(_ number: Double) -> String {
    guard number != 0 else { return "0" }
    let sign = number < 0 ? "-" : ""
    // Swift's description has the same shortest digits; only the point and exponent differ.
    let parts = number.magnitude.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    var digits = String(mantissa[0]) + (mantissa.count > 1 ? mantissa[1] : "")
    var point = mantissa[0].utf8.count + exponent
    while digits.hasPrefix("0") {
      digits.removeFirst()
      point -= 1
    }
    while digits.hasSuffix("0") { digits.removeLast() }
    return sign + printed(digits, point: point)
  }

  /// Digits with the decimal point behind the first `point` of them.
  private static func printed(_ digits: String, point: Int) -> String {
    let count = digits.utf8.count
    switch point {
    case count...max(count, 21) where point <= 21:
      return digits + String(repeating: "0", count: point - count)
    case 1...21:
      return "\(digits.prefix(point)).\(digits.dropFirst(point))"
    case -5...0:
      return "0." + String(repeating: "0", count: -point) + digits
    default:
      let exponent = point - 1
      let fraction = count > 1 ? ".\(digits.dropFirst())" : ""
      return "\(digits.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(exponent.magnitude)"
    }
  }
}
