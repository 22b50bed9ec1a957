/// A line of a text as it stands in the file, with what tells whether the next one continues it.
struct TextLine: Sendable {
  /// What a line begins with.
  enum Head: Hashable, Sendable {
    case lower, upper
    /// A letter of a script without capitals.
    case caseless
    /// A number in running text, or a sign.
    case digit, sign
    /// A list's number: `1.`, `(a)`, `iv)`, `2.1`.
    case number
    /// A number without punctuation or a word with a number: `3 Budget`, `Option 2:`.
    case weakNumber
    case bullet
    /// A dash with a space: a bullet, or a dash of the running sentence.
    case dash
  }

  /// What a line ends with.
  enum Tail: Hashable, Sendable {
    case sentenceEnd, colon, semicolon, comma, hyphen
    /// A word that must go on: `of the`.
    case linking
    /// A word before its number: `paragraph`.
    case numbered
    /// A letter, a figure, a closing bracket: the sentence may go on.
    case open
  }

  /// The bytes without the white space around them, in the text's buffer.
  var range: Range<Int>
  /// Tabs before the line.
  var leadingTabs = 0
  /// Columns before the line; a tab counts four.
  var indent = 0
  /// Columns of the line itself; a wide character counts two.
  var length = 0
  var firstWordLength = 0
  var head = Head.sign
  var tail = Tail.open
  var hasInnerTab = false
  var isAllCapitals = false
  /// The last word is in capitals.
  var endsInCapitals = false
  var endsInBracket = false
  /// The last word is an address of the web.
  var endsInAddress = false
  var isParenthesis = false
  /// It ends with a page number after a tab, dots or a wide gap, as in a list of contents.
  var isContentsEntry = false
  /// Words that follow the list's number begin with a small letter.
  var goesOnLower = false
  /// Figures and a month begin the line: `30 September 2031`.
  var isDay = false
  /// The list's number is the first of its kind: `1.`, `(a)`, `i)`.
  var beginsList = false
  /// A dash or a colon sets its number off: `3 - Budget`, `Option 2: …`.
  var setsOffNumber = false
  /// A word in capitals, a number and a colon: `OPINION 3: …`.
  var opensNumberedTitle = false
  /// A body's name as its resolutions open with it: `The Assembly of Oz (Oz, 2031),`.
  var isEnacting = false
  /// The last but one of a list's items: `…; and`.
  var linksItems = false
  /// It stands first on a page (after a form feed).
  var beginsPage = false
  /// The label, where the line begins a note: `¹ See …`.
  var noteLabel: String?

  /// What kind of a resolution's lead it is: `recalling`, `invites Member States`.
  var lead: LeadLine?

  var isBlank: Bool { range.isEmpty }
  var beginsItem: Bool { head == .number || head == .bullet }
  var continuesSentence: Bool { head == .lower || head == .caseless || head == .digit }
  var isOpen: Bool {
    switch tail {
    case .open, .linking, .numbered, .hyphen, .comma: true
    case .sentenceEnd, .colon, .semicolon: false
    }
  }
}

/// The lines of a text over one buffer of UTF-8.
struct TextLines: Sendable {
  let bytes: [UInt8]
  var lines: [TextLine]

  /// Splits at line feeds, carriage returns, form feeds and Unicode's own line separators.
  ///
  /// Linear in the length of the text.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = []
    lines.reserveCapacity(bytes.count / 60)
    var start = 0
    var at = 0
    var beginsPage = false
    while at < bytes.count {
      let (size, isPage) = lineBreak(at: at)
      if size == 0 {
        at += 1
        continue
      }
      append(start..<at, beginsPage: &beginsPage)
      at += size
      start = at
      if isPage { beginsPage = true }
    }
    if start < bytes.count { append(start..<bytes.count, beginsPage: &beginsPage) }
  }

  private func lineBreak(at: Int) -> (size: Int, isPage: Bool) {
    switch bytes[at] {
    case 0x0A, 0x0B: return (1, false)
    case 0x0C: return (1, true)
    case 0x0D: return (at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1, false)
    case 0xC2: return (at + 1 < bytes.count && bytes[at + 1] == 0x85 ? 2 : 0, false)
    case 0xE2:
      let separates = at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] | 1 == 0xA9
      return (separates ? 3 : 0, false)
    default: return (0, false)
    }
  }

  private mutating func append(_ range: Range<Int>, beginsPage: inout Bool) {
    var line = TextLine.measured(bytes, range)
    if beginsPage, !line.isBlank {
      line.beginsPage = true
      beginsPage = false
    }
    lines.append(line)
  }

  func text(of line: TextLine) -> String {
    String(decoding: bytes[line.range], as: UTF8.self)
  }
}
