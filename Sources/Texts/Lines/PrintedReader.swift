/// Puts printed pages together again into paragraphs, from the places of their lines.
public struct PrintedReader: Sendable {
  /// Lines of one paragraph.
  struct Piece: Sendable {
    enum Kind: Hashable, Sendable {
      case text, note, table, furniture
    }

    var kind: Kind
    var lines: [Int]
  }

  private let pages: [PrintedPage]
  private let lines: [PrintedLine]
  private let furniture: PrintedFurniture
  private let setting: PrintedSetting

  public init(_ pages: [PrintedPage]) {
    self.pages = pages
    lines = pages.enumerated().flatMap { PrintedLines($1, number: $0).lines }
    furniture = PrintedFurniture(of: lines, pages: pages)
    setting = PrintedSetting(of: lines, on: pages, without: furniture.lines)
  }

  /// Linear in the number of lines.
  public func flow() -> SourceFlow {
    var flow = SourceFlow()
    let hyphenation = hyphenation()
    let pieces = gathered()
    let labels = Set(pieces.compactMap { $0.kind == .note ? lines[$0.lines[0]].noteLabel : nil })
    // Heads and feet of later pages would part paragraphs that belong together: they stand last.
    var late: [SourceParagraph] = []
    for piece in pieces {
      let paragraphs = apart(
        piece, paragraph(of: piece, hyphenation: hyphenation, labels: labels))
      if piece.kind == .furniture, lines[piece.lines[0]].page > 0 {
        late += paragraphs
      } else {
        flow.paragraphs += paragraphs
      }
    }
    flow.paragraphs += late
    return flow
  }

  private func hyphenation() -> Hyphenation {
    var bytes: [UInt8] = []
    for line in lines { bytes += line.bytes + [0x0A] }
    return Hyphenation(of: TextLines(bytes))
  }

  // MARK: Lines to pieces

  /// The pieces in order; a page's notes and furniture follow the paragraph that they interrupt.
  private func gathered() -> [Piece] {
    var pieces: [Piece] = []
    var isTail = false
    for at in lines.indices {
      if furniture.lines.contains(at) {
        if !furniture.repeated.contains(at), !furniture.pageNumbers.contains(at) {
          pieces.append(Piece(kind: .furniture, lines: [at]))
        }
        continue
      }
      if isRule(lines[at]) { continue }
      if lines[at].noteLabel != nil, setting.mayBeNote(lines[at]) {
        pieces.append(Piece(kind: .note, lines: [at]))
        isTail = true
        continue
      }
      if at > 0, lines[at].page != lines[at - 1].page { isTail = false }
      if isTail, let last = pieces.last, last.kind == .note, let before = last.lines.last,
        setting.continuesNote(lines[before], lines[at])
      {
        pieces[pieces.count - 1].lines.append(at)
        continue
      }
      isTail = false
      place(at, in: &pieces)
    }
    return pieces
  }

  private func isRule(_ line: PrintedLine) -> Bool {
    line.bytes.allSatisfy { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || $0 == 0x20 }
  }

  /// Joins a line to the open paragraph, or begins a new one.
  private func place(_ at: Int, in pieces: inout [Piece]) {
    let open = pieces.lastIndex { $0.kind == .text || $0.kind == .table }
    guard let open, let before = pieces[open].lines.last else {
      pieces.append(Piece(kind: .text, lines: [at]))
      return
    }
    let isNext = pieces[open...].allSatisfy { $0.kind != .note }
    if pieces[open].kind == .table || isRow(at), isNext {
      let isTable = isRow(at) && isRow(before) && setting.areRows(lines[before], lines[at])
      if isTable {
        pieces[open].kind = .table
        pieces[open].lines.append(at)
        splitLead(of: open, in: &pieces)
        return
      }
      if pieces[open].kind == .table {
        pieces.append(Piece(kind: .text, lines: [at]))
        return
      }
    }
    let first = lines[pieces[open].lines[0]]
    let goesOn =
      lines[at].page == lines[before].page
      ? setting.goesOn(lines[before], lines[at], from: first, count: pieces[open].lines.count)
      : setting.goesOnOverPage(lines[before], lines[at])
    if goesOn {
      pieces[open].lines.append(at)
    } else {
      pieces.append(Piece(kind: .text, lines: [at]))
    }
  }

  private func isRow(_ at: Int) -> Bool { !lines[at].cells.isEmpty }

  /// A table that grew out of a paragraph's last line leaves the paragraph behind.
  private func splitLead(of open: Int, in pieces: inout [Piece]) {
    let rows = pieces[open].lines
    guard let firstRow = rows.firstIndex(where: isRow), firstRow > 0 else { return }
    pieces[open].lines = Array(rows[firstRow...])
    pieces.insert(Piece(kind: .text, lines: Array(rows[..<firstRow])), at: open)
  }

