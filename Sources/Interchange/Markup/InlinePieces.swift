internal import Texts

/// A stretch of a clause's text that is set in one way, or a note's mark, or a line's end.
struct InlinePiece: Equatable {
  enum Content: Equatable {
    case text(String)
    case note(String)
    case lineBreak
    case tab
  }

  var content: Content
  /// Outermost first.
  var styles: [InlineMark.Style]
}

extension [InlinePiece] {
  /// The words without marks of notes, in one line.
  var words: String {
    map { piece in
      switch piece.content {
      case .text(let text): text
      case .lineBreak, .tab: " "
      case .note: ""
      }
    }.joined()
  }
}

extension Clause {
  /// The text in pieces, in order.
  var pieces: [InlinePiece] { InlinePiece.pieces(of: text, marks: marks) }

  /// The cells of a table, row by row, in pieces.
  var cells: [[[InlinePiece]]] { InlinePiece.cells(of: pieces) }
}

extension InlinePiece {
  /// Pieces of a table, cut into rows and cells.
  static func cells(of pieces: [InlinePiece]) -> [[[InlinePiece]]] {
    var rows: [[[InlinePiece]]] = [[[]]]
    for piece in pieces {
      switch piece.content {
      case .tab: rows[rows.count - 1].append([])
      case .lineBreak: rows.append([[]])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(piece)
      }
    }
    return rows.map { row in
      row.map { cell in
        cell.flatMap { piece -> [InlinePiece] in
          guard case .text(let text) = piece.content, text.contains("\u{2028}") else {
            return [piece]
          }
          var parts: [InlinePiece] = []
          for (at, line) in text.split(separator: "\u{2028}", omittingEmptySubsequences: false)
            .enumerated()
          {
            if at > 0 {
              parts.append(InlinePiece(content: .lineBreak, styles: []))
            }
            if !line.isEmpty {
              parts.append(InlinePiece(content: .text(String(line)), styles: piece.styles))
            }
          }
          return parts
        }
      }
    }
  }
}

extension InlinePiece {
  static func pieces(of text: String, marks: [InlineMark]) -> [InlinePiece] {
    // Most texts are one piece.
    if marks.isEmpty, !text.isEmpty, !text.holds("["), !text.holds("\n"), !text.holds("\t") {
      return [InlinePiece(content: .text(text), styles: [])]
    }
    let bytes = Array(text.utf8)
    var cuts: Set<Int> = [0, bytes.count]
    for mark in marks where mark.range.upperBound <= bytes.count {
      cuts.insert(mark.range.lowerBound)
      cuts.insert(mark.range.upperBound)
    }
    var notes: [Int: String] = [:]
    for (range, label) in NoteMarks.ranges(in: bytes) {
      for inside in range.dropFirst() { cuts.remove(inside) }
      cuts.insert(range.lowerBound)
      cuts.insert(range.upperBound)
      notes[range.lowerBound] = label
    }
    for (at, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x09 {
      cuts.insert(at)
      cuts.insert(at + 1)
    }
    let places = cuts.sorted()
    let ordered = marks.sorted { $0.range.count > $1.range.count }
    return zip(places, places.dropFirst()).map { from, to in
      let styles = ordered.filter { $0.range.lowerBound <= from && $0.range.upperBound >= to }
        .map(\.style)
      let content: Content =
        if let label = notes[from] {
          .note(label)
        } else if bytes[from] == 0x0A {
          .lineBreak
        } else if bytes[from] == 0x09 {
          .tab
        } else {
          .text(String(decoding: bytes[from..<to], as: UTF8.self))
        }
      return InlinePiece(content: content, styles: styles)
    }
  }
}
