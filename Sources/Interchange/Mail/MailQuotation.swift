internal import Texts

/// What a mail repeats of the mail that it answers; what is left are its sender's own words.
///
/// Two habits: lines set off by `>` under a line such as `On Friday she wrote:` (RFC 3676), and the
/// whole mail under its fields, `From:`, `Sent:`, `Subject:`, below the answer. A mail that is
/// passed on repeats nothing: what it brings is meant to be read.
enum MailQuotation {
  /// A stretch of a mail's plain words.
  struct Part: Hashable, Sendable {
    var lines: [ArraySlice<UInt8>]
    var isQuoted: Bool

    var bytes: [UInt8] { Array(lines.joined(separator: [0x0A])) }
  }

  /// The words in order, own and quoted ones apart, quotation signs taken off.
  ///
  /// Linear.
  static func parts(of words: [UInt8], isForwarded: Bool) -> [Part] {
    var lines = words.split(separator: 0x0A, omittingEmptySubsequences: false)
    for at in lines.indices where lines[at].last == 0x0D { lines[at].removeLast() }
    var isQuoted = lines.map { $0.drop { $0 == 0x20 }.first == UInt8(ascii: ">") }
    close(&isQuoted, in: lines)
    if !isForwarded, let start = answered(lines.map { String(decoding: $0, as: UTF8.self) }) {
      for at in start..<lines.count { isQuoted[at] = true }
    }
    var parts: [Part] = []
    for at in lines.indices {
      let line = isQuoted[at] ? unsigned(lines[at]) : lines[at]
      if parts.last?.isQuoted == isQuoted[at] {
        parts[parts.count - 1].lines.append(line)
      } else {
        parts.append(Part(lines: [line], isQuoted: isQuoted[at]))
      }
    }
    return parts
  }

  /// Where the fields of the mail that is answered begin, below words of the answer; nil where
  /// there are none.
  static func answered(_ lines: [String]) -> Int? {
    var hasOwnWords = false
    for at in lines.indices {
      if hasOwnWords, MailField(lines[at])?.kind == .sender {
        let next = lines[at...].prefix(12).flatMap { $0.split(separator: "\n") }.dropFirst()
        if next.count(where: { MailField($0).map { $0.kind != .sender } ?? false }) >= 2 {
          return isRule(lines[at - 1]) ? at - 1 : at
        }
      }
      if !isRule(lines[at]), lines[at].contains(where: \.isLetter) { hasOwnWords = true }
    }
    return nil
  }

  /// `Fwd: Views of the ports`.
  static func isForwarded(_ subject: String?) -> Bool {
    guard let subject, let colon = subject.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return false
    }
    return forwarding.contains(subject[..<colon].lowercased().filter { $0 != " " })
  }

  /// Blank lines between quoted ones are quoted, and so is the line that says who wrote them.
  private static func close(_ isQuoted: inout [Bool], in lines: [ArraySlice<UInt8>]) {
    var last: Int?
    for at in lines.indices where isQuoted[at] {
      let between = ((last ?? at - 1) + 1)..<at
      if last != nil, between.allSatisfy({ isBlank(lines[$0]) }) {
        for place in between { isQuoted[place] = true }
      } else if let said = lines[..<at].lastIndex(where: { !isBlank($0) }), at - said <= 2,
        tellsWhoWrote(lines[said])
      {
        // `On Friday, 9 May, Ela Oz` / `<ela@example.org> wrote:`
        let isWhole = lines[said].prefix(3).contains { $0 == 0x20 }
        let start = isWhole || said == 0 || isBlank(lines[said - 1]) ? said : said - 1
        for place in start..<at { isQuoted[place] = true }
      }
      last = at
    }
  }

  /// `Ela Oz <ela@example.org> wrote:`; a sentence that leads on to the next is the sender's own.
  private static func tellsWhoWrote(_ line: ArraySlice<UInt8>) -> Bool {
    let line = String(decoding: line, as: UTF8.self).lowercased().drop { $0 == " " }
    guard let colon = line.lastIndex(where: { !$0.isWhitespace }), ":：".contains(line[colon])
    else { return false }
    if line.contains("@") { return true }
    let words = line[..<colon].split { !$0.isLetter }
    return words.contains { writing.contains(String($0)) } || line.contains("写道")
  }

  private static func unsigned(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while line.drop(while: { $0 == 0x20 }).first == UInt8(ascii: ">") {
      line = line.drop { $0 == 0x20 }.dropFirst()
    }
    return line
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// `________`, `-----Original Message-----`: what sets the mail that is answered off.
  private static func isRule(_ line: String) -> Bool {
    let signs = line.utf8.count { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    return signs >= 5 && signs * 3 >= line.utf8.count
  }

  /// Verbs of the lines that mail programs put over what they quote.
  private static let writing: Set<String> = [
    "wrote", "writes", "écrit", "escribió", "пишет", "писал", "писала", "написал", "написала",
    "كتب", "كتبت", "schrieb", "scritto", "escreveu",
  ]
  private static let forwarding: Set<String> = ["fw", "fwd", "tr", "rv", "wg", "пер", "转发"]
}
