/// Puts lines together again into paragraphs, tables and notes.
///
/// Two habits of files are told apart: a paragraph on one long line, and lines broken at a width.
/// Every word of the text stands in some paragraph; running heads and page numbers are paragraphs
/// of their own, after all others.
public struct LinesReader: Sendable {
  /// A paragraph being put together.
  struct Piece: Sendable {
    enum Kind: Hashable, Sendable {
      case text, note, table, furniture
    }

    var kind: Kind
    var lines: [Int]
    /// How each line but the first is joined to the one before.
    var joins: [LineJoining.Verdict] = []
    /// An empty line, a rule or the file's start stands before it.
    var isAfterGap = false
    /// Columns of its lines together.
    var columns = 0
  }

  private let text: TextLines
  private let kinds: LineKinds
  private let habit: WrapHabit
  private let blocks: BlockWidths
  private let conversion: ConvertedNotes
  private let joinsOverEmptyLines: Bool

  /// - Parameters:
  ///   - utf8: the whole text, valid UTF-8.
  ///   - joinsOverEmptyLines: whether a sentence that plainly goes on behind an empty line is one
  ///     paragraph; where versions of a text are compared, an insertion there must not part it.
  public init(_ utf8: [UInt8], joinsOverEmptyLines: Bool = true) {
    self.joinsOverEmptyLines = joinsOverEmptyLines
    conversion = ConvertedNotes(utf8)
    var text = TextLines(conversion.text)
    kinds = LineKinds(of: text)
    for at in kinds.letterBullets { text.lines[at].head = .bullet }
    self.text = text
    habit = WrapHabit(of: text)
    blocks = BlockWidths(of: text)
  }

  /// Linear in the length of the text.
  public func flow() -> SourceFlow {
    let pieces = bridged(gathered())
    let hyphenation = Hyphenation(of: text)
    let labels = Set(
      pieces.compactMap { $0.kind == .note ? text.lines[$0.lines[0]].noteLabel : nil })
    var flow = SourceFlow()
    flow.paragraphs.reserveCapacity(pieces.count)
    for isFurniture in [false, true] {
      for piece in pieces where (piece.kind == .furniture) == isFurniture {
        flow.paragraphs += paragraph(of: piece, hyphenation: hyphenation, labels: labels)
      }
    }
    // Where the conversion wrote a note says nothing: in Word it stood at the foot of a page.
    for note in conversion.notes { flow.paragraphs.append(converted(note)) }
    if conversion.pictures > 0 {
      flow.warnings.append(
        SourceWarning(.unreadablePart, "pictures that the text file only names are not in it"))
    }
    return flow
  }

  private func converted(_ note: ConvertedNotes.Note) -> SourceParagraph {
    let text = note.text.trimmed()
    return SourceParagraph(
      String(decoding: text, as: UTF8.self), role: .note(label: note.label))
  }
}

// MARK: Lines to pieces

extension LinesReader {
  private func gathered() -> [Piece] {
    var pieces: [Piece] = []
    var headEnd = 0
    while headEnd < text.lines.count, headEnd < 6 || text.lines[headEnd].isBlank,
      !kinds.fields.contains(headEnd), pieces.isEmpty || !text.lines[headEnd].isBlank
    { headEnd += 1 }
    var hasGap = true
    var openEmphasis = false
    for at in text.lines.indices {
      let line = text.lines[at]
      if line.isBlank || kinds.kinds[at] == .rule {
        // The rule under a table's head parts nothing.
        let isInTable = !line.isBlank && pieces.last?.kind == .table && !hasGap
        if !isInTable { hasGap = true }
        continue
      }
      let kind = kind(of: at)
      if !hasGap, let last = pieces.last, let before = last.lines.last,
        let verdict = verdict(
          before, at, kind: kind, in: last, isHead: at < headEnd, openEmphasis: openEmphasis),
        verdict != .apart
      {
        pieces[pieces.count - 1].lines.append(at)
        pieces[pieces.count - 1].joins.append(verdict)
        pieces[pieces.count - 1].columns += line.length
        if hasOddStars(at) { openEmphasis.toggle() }
        continue
      }
      let continuesTable =
        kind == .table && pieces.last?.kind == .table && hasGap
        && at - (pieces.last?.lines.last ?? at) <= 4
        && continuesTable(pieces[pieces.count - 1], at)
      if continuesTable {
        pieces[pieces.count - 1].lines.append(at)
        pieces[pieces.count - 1].joins.append(beginsLower(at) ? .joined : .broken)
      } else {
        pieces.append(
          Piece(kind: kind, lines: [at], isAfterGap: hasGap, columns: line.length))
      }
      hasGap = false
      openEmphasis = hasOddStars(at)
    }
    return pieces
  }

