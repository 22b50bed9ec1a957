internal import Texts

/// What is wished about one block and what is to stand behind it: it depends on no other place.
struct PlaceRegister {
  /// Something that some want behind the block.
  enum Item: Hashable {
    /// Which of the place's wishes, and which of its paragraphs.
    case inserted(wish: Int, part: Int, behind: Amendment.Trail)
    case moved(block: Int, behind: Amendment.Trail)
  }

  /// Amendments, those about the block before those that stand behind it, and what they do to words.
  typealias Settled = (amendments: [Amendment], edits: [WordEdit?])

  /// Of each amendment one of 35 bits, the same on every machine.
  private(set) var hashes: [UInt64] = []
  /// Of each item who wants it.
  private(set) var items: [Item: Set<String>] = [:]
  private(set) var countOfBlock = 0

  private let block: Int
  private var wanted: [Wanted] = []
  /// Of all that is wanted, or of nothing while nothing comes in.
  private var placeOfWish: [Amendment.Wish: Int] = [:]
  private var arriving: [Arriving: Set<String>] = [:]

  private struct Wanted {
    let wish: Amendment.Wish
    /// Some may be named twice.
    var proponents: [String]
    var edit: WordEdit?

    mutating func take(_ new: WordEdit?, of proponent: String) {
      proponents.append(proponent)
      if let one = edit, let new, !isFirst(one, new) { edit = new }
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
    var inserted: [Amendment.InsertedBlock]
  }

  /// - Parameter block: -1 for the beginning of the text.
  init(_ block: Int) {
    self.block = block
  }

  /// Behind which blocks somebody wants this one.
  var destinations: [Int] {
    wanted.compactMap { if case .moveBlock(_, let after, _) = $0.wish { after } else { nil } }
  }

  mutating func add(_ entry: Wishes.Entry, of proponent: String) {
    if placeOfWish.count < wanted.count {
      placeOfWish = Dictionary(
        uniqueKeysWithValues: wanted.indices.map { (wanted[$0].wish, $0) })
    }
    if let known = placeOfWish[entry.wish] {
      wanted[known].take(entry.edit, of: proponent)
    } else {
      placeOfWish[entry.wish] = wanted.count
      wanted.append(Wanted(wish: entry.wish, proponents: [proponent], edit: entry.edit))
    }
  }

  mutating func add(_ arrivals: [Wishes.Arrival], of wishes: Wishes) {
    let one = Arriving(arrivals: arrivals, inserted: wishes.inserted[block] ?? [])
    arriving[one, default: []].insert(wishes.proponent)
  }

  /// Leaves out what only these want.
  mutating func remove(_ names: Set<String>) {
    for place in wanted.indices { wanted[place].proponents.removeAll(where: names.contains) }
    wanted.removeAll(where: \.proponents.isEmpty)
    placeOfWish = [:]
    for (one, all) in arriving {
      let left = all.subtracting(names)
      arriving[one] = left.isEmpty ? nil : left
    }
  }

  /// Joins identical wishes, in the order of the text.
  mutating func join(on base: BaseText) {
    wanted.sort { Amendment.Wish.precedes($0.wish, $1.wish) }
    placeOfWish = [:]
    countOfBlock = wanted.firstIndex { $0.wish.block == nil } ?? wanted.count
    hashes = wanted.map { one in
      one.wish.hash { $0 < 0 ? "" : base.clauses[$0].id.rawValue } & (1 << 35 - 1)
    }
    let inserting = Dictionary(
      uniqueKeysWithValues: wanted.indices.dropFirst(countOfBlock).map { (wanted[$0].wish, $0) })
    items = [:]
    for (one, names) in arriving {
      let inserted = inserting[.insertBlocks(after: block, one.inserted)]
      for arrival in one.arrivals {
        switch arrival {
        case .inserted(let part):
          guard let inserted else { continue }
          let behind = one.inserted[part].behind
          items[.inserted(wish: inserted, part: part, behind: behind), default: []]
            .formUnion(names)
        case .moved(let block, let behind):
          items[.moved(block: block, behind: behind), default: []].formUnion(names)
        }
      }
    }
  }

  /// The wishes as amendments.
  func settled(_ ids: [String], on base: BaseText) -> Settled {
    var amendments = zip(wanted, ids).map { one, id in
      Amendment(one.wish, id: id, proponents: Self.names(one.proponents), on: base)
    }
    for (one, other) in conflicts(amendments) {
      amendments[one].conflictsWith.append(ids[other])
      amendments[other].conflictsWith.append(ids[one])
    }
    for place in amendments.indices { amendments[place].conflictsWith.sort() }
    return (amendments, wanted.map(\.edit))
  }

  /// In order, each once.
  private static func names(_ all: [String]) -> [String] {
    guard all.count > 1 else { return all }
    var names = all.sorted()
    var last: String?
    names.removeAll { name in
      defer { last = name }
      return name == last
    }
    return names
  }

  private func conflicts(_ amendments: [Amendment]) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    for one in wanted.indices {
      for other in wanted.indices.dropFirst(one + 1) {
        if wanted[one].wish.endsBefore(wanted[other].wish) { break }
        guard wanted[one].wish.conflicts(with: wanted[other].wish) else { continue }
        // What one proponent wants together, as a block moved and changed inside, needs no guess.
        if Set(amendments[one].proponents).isDisjoint(with: amendments[other].proponents) {
          found.append((one, other))
        }
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
