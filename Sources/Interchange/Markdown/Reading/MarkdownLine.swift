internal import Texts

/// What a line of Markdown begins with.
struct MarkdownLine {
  /// Columns of white space before the content; a tab goes to the next multiple of four.
  let indent: Int
  let content: ArraySlice<UInt8>

  init(_ line: ArraySlice<UInt8>, from column: Int = 0) {
    var columns = column
    var rest = line
    while let byte = rest.first, byte == 0x20 || byte == 0x09 {
      columns += byte == 0x09 ? 4 - columns % 4 : 1
      rest = rest.dropFirst()
    }
    while let last = rest.last, last == 0x0D || last == 0x0A { rest = rest.dropLast() }
    indent = columns
    content = rest
  }

  var isBlank: Bool { content.allSatisfy(\.isASCIISpace) }

  /// A heading of the form `## Text ##`.
  var heading: (level: Int, text: ArraySlice<UInt8>)? {
    let signs = content.prefix { $0 == UInt8(ascii: "#") }
    let after = content[signs.endIndex...]
    // Two signs or more need no space: nobody writes `##5` for a number.
    guard (1...6).contains(signs.count), indent < 4,
      after.first.map(\.isASCIISpace) ?? true || signs.count > 1
    else { return nil }
    var text = after
    while let last = text.last, last.isASCIISpace { text = text.dropLast() }
    let closing = text.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    if closing > 0 {
      let shorter = text.dropLast(closing)
      if shorter.last?.isASCIISpace ?? true { text = shorter }
    }
    return (signs.count, text)
  }

  /// `---`, `* * *`, `___`.
  var isRule: Bool {
    let signs = content.filter { !$0.isASCIISpace }
    guard indent < 4, signs.count >= 3, let first = signs.first else { return false }
    return "-*_".utf8.contains(first) && signs.allSatisfy { $0 == first }
  }

  /// `===` is 1, `---` is 2.
  var underline: Int? {
    let signs = content.filter { !$0.isASCIISpace }
    guard let first = signs.first, indent < 4 else { return nil }
    if first == UInt8(ascii: "="), signs.allSatisfy({ $0 == first }) { return 1 }
    if first == UInt8(ascii: "-"), signs.count > 1, signs.allSatisfy({ $0 == first }) { return 2 }
    return nil
  }

  /// The sign and length of a code fence.
  var fence: (byte: UInt8, count: Int)? {
    guard let byte = content.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else {
      return nil
    }
    let count = content.prefix { $0 == byte }.count
    guard count >= 3, byte == UInt8(ascii: "~") || !content.dropFirst(count).contains(byte) else {
      return nil
    }
    return (byte, count)
  }

  /// The line between a table's head and its body.
  var isTableRule: Bool {
    guard content.contains(UInt8(ascii: "-")), content.contains(UInt8(ascii: "|")) else {
      return false
    }
    return content.allSatisfy { $0.isASCIISpace || "|-:+".utf8.contains($0) }
  }

  /// A list item's number or bullet, and how many columns it takes with the space after it.
  var marker: MarkdownMarker? { MarkdownMarker(content) }

  /// The label of a note that is defined here, and its text.
  var note: (label: String, text: ArraySlice<UInt8>)? {
    guard content.starts(with: "[^".utf8), indent < 4,
      let end = content.firstIndex(of: UInt8(ascii: "]")), end > content.startIndex + 2,
      end + 1 < content.endIndex, content[end + 1] == UInt8(ascii: ":"),
      !content[..<end].contains(where: \.isASCIISpace)
    else { return nil }
    return (
      String(decoding: content[(content.startIndex + 2)..<end], as: UTF8.self),
      content[(end + 2)...]
    )
  }
}

/// A list item's number or bullet.
struct MarkdownMarker: Equatable {
  enum Shape: Equatable {
    case bullet(UInt8)
    /// `1.`, `9bis.`
    case number(closing: UInt8)
    /// `a)`, `(iv)`, `(1)`: no list to CommonMark, but one to whoever drafts.
    case letter(closing: UInt8, opens: Bool)
  }

  let shape: Shape
  let printed: String
  /// Columns from the marker's first to the text's first.
  let width: Int

  init?(_ content: ArraySlice<UInt8>) {
    guard let first = content.first else { return nil }
    let length: Int
    if "-*+".utf8.contains(first) {
      shape = .bullet(first)
      length = 1
    } else {
      let opens = first == UInt8(ascii: "(")
      let body = content.dropFirst(opens ? 1 : 0).prefix { $0.isASCIILetterOrDigit }
      guard !body.isEmpty, let closing = content[body.endIndex...].first,
        closing == UInt8(ascii: ")") || (closing == UInt8(ascii: ".") && !opens)
      else { return nil }
      length = body.count + (opens ? 2 : 1)
      let digits = body.prefix { (0x30...0x39).contains($0) }
      if !digits.isEmpty, !opens, digits.count <= 9, Self.isSuffix(body[digits.endIndex...]) {
        shape = .number(closing: closing)
      } else if closing == UInt8(ascii: ")"), Self.isLetterNumber(body) {
        shape = .letter(closing: closing, opens: opens)
      } else {
        return nil
      }
    }
    let after = content.dropFirst(length)
    var columns = 0
    for byte in after.prefix(while: { $0 == 0x20 || $0 == 0x09 }) {
      columns += byte == 0x09 ? 4 : 1
    }
    guard columns > 0 || after.isEmpty else { return nil }
    printed =
      if case .bullet = shape {
        "•"
      } else {
        String(decoding: content.prefix(length), as: UTF8.self)
      }
    width = length + max(1, columns)
  }

  /// Whether this may follow the digits of a number put in later, as in `9bis.` and `12a.`.
  private static func isSuffix(_ suffix: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: suffix, as: UTF8.self).lowercased()
    return word.utf8.count <= 1
      || ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies"].contains(word)
  }

  /// `a`, `aa`, `xiv`, `12`; no word.
  private static func isLetterNumber(_ body: ArraySlice<UInt8>) -> Bool {
    if body.allSatisfy({ (0x30...0x39).contains($0) }) { return body.count <= 4 }
    if body.count == 1 { return true }
    if body.count == 2, body.first == body.last { return true }
    return body.count <= 6 && body.allSatisfy { "ivxlc".utf8.contains($0) }
  }

}