  /// A single row after an empty line: the rest of a row that a page's end parts, or a row with as
  /// many cells as the rows before.
  private func continuesTable(_ table: Piece, _ at: Int) -> Bool {
    if beginsLower(at) { return true }
    let isSingle = at + 1 >= kinds.kinds.count || kinds.kinds[at + 1] != .row
    return isSingle && cellCount(at) == cellCount(table.lines[0])
  }

  private func cellCount(_ at: Int) -> Int {
    text.bytes[text.lines[at].range].count { $0 == 0x09 || $0 == UInt8(ascii: "|") }
  }

  private func beginsLower(_ at: Int) -> Bool { text.lines[at].head == .lower }

  private func kind(of at: Int) -> Piece.Kind {
    switch kinds.kinds[at] {
    case .row: .table
    case .furniture: .furniture
    case .text, .rule: text.lines[at].noteLabel == nil ? .text : .note
    }
  }

  private func verdict(
    _ before: Int, _ at: Int, kind: Piece.Kind, in piece: Piece, isHead: Bool, openEmphasis: Bool
  ) -> LineJoining.Verdict? {
    if piece.kind == .table || kind == .table {
      return piece.kind == kind ? .broken : .apart
    }
    guard piece.kind == .text || piece.kind == .note, kind == .text else { return .apart }
    if kinds.fields.contains(at) || isHead && (isSymbol(at) || endsLetterhead(before, at)) {
      return .apart
    }
    var limit = habit.limit(at: at)
    if let width = kinds.formWidths[before] { limit = width }
    if isHead, text.lines[before].length <= 70, kinds.formWidths[before] == nil {
      limit = min(limit ?? 60, max(text.lines[before].length, 40) + 4)
    }
    var joining = LineJoining(limit: limit, dashesAreBullets: kinds.dashesAreBullets)
    joining.blockWidth = blocks.width(at: at)
    joining.runIsNarrow =
      kinds.partsByEmptyLines && kinds.narrow.contains(before) && kinds.narrow.contains(at)
    joining.isInForm = kinds.formWidths[before] != nil
    joining.partsByEmptyLines = kinds.partsByEmptyLines
    return joining.verdict(
      text.lines[before], text.lines[at],
      in: LineJoining.Paragraph(
        first: text.lines[piece.lines[0]], lineCount: piece.lines.count, isHead: isHead,
        hasOpenEmphasis: openEmphasis))
  }

  /// Whether nothing but a document's symbol stands on the line.
  private func isSymbol(_ at: Int) -> Bool {
    let line = words(of: at)
    return line.utf8.last != UInt8(ascii: ".") && DocumentMarks.isSymbol(line)
  }

  /// Whether a line tells whose paper it is or when it was, and the next one tells such a thing
  /// too, or what paper it is: neither goes on in the other.
  private func endsLetterhead(_ before: Int, _ at: Int) -> Bool {
    guard text.lines[before].tail != .linking, text.lines[at].head != .lower,
      Masthead.isLine(words(of: before))
    else { return false }
    let next = words(of: at)
    return Masthead.isLine(next) || OrganNames.beginsWithDeed(next)
  }

  private func words(of at: Int) -> String {
    String(decoding: text.bytes[text.lines[at].range], as: UTF8.self)
  }

