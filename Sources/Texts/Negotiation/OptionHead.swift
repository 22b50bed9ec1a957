/// The head of an alternative: `Option 1:`, `Option (a)`, `Option 2bis:`, `Alt 1.`.
///
/// It stands at the beginning of a line, after a list's number, a bullet and opening brackets at
/// most; a sentence about an option (`Option 1 is preferred`) has none.
enum OptionHead {
  /// The heads in a clause; its printed number counts as the beginning of its text.
  static func count(in clause: Clause) -> Int {
    guard mayHold(clause.text) || clause.number.map({ mayHold($0.printed) }) ?? false else {
      return 0
    }
    let whole = (clause.number.map { $0.printed + " " } ?? "") + clause.text
    // 0xE2 begins U+2028, and quotation marks.
    guard whole.holds("\n") || whole.holds(byte: 0xE2) && whole.unicodeScalars.contains("\u{2028}")
    else { return end(of: whole[...]) == nil ? 0 : 1 }
    return whole.unicodeScalars.split { $0 == "\n" || $0 == "\u{2028}" }
      .count { end(of: Substring($0)) != nil }
  }

  /// Behind the head that a passage begins with, in scalars; nil where it begins with none.
  static func end(of passage: String) -> Int? {
    guard mayHold(passage) else { return nil }
    return end(of: passage[...])
  }

  /// The label of the alternative that a clause is as a whole, `Option 2`, and what it says; nil of
  /// others, and of several alternatives in one clause.
  static func label(of clause: Clause) -> (label: String, wording: String)? {
    let whole = (clause.number.map { $0.printed + " " } ?? "") + clause.text
    guard let end = end(of: whole) else { return nil }
    if clause.text.hasPrefix("["), LabelledOption.all(in: clause.text).count > 1 { return nil }
    return (
      name(of: String(whole.unicodeScalars.prefix(end))),
      String(whole.unicodeScalars.dropFirst(end))
    )
  }

  /// A head from its word to its number, without what stands around it: `Option (a)`.
  static func name(of head: String) -> String {
    let line = Array(head.unicodeScalars)
    let start = line.indices.first { at in
      (at == 0 || !line[at - 1].properties.isAlphabetic) && wordEnd(line, at) != nil
    }
    var name = line[(start ?? 0)...]
    while let last = name.last, " :.：。)]*".unicodeScalars.contains(last) {
      if last == ")", name.contains("(") { break }
      name = name.dropLast()
    }
    return String(String.UnicodeScalarView(name))
  }

  /// Most lines begin with a letter of ASCII, and so with none of the words but the few on these.
  private static func end(of line: Substring) -> Int? {
    if let first = line.utf8.first.map({ $0 | 0x20 }), (0x61...0x7A).contains(first),
      !"aov".utf8.contains(first)
    {
      return nil
    }
    return end(in: Array(line.unicodeScalars.prefix(80)))
  }

  /// A quick look: the first letters of the words in all six languages.
  private static func mayHold(_ text: String) -> Bool {
    text.utf8.contains {
      $0 == 0x6F || $0 == 0x4F || $0 == 0x41 || $0 == 0x61 || $0 == 0x56 || $0 == 0x76 || $0 >= 0xD0
    }
  }

  private static func end(in line: [Unicode.Scalar]) -> Int? {
    var at = 0
    var advanced = true
    while advanced {
      advanced = false
      while at < line.count, isSpace(line[at]) || "[({*".unicodeScalars.contains(line[at]) {
        if line[at] == "(", listNumberEnd(line, at) != nil { break }
        at += 1
      }
      if let end = listNumberEnd(line, at) {
        at = end
        advanced = true
      }
    }
    guard let word = wordEnd(line, at) else { return nil }
    at = word
    while at < line.count, isSpace(line[at]) { at += 1 }
    guard var number = numberEnd(line, at) else { return nil }
    while number < line.count, line[number] == "/", let other = numberEnd(line, number + 1) {
      number = other
    }
    at = number
    while at < line.count, isSpace(line[at]) || line[at] == "*" { at += 1 }
    guard at < line.count else { return at }
    return ":.)](：。）".unicodeScalars.contains(line[at]) ? at + 1 : nil
  }

