internal import Texts

/// Where the printed number of a clause ends in a file of ours: a word joiner, which nobody sees.
///
/// A joiner before all words says that the clause has no number, whatever it begins with. So a
/// number is read back as it was issued, and never a word in its place.
enum NumberEnd {
  static let sign = "\u{2060}"
  private static let signStart: UInt8 = 0xE2

  /// What stands before a clause's words: its number and what parts it from them.
  static func lead(of clause: Clause, gap: String) -> String {
    if let number = clause.number { return number.printed + sign + gap }
    return HeadNumbers.mayBegin(clause.text) ? sign : ""
  }

  /// Takes the number out of a paragraph's text, where a joiner says which it is.
  static func take(from paragraph: inout SourceParagraph) {
    guard paragraph.text.holds(byte: signStart) else { return }
    let bytes = paragraph.text.utf8
    let head = bytes.prefix(200)
    guard
      let start = head.indices.first(where: { at in
        head[at] == signStart && head[at...].starts(with: sign.utf8)
      })
    else { return }
    let number = paragraph.text[..<start]
    var rest = paragraph.text[bytes.index(start, offsetBy: sign.utf8.count)...]
    if !number.isEmpty, let gap = rest.first, gap == " " || gap == "\t" { rest.removeFirst() }
    let shift = paragraph.text.utf8.count - rest.utf8.count
    paragraph.number = number.isEmpty ? nil : PrintedNumber(String(number))
    paragraph.isNumberCertain = true
    paragraph.text = String(rest)
    paragraph.marks = paragraph.marks.compactMap { mark in
      let lower = max(0, mark.range.lowerBound - shift)
      let upper = mark.range.upperBound - shift
      return lower < upper ? InlineMark(mark.style, over: lower..<upper) : nil
    }
  }
}
