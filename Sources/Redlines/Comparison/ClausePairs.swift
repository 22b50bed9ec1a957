/// Which clauses of one text stand word for word in another.
struct ClausePairs {
  struct Pair {
    var old: Int
    var new: Int
  }

  /// Ascending in both: those that stay.
  private(set) var staying: [Pair] = []
  /// Those that stand elsewhere now.
  private(set) var moved: [Pair] = []

  /// Pairs clauses whose words stand once on either side, and what stands equal beside them.
  ///
  /// Of what crosses, the most words stay. O(clauses × log clauses) and the words' comparison.
  ///
  /// - Parameter weight: how many words an old clause has.
  init(_ old: ComparedText, _ new: ComparedText, leastMoved: Int, weight: (Int) -> Int) {
    var olds: [UInt64: Int] = [:]
    var news: [UInt64: Int] = [:]
    let oldHashes = Self.hashes(old, places: &olds)
    let newHashes = Self.hashes(new, places: &news)
    let partners = Self.partners(oldHashes, olds, newHashes, news) {
      Self.areEqual(old, $0, new, $1)
    }
    let pairs = partners.enumerated().filter { $0.element >= 0 }
      .map { Pair(old: $0.offset, new: $0.element) }
    let stays = Self.heaviestAscending(
      pairs.map(\.new), weights: pairs.map { weight($0.old) + 1 })
    for (pair, stays) in zip(pairs, stays) {
      if stays {
        staying.append(pair)
      } else if weight(pair.old) >= leastMoved {
        moved.append(pair)
      }
    }
  }

  /// Of each old clause the equal new one: of those that stand once on either side, and of what
  /// stands equal beside such; -1 where there is none.
  ///
  /// - Parameters:
  ///   - oldHashes: equal for equal clauses.
  ///   - olds: of each hash the clause that alone has it, or -1; none for what pairs with nothing.
  static func partners(
    _ oldHashes: [UInt64], _ olds: [UInt64: Int], _ newHashes: [UInt64], _ news: [UInt64: Int],
    areEqual: (Int, Int) -> Bool
  ) -> [Int] {
    var partners = [Int](repeating: -1, count: oldHashes.count)
    var taken = [Bool](repeating: false, count: newHashes.count)
    for (place, hash) in oldHashes.enumerated() where olds[hash] == place {
      guard let other = news[hash], other >= 0, areEqual(place, other) else { continue }
      partners[place] = other
      taken[other] = true
    }
    func extend(_ from: Int, by step: Int) {
      var (place, other) = (from + step, partners[from] + step)
      while place >= 0, place < oldHashes.count, other >= 0, other < newHashes.count,
        partners[place] < 0, !taken[other], oldHashes[place] == newHashes[other],
        areEqual(place, other)
      {
        partners[place] = other
        taken[other] = true
        (place, other) = (place + step, other + step)
      }
    }
    for place in oldHashes.indices where partners[place] >= 0 { extend(place, by: 1) }
    for place in oldHashes.indices.reversed() where partners[place] >= 0 { extend(place, by: -1) }
    return partners
  }

  /// - Parameter places: of each hash the clause that alone has it, or -1.
  private static func hashes(_ text: ComparedText, places: inout [UInt64: Int]) -> [UInt64] {
    (0..<text.bytes.count).map { clause in
      let words = text.words(of: clause..<(clause + 1))
      var hash = UInt64(words.count)
      for word in words {
        hash = (hash ^ UInt64(UInt32(bitPattern: text.spellings[word]))) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 31
      }
      if !words.isEmpty { places[hash] = places[hash] == nil ? clause : -1 }
      return hash
    }
  }

  private static func areEqual(
    _ old: ComparedText, _ place: Int, _ new: ComparedText, _ other: Int
  ) -> Bool {
    let (one, two) = (old.words(of: place..<(place + 1)), new.words(of: other..<(other + 1)))
    return !one.isEmpty && old.spellings[one] == new.spellings[two]
  }

  /// Which of these ascend together and weigh the most; O(n log n).
  static func heaviestAscending(_ values: [Int], weights: [Int]) -> [Bool] {
    let size = (values.max() ?? 0) + 1
    var best = [(weight: Int, at: Int)](repeating: (0, -1), count: size + 1)
    var before = [Int](repeating: -1, count: values.count)
    var (heaviest, last) = (0, -1)
    for (at, value) in values.enumerated() {
      var found = (weight: 0, at: -1)
      var slot = value
      while slot > 0 {
        if best[slot].weight > found.weight { found = best[slot] }
        slot &= slot - 1
      }
      before[at] = found.at
      let weight = found.weight + weights[at]
      if weight > heaviest { (heaviest, last) = (weight, at) }
      slot = value + 1
      while slot <= size {
        if weight > best[slot].weight { best[slot] = (weight, at) }
        slot += slot & -slot
      }
    }
    var isIn = [Bool](repeating: false, count: values.count)
    while last >= 0 {
      isIn[last] = true
      last = before[last]
    }
    return isIn
  }
}
