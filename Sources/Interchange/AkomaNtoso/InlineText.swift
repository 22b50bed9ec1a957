internal import Texts

/// Running text as it is put together from XML: white space made one space, marks over it.
struct InlineText {
  enum Spacing {
    /// Runs of white space count as one space, those at the edges as none.
    case collapsed
    /// Every character counts: a text of our own.
    case exact
  }

  private(set) var bytes: [UInt8] = []
  /// What a line break becomes: a line feed; U+2028 in a table's cell.
  var lineBreak: [UInt8] = [0x0A]
  let spacing: Spacing
  private var slots: [Slot] = []
  private var openSlots: [Int] = []
  private var isSpacePending = false
  private var isWordBreakPending = false

  private struct Slot {
    var style: InlineMark.Style
    var start: Int?
    var end: Int?
  }

  init(_ spacing: Spacing) {
    self.spacing = spacing
  }

  /// Marks that hold text, outer before inner, in the order of their starts.
  var marks: [InlineMark] {
    slots.compactMap { slot in
      guard let start = slot.start else { return nil }
      let end = min(slot.end ?? bytes.count, bytes.count)
      return start < end ? InlineMark(slot.style, over: start..<end) : nil
    }
  }

  var openStyles: [InlineMark.Style] { openSlots.map { slots[$0].style } }
  var isEmpty: Bool { bytes.isEmpty }
  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func open(_ style: InlineMark.Style) {
    openSlots.append(slots.count)
    slots.append(Slot(style: style, start: spacing == .exact ? bytes.count : nil))
  }

  mutating func close() {
    guard let slot = openSlots.popLast() else { return }
    slots[slot].end = bytes.count
  }

  /// A word ends here, even where no space is written.
  mutating func breakWord() {
    if spacing == .collapsed { isWordBreakPending = true }
  }

  mutating func append(_ characters: some Sequence<UInt8>) {
    guard spacing == .collapsed else {
      bytes.append(contentsOf: characters)
      return
    }
    for byte in characters {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        isSpacePending = true
      } else {
        settle(before: byte)
        bytes.append(byte)
      }
    }
  }

  /// Characters that stand as they are: a note's mark.
  mutating func appendWhole(_ characters: String) {
    settle(before: 0)
    bytes.append(contentsOf: characters.utf8)
  }

  mutating func breakLine() {
    isSpacePending = false
    isWordBreakPending = false
    startMarks()
    bytes.append(contentsOf: lineBreak)
  }

  /// A line break, unless the line has just begun.
  mutating func breakLineOnce() {
    if !beginsLine { breakLine() }
  }

  /// Whether any letter or digit stands in the text.
  var hasWords: Bool {
    string.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  /// A separator of a table's cells or rows.
  mutating func separate(with characters: [UInt8]) {
    dropTrailingBreaks()
    isSpacePending = false
    isWordBreakPending = false
    bytes.append(contentsOf: characters)
  }

  /// Takes line breaks off the end that no text follows.
  mutating func dropTrailingBreaks() {
    guard spacing == .collapsed else { return }
    while bytes.count >= lineBreak.count, bytes.suffix(lineBreak.count).elementsEqual(lineBreak) {
      bytes.removeLast(lineBreak.count)
    }
  }

  private mutating func settle(before byte: UInt8) {
    if isSpacePending, !beginsLine {
      bytes.append(0x20)
    } else if isWordBreakPending, let last = bytes.last, Self.isOfWord(last), Self.isOfWord(byte) {
      bytes.append(0x20)
    }
    isSpacePending = false
    isWordBreakPending = false
    startMarks()
  }

  /// Whether no text stands yet in this line or cell.
  private var beginsLine: Bool {
    bytes.isEmpty || bytes.last == 0x0A || bytes.last == 0x09
      || bytes.suffix(lineBreak.count).elementsEqual(lineBreak)
  }

  private mutating func startMarks() {
    for slot in openSlots where slots[slot].start == nil { slots[slot].start = bytes.count }
  }

  /// Whether a word goes on with these bytes.
  static func goesOn(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first.map(isOfWord) ?? false
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
