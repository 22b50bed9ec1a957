/// The encodings of mail: of its headers and of its parts.
enum MailWords {
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var bytes = bytes
    while let first = bytes.first, isBlank(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, isBlank(last) { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `text/plain; charset="utf-8"` in its parts; those that RFC 2231 cuts up are put together.
  static func parameters(_ header: String) -> (value: String, parameters: [String: String]) {
    let pieces = split(header)
    var plain: [String: String] = [:]
    var cut: [String: [(place: Int, words: String, isEncoded: Bool)]] = [:]
    for piece in pieces.dropFirst() {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      let name = piece[..<equals].lowercased().filter { $0 != " " }
      let value = unquoted(piece[piece.index(after: equals)...])
      let parts = name.split(separator: "*", omittingEmptySubsequences: false)
      if parts.count == 1 {
        plain[name] = value
      } else {
        cut[String(parts[0]), default: []].append(
          (parts.count > 1 ? Int(parts[1]) ?? 0 : 0, value, name.hasSuffix("*")))
      }
    }
    for (name, pieces) in cut {
      let whole = pieces.sorted { $0.place < $1.place }
      let words = whole.map(\.words).joined()
      plain[name] = whole[0].isEncoded ? percentDecoded(words) : words
    }
    return (pieces.first.map { $0.lowercased().filter { $0 != " " } } ?? "", plain)
  }

  /// At semicolons that do not stand in quotes.
  private static func split(_ header: String) -> [String] {
    var (pieces, isQuoted, isEscaped) = ([""], false, false)
    for character in header {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = isQuoted
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        pieces.append("")
        continue
      }
      pieces[pieces.count - 1].append(character)
    }
    return pieces
  }

  private static func unquoted(_ words: Substring) -> String {
    let words = trimmed(Array(words.utf8)[...])
    guard words.hasPrefix("\""), words.hasSuffix("\""), words.count > 1 else { return words }
    var unquoted = ""
    var isEscaped = false
    for character in words.dropFirst().dropLast() {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        unquoted.append(character)
        isEscaped = false
      }
    }
    return unquoted
  }

  /// `UTF-8''na%C3%AFve.txt` (RFC 2231).
  private static func percentDecoded(_ words: String) -> String {
    let parts = words.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    let value = Array((parts.count == 3 ? String(parts[2]) : words).utf8)
    var bytes: [UInt8] = []
    var at = 0
    while at < value.count {
      if value[at] == UInt8(ascii: "%"), at + 2 < value.count,
        let byte = hexadecimal(value[at + 1], value[at + 2])
      {
        bytes.append(byte)
        at += 3
      } else {
        bytes.append(value[at])
        at += 1
      }
    }
    return text(bytes, charset: parts.count == 3 ? String(parts[0]) : "utf-8")
  }

  /// Encoded words in a header: `=?utf-8?B?…?=` (RFC 2047).
  static func decoded(_ header: String) -> String {
    var decoded = ""
    var rest = header[...]
    var wasEncoded = false
    while let start = rest.firstRange(of: "=?") {
      let parts = rest[start.upperBound...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].hasPrefix("="), ["b", "q"].contains(parts[1].lowercased())
      else { break }
      let between = rest[..<start.lowerBound]
      // Blank space between two encoded words belongs to neither.
      if !(wasEncoded && between.allSatisfy(\.isWhitespace)) { decoded += between }
      let bytes = Array(parts[2].utf8)[...]
      let words =
        parts[1].lowercased() == "b" ? base64(bytes) : quotedPrintable(bytes, underscores: true)
      let charset = parts[0].prefix { $0 != "*" }
      decoded += text(words, charset: String(charset))
      wasEncoded = true
      rest = parts[3].dropFirst()
    }
    return decoded + rest
  }

  /// Words in an encoding that a mail names; what cannot be read is marked (U+FFFD).
  static func text(_ bytes: [UInt8], charset: String) -> String {
    let isUTF8 = ["utf-8", "utf8", "us-ascii", ""].contains(charset.lowercased())
    let converted = isUTF8 ? nil : Charset.converted(bytes, from: charset)
    return String(decoding: converted ?? bytes, as: UTF8.self)
  }

  /// Text with the lines that a mail program broke put together again (RFC 3676).
  ///
  /// - Parameter withoutSpaces: whether the space that says so is no part of the text.
  static func unflowed(_ text: [UInt8], withoutSpaces: Bool) -> [UInt8] {
    let quote = UInt8(ascii: ">")
    var joined: [UInt8] = []
    joined.reserveCapacity(text.count)
    /// How deep the line before is quoted, where it goes on.
    var open: Int?
    for piece in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = piece.last == 0x0D ? piece.dropLast() : piece
      var words = line.drop { $0 == quote }
      let depth = words.startIndex - line.startIndex
      if words.first == 0x20 { words = words.dropFirst() }
      let isSignature = words.elementsEqual("-- ".utf8)
      if let before = open, before == depth, !isSignature {
        if withoutSpaces { joined.removeLast() }
      } else {
        if !joined.isEmpty { joined.append(0x0A) }
        joined += line[..<words.startIndex].filter { $0 == quote }
        if depth > 0 { joined.append(0x20) }
      }
      joined += words
      open = words.last == 0x20 && !isSignature ? depth : nil
    }
    return joined
  }

  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count * 3 / 4)
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in bytes {
      let value: UInt32
      switch byte {
      case 0x41...0x5A: value = UInt32(byte - 0x41)
      case 0x61...0x7A: value = UInt32(byte - 0x61) + 26
      case 0x30...0x39: value = UInt32(byte - 0x30) + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return decoded
  }

  /// - Parameter underscores: whether an underscore stands for a space, as in headers.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, underscores: Bool) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte == UInt8(ascii: "_"), underscores {
        decoded.append(0x20)
        at += 1
      } else if byte != UInt8(ascii: "=") {
        decoded.append(byte)
        at += 1
      } else if at + 2 < bytes.endIndex, let value = hexadecimal(bytes[at + 1], bytes[at + 2]) {
        decoded.append(value)
        at += 3
      } else {
        // A soft line break: nothing stands there.
        at += 1
        while at < bytes.endIndex, bytes[at] == 0x20 || bytes[at] == 0x0D { at += 1 }
        if at < bytes.endIndex, bytes[at] == 0x0A { at += 1 }
      }
    }
    return decoded
  }

  private static func hexadecimal(_ high: UInt8, _ low: UInt8) -> UInt8? {
    UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
  }
}
