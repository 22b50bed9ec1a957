internal import Texts

/// Where the printed number of a clause ends in a file of ours: a word joiner, which nobody sees.
///
/// Two joiners say that the clause has no number, whatever it begins with. So a number is read back
/// as it was issued, and never a word in its place, also where somebody joins two paragraphs.
enum NumberEnd {
  static let sign = "\u{2060}"
  private static let signStart: UInt8 = 0xE2

  /// What stands before a clause's words: its number and what parts it from them.
  static func lead(of clause: Clause, gap: String) -> String {
    if let number = clause.number { return number.printed + sign + gap }
    return HeadNumbers.mayBegin(clause.text) ? sign + sign : ""
  }

  /// Takes the number out of a paragraph's text, where a joiner says which it is.
  static func take(from paragraph: inout SourceParagraph) {
    guard let found = firstSign(paragraph.text) else { return }
    let bytes = Array(paragraph.text.utf8)
    var isNumber = found.upperBound - found.lowerBound == sign.utf8.count && found.lowerBound > 0
    if isNumber { isNumber = maySay(number: bytes[..<found.lowerBound]) }
    guard isNumber else {
      paragraph.isNumberCertain = found.lowerBound == 0
      remove(found, from: &paragraph)
      return
    }
    var end = found.upperBound
    if end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    paragraph.number = PrintedNumber(String(decoding: bytes[..<found.lowerBound], as: UTF8.self))
    paragraph.isNumberCertain = true
    remove(0..<end, from: &paragraph)
  }

  /// The text of a paragraph with tracked changes without pairs of joiners, and where each of its
  /// bytes, and its end, is then.
  static func withoutPairs(_ text: [UInt8]) -> (text: [UInt8], places: [Int]) {
    let blanked = blankingPairs(text)
    var (kept, places): ([UInt8], [Int]) = ([], [])
    kept.reserveCapacity(text.count)
    places.reserveCapacity(text.count + 1)
    for at in text.indices {
      places.append(kept.count)
      // Only a pair's bytes are others now.
      if blanked[at] == text[at] { kept.append(text[at]) }
    }
    return (kept, places + [kept.count])
  }

  /// The text with white space in the place of pairs of joiners, as many bytes.
  static func blankingPairs(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(signStart) else { return text }
    let pair = Array((sign + sign).utf8)
    var blanked = text
    var at = 0
    while at < text.count {
      guard text[at] == signStart, text[at...].starts(with: pair) else {
        at += 1
        continue
      }
      for place in at..<(at + pair.count) { blanked[place] = 0x20 }
      at += pair.count
    }
    return blanked
  }

  /// One joiner, or two that stand together, near the head of a text, as UTF-8 offsets.
  private static func firstSign(_ text: String) -> Range<Int>? {
    guard text.holds(byte: signStart) else { return nil }
    let (head, sign) = (Array(text.utf8.prefix(200)), Array(sign.utf8))
    guard
      let start = head.indices.first(where: {
        head[$0] == signStart && head[$0...].starts(with: sign)
      })
    else { return nil }
    let end = start + sign.count
    return start..<(head[end...].starts(with: sign) ? end + sign.count : end)
  }

  /// Whether it is short enough for a number: before a paragraph that somebody joined to another,
  /// there stands that one.
  private static func maySay(number: ArraySlice<UInt8>) -> Bool {
    number.count <= 60 && number.split(whereSeparator: { $0 <= 0x20 }).count <= 4
  }

  private static func remove(_ range: Range<Int>, from paragraph: inout SourceParagraph) {
    func place(_ offset: Int) -> Int {
      offset - max(0, min(offset, range.upperBound) - range.lowerBound)
    }
    var bytes = Array(paragraph.text.utf8)
    bytes.removeSubrange(range)
    paragraph.text = String(decoding: bytes, as: UTF8.self)
    paragraph.marks = paragraph.marks.compactMap { mark in
      let (lower, upper) = (place(mark.range.lowerBound), place(mark.range.upperBound))
      return lower < upper ? InlineMark(mark.style, over: lower..<upper) : nil
    }
  }
}
