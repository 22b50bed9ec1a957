/// Puts in one order what different proponents want to stand behind the same block.
enum ArrivalOrder {
  enum Item: Hashable {
    case inserted(amendment: Int, part: Int)
    case moved(amendment: Int, block: Int)

    var amendment: Int {
      switch self {
      case .inserted(let amendment, _), .moved(let amendment, _): amendment
      }
    }

    private var key: [Int] {
      switch self {
      case .moved(let amendment, _): [amendment, 0]
      case .inserted(let amendment, let part): [amendment, part]
      }
    }

    static func precedes(_ one: Item, _ other: Item) -> Bool {
      one.key.lexicographicallyPrecedes(other.key)
    }
  }

  /// Items in the order in which some proponents have them.
  struct Sequence: Hashable {
    var items: [Item]
    var proponents: [String]
  }

  struct Slot {
    var item: Item
    var proponents: [String]
  }

  /// One order in which each sequence is found; where two orders contradict each other, an item
  /// stands twice, each time for others.
  static func slots(_ sequences: [Sequence]) -> [Slot] {
    let sorted = sequences.sorted { one, other in
      one.items.lexicographicallyPrecedes(other.items, by: Item.precedes)
    }
    var slots: [Slot] = []
    for sequence in sorted {
      var at = 0
      for (place, item) in sequence.items.enumerated() {
        if let found = slots[at...].firstIndex(where: { $0.item == item }) {
          slots[found].proponents += sequence.proponents
          at = found + 1
        } else {
          // Before what comes next in both; behind everything where nothing does.
          let rest = sequence.items[(place + 1)...]
          at =
            rest.lazy.compactMap { next in slots[at...].firstIndex { $0.item == next } }.first
            ?? slots.count
          slots.insert(Slot(item: item, proponents: sequence.proponents), at: at)
          at += 1
        }
      }
    }
    return slots
  }
}
