internal import Texts

/// All that anybody wishes, identical wishes joined, with what conflicts.
struct AmendmentRegister {
  /// As they stand in the text.
  var amendments: [Amendment] { amendmentsByPlace.all }
  /// Of each amendment inside a block what it does to the words.
  var edits: [WordEdit?] { editsByPlace.all }

  private let base: BaseText
  /// First what is at the beginning of the text, then block by block.
  private var places: [PlaceRegister]
  private var amendmentsByPlace = Sections<Amendment>([])
  private var editsByPlace = Sections<WordEdit?>([])
  /// How many wishes have the same hash.
  private var hashes: [UInt64: Int] = [:]
  private var sharedHashes = 0

  init(_ wishes: [Wishes], on base: BaseText) {
    self.base = base
    places = (-1..<base.blockCount).map(PlaceRegister.init)
    for one in wishes { take(one) }
    for place in places.indices { join(place) }
    let settled = settled(Array(places.indices))
    amendmentsByPlace = Sections(settled.map(\.amendments))
    editsByPlace = Sections(settled.map(\.edits))
  }

  /// Takes in more wishes; what they do not touch stays as it is.
  ///
  /// - Parameter gone: wishes that go, among them all in the same names.
  /// - Returns: the blocks that may show something else now, -1 for the beginning of the text.
  /// - Complexity: what is computed is O(k log k + k²) in the amendments of the blocks touched;
  ///   those behind them are moved up.
  mutating func replace(_ gone: [Wishes], by wishes: [Wishes]) -> Set<Int> {
    var touched = Set(gone.flatMap(\.anchors))
    var shown = touched
    let names = Set(gone.map(\.proponent))
    for block in touched {
      shown.formUnion(places[block + 1].destinations)
      places[block + 1].remove(names)
    }
    for one in wishes {
      touched.formUnion(one.anchors)
      take(one)
    }
    for block in touched {
      join(block + 1)
      shown.formUnion(places[block + 1].destinations)
    }
    // Ids of what has the same hash depend on the order in the whole text.
    let changed = sharedHashes > 0 ? Array(places.indices) : touched.map { $0 + 1 }
    for (place, settled) in zip(changed, settled(changed)) {
      amendmentsByPlace.replace(place, by: settled.amendments)
      editsByPlace.replace(place, by: settled.edits)
    }
    return shown.union(sharedHashes > 0 ? Array(-1..<base.blockCount) : Array(touched))
  }

  private mutating func take(_ wishes: Wishes) {
    for entry in wishes.all {
      places[entry.wish.anchor + 1].add(entry, of: wishes.proponent)
    }
    for (after, arriving) in wishes.arrivals { places[after + 1].add(arriving, of: wishes) }
  }

  // MARK: What is where

  /// A paragraph that some want at a place.
  struct Arrival {
    enum What {
      case inserted(part: Int)
      /// A block of the base.
      case moved(Int)
    }

    var amendment: Int
    var what: What
    var proponents: Set<String>
  }

  /// The places of the amendments to a block, none where nobody changes it.
  func ofBlock(_ block: Int) -> Range<Int> {
    let first = amendmentsByPlace.range(of: block + 1).lowerBound
    return first..<(first + places[block + 1].countOfBlock)
  }

  /// What arrives behind a block, -1 for the beginning of the text, in the order in which all that
  /// want any of it have it.
  func arrivals(behind block: Int) -> [Arrival] {
    let place = places[block + 1]
    let first = amendmentsByPlace.range(of: block + 1).lowerBound
    let found = place.items.compactMap { item, proponents -> (key: [Int], arrival: Arrival)? in
      switch item {
      case .inserted(let wish, let part, let behind):
        let arrival = Arrival(
          amendment: first + wish, what: .inserted(part: part), proponents: proponents)
        return (behind + [-1, wish, part], arrival)
      case .moved(let moved, let behind):
        let wish = Amendment.Wish.moveBlock(moved, after: block, behind: behind)
        return ofBlock(moved).first { amendments[$0].wish == wish }.map {
          (behind + [moved], Arrival(amendment: $0, what: .moved(moved), proponents: proponents))
        }
      }
    }
    return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.arrival)
  }

  // MARK: Settling

  private mutating func join(_ place: Int) {
    for hash in places[place].hashes { count(hash, -1) }
    places[place].join(on: base)
    for hash in places[place].hashes { count(hash, 1) }
  }

  /// - Parameter changed: places, ascending where hashes are shared.
  private func settled(_ changed: [Int]) -> [PlaceRegister.Settled] {
    var taken: [UInt64: Int] = [:]
    return changed.map { place in
      let ids = places[place].hashes.map { hash in
        guard sharedHashes > 0, hashes[hash] != 1 else { return PlaceRegister.name(of: hash) }
        taken[hash, default: 0] += 1
        return PlaceRegister.name(of: hash, number: taken[hash] ?? 1)
      }
      return places[place].settled(ids, on: base)
    }
  }

  private mutating func count(_ hash: UInt64, _ more: Int) {
    let now = (hashes[hash] ?? 0) + more
    hashes[hash] = now == 0 ? nil : now
    if now == 2, more > 0 { sharedHashes += 1 }
    if now == 1, more < 0 { sharedHashes -= 1 }
  }
}

extension Amendment {
  /// - Parameter proponents: in the order of their names, each once.
  init(_ wish: Wish, id: String, proponents: [String], on base: BaseText) {
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
    case .insertBlocks(let after, let inserted):
      new = inserted.map { text($0.text) }.joined(separator: "\n")
      place = ClauseID(inserted.count == 1 ? id : "\(id)-1")
      behind = clause(inserted.first?.behind.last ?? after)
    case .deleteBlock(let block):
      old = base.clauses[block].comparedText
      place = clause(block)
    case .moveBlock(let block, let after, let trail):
      old = base.clauses[block].comparedText
      new = old
      place = clause(block)
      behind = clause(trail.last ?? after)
    }
    self.init(
      id: id, kind: wish.kind, block: place ?? ClauseID(id), after: behind,
      proponents: proponents, old: old, new: new, conflictsWith: [], wish: wish)
  }

  /// Whether the block leaves its place.
  var goesAway: Bool { kind == .deleteBlock || kind == .moveBlock }

  /// The words of its block that it is about; none of a whole block.
  var wordRange: Range<Int> {
    if case .words(_, let range, _) = wish { range } else { 0..<0 }
  }
}
