internal import Redlines
internal import Texts

/// Two texts in one, clause by clause, as pages and plain files show them.
struct RedlinedText {
  /// A stretch of a paragraph, set in one way, or a break within it.
  struct Piece: Equatable {
    enum Content: Equatable {
      case inline(InlinePiece)
      /// A break between paragraphs that came or went alone.
      case paragraphBreak
    }

    var status: MarkedStatus
    var content: Content
    var move: Int?
    /// Whether a note's mark is one of the old text's.
    var isOld: Bool
    /// Whether it only gives way to another form of the same signs, or is that form.
    var isTypographic = false

    fileprivate var words: [UInt8]? {
      guard case .inline(let inline) = content, case .text(let text) = inline.content else {
        return nil
      }
      return Array(text.utf8)
    }
  }

  /// What became of a paragraph, a table or a note.
  enum Change {
    case edited, typographic, renumbered, inserted, deleted, movedAway, movedHere

    /// - Parameter status: of the whole; kept, where something in it changed.
    init(_ status: MarkedStatus) {
      self =
        switch status {
        case .kept: .edited
        case .inserted: .inserted
        case .deleted: .deleted
        case .movedAway: .movedAway
        case .movedHere: .movedHere
        }
    }
  }

  struct Paragraph {
    /// What became of it as a whole: kept, where only words in it changed.
    var status: MarkedStatus
    var old: Clause?
    var new: Clause?
    var pieces: [Piece]
    /// Of a paragraph that moved.
    var move: Int? { status == .kept ? nil : pieces.lazy.compactMap(\.move).first }

    var isChanged: Bool { change != nil }

    /// What became of it; nil where nothing did.
    var change: Change? {
      let changed = pieces.filter { $0.status != .kept }
      guard status == .kept else { return Change(status) }
      if changed.isEmpty { return isRenumbered ? .renumbered : nil }
      return changed.allSatisfy(\.isTypographic) && !isRenumbered ? .typographic : .edited
    }

    var isRenumbered: Bool {
      guard let old, let new else { return false }
      return old.number?.printed != new.number?.printed
    }
  }

  struct Row {
    var status: MarkedStatus
    var cells: [[Paragraph]]
  }

  struct Table {
    var old: Clause?
    var new: Clause?
    var rows: [Row]
  }

  enum Block {
    case paragraph(Paragraph)
    case table(Table)
  }

  struct Note {
    var oldLabel: String?
    var newLabel: String?
    var paragraphs: [Paragraph]
  }

  private(set) var blocks: [Block] = []
  /// In the order of the new text's references, those of the old one alone behind.
  private(set) var notes: [Note] = []
  /// Whether some passages were too long and too unlike to be compared as a whole.
  private(set) var isCoarse = false
  let old: IssuedText
  let new: IssuedText
  private var moves = 0
  /// Of a note of the new text the old one, as their references tell.
  private var oldOfNew: [String: String] = [:]

  init(from old: StructuredText, to new: StructuredText) {
    self.old = IssuedText(old)
    self.new = IssuedText(new)
    let (olds, news) = (
      self.old.body.map { Source($0, self.old) }, self.new.body.map { Source($0, self.new) }
    )
    blocks = compare(olds, news)
    addNotes()
  }

  // MARK: Comparing

  /// A clause as it is compared.
  private struct Source {
    var clause: Clause
    var line: Line
    /// Of a table.
    var rows: [[Line]] = []

    init(_ clause: Clause, _ text: IssuedText) {
      self.clause = clause
      line = Line(clause.kind == .table ? [] : clause.pieces, text)
      if clause.kind == .table { rows = clause.cells.map { $0.map { Line($0, text) } } }
    }

    var block: ComparedBlock {
      guard clause.kind == .table else { return .paragraph(line.bytes) }
      return .table(rows.map { ComparedRow(cells: $0.map { [.paragraph($0.bytes)] }) })
    }
  }

  /// The pieces of a paragraph with their places in its compared text.
  private struct Line {
    private(set) var bytes: [UInt8] = []
    private var places: [(range: Range<Int>, piece: InlinePiece)] = []

    init(_ pieces: [InlinePiece], _ text: IssuedText) {
      for piece in pieces {
        let start = bytes.count
        switch piece.content {
        case .text(let words): bytes += words.utf8
        // All notes have one sign: they are paired by the words around them.
        case .note(let label):
          bytes += text.notes[label] == nil ? Array("[^\(label)]".utf8) : ObjectSigns.footnote
        case .lineBreak: bytes.append(0x0A)
        case .tab: bytes.append(0x09)
        }
        if start < bytes.count { places.append((start..<bytes.count, piece)) }
      }
    }

    func pieces(in range: Range<Int>) -> [InlinePiece] {
      places.compactMap { place in
        let part = place.range.clamped(to: range)
        guard !part.isEmpty else { return nil }
        guard case .text = place.piece.content, part != place.range else { return place.piece }
        return InlinePiece(
          content: .text(String(decoding: bytes[part], as: UTF8.self)),
          styles: place.piece.styles)
      }
    }

    func noteLabel(at place: Int) -> String? {
      for one in places where one.range.lowerBound == place {
        if case .note(let label) = one.piece.content { return label }
      }
      return nil
    }
  }

