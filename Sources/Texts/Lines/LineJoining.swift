/// Whether a line goes on in the next one.
struct LineJoining: Sendable {
  enum Verdict: Hashable, Sendable {
    case apart
    /// One paragraph, with a space between.
    case joined
    /// One paragraph, with a forced line break.
    case broken
  }

  /// What the paragraph so far is.
  struct Paragraph: Sendable {
    var first: TextLine
    var lineCount: Int
    /// It stands in the file's first lines, where the title is.
    var isHead: Bool
    /// A mark of emphasis was opened and not yet closed: `**`.
    var hasOpenEmphasis: Bool
  }

  /// The width at which lines are wrapped here, nil where lines hold paragraphs whole.
  var limit: Int?
  /// The longest of the lines that stand together between empty lines, nil where they are no lines
  /// of one width; what tells of a wrapped line where the file is too short to show a habit.
  var blockWidth: Int?
  /// Lines that begin with a dash and a space are items of a list here.
  var dashesAreBullets: Bool
  /// The lines stand between empty lines, each of some 30 columns at most.
  var runIsNarrow = false
  /// The line stands in a form of `Field: value`.
  var isInForm = false
  /// Paragraphs are parted by empty lines in this file.
  var partsByEmptyLines = false

  /// Judges two lines with nothing between them.
  func verdict(_ line: TextLine, _ next: TextLine, in paragraph: Paragraph) -> Verdict {
    if paragraph.hasOpenEmphasis {
      return isFilled(line, next) || next.head == .lower ? .joined : .broken
    }
    if isNarrow(line, next) { return .joined }
    if line.isBlank || next.isBlank || next.noteLabel != nil { return .apart }
    if isParted(line, next, in: paragraph) { return .apart }
    if next.isEnacting, paragraph.first.opensNumberedTitle { return .apart }
    if line.isContentsEntry || line.hasInnerTab && next.hasInnerTab { return .apart }
    // At the text's head a day has a line of its own, below the title.
    if paragraph.isHead, next.isDay, line.tail == .open, next.length < 24 { return .apart }
    if runsIntoNumber(line, next, in: paragraph) { return .joined }
    if begins(next, after: line) { return .apart }
    // A list goes on: `1 - …` and `2 - …`, `Option 1: …` and `Option 2: …`.
    if next.setsOffNumber, paragraph.first.setsOffNumber { return .apart }
    if next.leadingTabs > line.leadingTabs, limit == nil || !isFilled(line, next) { return .apart }
    if line.tail == .linking && line.length > 12 && next.head != .sign { return .joined }
    if next.head == .lower || next.head == .digit { return lowerVerdict(line, next, in: paragraph) }
    return upperVerdict(line, next, in: paragraph)
  }

  /// Judges two pieces of a paragraph that a page break, a note or an empty line parts.
  ///
  /// Only a sentence that plainly goes on is joined: in the end of the piece no punctuation, in
  /// the next a small letter; and the piece is too long to be a heading.
  func goesOn(
    _ line: TextLine, _ next: TextLine, columns: Int, overPage: Bool
  ) -> Bool {
    guard next.head == .lower, next.lead == nil, line.lead == nil, !next.hasInnerTab,
      next.leadingTabs <= line.leadingTabs
    else {
      return false
    }
    switch line.tail {
    case .linking, .hyphen: return columns >= 40
    case .open, .numbered:
      if overPage { return columns >= 40 }
      return columns >= (isFilled(line, next) ? 45 : 90) && !line.endsInBracket
    case .comma: return overPage && columns >= 40 && isFilled(line, next)
    case .sentenceEnd, .colon, .semicolon: return false
    }
  }

  /// The next word would not have fitted on the line.
  func isFilled(_ line: TextLine, _ next: TextLine, share: Double = 1) -> Bool {
    guard let limit, line.length <= max(limit * 5 / 4, 110) else { return false }
    return Double(line.length + 1 + next.firstWordLength) >= Double(limit) * share
  }

  /// A resolution's leads stand on lines of their own: `recalling`, `invites Member States`.
  ///
  /// Prose too holds lines that read so (`… the third group` / `notes` / `that wells run dry`):
  /// there the line before is full, or the lead's own line is not its paragraph's first.
  private func isParted(_ line: TextLine, _ next: TextLine, in paragraph: Paragraph) -> Bool {
    let isFirst = paragraph.lineCount == 1
    if line.lead == .alone { return isFirst }
    if next.lead == .alone {
      let goesOn = next.head == .lower && line.isOpen && line.tail != .comma
      return !(goesOn && next.leadingTabs == line.leadingTabs && isFilled(line, next))
    }
    let isEnded = !line.isOpen || line.tail == .comma
    return next.lead == .addressing && isEnded
      || line.lead == .addressing && next.lead == nil && isFirst
  }

