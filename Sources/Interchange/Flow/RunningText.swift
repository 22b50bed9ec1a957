internal import Texts

/// The text of one paragraph while it is put together piece by piece, with its inline marks.
struct RunningText {
  private(set) var bytes: [UInt8] = []
  private var marks: [InlineMark] = []
  private var open: [(style: InlineMark.Style, start: Int)] = []

  var isEmpty: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A } }

  /// Adds text, each run of white space as one space, none at the start of a line.
  mutating func append(collapsing text: some Sequence<UInt8>) {
    for byte in text {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
      } else {
        bytes.append(byte)
      }
    }
  }

  /// Adds text as it stands.
  mutating func append(_ text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Breaks the line.
  ///
  /// False where the line before is empty: then a new paragraph is meant.
  mutating func breakLine() -> Bool {
    while bytes.last == 0x20 { bytes.removeLast() }
    guard let last = bytes.last else { return true }
    guard last != 0x0A else { return false }
    bytes.append(0x0A)
    return true
  }

  mutating func open(_ style: InlineMark.Style) {
    open.append((style, bytes.count))
  }

  /// Closes the innermost open mark for which this holds; nothing where there is none.
  mutating func close(where matches: (InlineMark.Style) -> Bool) {
    guard let at = open.lastIndex(where: { matches($0.style) }) else { return }
    let (style, start) = open.remove(at: at)
    if start < bytes.count { marks.append(InlineMark(style, over: start..<bytes.count)) }
  }

  mutating func mark(_ style: InlineMark.Style, from start: Int) {
    if start < bytes.count { marks.append(InlineMark(style, over: start..<bytes.count)) }
  }

  /// Replaces what was added since `start`.
  mutating func replace(from start: Int, with text: String) {
    guard start <= bytes.count else { return }
    bytes.removeSubrange(start...)
    marks.removeAll { $0.range.lowerBound >= start }
    bytes.append(contentsOf: text.utf8)
  }

  /// The text without white space at its ends, and its marks; marks still open go on in the next.
  ///
  /// Exactly: only empty lines at its ends are left out.
  mutating func take(exactly: Bool = false) -> (text: String, marks: [InlineMark]) {
    for (style, start) in open where start < bytes.count {
      marks.append(InlineMark(style, over: start..<bytes.count))
    }
    var start = 0
    var end = bytes.count
    func blank(_ byte: UInt8) -> Bool { byte == 0x0A || (!exactly && byte == 0x20) }
    /// A no-break space in UTF-8 at this place.
    func fixed(_ at: Int) -> Bool {
      !exactly && at >= start && at + 1 < end && bytes[at] == 0xC2 && bytes[at + 1] == 0xA0
    }
    while start < end, blank(bytes[start]) || fixed(start) {
      start += fixed(start) ? 2 : 1
    }
    while end > start, blank(bytes[end - 1]) || fixed(end - 2) {
      end -= fixed(end - 2) ? 2 : 1
    }
    let taken = String(decoding: bytes[start..<end], as: UTF8.self)
    let kept = marks.compactMap { mark -> InlineMark? in
      let from = max(mark.range.lowerBound, start)
      let to = min(mark.range.upperBound, end)
      return from < to ? InlineMark(mark.style, over: (from - start)..<(to - start)) : nil
    }
    bytes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    open = open.map { ($0.style, 0) }
    return (taken, kept.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }
}
