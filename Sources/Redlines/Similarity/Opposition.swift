/// A wording seen by what its words do to the request, to tell opposites from rewordings.
struct Stance {
  private let words: [UInt32]
  private let turns: [[Turn]]
  /// How often each turn is taken: wordings that agree in it are never opposed.
  let sum: [Turn: Int]
  /// By place, the words that name a place, a day or a number.
  private let names: [Int: String]
  private let modals: Set<Int>

  init(_ wording: Wording, _ turning: TurningWords) {
    words = wording.body
    turns = turning.turns(of: words)
    names = turning.names(in: wording)
    modals = turning.modals(in: words)
    sum = turns.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Whether a short passage makes of one request the other's opposite, or one of another measure.
  ///
  /// A negation on one side only, a word on one side and its opposite on the other, other numbers
  /// of a unit, other units. Two that cancel out (`do not reject`, `endorse`) are no opposition,
  /// and a longer passage that one side adds or rewords is none.
  func isOpposed(to other: Stance) -> Bool {
    if sum == other.sum {
      guard words != other.words else { return false }
      return namesAnother(than: other) || isReversed(in: other)
    }
    if namesAnother(than: other) { return true }
    return passages(against: other).contains { mine, theirs in
      guard mine.count <= Self.longestPassage, theirs.count <= Self.longestPassage else {
        return false
      }
      return Self.areOpposed(
        Set(turns[mine].flatMap { $0 }), Set(other.turns[theirs].flatMap { $0 }))
    }
  }

  /// Whether both turn the same way, so that one speaks for the other.
  func isAlike(_ other: Stance) -> Bool {
    sum == other.sum && Set(names.values) == Set(other.names.values)
      && words.sorted() != other.words.sorted()
  }

  /// `in Geneva` and `in Nairobi`, `by 2030` and `by 2035`: otherwise the same words.
  private func namesAnother(than other: Stance) -> Bool {
    let (mine, theirs) = (Set(names.values), Set(other.names.values))
    guard !mine.isSubset(of: theirs), !theirs.isSubset(of: mine) else { return false }
    return passages(against: other).contains { here, there in
      let (one, another) = (here.compactMap { names[$0] }, there.compactMap { other.names[$0] })
      guard !one.isEmpty, !another.isEmpty, one.count == here.count, another.count == there.count,
        max(one.count, another.count) <= Self.longestName
      else { return false }
      return Set(one).isDisjoint(with: another) && !Self.areVariants(one, another)
    }
  }

  /// An abbreviation and what it stands for, or two spellings.
  private static func areVariants(_ one: [String], _ another: [String]) -> Bool {
    func initials(_ words: [String]) -> String { String(words.compactMap(\.first)) }
    if one.count != another.count, initials(one) == another[0] || initials(another) == one[0] {
      return true
    }
    guard one.count == another.count else { return false }
    return zip(one, another).allSatisfy { mine, theirs in
      let isFigure = mine.unicodeScalars.contains { $0.properties.numericType != nil }
      return !isFigure && mine.prefix(3) == theirs.prefix(3)
    }
  }

  /// `Towers shall pay mills` and `Mills shall pay towers`: who is asked is exchanged, across the
  /// verb, with whom it is for.
  private func isReversed(in other: Stance) -> Bool {
    guard words.count == other.words.count, words.sorted() == other.words.sorted() else {
      return false
    }
    let passages = passages(against: other)
    for (place, first) in passages.enumerated() where !first.mine.isEmpty {
      for second in passages[(place + 1)...] {
        guard words[first.mine].elementsEqual(other.words[second.theirs]),
          words[second.mine].elementsEqual(other.words[first.theirs])
        else { continue }
        let between = first.mine.upperBound..<max(second.mine.lowerBound, first.mine.upperBound)
        if between.contains(where: modals.contains) { return true }
      }
    }
    return false
  }

  private static let longestName = 4

  /// Words of a passage beyond which it says something of its own.
  private static let longestPassage = 8
  /// Words in common that part two passages.
  private static let leastBetween = 3

  private static func areOpposed(_ mine: Set<Turn>, _ theirs: Set<Turn>) -> Bool {
    let denies = mine.contains(.negation) != theirs.contains(.negation)
    let reverses = mine.contains { turn in
      guard case .side(let pair, let isOpposite) = turn else { return false }
      let reverse = Turn.side(pair: pair, isOpposite: !isOpposite)
      return theirs.contains(reverse) && !theirs.contains(turn) && !mine.contains(reverse)
    }
    return denies != reverses || isOther(mine, theirs, \.quantity) || isOther(mine, theirs, \.unit)
  }

  private static func isOther(
    _ mine: Set<Turn>, _ theirs: Set<Turn>, _ measure: (Turn) -> Int?
  ) -> Bool {
    let (mine, theirs) = (Set(mine.compactMap(measure)), Set(theirs.compactMap(measure)))
    return !mine.isEmpty && !theirs.isEmpty && mine.isDisjoint(with: theirs)
  }

  /// Where the words differ, in both; O((words) × (words that differ)), after Myers 1986.
  private func passages(against other: Stance) -> [(mine: Range<Int>, theirs: Range<Int>)] {
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in other.words.difference(from: words) {
      switch change {
      case .remove(let at, _, _): removed.insert(at)
      case .insert(let at, _, _): inserted.insert(at)
      }
    }
    var passages: [(mine: Range<Int>, theirs: Range<Int>)] = []
    var (at, place) = (0, 0)
    while at < words.count || place < other.words.count {
      let (start, begin) = (at, place)
      while removed.contains(at) { at += 1 }
      while inserted.contains(place) { place += 1 }
      if at == start, place == begin {
        at += 1
        place += 1
      } else if let last = passages.last, start - last.mine.upperBound < Self.leastBetween {
        passages[passages.count - 1] = (
          last.mine.lowerBound..<at, last.theirs.lowerBound..<place
        )
      } else {
        passages.append((start..<at, begin..<place))
      }
    }
    return passages
  }
}

extension Turn {
  fileprivate var quantity: Int? {
    if case .quantity(let value) = self { value } else { nil }
  }

  fileprivate var unit: Int? {
    if case .unit(let unit) = self { unit } else { nil }
  }
}
