/// Puts the pieces of a page together into lines.
struct PrintedLines: Sendable {
  private(set) var lines: [PrintedLine] = []
  private let page: Int

  /// Linear in the number of pieces.
  init(_ page: PrintedPage, number: Int) {
    self.page = number
    var open: [PrintedPiece] = []
    for piece in StrayMarkers.settled(page.pieces) where !piece.text.isEmpty {
      if !open.isEmpty, !isOnLine(piece, open) {
        close(open)
        open = []
      }
      if open.isEmpty, piece.text.allSatisfy(\.isWhitespace) { continue }
      open.append(piece)
    }
    close(open)
  }

  /// The piece stands beside the last one: their heights overlap by half of the smaller.
  private func isOnLine(_ piece: PrintedPiece, _ open: [PrintedPiece]) -> Bool {
    guard let last = open.last, let main = open.max(by: { $0.height < $1.height }) else {
      return false
    }
    let overlap = min(piece.bottom, main.bottom) - max(piece.top, main.top)
    let smaller = max(1, min(piece.height, main.height))
    return overlap * 2 >= smaller && piece.left >= last.right - max(6, main.height / 2)
  }

  private mutating func close(_ pieces: [PrintedPiece]) {
    var pieces = pieces[...]
    while let last = pieces.last, last.text.allSatisfy(\.isWhitespace) { pieces.removeLast() }
    guard let first = pieces.first else { return }
    let main = pieces.max { $0.text.utf8.count < $1.text.utf8.count } ?? first
    var line = PrintedLine(
      page: page, left: first.left, right: first.right, top: main.top, bottom: main.bottom,
      size: main.size)
    var before: PrintedPiece?
    for piece in pieces {
      if let before, piece.left - before.right > main.size * 2, !line.bytes.isEmpty,
        !isLoneNumber(line.bytes)
      {
        line.cells.append((piece.left, line.bytes.count))
        if line.bytes.last == 0x20 { line.bytes.removeLast() }
        line.bytes.append(0x09)
      } else if let before, piece.left - before.right > max(3, main.size / 4) {
        if line.bytes.last != 0x20, piece.text.first != " " { line.bytes.append(0x20) }
      }
      append(piece, after: before, main: main, to: &line)
      before = piece
    }
    line.finish()
    if !line.bytes.isEmpty { lines.append(line) }
  }

  /// What stands before the gap is a list's number or a bullet, not a cell.
  private func isLoneNumber(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 8 else { return false }
    let line = TextLine.measured(bytes + Array(" A".utf8), 0..<(bytes.count + 2))
    return line.beginsItem || line.head == .dash || line.head == .weakNumber
  }

  private func append(
    _ piece: PrintedPiece, after before: PrintedPiece?, main: PrintedPiece,
    to line: inout PrintedLine
  ) {
    let isBesideFull = before.map { $0.size * 5 > piece.size * 6 } ?? true
    if isBesideFull, let label = raisedLabel(piece, main: main) {
      if line.bytes.isEmpty {
        line.noteLabel = label
      } else {
        while line.bytes.last == 0x20 { line.bytes.removeLast() }
        let start = line.bytes.count
        line.bytes += Array("[^\(label)]".utf8)
        line.raised.append((label, start..<line.bytes.count))
        if piece.text.last == " " { line.bytes.append(0x20) }
      }
      line.right = max(line.right, piece.right)
      return
    }
    let start = line.bytes.count
    for byte in piece.text.utf8 {
      let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A
      if isSpace, line.bytes.last.map({ $0 == 0x20 || $0 == 0x09 }) ?? true { continue }
      line.bytes.append(isSpace ? 0x20 : byte)
    }
    let range = start..<line.bytes.count
    if !range.isEmpty {
      if piece.isStrong {
        line.mark(.strong, over: range)
        line.strongBytes += range.count
      }
      if piece.isEmphasis { line.mark(.emphasis, over: range) }
    }
    line.right = max(line.right, piece.right)
    line.left = min(line.left, piece.left)
  }

  /// Figures or an asterisk, smaller than the line and above its foot: the mark of a note.
  private func raisedLabel(_ piece: PrintedPiece, main: PrintedPiece) -> String? {
    let label = piece.text.filter { !$0.isWhitespace }
    guard !label.isEmpty, label.count <= 3, piece.size * 5 <= main.size * 4,
      piece.bottom < main.bottom, piece.top <= main.top + main.size / 3
    else { return nil }
    let isFigure = label.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let isLetter = label.utf8.count == 1 && (0x61...0x7A).contains(label.utf8.first ?? 0)
    return isFigure || isLetter || label.allSatisfy { $0 == "*" } ? label : nil
  }
}

extension PrintedLine {
  /// Whether nothing but dots and a page number stands in it.
  var isLeader: Bool {
    features.isContentsEntry
      && bytes.allSatisfy { $0 == 0x2E || $0 == 0x20 || (0x30...0x39).contains($0) }
  }

  mutating func mark(_ style: InlineMark.Style, over range: Range<Int>) {
    if let last = marks.lastIndex(where: { $0.style == style }),
      range.lowerBound - marks[last].range.upperBound <= 1
    {
      marks[last] = InlineMark(style, over: marks[last].range.lowerBound..<range.upperBound)
    } else {
      marks.append(InlineMark(style, over: range))
    }
  }

  mutating func finish() {
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    marks = marks.compactMap { mark in
      let end = min(mark.range.upperBound, bytes.count)
      guard mark.range.lowerBound < end else { return nil }
      return InlineMark(mark.style, over: mark.range.lowerBound..<end)
    }
    features = TextLine.measured(bytes, 0..<bytes.count)
    features.noteLabel = nil
    let columns = max(1, features.length)
    firstWordWidth = features.firstWordLength * (right - left) / columns
  }
}
