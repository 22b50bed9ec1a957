internal import Texts

/// The cells of a table without a column for recommendations that ask by themselves: each a whole
/// sentence, and expressly.
struct AskingCells {
  private let table: Clause
  private let asking: Asking

  init(_ table: Clause, _ asking: Asking) {
    self.table = table
    self.asking = asking
  }

  func recommendations(of submitters: [String]) -> [Recommendation] {
    guard table.text.utf8.count > 20 else { return [] }
    let rows = DraftingTable.rows(of: table)
    let parties = rows.first.flatMap(RecommendationTable.parties)
    return rows.flatMap { row in
      let party = parties.map { $0 < row.count ? row[$0] : "" } ?? ""
      let proponents = party.isEmpty ? submitters : Proponents.all(in: party)
      return row.filter(asks).map { cell in
        Recommendation(
          number: nil, proponents: proponents, category: nil, text: cell, clauses: [table.id])
      }
    }
  }

  /// Its first sentence asks, and it is no fragment.
  private func asks(_ cell: String) -> Bool {
    let tokens = Token.all(in: cell)
    guard tokens.count > 5, let first = tokens.first, first.shape != .lower || !isLatin(first),
      let sentence = Sentences.all(in: tokens).first
    else { return false }
    return asking.strength(of: tokens[sentence]) == .express
      || tokens.last?.folded == "." && asking.strength(of: tokens[sentence]) == .duty
  }

  private func isLatin(_ token: Token) -> Bool {
    token.folded.utf8.first.map { $0 < 0xD0 } ?? false
  }
}
