internal import Texts

/// A table while its cells are read.
struct TableCollector {
  private struct Cell {
    var paragraphs: [SourceParagraph] = []
    var columns = 1
    var rows = 1
  }

  /// No table is wider; a file that says so means something else.
  private static let columnLimit = 1000

  /// Whether the file says that this is a table of facts, whatever it looks like.
  var isCertain = false
  /// As `SourceParagraph.depth`.
  var depth: Int?
  private var rows: [[Cell]] = []

  init(isCertain: Bool = false) {
    self.isCertain = isCertain
  }

  private(set) var isInCell = false

  mutating func startRow() {
    isInCell = false
    rows.append([])
  }

  mutating func startCell(columns: Int = 1, rows rowSpan: Int = 1) {
    if rows.isEmpty { startRow() }
    isInCell = true
    rows[rows.count - 1].append(
      Cell(
        columns: min(max(1, columns), Self.columnLimit), rows: min(max(1, rowSpan), 10_000)))
  }

  mutating func endCell() {
    isInCell = false
  }

  mutating func add(_ paragraph: SourceParagraph) {
    guard let last = rows.last, !last.isEmpty else { return }
    rows[rows.count - 1][last.count - 1].paragraphs.append(paragraph)
  }

  /// The paragraphs that the table stands for.
  ///
  /// One table, or what stood in its cells where the table only places text on a page (one column,
  /// or headings and tables in its cells).
  func paragraphs() -> [SourceParagraph] {
    let cells = rows.flatMap { $0 }
    let content = cells.flatMap(\.paragraphs)
    guard !content.isEmpty else { return [] }
    let placesOnly =
      rows.allSatisfy { row in row.filter { !$0.paragraphs.isEmpty }.count <= 1 }
      || content.contains { paragraph in
        switch paragraph.role {
        case .heading, .title, .table, .note, .clause: true
        default: false
        }
      }
    return placesOnly && !isCertain ? content : [table()]
  }

  private func table() -> SourceParagraph {
    var text = ""
    var marks: [InlineMark] = []
    /// For each column, the rows below that a cell still covers.
    var covered: [Int] = []
    var isFirstRow = true
    for row in rows where !row.isEmpty {
      if !isFirstRow { text += "\n" }
      isFirstRow = false
      var column = 0
      func skipCovered() {
        while column < covered.count, covered[column] > 0 {
          covered[column] -= 1
          if column > 0 { text += "\t" }
          column += 1
        }
      }
      for cell in row {
        skipCovered()
        if column > 0 { text += "\t" }
        let (words, inner) = Self.cellText(cell.paragraphs)
        let start = text.utf8.count
        text += words
        marks += inner.map {
          InlineMark($0.style, over: ($0.range.lowerBound + start)..<($0.range.upperBound + start))
        }
        for extra in 0..<cell.columns {
          if extra > 0 { text += "\t" }
          while covered.count <= column { covered.append(0) }
          covered[column] = cell.rows - 1
          column += 1
        }
      }
      skipCovered()
    }
    var table = SourceParagraph(text, role: .table, marks: marks)
    table.depth = depth
    return table
  }

  /// A cell's paragraphs in one line, U+2028 where it breaks.
  private static func cellText(
    _ paragraphs: [SourceParagraph]
  ) -> (text: String, marks: [InlineMark]) {
    var bytes: [UInt8] = []
    var marks: [InlineMark] = []
    for paragraph in paragraphs {
      if !bytes.isEmpty { bytes += "\u{2028}".utf8 }
      if let number = paragraph.number { bytes += "\(number.printed) ".utf8 }
      var places: [Int] = []
      for byte in paragraph.text.utf8 {
        places.append(bytes.count)
        switch byte {
        case 0x0A: bytes += "\u{2028}".utf8
        case 0x09: bytes.append(0x20)
        default: bytes.append(byte)
        }
      }
      places.append(bytes.count)
      for mark in paragraph.marks where mark.range.upperBound < places.count {
        marks.append(
          InlineMark(
            mark.style, over: places[mark.range.lowerBound]..<places[mark.range.upperBound]))
      }
    }
    return (String(decoding: bytes, as: UTF8.self), marks)
  }
}
