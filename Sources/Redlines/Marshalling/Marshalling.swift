public import Texts

/// Amendments to a text in the order in which they are considered.
///
/// By the place of their targets in the text: what stands before a provision, the provision, what it
/// holds, what stands behind it; on one target what deletes it, replaces it, moves it, inserts
/// into it. What neither tells apart has the same rank: the order there is the chair's to give.
public struct Marshalling: Sendable {
  /// An amendment's place in the order.
  public struct Entry: Hashable, Sendable {
    /// Its place in the list that was marshalled.
    public let amendment: Int
    /// From 1, without gaps; amendments whose order nothing decides share one.
    public internal(set) var rank: Int
    public internal(set) var isTied: Bool
    /// The place in the order of the one whose wish is the same in the same words; nil for that
    /// one itself.
    public internal(set) var identicalTo: Int?
  }

  public private(set) var order: [Entry]
  public private(set) var warnings: [MarshallingWarning]
  /// What each amendment is on: a node and a side of it.
  private let places: [ProvisionFinder.Place]
  private let holders: [Int?]
  /// Of each place in the order, the places that have the same rank, and those of the same wish.
  private var ranks: [Range<Int>] = []
  private var wishes: [Range<Int>] = []
  /// The places in the order of those that delete or replace a target.
  private var removals: [Target: [Range<Int>]] = [:]

  private struct Target: Hashable {
    var node: Int
    var side: ProvisionReference.Side
  }

  /// The order does not depend on that of the list.
  ///
  /// Linear in text and list, but for sorting.
  ///
  /// - Precondition: no two amendments have the same id.
  public init(_ amendments: [ListedAmendment], to text: StructuredText) {
    let targets = AmendmentTargets(of: amendments, in: text)
    let alternatives = AmendmentAlternatives(amendments)
    places = amendments.indices.map { targets.place(of: $0) }
    holders = targets.positions.parents
    warnings = targets.warnings + alternatives.warnings
    let names = Self.ranksOfNames(amendments.map(\.id))
    let keys = amendments.indices.map { amendment in
      let root = alternatives.roots[amendment]
      return Key(
        place: targets.position(of: root), operation: amendments[root].operation.order,
        depth: alternatives.depths[amendment], ownPlace: targets.position(of: amendment),
        ownOperation: amendments[amendment].operation.order)
    }
    let firsts = Self.firsts(amendments, keys, names)
    let sorted = amendments.indices.sorted { one, other in
      if keys[one] != keys[other] { return keys[one] < keys[other] }
      if firsts[one] != firsts[other] { return names[firsts[one]] < names[firsts[other]] }
      return names[one] < names[other]
    }
    order = sorted.map { Entry(amendment: $0, rank: 0, isTied: false, identicalTo: nil) }
    rank(by: keys)
    var inOrder = Array(repeating: 0, count: sorted.count)
    for (place, amendment) in sorted.enumerated() { inOrder[amendment] = place }
    for (place, amendment) in sorted.enumerated() where firsts[amendment] != amendment {
      order[place].identicalTo = inOrder[firsts[amendment]]
    }
    ranks = Self.runs(order.map(\.rank))
    wishes = Self.runs(sorted.map { firsts[$0] })
    collectRemovals(amendments)
  }

  /// For each place of a list the places around it that hold the same.
  private static func runs(_ values: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    runs.reserveCapacity(values.count)
    while runs.count < values.count {
      let start = runs.count
      let end = values[start...].firstIndex { $0 != values[start] } ?? values.count
      runs += repeatElement(start..<end, count: end - start)
    }
    return runs
  }

  private mutating func rank(by keys: [Key]) {
    for place in order.indices {
      let isSame = place > 0 && keys[order[place].amendment] == keys[order[place - 1].amendment]
      order[place].rank = (place == 0 ? 0 : order[place - 1].rank) + (isSame ? 0 : 1)
      guard isSame else { continue }
      order[place].isTied = true
      order[place - 1].isTied = true
    }
  }

  /// Of each amendment the first, by name, that wishes the same in the same place of the order.
  private static func firsts(
    _ amendments: [ListedAmendment], _ keys: [Key], _ names: [Int]
  ) -> [Int] {
    var firsts: [Wish: Int] = [:]
    let wishes = amendments.indices.map { Wish(key: keys[$0], wording: amendments[$0].wording) }
    for (amendment, wish) in wishes.enumerated() {
      if let known = firsts[wish], names[known] < names[amendment] { continue }
      firsts[wish] = amendment
    }
    return wishes.enumerated().map { firsts[$1] ?? $0 }
  }

  /// Where each name stands among all, figures by their value: `AM 9` before `AM 10`.
  private static func ranksOfNames(_ names: [String]) -> [Int] {
    let sorted = NaturalOrder.sorted(names)
    var ranks = Array(repeating: 0, count: names.count)
    for (rank, place) in sorted.enumerated() { ranks[place] = rank }
    return ranks
  }

  private struct Key: Hashable, Comparable {
    var place: Int
    var operation: Int
    /// How many amendments it is an alternative to, one behind the other.
    var depth: Int
    var ownPlace: Int
    var ownOperation: Int

    static func < (one: Self, other: Self) -> Bool {
      if one.place != other.place { return one.place < other.place }
      if one.operation != other.operation { return one.operation < other.operation }
      if one.depth != other.depth { return one.depth < other.depth }
      return (one.ownPlace, one.ownOperation) < (other.ownPlace, other.ownOperation)
    }
  }

  private struct Wish: Hashable {
    var key: Key
    var wording: AmendmentWording
  }

  // MARK: what falls

  private mutating func collectRemovals(_ amendments: [ListedAmendment]) {
    for (place, entry) in order.enumerated()
    where amendments[entry.amendment].operation.removesTarget {
      let target = Target(
        node: places[entry.amendment].node, side: places[entry.amendment].side)
      removals[target, default: []].take(place)
    }
  }

  /// What leaves nothing to decide on an amendment if it is adopted, as ranges of the order.
  ///
  /// That is what deletes or replaces the amendment's target, or a provision that holds it. Of those
  /// on the same target only what is considered with it or before; what wishes the same is adopted
  /// with it, not instead. What is to stand next to a provision does not fall with what holds that one:
  /// it says what is new there, and can stand by itself.
  public func precluding(_ place: Int) -> [Range<Int>] {
    let own = places[order[place].amendment]
    var found: [Range<Int>] = []
    let alike = wishes[place]
    for range in removals[Target(node: own.node, side: own.side)] ?? [] {
      let range = range.clamped(to: 0..<ranks[place].upperBound)
      found.append(range.clamped(to: 0..<alike.lowerBound))
      found.append(range.clamped(to: alike.upperBound..<order.count))
    }
    var node = holders[own.node]
    while let holder = node {
      found += removals[Target(node: holder, side: own.side)] ?? []
      node = holders[holder]
    }
    return found.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
  }
}

extension [Range<Int>] {
  /// Takes a place that lies behind all of theirs.
  fileprivate mutating func take(_ place: Int) {
    if let last, last.upperBound == place {
      self[count - 1] = last.lowerBound..<(place + 1)
    } else {
      append(place..<(place + 1))
    }
  }
}
