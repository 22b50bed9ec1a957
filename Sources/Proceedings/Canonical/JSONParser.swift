extension JSONValue {
  /// Reads one value of JSON, strictly: no repeated keys, no lone surrogates, no bytes behind it.
  ///
  /// - Throws: `JSONProblem` with the offset where reading stopped. Linear in the number of bytes.
  public init(parsing bytes: [UInt8]) throws(JSONProblem) {
    var parser = JSONParser(bytes: bytes)
    self = try parser.document()
  }
}

/// A strict reader of RFC 8259, bounded in depth so that no input exhausts the stack.
private struct JSONParser {
  private static let greatestDepth = 64

  let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONProblem) -> JSONValue {
    let value = try value()
    skipSpace()
    guard at == bytes.count else { throw problem(.trailingBytes) }
    return value
  }

  private func problem(_ kind: JSONProblem.Kind) -> JSONProblem {
    JSONProblem(
      kind: at < bytes.count || kind != .unexpectedByte ? kind : .unexpectedEnd, offset: at)
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] <= 0x20,
      bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09
    {
      at += 1
    }
  }

  private mutating func value() throws(JSONProblem) -> JSONValue {
    skipSpace()
    guard at < bytes.count else { throw problem(.unexpectedEnd) }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONProblem) -> JSONValue {
    guard bytes[at...].starts(with: word.utf8) else { throw problem(.unexpectedByte) }
    at += word.utf8.count
    return value
  }

  private mutating func take(_ byte: UInt8) throws(JSONProblem) {
    guard at < bytes.count, bytes[at] == byte else { throw problem(.unexpectedByte) }
    at += 1
  }

  private mutating func isNext(_ byte: UInt8) -> Bool {
    skipSpace()
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func enter() throws(JSONProblem) {
    depth += 1
    guard depth <= Self.greatestDepth else { throw problem(.tooDeep) }
    at += 1
  }

  private mutating func object() throws(JSONProblem) -> JSONValue {
    try enter()
    var members: [String: JSONValue] = [:]
    if !isNext(UInt8(ascii: "}")) {
      repeat {
        skipSpace()
        let start = at
        let key = try string()
        skipSpace()
        try take(UInt8(ascii: ":"))
        guard members.updateValue(try value(), forKey: key) == nil else {
          throw JSONProblem(kind: .repeatedKey, offset: start)
        }
      } while isNext(UInt8(ascii: ","))
      try take(UInt8(ascii: "}"))
    }
    depth -= 1
    return .object(members)
  }

  private mutating func array() throws(JSONProblem) -> JSONValue {
    try enter()
    var elements: [JSONValue] = []
    if !isNext(UInt8(ascii: "]")) {
      repeat { elements.append(try value()) } while isNext(UInt8(ascii: ","))
      try take(UInt8(ascii: "]"))
    }
    depth -= 1
    return .array(elements)
  }

  // MARK: Numbers

  private mutating func digits() throws(JSONProblem) {
    let start = at
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
    guard at > start else { throw problem(.unexpectedByte) }
  }

  private mutating func number() throws(JSONProblem) -> JSONValue {
    let start = at
    var isWhole = true
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
    if at < bytes.count, bytes[at] == UInt8(ascii: "0") { at += 1 } else { try digits() }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      isWhole = false
      try digits()
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      isWhole = false
      if at < bytes.count, [0x2B, 0x2D].contains(bytes[at]) { at += 1 }
      try digits()
    }
    let printed = String(decoding: bytes[start..<at], as: UTF8.self)
    let limit = JSONValue.greatestInteger
    if isWhole {
      guard let integer = Int(printed), (-limit...limit).contains(integer) else {
        throw JSONProblem(kind: .badNumber, offset: start)
      }
      return .integer(integer)
    }
    guard let number = Double(printed), number.isFinite else {
      throw JSONProblem(kind: .badNumber, offset: start)
    }
    if let integer = Int(exactly: number), (-limit...limit).contains(integer) {
      return .integer(integer)
    }
    return .number(number)
  }

  // MARK: Strings

  private mutating func string() throws(JSONProblem) -> String {
    let start = at
    try take(UInt8(ascii: "\""))
    var content: [UInt8] = []
    // What stands for itself goes over in stretches; most strings are one.
    var stretch = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      let byte = bytes[at]
      if byte < 0x20 { throw problem(.badString) }
      at += 1
      if byte == UInt8(ascii: "\\") {
        content += bytes[stretch..<(at - 1)]
        try escape(into: &content)
        stretch = at
      }
    }
    guard at < bytes.count else { throw problem(.unexpectedEnd) }
    let last = bytes[stretch..<at]
    at += 1
    let string =
      content.isEmpty
      ? String(validating: last, as: UTF8.self) : String(validating: content + last, as: UTF8.self)
    guard let string else { throw JSONProblem(kind: .badString, offset: start) }
    return string
  }

  private mutating func escape(into content: inout [UInt8]) throws(JSONProblem) {
    guard at < bytes.count else { throw problem(.unexpectedEnd) }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"):
      var value = try fourDigits()
      if (0xD800..<0xDC00).contains(value), bytes[at...].starts(with: [0x5C, 0x75]) {
        at += 2
        let low = try fourDigits()
        guard (0xDC00..<0xE000).contains(low) else { throw problem(.badString) }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else { throw problem(.badString) }
      content += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    default: throw problem(.badString)
    }
  }

  private mutating func fourDigits() throws(JSONProblem) -> UInt32 {
    guard at + 4 <= bytes.count,
      bytes[at..<(at + 4)].allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let value = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
    else { throw problem(.badString) }
    at += 4
    return value
  }
}
