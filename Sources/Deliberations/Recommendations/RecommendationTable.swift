internal import Texts

/// A table with a row for each recommendation, told by the head of one column: `Recommendation`.
struct RecommendationTable {
  private let table: Clause
  private let rows: [[String]]
  private let column: Int
  private let numbers: Int?
  private let parties: Int?

  /// Nil where no column is headed so.
  init?(_ table: Clause) {
    let rows = DraftingTable.rows(of: table)
    guard let header = rows.first, header.count > 1, rows.count > 1,
      let column = header.firstIndex(where: { cell in
        let words = Self.words(cell)
        return words.count <= 3 && words.contains(where: AskingPhrases.headingWords.contains)
          && !words.contains(where: AskingPhrases.headingDenials.contains)
      })
    else { return nil }
    self.table = table
    self.rows = Array(rows.dropFirst())
    self.column = column
    numbers = header.indices.first { at in
      at != column && (header[at] == "#" || Self.words(header[at]).first.map(Self.counts) ?? false)
    }
    parties = Self.parties(header)
  }

  /// The column of those who ask: `Organization`.
  static func parties(_ header: [String]) -> Int? {
    header.indices.first { at in
      SubmitterWords.partyLabels.contains(words(header[at]).joined(separator: " "))
    }
  }

  private static func words(_ cell: String) -> [String] {
    Token.all(in: cell).filter { $0.shape != .mark }.map(\.folded)
  }

  private static func counts(_ word: String) -> Bool {
    ["no", "nº", "n", "number", "numéro", "núm", "número", "№", "номер", "رقم"].contains(word)
  }

  func recommendations(of submitters: [String]) -> [Recommendation] {
    rows.compactMap { row in
      guard column < row.count, Self.words(row[column]).count > 1 else { return nil }
      let number = numbers.map { $0 < row.count ? Proponents.trimmed(row[$0]) : "" } ?? ""
      let party = parties.map { $0 < row.count ? row[$0] : "" } ?? ""
      return Recommendation(
        number: number.isEmpty ? nil : number,
        proponents: party.isEmpty ? submitters : Proponents.all(in: party), category: nil,
        text: row[column], clauses: [table.id])
    }
  }
}
