extension TextLine {
  /// The line in `bytes[whole]`, measured: its indent, length, first and last signs.
  static func measured(_ bytes: [UInt8], _ whole: Range<Int>) -> TextLine {
    var start = whole.lowerBound
    var end = whole.upperBound
    var line = TextLine(range: start..<start)
    while start < end, let white = whiteSpace(bytes, at: start, before: end) {
      if bytes[start] == 0x09 {
        line.leadingTabs += 1
        line.indent += 4
      } else {
        line.indent += 1
      }
      start += white
    }
    while end > start, let white = whiteSpace(bytes, endingAt: end, after: start) { end -= white }
    line.range = start..<end
    guard start < end else { return line }
    line.measureWidth(bytes)
    let scalars = LineScalars(bytes, line.range)
    line.noteLabel = scalars.noteLabel
    line.readHead(scalars)
    line.readTail(bytes, scalars)
    line.opensNumberedTitle = line.isCapitalsAndNumber(bytes)
    line.isEnacting = line.tail == .comma && line.head == .upper && line.beginsWithArticle(bytes)
    if line.head == .lower || line.head == .upper, line.range.count <= LeadLine.longestBytes {
      line.lead = LeadLine.kind(of: String(decoding: bytes[line.range], as: UTF8.self))
    }
    return line
  }

  private mutating func measureWidth(_ bytes: [UInt8]) {
    var firstWordEnded = false
    var capitals = 0
    for at in range {
      let byte = bytes[at]
      if byte & 0xC0 != 0x80 { length += byte >= 0xE3 && byte < 0xEE ? 2 : 1 }
      if byte == 0x09 { hasInnerTab = true }
      if byte >= 0x61, byte <= 0x7A { capitals = -1 << 20 }
      if byte >= 0x41, byte <= 0x5A { capitals += 1 }
      if !firstWordEnded {
        if byte == 0x20 || byte == 0x09 {
          firstWordEnded = true
        } else {
          firstWordLength = byte >= 0xE3 && byte < 0xEE ? 2 : length
        }
      }
    }
    isAllCapitals = capitals >= 4
  }

  private mutating func readTail(_ bytes: [UInt8], _ scalars: LineScalars) {
    switch scalars.lastBesideQuotes {
    case ".", "!", "?", "…", "。", "！", "？", "؟", "۔": tail = .sentenceEnd
    case ":", "：": tail = .colon
    case ";", "；", "؛": tail = .semicolon
    case ",", "،", "，", "、": tail = .comma
    case "-", "\u{AD}", "\u{2010}": tail = length > 2 ? .hyphen : .open
    default: tail = .open
    }
    endsInBracket = bytes[range.upperBound - 1] == UInt8(ascii: ")")
    isParenthesis = endsInBracket && bytes[range.lowerBound] == UInt8(ascii: "(")
    isContentsEntry = endsInPageNumber(bytes)
    guard tail == .open || tail == .sentenceEnd else { return }
    var start = range.upperBound
    while start > range.lowerBound, bytes[start - 1] != 0x20, bytes[start - 1] != 0x09,
      range.upperBound - start < 120
    { start -= 1 }
    guard start > range.lowerBound else { return }
    endsInAddress =
      bytes[start..<range.upperBound].starts(with: "http".utf8)
      || bytes[start..<range.upperBound].starts(with: "www.".utf8)
    endsInCapitals = bytes[start..<range.upperBound].allSatisfy { !(0x61...0x7A).contains($0) }
    guard range.upperBound - start < 24 else { return }
    let word = String(decoding: bytes[start..<range.upperBound], as: UTF8.self).lowercased()
    if numberedWords.contains(word) {
      tail = .numbered
    } else if tail == .open, linkingWords.contains(word) {
      tail = .linking
      let before = bytes[range.lowerBound..<start].last { $0 != 0x20 && $0 != 0x09 }
      linksItems = before == UInt8(ascii: ";")
    }
  }

  private func isCapitalsAndNumber(_ bytes: [UInt8]) -> Bool {
    let word = bytes[range].prefix { (0x41...0x5A).contains($0) }
    let number = bytes[range].dropFirst(word.count).drop { $0 == 0x20 }
      .prefix { (0x30...0x39).contains($0) }
    return word.count >= 4 && (1...4).contains(number.count) && number.endIndex < range.upperBound
      && bytes[number.endIndex] == UInt8(ascii: ":")
  }

  private func beginsWithArticle(_ bytes: [UInt8]) -> Bool {
    ["The ", "La ", "Le ", "El ", "L'", "L’"].contains { bytes[range].starts(with: $0.utf8) }
  }
}

extension TextLine {
  /// Whether a tab, dots or three spaces stand before figures at the end: `Opening<TAB>4`.
  private func endsInPageNumber(_ bytes: [UInt8]) -> Bool {
    var at = range.upperBound
    while at > range.lowerBound, isFigureOrRoman(bytes[at - 1]) { at -= 1 }
    let figures = range.upperBound - at
    guard figures > 0, figures <= 5, at > range.lowerBound + 2 else { return false }
    if bytes[at - 1] == 0x09 { return true }
    var spaces = 0
    while at > range.lowerBound, bytes[at - 1] == 0x20 {
      at -= 1
      spaces += 1
    }
    if at > range.lowerBound, bytes[at - 1] == 0x09 { return true }
    guard at > range.lowerBound + 2 else { return false }
    let dots = bytes[at - 2] == 0x2E && bytes[at - 1] == 0x2E
    let ellipsis = bytes[at - 3] == 0xE2 && bytes[at - 2] == 0x80 && bytes[at - 1] == 0xA6
    return spaces >= 3 || dots || ellipsis
  }

  private func isFigureOrRoman(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"): true
    default: false
    }
  }
}

/// The number of bytes of the white space at a place, nil where there is none.
func whiteSpace(_ bytes: [UInt8], at: Int, before end: Int) -> Int? {
  switch bytes[at] {
  case 0x20, 0x09: 1
  case 0xC2 where at + 1 < end && bytes[at + 1] == 0xA0: 2
  case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80 && bytes[at + 2] <= 0x8B: 3
  case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80 && bytes[at + 2] == 0xAF: 3
  case 0xE3 where at + 2 < end && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x80: 3
  case 0xEF where at + 2 < end && bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF: 3
  default: nil
  }
}

private func whiteSpace(_ bytes: [UInt8], endingAt end: Int, after start: Int) -> Int? {
  if bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { return 1 }
  for size in 2...3 where end - size >= start {
    if whiteSpace(bytes, at: end - size, before: end) == size { return size }
  }
  return nil
}
