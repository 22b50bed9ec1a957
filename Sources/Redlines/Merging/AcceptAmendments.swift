public import Texts

/// Why amendments cannot be accepted.
public enum AcceptanceRefusal: Error, Hashable, Sendable {
  case conflict(String, String)
  case unknown(String)
}

extension Merge {
  /// The text with these amendments carried out, and no others.
  ///
  /// - Throws: where two of them conflict, or there is none of an id.
  public func accepting(_ ids: [String]) throws(AcceptanceRefusal) -> [Clause] {
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
    return clauses(with: accepted)
  }

  private func clauses(with accepted: Set<Int>) -> [Clause] {
    var clauses: [Clause] = []
    var arrived: Set<ArrivalOrder.Item> = []
    for place in -1..<base.blockCount {
      if place >= 0 {
        let wishes = (register.ofBlock[place] ?? []).filter(accepted.contains)
        if !wishes.contains(where: { amendments[$0].goesAway }) {
          clauses.append(clause(place, wishes))
        }
      }
      guard let arrivals = register.arrivals[place] else { continue }
      for slot in ArrivalOrder.slots(arrivals) {
        guard accepted.contains(slot.item.amendment), arrived.insert(slot.item).inserted else {
          continue
        }
        switch slot.item {
        case .moved(_, let block):
          clauses.append(clause(block, (register.ofBlock[block] ?? []).filter(accepted.contains)))
        case .inserted(let amendment, let part):
          guard case .insertBlocks(_, let texts) = amendments[amendment].wish else { continue }
          clauses.append(
            Clause(
              id: ClauseID("\(amendments[amendment].id)-\(part + 1)"), kind: .paragraph,
              text: String(decoding: texts[part], as: UTF8.self)))
        }
      }
    }
    return clauses
  }

  private func clause(_ place: Int, _ wishes: [Int]) -> Clause {
    let edits = wishes.compactMap { register.edits[$0] }.sorted(by: WordEdit.precedes)
    guard !edits.isEmpty else { return base.clauses[place] }
    let words = BlockWording(text: base.text, block: place).whole(edits)
    return base.clauses[place].reworded(String(decoding: words, as: UTF8.self))
  }
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
