/// Whether the hyphen at a line's end belongs to the word: told by the text's other words.
struct Hyphenation: Sendable {
  private let words: Set<String>

  /// Takes all the words of the text but the parts of those that lines break.
  ///
  /// Linear in the length of the text; nothing is collected where no line ends with a hyphen.
  init(of text: TextLines) {
    guard text.lines.contains(where: { $0.tail == .hyphen }) else {
      words = []
      return
    }
    var words: Set<String> = []
    var isBroken = false
    for line in text.lines where !line.isBlank {
      var start = line.range.lowerBound
      // What a broken word goes on with is no word.
      if isBroken { start += text.bytes[line.range].prefix(while: isWordByte).count }
      isBroken = line.tail == .hyphen
      for at in start..<line.range.upperBound
      where !isWordByte(text.bytes[at]) && !text.bytes[at...].starts(with: typographic) {
        if at - start > 1 { words.insert(folded(text.bytes[start..<at])) }
        start = at + 1
      }
      if line.range.upperBound - start > 1 {
        words.insert(folded(text.bytes[start..<line.range.upperBound]))
      }
    }
    self.words = words
  }

  /// Takes away the hyphen at the end of `left` where it is only the line's: `right` goes on with
  /// the word.
  ///
  /// - Returns: Whether a hyphen stands, or stood, at the end: no space comes between the two.
  func joins(_ left: inout [UInt8], to right: ArraySlice<UInt8>) -> Bool {
    if left.suffix(2).elementsEqual([0xC2, 0xAD]) {
      left.removeLast(2)
      return true
    }
    let size = left.last == UInt8(ascii: "-") ? 1 : typographic.count
    guard size == 1 || left.suffix(size).elementsEqual(typographic), left.count > size,
      left[left.count - size - 1] != 0x20
    else { return false }
    if isOnlyTheLines(left.suffix(size), after: left.dropLast(size), before: right) {
      left.removeLast(size)
    }
    return true
  }

  private func isOnlyTheLines(
    _ hyphen: ArraySlice<UInt8>, after left: ArraySlice<UInt8>, before right: ArraySlice<UInt8>
  ) -> Bool {
    guard let first = right.first, (0x61...0x7A).contains(first) || first >= 0xC3 else {
      return false
    }
    let word = left.reversed().prefix { isWordByte($0) }.reversed()
    let rest = right.prefix { isWordByte($0) }
    guard word.count >= 2, rest.count >= 2, !word.contains(UInt8(ascii: "-")) else { return false }
    if words.contains(folded(word + rest)) { return true }
    if words.contains(folded(word + hyphen + rest)) { return false }
    if hyphen.count > 1 { return true }
    return !(words.contains(folded(word)) || words.contains(folded(rest)))
  }
}

/// U+2010, with which typesetting programs break words; in few texts it stands in words too.
private let typographic: [UInt8] = [0xE2, 0x80, 0x90]

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x27, 0x2D: true
  default: byte >= 0xC3 && byte != 0xE2 || byte & 0xC0 == 0x80
  }
}

private func folded(_ bytes: some Sequence<UInt8>) -> String {
  String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
}
