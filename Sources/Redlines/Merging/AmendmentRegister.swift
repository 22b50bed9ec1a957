internal import Texts

/// All that anybody wishes, identical wishes joined, with what conflicts.
struct AmendmentRegister {
  /// As they stand in the text.
  private(set) var amendments: [Amendment] = []
  /// Of amendments inside a block, by their places.
  private(set) var edits: [Int: WordEdit] = [:]
  /// Of each block that somebody changes the places of the amendments.
  private(set) var ofBlock: [Int: [Int]] = [:]
  /// Behind each block what arrives there.
  private(set) var arrivals: [Int: [ArrivalOrder.Sequence]] = [:]

  init(_ wishes: [Wishes], on base: BaseText) {
    var proponents: [Amendment.Wish: Set<String>] = [:]
    var spacing: [Amendment.Wish: WordEdit] = [:]
    for one in wishes {
      for wish in one.all { proponents[wish, default: []].insert(one.proponent) }
      spacing.merge(one.spacing) { first, second in
        Self.isFirst(first, second) ? first : second
      }
    }
    let ordered = proponents.keys.sorted(by: Amendment.Wish.precedes)
    let ids = Self.ids(of: ordered, on: base)
    var places: [Amendment.Wish: Int] = [:]
    for (place, wish) in ordered.enumerated() {
      places[wish] = place
      edits[place] = spacing[wish]
      if let block = wish.block { ofBlock[block, default: []].append(place) }
      amendments.append(
        Amendment(wish, id: ids[place], proponents: proponents[wish] ?? [], on: base))
    }
    takeArrivals(wishes, places)
    findConflicts()
  }

  /// Of two ways to set the same words the one that is taken, whoever is named first.
  private static func isFirst(_ one: WordEdit, _ other: WordEdit) -> Bool {
    one.leading == other.leading
      ? !other.trailing.lexicographicallyPrecedes(one.trailing)
      : one.leading.lexicographicallyPrecedes(other.leading)
  }

  private static func ids(of wishes: [Amendment.Wish], on base: BaseText) -> [String] {
    let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var taken: [String: Int] = [:]
    return wishes.map { wish in
      let hash = wish.hash { $0 < 0 ? "" : base.clauses[$0].id.rawValue }
      let letters = (0..<7).map { digits[Int((hash >> (UInt64($0) * 5)) & 31)] }
      let name = "a" + String(decoding: letters, as: UTF8.self)
      let count = (taken[name] ?? 0) + 1
      taken[name] = count
      return count == 1 ? name : "\(name)-\(count)"
    }
  }

  private mutating func takeArrivals(_ wishes: [Wishes], _ places: [Amendment.Wish: Int]) {
    var orders: [Int: [[ArrivalOrder.Item]: Set<String>]] = [:]
    for one in wishes {
      for (after, arriving) in one.arrivals {
        let texts = one.inserted[after] ?? []
        let items = arriving.compactMap { arrival -> ArrivalOrder.Item? in
          switch arrival {
          case .inserted(let part):
            places[.insertBlocks(after: after, texts: texts)].map {
              .inserted(amendment: $0, part: part)
            }
          case .moved(let block):
            places[.moveBlock(block, after: after)].map { .moved(amendment: $0, block: block) }
          }
        }
        orders[after, default: [:]][items, default: []].insert(one.proponent)
      }
    }
    arrivals = orders.mapValues { sequences in
      sequences.map { ArrivalOrder.Sequence(items: $0, proponents: $1.sorted()) }
    }
  }

  // MARK: Conflicts

  private mutating func findConflicts() {
    for places in ofBlock.values { findConflicts(among: places) }
    var behind: [Int: [Int]] = [:]
    for (place, amendment) in amendments.enumerated() {
      if case .insertBlocks(let after, _) = amendment.wish {
        behind[after, default: []].append(place)
      }
    }
    for places in behind.values { findConflicts(among: places) }
    for place in amendments.indices { amendments[place].conflictsWith.sort() }
  }

  private mutating func findConflicts(among places: [Int]) {
    for (at, one) in places.enumerated() {
      for other in places[(at + 1)...]
      where amendments[one].wish.conflicts(with: amendments[other].wish)
        && !isWantedTogether(one, other)
      {
        amendments[one].conflictsWith.append(amendments[other].id)
        amendments[other].conflictsWith.append(amendments[one].id)
      }
    }
  }

  /// What one proponent wants together, as a block moved and changed inside, needs no guess.
  private func isWantedTogether(_ one: Int, _ other: Int) -> Bool {
    !Set(amendments[one].proponents).isDisjoint(with: amendments[other].proponents)
  }
}

extension Amendment {
  init(_ wish: Wish, id: String, proponents: Set<String>, on base: BaseText) {
    func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    func clause(_ place: Int) -> ClauseID? { place < 0 ? nil : base.clauses[place].id }
    var (old, new) = ("", "")
    var place: ClauseID?
    var behind: ClauseID?
    switch wish {
    case .words(let block, let range, let words):
      old = text(base.text.passage(range, in: block))
      new = text(words)
      place = clause(block)
    case .insertBlocks(let after, let texts):
      new = texts.map(text).joined(separator: "\n")
      place = ClauseID(texts.count == 1 ? id : "\(id)-1")
      behind = clause(after)
    case .deleteBlock(let block):
      old = base.clauses[block].comparedText
      place = clause(block)
    case .moveBlock(let block, let after):
      old = base.clauses[block].comparedText
      new = old
      place = clause(block)
      behind = clause(after)
    }
    self.init(
      id: id, kind: wish.kind, block: place ?? ClauseID(id), after: behind,
      proponents: proponents.sorted(), old: old, new: new, conflictsWith: [], wish: wish)
  }

  /// Whether the block leaves its place.
  var goesAway: Bool { kind == .deleteBlock || kind == .moveBlock }

  /// The words of its block that it is about; none of a whole block.
  var wordRange: Range<Int> {
    if case .words(_, let range, _) = wish { range } else { 0..<0 }
  }
}
