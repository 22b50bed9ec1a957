extension TextLine {
  /// Reads what the line begins with: a list's number, a bullet, or how its first word is written.
  mutating func readHead(_ scalars: LineScalars) {
    let first = scalars.first
    var at = 0
    while at < first.count, opening.contains(first[at]) { at += 1 }
    guard at < first.count else { return }
    let scalar = first[at]
    if isBullet(scalar) {
      let isFollowed = at + 1 == first.count || isSpace(first[at + 1])
      if alwaysBullets.contains(scalar) || isPrivate(scalar) {
        head = .bullet
        return
      }
      if isFollowed {
        head = "–—―".unicodeScalars.contains(scalar) ? .dash : .bullet
        return
      }
    }
    if beginsWithDay(first, from: at) {
      head = .digit
      isDay = true
      return
    }
    if let end = numberEnd(first, from: at, isWhole: scalars.isWhole) {
      head = end.isWeak ? .weakNumber : .number
      let label = first[at..<end.at].filter { $0.properties.isAlphabetic || isFigure($0) }
      beginsList = label.count == 1 && firstLabels.contains(label[0])
      setsOffNumber =
        end.isWeak && (first[end.at - 1] == ":" || ["-", "–", "—"].contains(first[end.at - 1]))
      var next = end.at
      while next < first.count, isSpace(first[next]) || opening.contains(first[next]) { next += 1 }
      goesOnLower = next < first.count && first[next].properties.isLowercase
      return
    }
    head = plainHead(scalar)
  }

  private func plainHead(_ scalar: Unicode.Scalar) -> Head {
    let properties = scalar.properties
    if properties.isLowercase { return .lower }
    if properties.isUppercase { return .upper }
    if properties.isAlphabetic { return .caseless }
    return properties.numericType != nil ? .digit : .sign
  }
}

private let opening: Set<Unicode.Scalar> = ["\"", "“", "„", "«", "‘", "'", "[", "*", "{", "‹"]
private let firstLabels: Set<Unicode.Scalar> = [
  "1", "a", "A", "i", "I", "\u{661}", "\u{623}", "а", "А", "一",
]
private let alwaysBullets: Set<Unicode.Scalar> = [
  "•", "·", "‣", "▪", "■", "□", "●", "○", "◦", "◆", "➢", "►", "✓", "✔", "⁃", "∙", "❖", "▫", "➤",
]

private func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
  (0xE000...0xF8FF).contains(scalar.value)
}

private func isBullet(_ scalar: Unicode.Scalar) -> Bool {
  alwaysBullets.contains(scalar) || isPrivate(scalar)
    || ["-", "–", "—", "―", "*", "+", "¢"].contains(scalar)
}

func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || scalar == "\t" || scalar == "\u{A0}"
    || (0x2000...0x200A).contains(scalar.value) || scalar == "\u{3000}" || scalar == "\u{202F}"
}

private func isFigure(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.generalCategory == .decimalNumber
}

/// Figures and a month: `30 September`, `1er octobre`, `5 de mayo`.
private func beginsWithDay(_ line: [Unicode.Scalar], from start: Int) -> Bool {
  guard isFigure(line[start]) else { return false }
  let words = String(String.UnicodeScalarView(line[start...])).split { $0 == " " || $0 == "\u{A0}" }
  guard words.count > 1, let figures = Int(words[0].prefix(while: \.isNumber)),
    (1...31).contains(figures), words[0].count <= 4, words[0].last != ".", words[0].last != ")"
  else { return false }
  let month = words[1].lowercased() == "de" && words.count > 2 ? words[2] : words[1]
  return MonthNames.number(of: String(month.filter(\.isLetter))) != nil
}

/// Where a list's number that begins at a place ends, nil where none does.
///
/// `1.`, `12)`, `(iv)`, `a)`, `A1.`, `2.1`, `2.1.`, `1<TAB>` are numbers; `3 Budget`, `3 - Budget`
/// and `Option 2:` may be.
private func numberEnd(
  _ line: [Unicode.Scalar], from start: Int, isWhole: Bool
) -> (at: Int, isWeak: Bool)? {
  var at = start
  let isBracketed = line[at] == "(" || line[at] == "（"
  if isBracketed { at += 1 }
  let labelStart = at
  while at < line.count, line[at].properties.isAlphabetic || isFigure(line[at]) { at += 1 }
  let label = line[labelStart..<at]
  guard !label.isEmpty, label.count <= 7, at < line.count || isWhole else { return nil }
  if isBracketed {
    guard isLabel(label), at < line.count, line[at] == ")" || line[at] == "）" else { return nil }
    at += 1
    guard at == line.count || isSpace(line[at]) || line[at].properties.isAlphabetic else {
      return nil
    }
    return (at, false)
  }
  guard at < line.count else { return nil }
  if label.allSatisfy(isFigure) { return figuresEnd(line, label: label) }
  switch line[at] {
  case ")", "）": return isLabel(label) ? (at + 1, false) : nil
  case "、": return isChinese(label) ? (at + 1, false) : nil
  case ".":
    let isInitial = label.count == 1 && label[labelStart].properties.isUppercase
    guard isLabel(label), at + 1 == line.count || isSpace(line[at + 1]) else { return nil }
    return (at + 1, isInitial)
  case " ", "\t", "\u{A0}": return wordAndNumberEnd(line, label: label)
  default: return nil
  }
}

