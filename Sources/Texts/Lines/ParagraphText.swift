/// The text of a paragraph made of lines: traces of mark-up become marks, superscript figures
/// the marks of notes.
struct ParagraphText: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var marks: [InlineMark] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// - Parameters:
  ///   - raw: the lines, joined.
  ///   - noteLabels: the labels of the text's notes; other superscript figures stay as they are.
  init(_ raw: [UInt8], noteLabels: Set<String>) {
    let special = raw.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "~") }
    let links = raw.contains(UInt8(ascii: "["))
    let raised = !noteLabels.isEmpty && raw.contains { $0 == 0xC2 || $0 == 0xE2 }
    guard special || links || raised else {
      bytes = raw
      return
    }
    bytes.reserveCapacity(raw.count + 16)
    var open: [(sign: [UInt8], at: Int, style: InlineMark.Style)] = []
    var at = 0
    while at < raw.count {
      if special, let sign = emphasis(raw, at: at) {
        if let place = open.lastIndex(where: { $0.sign == sign.sign }), closes(raw, at, sign.sign) {
          marks.append(InlineMark(sign.style, over: open[place].at..<bytes.count))
          open.removeSubrange(place...)
          at += sign.sign.count
          continue
        }
        if opens(raw, at, sign.sign) {
          open.append((sign.sign, bytes.count, sign.style))
          at += sign.sign.count
          continue
        }
      }
      if raised, let mark = noteMark(raw, at: at, labels: noteLabels) {
        bytes += Array("[^\(mark.label)]".utf8)
        at = mark.end
        continue
      }
      if links, let link = link(raw, at: at) {
        let start = bytes.count
        bytes += raw[link.text]
        marks.append(InlineMark(.link(target: link.target), over: start..<bytes.count))
        if !link.target.hasPrefix("#") { bytes += Array(" (\(link.target))".utf8) }
        at = link.end
        continue
      }
      bytes.append(raw[at])
      at += 1
    }
    marks.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Emphasis

  private func emphasis(
    _ raw: [UInt8], at: Int
  ) -> (sign: [UInt8], style: InlineMark.Style)? {
    let star = UInt8(ascii: "*")
    let tilde = UInt8(ascii: "~")
    let second = at + 1 < raw.count ? raw[at + 1] : 0
    if raw[at] == star { return second == star ? ([star, star], .strong) : ([star], .emphasis) }
    if raw[at] == tilde, second == tilde { return ([tilde, tilde], .struck) }
    return nil
  }

  /// The sign stands before a word, and another one after a word stands later in the paragraph.
  private func opens(_ raw: [UInt8], _ at: Int, _ sign: [UInt8]) -> Bool {
    let next = at + sign.count
    guard next < raw.count, !isBlank(raw[next]), at == 0 || !isLetter(raw[at - 1]) else {
      return false
    }
    var place = next + 1
    while place + sign.count <= raw.count, place < at + 2_000 {
      if raw[place] == sign[0], raw[place..<(place + sign.count)].elementsEqual(sign) {
        return closes(raw, place, sign)
      }
      place += 1
    }
    return false
  }

  private func closes(_ raw: [UInt8], _ at: Int, _ sign: [UInt8]) -> Bool {
    let next = at + sign.count
    return at > 0 && !isBlank(raw[at - 1]) && (next >= raw.count || !isLetter(raw[next]))
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

  private func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: byte >= 0xC3 && byte != 0xE2
    }
  }

  // MARK: Links

  /// `[text](target)` where the target is an address or a place in the document.
  private func link(
    _ raw: [UInt8], at: Int
  ) -> (text: Range<Int>, target: String, end: Int)? {
    guard raw[at] == UInt8(ascii: "[") else { return nil }
    var close = at + 1
    while close < raw.count, close < at + 300, raw[close] != UInt8(ascii: "]") {
      if raw[close] == UInt8(ascii: "[") { return nil }
      close += 1
    }
    guard close + 2 < raw.count, close < at + 300, raw[close + 1] == UInt8(ascii: "(") else {
      return nil
    }
    var end = close + 2
    while end < raw.count, raw[end] != UInt8(ascii: ")"), !isBlank(raw[end]) { end += 1 }
    guard end < raw.count, raw[end] == UInt8(ascii: ")") else { return nil }
    let target = String(decoding: raw[(close + 2)..<end], as: UTF8.self)
    let isTarget = ["#", "http://", "https://", "mailto:"].contains { target.hasPrefix($0) }
    return isTarget ? (at + 1..<close, target, end + 1) : nil
  }

  // MARK: Notes

  /// Superscript figures after a word or its punctuation that are the label of a note.
  ///
  /// `m²` and `10³` are none: after a unit's letter or a figure the sign is a power.
  private func noteMark(
    _ raw: [UInt8], at: Int, labels: Set<String>
  ) -> (label: String, end: Int)? {
    guard at > 0, raw[at] == 0xC2 || raw[at] == 0xE2, !isPower(raw, before: at) else { return nil }
    var end = at
    var label = ""
    while end < raw.count {
      let size = raw[end] == 0xC2 ? 2 : raw[end] == 0xE2 ? 3 : 0
      guard size > 0, end + size <= raw.count,
        let scalar = String(decoding: raw[end..<(end + size)], as: UTF8.self).unicodeScalars.first,
        let figure = superscriptFigure(scalar)
      else { break }
      label.append(figure)
      end += size
    }
    return labels.contains(label) ? (label, end) : nil
  }

  private func isPower(_ raw: [UInt8], before at: Int) -> Bool {
    var start = at
    while start > 0, isLetter(raw[start - 1]), at - start < 5 { start -= 1 }
    let word = raw[start..<at]
    if word.count == 4, word.allSatisfy({ (0x30...0x39).contains($0) }) { return false }
    guard let last = word.last else { return false }
    if (0x30...0x39).contains(last) { return true }
    return ["m", "km", "cm", "mm", "CO", "ha", "s"].contains(String(decoding: word, as: UTF8.self))
  }
}
