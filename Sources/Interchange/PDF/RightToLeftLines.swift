internal import Texts

/// The lines that poppler lays out of pages that are read from right to left.
enum RightToLeftLines {
  /// Without the signs of direction around its parts, without the white space that sets the lines
  /// to the right, and with letters for the forms of letters that old fonts have.
  ///
  /// Linear in the length of the text.
  static func read(_ text: [UInt8]) -> [UInt8] {
    var lines = String.UnicodeScalarView()
    var isAtHead = true
    // What stands between U+202A and U+202C: figures and Latin letters among Arabic ones.
    var inner: [Unicode.Scalar]?
    var endsInDash = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if isSignOfDirection(scalar) {
        if let part = inner {
          lines += inReadingOrder(part)
          endsInDash = lines.last == "-" || lines.last == "–"
        }
        inner = scalar == "\u{202A}" ? [] : nil
        continue
      }
      if scalar == "\n" || scalar == "\u{C}" {
        lines += inReadingOrder(inner ?? [])
        inner = nil
        isAtHead = true
      } else if isAtHead, scalar.properties.isWhitespace {
        continue
      } else {
        isAtHead = false
      }
      let letters = ArabicForms.letters(of: scalar) ?? [scalar]
      if inner != nil {
        inner?.append(contentsOf: letters)
        continue
      }
      // The space between an item's number and its words is lost where the direction turns.
      if endsInDash, scalar.properties.isAlphabetic { lines.append(" ") }
      endsInDash = false
      lines += letters
    }
    lines += inReadingOrder(inner ?? [])
    return String(lines).split(separator: "\n", omittingEmptySubsequences: false)
      .map { inOrder(Substring(withBracketsTurned($0.unicodeScalars))) }
      .joined(separator: "\n").utf8.map { $0 }
  }

  /// Figures and Latin letters, told from left to right together with what stands to the left of
  /// them: that is read behind them, and so is what stands in brackets there.
  private static func inReadingOrder(_ part: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let isWord = { (scalar: Unicode.Scalar) in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    guard let word = part.firstIndex(where: isWord), word > 0 else {
      return part.contains(where: isWord) ? part : part.reversed()
    }
    let before = part[..<word]
    if let bracket = before.last, let turned = turnedBrackets[bracket],
      let close = part[word...].firstIndex(of: turned)
    {
      let rest = part[(close + 1)...].drop { $0 == " " }
      let gap: [Unicode.Scalar] = rest.isEmpty ? [] : [" "]
      return Array(rest) + gap + part[(word - 1)...close] + before.dropLast().reversed()
    }
    return part[word...] + before.reversed()
  }

  private static let turnedBrackets: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", ")": "(", "[": "]", "]": "[", "«": "»", "»": "«",
  ]
  private static let opening: Set<Unicode.Scalar> = ["(", "[", "«"]

  /// Brackets that look like those at the other end of their words are turned: files tell of them
  /// as they are seen, or as they are read.
  private static func withBracketsTurned(_ line: Substring.UnicodeScalarView) -> String {
    let line = Array(line)
    guard line.contains(where: Language.runsRightToLeft) else {
      return String(String.UnicodeScalarView(line))
    }
    var told = String.UnicodeScalarView()
    for (at, scalar) in line.enumerated() {
      guard let turned = turnedBrackets[scalar] else {
        told.append(scalar)
        continue
      }
      let isFree = at == 0 || line[at - 1].properties.isWhitespace
      let isLast =
        at + 1 == line.count
        || !line[at + 1].properties.isAlphabetic
          && line[at + 1].properties.numericType == nil
      let isWrong = opening.contains(scalar) ? !isFree && isLast : isFree && !isLast
      told.append(isWrong ? turned : scalar)
    }
    return String(told)
  }

  /// The parts of a line between wide gaps, which stand as they are seen, from the right on: an
  /// item's number before its words, a table's first column before the second.
  private static func inOrder(_ line: Substring) -> String {
    guard line.contains("   "), line.unicodeScalars.contains(where: Language.runsRightToLeft)
    else { return String(line) }
    var parts: [String] = []
    var gap = 3
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if word.isEmpty {
        gap += 1
      } else if gap >= 2 || parts.isEmpty {
        parts.append(String(word))
        gap = 0
      } else {
        parts[parts.count - 1] += " " + word
        gap = 0
      }
    }
    guard let first = parts.last, parts.count > 1 else { return String(line) }
    let isNumber = first.count <= 6 && first.contains(where: \.isNumber)
    let others = parts.dropLast().reversed().joined(separator: "    ")
    return first + (isNumber ? " " : "    ") + others
  }

  private static func isSignOfDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether the letters of the words stand in the order in which they are seen from left to right.
  ///
  /// Tāʾ marbūṭa and alif maqṣūra only end words.
  static func areReversed(_ text: [UInt8]) -> Bool {
    var atHead = 0
    var atEnd = 0
    for word in String(decoding: text, as: UTF8.self).unicodeScalars.split(whereSeparator: {
      !$0.properties.isAlphabetic
    }) where word.count > 2 {
      if let first = word.first, onlyLast.contains(first) { atHead += 1 }
      if let last = word.last, onlyLast.contains(last) { atEnd += 1 }
    }
    return atHead > atEnd
  }

  private static let onlyLast: Set<Unicode.Scalar> = ["\u{629}", "\u{649}"]
}
