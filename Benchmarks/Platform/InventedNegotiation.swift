import Redlines
import Texts

/// A text and wishes about it, the same for the same size.
struct InventedNegotiation {
  let clauses: [Clause]
  private var invented: Invented
  private var count = 0

  init(clauses count: Int) {
    var invented = Invented(seed: UInt64(count))
    clauses = (0..<count).map { place in
      Clause(
        id: ClauseID("c\(place)"), kind: .paragraph,
        text: (0..<4).map { _ in invented.sentence() }.joined(separator: " "))
    }
    self.invented = invented
  }

  /// A wish about a clause: mostly another wording, seldom a new clause, a deletion or a move.
  mutating func proposal(to place: Int) -> Proposal {
    count += 1
    let clause = clauses[place]
    switch count % 50 {
    case 0: return .delete(clause.id)
    case 1: return .move(clause.id, after: clauses[(place * 7 + count) % clauses.count].id)
    case 2...4: return .insert([invented.sentence()], after: clause.id)
    default: return .reword(clause.id, invented.editedOnce(clause.text))
    }
  }

  /// So many proposals, each proponent's to different clauses.
  mutating func readings(
    _ count: Int, by proponents: Int, on base: BaseText
  ) throws -> [MarkUpReading] {
    try (0..<proponents).map { number in
      let own = (count * number / proponents)..<(count * (number + 1) / proponents)
      let proposals = own.map { proposal(to: ($0 * 29 + number) % clauses.count) }
      return try MarkUpReading(
        proposals.filter { !$0.staysInPlace }, by: "Party \(number)", name: "\(number).docx",
        on: base)
    }
  }
}

extension Proposal {
  fileprivate var staysInPlace: Bool {
    if case .move(let clause, let after) = self { clause == after } else { false }
  }
}