/// The end of a number that begins with figures.
private func figuresEnd(
  _ line: [Unicode.Scalar], label: ArraySlice<Unicode.Scalar>
) -> (at: Int, isWeak: Bool)? {
  guard label.count <= 3 else { return nil }
  var at = label.endIndex
  var parts = 1
  while at + 1 < line.count, line[at] == ".", isFigure(line[at + 1]) {
    at += 1
    let part = at
    while at < line.count, isFigure(line[at]) { at += 1 }
    guard at - part <= 3 else { return nil }
    parts += 1
  }
  guard at < line.count else { return nil }
  if let end = dashEnd(line, from: at) { return (end, true) }
  switch line[at] {
  case "、": return (at + 1, false)
  case ".", ")":
    let next = at + 1
    let ends =
      next == line.count || isSpace(line[next]) || line[next].properties.isAlphabetic
      || opening.contains(line[next])
    return ends ? (next, false) : nil
  case "\t": return (at, false)
  case " ", "\u{A0}":
    guard at + 1 < line.count else { return nil }
    if parts > 1 { return line[at + 1].properties.isLowercase ? nil : (at, false) }
    let follows = line[at + 1]
    return follows.properties.isUppercase || isSpace(follows) ? (at, true) : nil
  default: return nil
  }
}

/// The end of the dash that sets a number off from its text: `1 - Budget`, `1– Budget`.
///
/// Figures behind it make a range or a sum of it: `1 - 2 litres`.
private func dashEnd(_ line: [Unicode.Scalar], from start: Int) -> Int? {
  var at = start
  if at < line.count, isSpace(line[at]) { at += 1 }
  guard at + 2 < line.count, ["-", "–", "—"].contains(line[at]), isSpace(line[at + 1]) else {
    return nil
  }
  let next = line[(at + 2)...].first { !isSpace($0) && !opening.contains($0) }
  guard let next, next.properties.isAlphabetic else { return nil }
  return at + 1
}

/// `Option 2:`, `Alt 1`, `Article 5.`: a word with a number that may head a paragraph.
private func wordAndNumberEnd(
  _ line: [Unicode.Scalar], label: ArraySlice<Unicode.Scalar>
) -> (at: Int, isWeak: Bool)? {
  guard line[label.startIndex].properties.isUppercase, label.count > 2 else { return nil }
  var at = label.endIndex + 1
  if at < line.count, line[at] == "(" { at += 1 }
  let start = at
  while at < line.count, line[at].properties.isAlphabetic || isFigure(line[at]) { at += 1 }
  guard at > start, at < line.count, isLabel(line[start..<at]) else { return nil }
  if line[at] == ")" { at += 1 }
  guard at < line.count, [":", ".", ")", "]"].contains(line[at]) else { return nil }
  return (at + 1, true)
}

/// Figures, one letter, a Roman number, a letter with figures (`A1`), figures with a letter (`12a`)
/// or a Latin ordinal (`3bis`).
private func isLabel(_ label: ArraySlice<Unicode.Scalar>) -> Bool {
  if label.count == 1 || isChinese(label) { return true }
  let roman: Set<Unicode.Scalar> = ["i", "v", "x", "l", "I", "V", "X", "L"]
  if label.allSatisfy({ roman.contains($0) }) { return true }
  let figures = label.count(where: isFigure)
  guard figures > 0, figures <= 3 else { return false }
  if figures == label.count || figures == label.count - 1 { return true }
  let letters = String(String.UnicodeScalarView(label.drop(while: isFigure)))
  return ["bis", "ter", "quat", "alt"].contains(letters.lowercased())
}

private func isChinese(_ label: ArraySlice<Unicode.Scalar>) -> Bool {
  label.allSatisfy { Numerals.chinese.contains($0) }
}