  /// A short line without a sentence's end: after a finished sentence it is a heading, for the
  /// last line of a paragraph would end a sentence.
  private func isHeadingLike(_ line: TextLine) -> Bool {
    guard let limit, line.length * 2 < limit else { return false }
    return line.tail != .sentenceEnd && line.tail != .semicolon && line.tail != .comma
  }

  /// A column's cell of a few words a line, alone between empty lines: it goes on after a comma
  /// or with a small letter.
  private func isNarrow(_ line: TextLine, _ next: TextLine) -> Bool {
    guard runIsNarrow, !next.beginsItem, next.head != .weakNumber else { return false }
    return line.tail == .comma || line.isOpen && next.head == .lower
  }

  /// The next line begins a paragraph of its own: a number, a bullet, an option.
  private func begins(_ next: TextLine, after line: TextLine) -> Bool {
    switch next.head {
    case .bullet: return true
    case .dash: return dashesAreBullets || !(line.isOpen && isFilled(line, next))
    case .number:
      if line.tail == .numbered { return false }
      if line.linksItems { return true }
      return !(line.tail == .linking || line.tail == .open && next.goesOnLower)
        || !isFilled(line, next)
    case .weakNumber: return !(line.isOpen && isFilled(line, next, share: 0.94))
    case .lower, .upper, .caseless, .digit, .sign: return false
    }
  }

  /// The sentence runs over a full line into a number that is no list's: `at least` / `200 wells`,
  /// `no later than` / `30 September`, `listed in annex` / `IV. and that`.
  private func runsIntoNumber(
    _ line: TextLine, _ next: TextLine, in paragraph: Paragraph
  ) -> Bool {
    guard let blockWidth, line.isOpen, line.length >= 40, line.lead == nil,
      line.length + 1 + next.firstWordLength > blockWidth,
      // Short lines at the text's head, and figures line by line, as in a table.
      !(paragraph.isHead && line.tail == .open && next.length < 24),
      !(line.head == .digit && next.head == .digit && paragraph.lineCount == 1)
    else { return false }
    switch next.head {
    case .digit: return true
    case .weakNumber: return paragraph.first.head != .weakNumber && !next.setsOffNumber
    case .number:
      if line.tail == .numbered { return true }
      return next.goesOnLower && !next.beginsList && paragraph.first.head != .number
        && line.tail != .comma && !line.linksItems
    default: return false
    }
  }

  private func lowerVerdict(
    _ line: TextLine, _ next: TextLine, in paragraph: Paragraph
  ) -> Verdict {
    guard let limit else {
      if next.leadingTabs != line.leadingTabs { return .apart }
      let goesOn = line.isOpen && line.tail != .comma && line.length >= 40
      if paragraph.first.beginsItem, next.head == .lower { return goesOn ? .joined : .broken }
      return goesOn && next.head == .lower ? .joined : .apart
    }
    if line.length > limit * 5 / 4 && line.length > 110 { return line.isOpen ? .joined : .apart }
    if isFilled(line, next, share: 0.94) { return .joined }
    guard line.isOpen, next.head == .lower else { return .apart }
    if paragraph.isHead, line.tail != .comma { return .joined }
    let isShortRest = paragraph.lineCount > 1 && line.length < 25
    return line.length >= 40 && line.tail != .comma || isShortRest
      || line.tail == .comma
        && isFilled(line, next, share: 0.75)
      ? .joined : .apart
  }

  private func upperVerdict(
    _ line: TextLine, _ next: TextLine, in paragraph: Paragraph
  ) -> Verdict {
    guard let limit else {
      if paragraph.first.beginsItem, next.isParenthesis, !line.hasInnerTab { return .broken }
      return .apart
    }
    if line.length > limit * 5 / 4 && line.length > 110 { return .apart }
    if line.isAllCapitals != next.isAllCapitals, line.isAllCapitals, paragraph.lineCount < 4 {
      return .apart
    }
    if line.tail == .sentenceEnd || line.endsInAddress, isHeadingLike(next) { return .apart }
    switch line.tail {
    case .semicolon where isInForm: return isFilled(line, next, share: 0.9) ? .joined : .apart
    case .colon, .semicolon: return .apart
    case .sentenceEnd:
      return isFilled(line, next, share: partsByEmptyLines ? 0.9 : 1) ? .joined : .apart
    case .comma:
      let isRest = next.length * 2 < limit && next.tail != .comma
      return isFilled(line, next, share: isRest ? 0.7 : 0.94) ? .joined : .apart
    case .hyphen, .linking, .numbered: return line.length >= 20 ? .joined : .apart
    case .open:
      if isFilled(line, next, share: 0.96) { return .joined }
      let areCapitals = line.endsInCapitals && next.isAllCapitals
      return areCapitals && line.length >= 45 ? .joined : .apart
    }
  }
}