  /// An emphasis was opened on the line and not closed: an odd number of `**`, or a star before
  /// the first word and none after.
  private func hasOddStars(_ at: Int) -> Bool {
    let bytes = text.bytes[text.lines[at].range]
    let star = UInt8(ascii: "*")
    guard bytes.contains(star), text.lines[at].head != .bullet else { return false }
    var pairs = 0
    var singles = 0
    var place = bytes.startIndex
    while place < bytes.endIndex {
      if bytes[place] == star {
        if place + 1 < bytes.endIndex, bytes[place + 1] == star {
          pairs += 1
          place += 1
        } else if place == bytes.startIndex {
          singles += 1
        } else if singles == 1 {
          singles = 0
        }
      }
      place += 1
    }
    return pairs % 2 == 1 || singles == 1
  }

  /// Joins pieces of a paragraph that a page break, a note or an empty line parts; what stood
  /// between follows.
  private func bridged(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    result.reserveCapacity(pieces.count)
    for piece in pieces {
      guard piece.kind == .text, let open = openPiece(in: result) else {
        result.append(piece)
        continue
      }
      let before = result[open]
      let last = text.lines[before.lines[before.lines.count - 1]]
      let next = text.lines[piece.lines[0]]
      let overPage = open < result.count - 1 || next.beginsPage
      guard overPage || piece.isAfterGap && joinsOverEmptyLines,
        !kinds.fields.contains(before.lines[0]),
        LineJoining(
          limit: habit.limit(at: piece.lines[0]), dashesAreBullets: kinds.dashesAreBullets
        ).goesOn(last, next, columns: before.columns, overPage: overPage)
      else {
        result.append(piece)
        continue
      }
      result[open].joins.append(.joined)
      result[open].joins += piece.joins
      result[open].lines += piece.lines
      result[open].columns += piece.columns
    }
    return result
  }

  /// The last paragraph, where only notes and page furniture stand after it.
  private func openPiece(in pieces: [Piece]) -> Int? {
    for at in pieces.indices.reversed().prefix(8) {
      switch pieces[at].kind {
      case .text: return at
      case .note, .furniture: continue
      case .table: return nil
      }
    }
    return nil
  }
}

// MARK: Pieces to paragraphs

extension LinesReader {
  private func paragraph(
    of piece: Piece, hyphenation: Hyphenation, labels: Set<String>
  ) -> [SourceParagraph] {
    if piece.kind == .table {
      return [SourceParagraph(LineTable(piece, in: text).text, role: .table)]
    }
    let first = text.lines[piece.lines[0]]
    var raw: [UInt8] = []
    for (place, at) in piece.lines.enumerated() {
      let line = text.bytes[text.lines[at].range]
      if place > 0 {
        join(&raw, line, verdict: piece.joins[place - 1], hyphenation: hyphenation)
      }
      raw += line
    }
    var number: PrintedNumber?
    if kinds.letterBullets.contains(piece.lines[0]) {
      number = PrintedNumber("•")
      raw = Array(raw.drop { $0 != 0x20 }).trimmed()
    }
    var role = SourceParagraph.Role.body
    if piece.kind == .note, let label = first.noteLabel {
      role = .note(label: label)
      raw = Array(raw.dropFirst(label.utf8.count * 2).drop { $0 & 0xC0 == 0x80 || $0 == 0xE2 })
      raw = raw.trimmed()
    }
    let set = ParagraphText(raw, noteLabels: labels)
    return [
      SourceParagraph(
        set.text, role: role, number: number, marks: set.marks, indent: first.indent / 4)
    ]
  }

  private func join(
    _ raw: inout [UInt8], _ line: ArraySlice<UInt8>, verdict: LineJoining.Verdict,
    hyphenation: Hyphenation
  ) {
    if verdict == .broken {
      raw.append(0x0A)
    } else if !hyphenation.joins(&raw, to: line),
      !(isWide(raw.suffix(3).first) && isWide(line.first))
    {
      raw.append(0x20)
    }
  }

  /// Chinese and Japanese set no space between words.
  private func isWide(_ byte: UInt8?) -> Bool {
    byte.map { $0 >= 0xE3 && $0 < 0xEA || $0 == 0xEF } ?? false
  }
}

extension Collection where Element == UInt8 {
  /// Without the spaces, tabs and line feeds around.
  func trimmed() -> [UInt8] {
    let isWhite = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A }
    return Array(drop(while: isWhite).reversed().drop(while: isWhite).reversed())
  }
}
