public import Texts

/// Why amendments cannot be accepted.
public enum AcceptanceRefusal: Error, Hashable, Sendable {
  case conflict(String, String)
  case unknown(String)
  /// The amendments are to another text than the one at hand.
  case otherText
}

extension Merge {
  /// The text with these amendments carried out, and no others.
  ///
  /// - Throws: where two of them conflict, or there is none of an id.
  public func accepting(_ ids: [String]) throws(AcceptanceRefusal) -> [Clause] {
    try acceptedBlocks(ids).map(\.clause)
  }

  /// The same, each clause with where its words come from.
  func acceptedBlocks(_ ids: [String]) throws(AcceptanceRefusal) -> [AcceptedBlock] {
    let places = Dictionary(
      uniqueKeysWithValues: amendments.enumerated().map { ($0.element.id, $0.offset) })
    var accepted: Set<Int> = []
    for id in ids {
      guard let place = places[id] else { throw .unknown(id) }
      accepted.insert(place)
    }
    for place in accepted.sorted() {
      for other in amendments[place].conflictsWith {
        if let second = places[other], accepted.contains(second) {
          throw .conflict(amendments[place].id, other)
        }
      }
    }
    return blocks(with: accepted)
  }

  private func blocks(with accepted: Set<Int>) -> [AcceptedBlock] {
    var blocks: [AcceptedBlock] = []
    for place in -1..<base.blockCount {
      if place >= 0 {
        let wishes = register.ofBlock(place).filter(accepted.contains)
        if !wishes.contains(where: { amendments[$0].goesAway }) {
          blocks.append(block(place, wishes))
        }
      }
      for arrival in register.arrivals(behind: place)
      where accepted.contains(arrival.amendment) {
        switch arrival.what {
        case .moved(let moved):
          blocks.append(
            block(moved, register.ofBlock(moved).filter(accepted.contains)))
        case .inserted(let part):
          let amendment = amendments[arrival.amendment]
          guard case .insertBlocks(_, let inserted) = amendment.wish else { continue }
          let clause = Clause(
            id: ClauseID("\(amendment.id)-\(part + 1)"), kind: .paragraph,
            text: String(decoding: inserted[part].text, as: UTF8.self))
          blocks.append(AcceptedBlock(clause: clause, source: .inserted(arrival.amendment)))
        }
      }
    }
    return blocks
  }

  private func block(_ place: Int, _ wishes: [Int]) -> AcceptedBlock {
    let edits = wishes.compactMap { wish in register.edits[wish].map { (wish, $0) } }
      .sorted { WordEdit.precedes($0.1, $1.1) }
    guard !edits.isEmpty else {
      return AcceptedBlock(clause: base.clauses[place], source: .base(place, nil, []))
    }
    let wording = BlockWording(text: base.text, block: place)
    let passage = wording.passage(0..<wording.wordCount, edits.map(\.1))
    return AcceptedBlock(
      clause: base.clauses[place].reworded(String(decoding: passage.words, as: UTF8.self)),
      source: .base(place, passage, edits.map(\.0)))
  }
}

/// A clause of a text with amendments carried out.
struct AcceptedBlock {
  enum Source {
    /// A block of the base; where it is changed, its runs, and the places of the amendments that
    /// their edits belong to.
    case base(Int, BlockWording.Passage?, [Int])
    /// New, by the place of its amendment.
    case inserted(Int)
  }

  var clause: Clause
  var source: Source
}

extension Clause {
  /// The clause with another compared text, its typed number taken off again where it still has it.
  func reworded(_ compared: String) -> Clause {
    var clause = self
    clause.marks = []
    clause.text = compared
    if let head = number?.typedHead {
      if compared.hasPrefix(head) {
        clause.text = String(compared.dropFirst(head.count))
      } else {
        clause.number = nil
      }
    }
    return clause
  }
}