  /// The end of `3.`, `3bis)`, `(iv)`, `-` or `•` with the space after it.
  private static func listNumberEnd(_ line: [Unicode.Scalar], _ start: Int) -> Int? {
    guard start < line.count else { return nil }
    var at = start
    if ["-", "–", "•"].contains(line[at]) {
      at += 1
    } else if line[at] == "(" {
      at += 1
      let inner = at
      while at < line.count, line[at].properties.isAlphabetic || isFigure(line[at]) { at += 1 }
      guard at > inner, at - inner <= 4, at < line.count, line[at] == ")" else { return nil }
      at += 1
    } else {
      while at < line.count, isFigure(line[at]) || line[at] == "." && at > start { at += 1 }
      guard at > start else { return nil }
      let isDotted = line[at - 1] == "."
      while at < line.count, line[at].properties.isLowercase { at += 1 }
      if at < line.count, line[at] == "." || line[at] == ")" {
        at += 1
      } else if !isDotted {
        return nil
      }
    }
    let end = at
    while at < line.count, isSpace(line[at]) { at += 1 }
    return at > end ? at : nil
  }

  private static func wordEnd(_ line: [Unicode.Scalar], _ start: Int) -> Int? {
    var at = start
    while at < line.count, line[at].properties.isAlphabetic { at += 1 }
    guard at > start else { return nil }
    let word = String(String.UnicodeScalarView(line[start..<at])).lowercased()
    guard optionWords.contains(word) else {
      // Chinese sets no space between the word and a Chinese number.
      guard let last = line[start..<at].last, chineseNumbers.contains(last) else { return nil }
      let stem = String(String.UnicodeScalarView(line[start..<(at - 1)]))
      return optionWords.contains(stem) ? at - 1 : nil
    }
    if at < line.count, line[at] == "." { at += 1 }
    return at
  }

  /// The end of `2`, `IV`, `(b)`, `3 bis`.
  private static func numberEnd(_ line: [Unicode.Scalar], _ start: Int) -> Int? {
    var at = start
    guard at < line.count else { return nil }
    if line[at] == "(" {
      at += 1
      let inner = at
      while at < line.count, line[at].properties.isAlphabetic || isFigure(line[at]) { at += 1 }
      guard at - inner == 1 || at > inner && line[inner..<at].allSatisfy(isFigure), at < line.count,
        line[at] == ")"
      else { return nil }
      at += 1
    } else if chineseNumbers.contains(line[at]) {
      at += 1
    } else if isFigure(line[at]) {
      while at < line.count, isFigure(line[at]) { at += 1 }
    } else {
      while at < line.count, ["I", "V", "X"].contains(line[at]) { at += 1 }
      if at == start, line[at].properties.isUppercase { at += 1 }
      guard at > start, at == line.count || !line[at].properties.isAlphabetic else { return nil }
    }
    return ordinalEnd(line, at)
  }

  /// The end of a second figure or a Latin ordinal after the number: `2bis`, `1 ter`.
  private static func ordinalEnd(_ line: [Unicode.Scalar], _ start: Int) -> Int {
    var at = start
    while at < line.count, isSpace(line[at]) { at += 1 }
    let inner = at
    while at < line.count, line[at].properties.isLowercase || isFigure(line[at]) { at += 1 }
    let part = String(String.UnicodeScalarView(line[inner..<at]))
    let isOrdinal = ["bis", "ter", "quater", "quinquies"].contains(part)
    return isOrdinal || !part.isEmpty && part.unicodeScalars.allSatisfy(isFigure) ? at : start
  }

  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  private static let chineseNumbers: Set<Unicode.Scalar> = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
  ]
}
