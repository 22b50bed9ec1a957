/// What in Markdown leads elsewhere.
enum MarkdownLink {
  /// Tags that say nothing about the text in them.
  static let plainTags: Set<String> = [
    "a", "abbr", "acronym", "bdi", "bdo", "big", "font", "label", "mark", "meta", "q", "small",
    "span", "time", "wbr", "link", "input", "area", "map", "col", "colgroup", "data", "ruby", "rt",
  ]

  /// Labels are compared without regard to case and white space.
  static func folded(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).lowercased()
      .split { $0.isWhitespace }.joined(separator: " ")
  }

  /// What stands in the round brackets of a link, from after the opening one.
  ///
  /// Nil where it is no destination: in `[build](a)` of a draft the letter is none.
  static func destination(in bytes: [UInt8], from start: Int) -> (String, next: Int)? {
    var at = start
    var depth = 0
    let limit = min(bytes.count, start + 4000)
    if at < limit, bytes[at] == UInt8(ascii: "<") {
      guard let end = bytes[at..<limit].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      at = end + 1
    } else {
      while at < limit, !bytes[at].isASCIISpace {
        if bytes[at] == UInt8(ascii: "(") { depth += 1 }
        if bytes[at] == UInt8(ascii: ")") {
          if depth == 0 { break }
          depth -= 1
        }
        at += 1
      }
    }
    let target = String(
      decoding: bytes[start..<at].filter { $0 != 0x3C && $0 != 0x3E }, as: UTF8.self)
    while at < limit, bytes[at].isASCIISpace { at += 1 }
    if at < limit, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
      guard let end = bytes[(at + 1)..<limit].firstIndex(of: bytes[at]) else { return nil }
      at = end + 1
      while at < limit, bytes[at].isASCIISpace { at += 1 }
    }
    guard at < limit, bytes[at] == UInt8(ascii: ")"),
      target.utf8.contains(where: { "/.#:".utf8.contains($0) })
    else { return nil }
    return (target, at + 1)
  }

  /// `<https://…>` or `<name@place>`, without the angle brackets.
  static func automatic(_ inside: ArraySlice<UInt8>) -> String? {
    guard !inside.contains(where: { $0.isASCIISpace || $0 == 0x3C }) else { return nil }
    let text = String(decoding: inside, as: UTF8.self)
    for scheme in ["http://", "https://", "mailto:", "ftp://"]
    where text.lowercased().hasPrefix(scheme) {
      return text
    }
    guard let sign = text.firstIndex(of: "@"), sign != text.startIndex,
      text[sign...].contains("."), !text.contains("\""), !text.contains("=")
    else { return nil }
    return "mailto:" + text
  }

  /// `[label]: target "title"` on a line of its own.
  static func definition(_ line: ArraySlice<UInt8>) -> (label: String, target: String)? {
    let body = line.drop { $0 == 0x20 }
    guard body.startIndex - line.startIndex <= 3, body.first == UInt8(ascii: "["),
      let end = body.firstIndex(of: UInt8(ascii: "]")), end > body.startIndex + 1,
      body[body.startIndex + 1] != UInt8(ascii: "^"),
      end + 1 < body.endIndex, body[end + 1] == UInt8(ascii: ":")
    else { return nil }
    let rest = body[(end + 2)...].drop { $0.isASCIISpace }
    let target = rest.prefix { !$0.isASCIISpace }
    let title = rest[target.endIndex...].filter { !$0.isASCIISpace }
    guard !target.isEmpty else { return nil }
    if let first = title.first {
      guard let last = title.last, title.count > 1,
        (first == 0x22 && last == 0x22) || (first == 0x27 && last == 0x27)
          || (first == 0x28 && last == 0x29)
      else { return nil }
    }
    let plain = target.filter { $0 != 0x3C && $0 != 0x3E }
    return (folded(body[(body.startIndex + 1)..<end]), String(decoding: plain, as: UTF8.self))
  }
}
