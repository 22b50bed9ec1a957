internal import Texts

/// What is wished about one block and what is to stand behind it: it depends on no other place.
struct PlaceRegister {
  /// Something that some want behind the block.
  enum Item: Hashable {
    /// Which of the place's wishes, and which of its paragraphs.
    case inserted(wish: Int, part: Int)
    case moved(block: Int)
  }

  /// Amendments, those about the block before those that stand behind it, and what they do to words.
  typealias Settled = (amendments: [Amendment], edits: [WordEdit?])

  /// Of each amendment one of 35 bits, the same on every machine.
  private(set) var hashes: [UInt64] = []
  private(set) var sequences: [[Item]: Set<String>] = [:]
  private(set) var countOfBlock = 0

  private let block: Int
  private var wanted: [Amendment.Wish: Wanted] = [:]
  private var arriving: [Arriving: Set<String>] = [:]
  private var ordered: [Amendment.Wish] = []

  private struct Wanted {
    var proponents: Set<String> = []
    var edit: WordEdit?

    /// - Returns: whether nobody wanted it before.
    mutating func take(_ new: WordEdit?, of proponent: String) -> Bool {
      let isNew = proponents.isEmpty
      proponents.insert(proponent)
      if isNew {
        edit = new
      } else if let one = edit, let new, !isFirst(one, new) {
        edit = new
      }
      return isNew
    }

    /// Of two ways to set the same words the one that is taken, whoever is named first.
    private func isFirst(_ one: WordEdit, _ other: WordEdit) -> Bool {
      one.leading == other.leading
        ? !other.trailing.lexicographicallyPrecedes(one.trailing)
        : one.leading.lexicographicallyPrecedes(other.leading)
    }
  }

  private struct Arriving: Hashable {
    var arrivals: [Wishes.Arrival]
    var texts: [[UInt8]]
  }

  /// - Parameter block: -1 for the beginning of the text.
  init(_ block: Int) {
    self.block = block
  }

  /// Behind which blocks somebody wants this one.
  var destinations: [Int] {
    ordered.compactMap { if case .moveBlock(_, let after) = $0 { after } else { nil } }
  }

  mutating func add(_ entry: Wishes.Entry, of proponent: String) {
    let isNew = wanted[entry.wish, default: Wanted()].take(entry.edit, of: proponent)
    if isNew { ordered.append(entry.wish) }
  }

  mutating func add(_ arrivals: [Wishes.Arrival], of wishes: Wishes) {
    let texts = wishes.inserted[block] ?? []
    arriving[Arriving(arrivals: arrivals, texts: texts), default: []].insert(wishes.proponent)
  }

  /// Leaves out what only these want.
  mutating func remove(_ names: Set<String>) {
    for (wish, known) in wanted {
      let left = known.proponents.subtracting(names)
      wanted[wish] = left.isEmpty ? nil : Wanted(proponents: left, edit: known.edit)
    }
    ordered.removeAll { wanted[$0] == nil }
    for (one, all) in arriving {
      let left = all.subtracting(names)
      arriving[one] = left.isEmpty ? nil : left
    }
  }

  /// Joins identical wishes, in the order of the text.
  mutating func join(on base: BaseText) {
    ordered.sort(by: Amendment.Wish.precedes)
    countOfBlock = ordered.firstIndex { $0.block == nil } ?? ordered.count
    hashes = ordered.map { wish in
      wish.hash { $0 < 0 ? "" : base.clauses[$0].id.rawValue } & (1 << 35 - 1)
    }
    sequences = [:]
    for (one, names) in arriving {
      let inserted = ordered.firstIndex(of: .insertBlocks(after: block, texts: one.texts))
      let items = one.arrivals.compactMap { arrival -> Item? in
        switch arrival {
        case .inserted(let part): inserted.map { .inserted(wish: $0, part: part) }
        case .moved(let block): .moved(block: block)
        }
      }
      sequences[items, default: []].formUnion(names)
    }
  }

  /// The wishes as amendments.
  func settled(_ ids: [String], on base: BaseText) -> Settled {
    let all = ordered.map { wanted[$0] }
    var amendments = ordered.indices.map {
      Amendment(ordered[$0], id: ids[$0], proponents: all[$0]?.proponents ?? [], on: base)
    }
    for (one, other) in conflicts(all.map { $0?.proponents ?? [] }) {
      amendments[one].conflictsWith.append(ids[other])
      amendments[other].conflictsWith.append(ids[one])
    }
    for place in amendments.indices { amendments[place].conflictsWith.sort() }
    return (amendments, all.map { $0?.edit })
  }

  private func conflicts(_ proponents: [Set<String>]) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    for one in ordered.indices {
      for other in ordered.indices.dropFirst(one + 1) {
        if ordered[one].endsBefore(ordered[other]) { break }
        guard ordered[one].conflicts(with: ordered[other]) else { continue }
        // What one proponent wants together, as a block moved and changed inside, needs no guess.
        if proponents[one].isDisjoint(with: proponents[other]) { found.append((one, other)) }
      }
    }
    return found
  }

  static func name(of hash: UInt64, number: Int = 1) -> String {
    let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let letters = (0..<7).map { digits[Int((hash >> (UInt64($0) * 5)) & 31)] }
    let name = "a" + String(decoding: letters, as: UTF8.self)
    return number == 1 ? name : "\(name).\(number)"
  }
}