  private mutating func compare(_ olds: [Source], _ news: [Source]) -> [Block] {
    let flow = MarkedFlow(
      from: olds.map(\.block), to: news.map(\.block), endsTogether: false)
    if flow.isCoarse { isCoarse = true }
    defer { moves += flow.moveCount }
    var blocks: [Block] = []
    var group = Group()
    for block in flow.blocks {
      switch block {
      case .paragraph(let paragraph):
        group.pieces += pieces(
          of: paragraph, { olds[$0].line }, { news[$0].line }, firstMove: moves)
        if let whole = group.closed(
          by: paragraph, old: paragraph.old.map { olds[$0].clause },
          new: paragraph.new.map { news[$0].clause })
        {
          blocks.append(.paragraph(whole))
        }
      case .table(let from, let to, let rows):
        let (one, other) = (from.map { olds[$0] }, to.map { news[$0] })
        blocks.append(
          .table(
            Table(
              old: one?.clause, new: other?.clause,
              rows: rows.map { self.row($0, one?.rows ?? [], other?.rows ?? []) })))
      }
    }
    return blocks
  }

  private mutating func row(
    _ row: MarkedRow, _ olds: [[Line]], _ news: [[Line]]
  ) -> Row {
    let (one, other) = (row.old.map { olds[$0] } ?? [], row.new.map { news[$0] } ?? [])
    let cells = row.cells.enumerated().map { at, cell -> [Paragraph] in
      var group = Group()
      return cell.compactMap { block in
        guard case .paragraph(let paragraph) = block else { return nil }
        group.pieces += pieces(of: paragraph, { _ in one[at] }, { _ in other[at] }, firstMove: 0)
        return group.closed(by: paragraph, old: nil, new: nil)
      }
    }
    return Row(status: row.status, cells: cells)
  }

  private mutating func pieces(
    of paragraph: MarkedParagraph, _ old: (Int) -> Line, _ new: (Int) -> Line, firstMove: Int
  ) -> [Piece] {
    paragraph.pieces.flatMap { piece -> [Piece] in
      let isOld = piece.new == nil
      guard let span = piece.new ?? piece.old else { return [] }
      let line = isOld ? old(span.clause) : new(span.clause)
      if piece.status == .kept, let from = piece.old {
        pairNotes(old(from.clause), from.range, line, span.range)
      }
      return line.pieces(in: span.range).map {
        Piece(
          status: piece.status, content: .inline($0), move: piece.move.map { $0 + firstMove },
          isOld: isOld)
      }
    }
  }

  private mutating func pairNotes(
    _ old: Line, _ from: Range<Int>, _ new: Line, _ to: Range<Int>
  ) {
    var at = to.lowerBound
    while let place = new.bytes[at..<to.upperBound].firstIndex(of: ObjectSigns.footnote[0]) {
      at = place + 1
      if let one = old.noteLabel(at: from.lowerBound + place - to.lowerBound),
        let other = new.noteLabel(at: place), oldOfNew[other] == nil
      {
        oldOfNew[other] = one
      }
    }
  }

  /// Paragraphs between which breaks are gone are shown as the one that they are now.
  private struct Group {
    var pieces: [Piece] = []
    private var goesOn = false

    mutating func closed(
      by paragraph: MarkedParagraph, old: Clause?, new: Clause?
    ) -> Paragraph? {
      let isOldOnly = pieces.allSatisfy { $0.isOld }
      let isNewOnly = paragraph.pieces.allSatisfy { $0.old == nil }
      var whole = Paragraph(status: .kept, old: old, new: new, pieces: [])
      switch paragraph.mark {
      case .deleted, .movedAway:
        if goesOn || !isOldOnly {
          pieces.append(
            Piece(status: .deleted, content: .paragraphBreak, move: nil, isOld: true))
          goesOn = true
          return nil
        }
        whole.status = paragraph.mark
      case .inserted, .movedHere:
        if !goesOn, isNewOnly {
          whole.status = paragraph.mark
        } else {
          pieces.append(
            Piece(status: .inserted, content: .paragraphBreak, move: nil, isOld: false))
        }
      case .kept: break
      }
      whole.pieces = pieces.tellingTypography
      (pieces, goesOn) = ([], false)
      return whole
    }
  }

  // MARK: Notes

  private mutating func addNotes() {
    for label in new.noteOrder {
      guard let note = new.notes[label] else { continue }
      let from = oldOfNew[label].flatMap { old.notes[$0] }
      add(from, note)
    }
    let paired = Set(oldOfNew.values)
    for label in old.noteOrder where !paired.contains(label) { add(old.notes[label], nil) }
  }

  private mutating func add(_ from: Clause?, _ to: Clause?) {
    let blocks = compare(
      from.map { [Source($0, old)] } ?? [], to.map { [Source($0, new)] } ?? [])
    notes.append(
      Note(
        oldLabel: from?.number?.printed, newLabel: to?.number?.printed,
        paragraphs: blocks.compactMap { block in
          if case .paragraph(let paragraph) = block { paragraph } else { nil }
        }))
  }
}

extension [RedlinedText.Piece] {
  /// The same, where what only took another form says so.
  fileprivate var tellingTypography: [RedlinedText.Piece] {
    var pieces = self
    var at = 0
    while at < pieces.count {
      let gone = pieces[at...].prefix { $0.status == .deleted }
      let come = pieces[gone.endIndex...].prefix { $0.status == .inserted }
      if let one = gone.words, let other = come.words, Typography.areAlike(one[...], other[...]) {
        for place in at..<come.endIndex { pieces[place].isTypographic = true }
      }
      at = Swift.max(come.endIndex, at + 1)
    }
    return pieces
  }
}

extension ArraySlice<RedlinedText.Piece> {
  /// What it says; nil where it has something else than words, or nothing.
  fileprivate var words: [UInt8]? {
    let words = compactMap(\.words)
    return words.count == count && !isEmpty ? words.flatMap { $0 } : nil
  }
}
