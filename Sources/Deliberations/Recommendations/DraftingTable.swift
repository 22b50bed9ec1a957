internal import Texts

/// A table of drafting proposals: a row for each, with the text proposed beside the present one.
struct DraftingTable {
  private let table: Clause
  private let header: [String]
  private let rows: [[String]]
  /// The column of the wordings proposed.
  private let column: Int

  /// Nil where no column is headed as proposing something.
  init?(_ table: Clause) {
    let rows = Self.rows(of: table)
    guard let header = rows.first, header.count > 1,
      let column = header.firstIndex(where: Self.proposes)
    else { return nil }
    self.table = table
    self.header = header
    self.rows = Array(rows.dropFirst())
    self.column = column
  }

  static func rows(of table: Clause) -> [[String]] {
    table.text.split(separator: "\n").map { row in
      row.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
        cell.split { $0.isWhitespace || $0 == "\u{2028}" }.joined(separator: " ")
      }
    }
  }

  static func proposes(_ cell: String) -> Bool {
    let words = Token.all(in: cell).filter { $0.shape != .mark }.map(\.folded)
    return words.count <= 8 && words.contains(where: proposing.contains)
      && words.contains(where: wordings.contains)
  }

  /// One recommendation a row, each cell behind the head of its column.
  func recommendations(of submitters: [String]) -> [Recommendation] {
    rows.compactMap { row in
      guard row.count == header.count, !row[column].isEmpty else { return nil }
      let lines = zip(header, row).filter { !$1.isEmpty }.map { head, cell in
        head.isEmpty ? cell : "\(head): \(cell)"
      }
      return Recommendation(
        number: nil, proponents: submitters, category: nil, text: lines.joined(separator: "\n"),
        clauses: [table.id])
    }
  }

  private static let proposing: Set<String> = [
    "proposed", "suggested", "new", "revised", "amended", "proposé", "proposée", "nouveau",
    "propuesto", "propuesta", "nuevo", "предлагаемый", "المقترح", "建", "拟",
  ]
  private static let wordings: Set<String> = [
    "text", "wording", "language", "formulation", "texte", "libellé", "texto", "redacción",
    "текст", "النص", "案",
  ]
}