  // MARK: Pieces to paragraphs

  private func paragraph(
    of piece: Piece, hyphenation: Hyphenation, labels: Set<String>
  ) -> SourceParagraph {
    var text: [UInt8] = []
    var marks: [InlineMark] = []
    for (place, at) in piece.lines.enumerated() {
      let line = lines[at]
      let shown = shown(line, labels: labels)
      if place > 0 {
        if piece.kind == .table {
          text.append(0x0A)
        } else {
          join(&text, shown.bytes, hyphenation: hyphenation)
        }
      }
      for mark in shown.marks {
        marks.append(
          InlineMark(
            mark.style,
            over: (mark.range.lowerBound + text.count)..<(mark.range.upperBound + text.count)))
      }
      text += shown.bytes
    }
    let first = lines[piece.lines[0]]
    var role = SourceParagraph.Role.body
    switch piece.kind {
    case .note: role = .note(label: first.noteLabel ?? "")
    case .table: role = .table
    case .text:
      if let level = setting.headingLevel(piece.lines.map { lines[$0] }) {
        role = .heading(level: level)
      }
    case .furniture: marks = []
    }
    let page = pages[first.page]
    return SourceParagraph(
      String(decoding: text, as: UTF8.self), role: role, marks: merged(marks, in: text),
      indent: setting.indent(of: first),
      isCentred: setting.isCentred(piece.lines.map { lines[$0] }, on: page))
  }

  /// Words that a wide gap parts on a line that is no row of a table stand on their own: a
  /// letterhead's symbol, date and place.
  private func apart(_ piece: Piece, _ paragraph: SourceParagraph) -> [SourceParagraph] {
    let line = lines[piece.lines[0]]
    guard piece.kind == .text, piece.lines.count == 1, !line.cells.isEmpty,
      !line.features.isContentsEntry
    else { return [paragraph] }
    var start = 0
    let text = Array(paragraph.text.utf8)
    return text.split(separator: 0x09).map { cell in
      defer { start += cell.count + 1 }
      var part = paragraph
      part.text = String(decoding: cell.trimmed(), as: UTF8.self)
      part.marks = paragraph.marks.compactMap { mark in
        let lower = max(mark.range.lowerBound - start, 0)
        let upper = min(mark.range.upperBound - start, part.text.utf8.count)
        return lower < upper ? InlineMark(mark.style, over: lower..<upper) : nil
      }
      return part
    }
  }

  /// The line's text; raised figures that are no note's label stand in it as they are.
  private func shown(
    _ line: PrintedLine, labels: Set<String>
  ) -> (bytes: [UInt8], marks: [InlineMark]) {
    guard line.raised.contains(where: { !labels.contains($0.label) }) else {
      return (line.bytes, line.marks)
    }
    var bytes: [UInt8] = []
    var marks = line.marks
    var from = 0
    for raised in line.raised {
      bytes += line.bytes[from..<raised.range.lowerBound]
      from = raised.range.upperBound
      if labels.contains(raised.label) {
        bytes += line.bytes[raised.range]
        continue
      }
      let start = bytes.count
      bytes += Array(raised.label.utf8)
      let shrink = raised.range.count - raised.label.utf8.count
      marks = marks.map { mark in
        let lower = mark.range.lowerBound
        let upper = mark.range.upperBound
        return InlineMark(
          mark.style,
          over: (lower > start ? max(start, lower - shrink) : lower)..<(upper > start
            ? max(start, upper - shrink) : upper))
      }
      marks.append(InlineMark(.superscript, over: start..<bytes.count))
    }
    bytes += line.bytes[from...]
    return (bytes, marks.filter { !$0.range.isEmpty })
  }

  private func join(_ text: inout [UInt8], _ line: [UInt8], hyphenation: Hyphenation) {
    if hyphenation.joins(&text, to: line[...]) { return }
    let wide = { (byte: UInt8?) in byte.map { $0 >= 0xE3 && $0 < 0xEA } ?? false }
    if !(wide(text.suffix(3).first) && wide(line.first)) { text.append(0x20) }
  }

  /// Marks of one style that a line's end parts are one.
  private func merged(_ marks: [InlineMark], in text: [UInt8]) -> [InlineMark] {
    var result: [InlineMark] = []
    for mark in marks {
      let upper = min(mark.range.upperBound, text.count)
      guard mark.range.lowerBound < upper else { continue }
      if let last = result.lastIndex(where: { $0.style == mark.style }),
        mark.range.lowerBound <= result[last].range.upperBound + 1
      {
        result[last] = InlineMark(
          mark.style,
          over: result[last].range.lowerBound..<max(upper, result[last].range.upperBound))
      } else {
        result.append(InlineMark(mark.style, over: mark.range.lowerBound..<upper))
      }
    }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
