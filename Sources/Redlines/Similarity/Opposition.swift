/// A wording seen by what its words do to the request, to tell opposites from rewordings.
struct Stance {
  private let words: [UInt32]
  private let turns: [[Turn]]
  /// How often each turn is taken: wordings that agree in it are never opposed.
  let sum: [Turn: Int]
  /// By place, the words that name a place, a day or a number.
  private let names: [Int: String]
  private let leadsOn: (UInt32) -> Bool
  private let parts: (ArraySlice<UInt32>) -> Bool

  init(_ wording: Wording, _ turning: TurningWords) {
    words = wording.body
    turns = turning.turns(of: words)
    names = turning.names(in: wording)
    parts = turning.parts
    leadsOn = turning.leadsOn
    sum = turns.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Whether a short passage makes of one request the other's opposite, or one of another measure.
  ///
  /// A negation on one side only, a word on one side and its opposite on the other, other numbers
  /// of a unit, other units. Two that cancel out (`do not reject`, `endorse`) are no opposition,
  /// and a longer passage that one side adds or rewords is none.
  func isOpposed(to other: Stance) -> Bool {
    guard words != other.words else { return false }
    if namesAnother(than: other) || isReversed(in: other) { return true }
    guard sum != other.sum else { return false }
    return passages(against: other).contains { mine, theirs in
      guard mine.count <= Self.longestPassage, theirs.count <= Self.longestPassage else {
        return false
      }
      return Self.areOpposed(
        Set(turns[mine].flatMap { $0 }), Set(other.turns[theirs].flatMap { $0 }),
        turnNext: turnsNext(mine) != other.turnsNext(theirs))
    }
  }

  /// Whether a passage ends by turning what both have behind it: `non`, `rather than`.
  private func turnsNext(_ passage: Range<Int>) -> Bool {
    guard passage.upperBound < words.count, let last = passage.last else { return false }
    if turns[last].contains(.turnsNext) { return true }
    return passage.count > 1 && leadsOn(words[last]) && turns[last - 1].contains(.turnsNext)
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

  /// `Towers shall pay mills` and `Mills shall pay towers`, `A instead of B` and `B instead of A`:
  /// two are exchanged across the words that say which does it to the other.
  private func isReversed(in other: Stance) -> Bool {
    let passages = passages(against: other, joining: 1)
    for (place, first) in passages.enumerated() where !first.mine.isEmpty && !first.theirs.isEmpty {
      for second in passages[(place + 1)...] {
        guard words[first.mine].elementsEqual(other.words[second.theirs]),
          words[second.mine].elementsEqual(other.words[first.theirs])
        else { continue }
        if parts(words[first.mine.upperBound..<second.mine.lowerBound]) { return true }
      }
    }
    return isTurnedAround(in: other)
  }

  /// The same words, but for where both begin and end alike, turned around a middle.
  private func isTurnedAround(in other: Stance) -> Bool {
    guard words.count == other.words.count, words.sorted() == other.words.sorted() else {
      return false
    }
    let head = zip(words, other.words).prefix { $0 == $1 }.count
    let tail = zip(words.reversed(), other.words.reversed()).prefix { $0 == $1 }.count
    guard head + tail < words.count else { return false }
    let mine = words[head..<(words.count - tail)]
    let theirs = other.words[head..<(words.count - tail)]
    // Each is an end of the one and the other end of the other.
    return (1..<min(mine.count, Self.longestPassage)).contains { first in
      guard mine.prefix(first).elementsEqual(theirs.suffix(first)) else { return false }
      return (1..<min(mine.count - first + 1, Self.longestPassage)).contains { second in
        mine.suffix(second).elementsEqual(theirs.prefix(second))
          && mine.dropFirst(first).dropLast(second)
            .elementsEqual(theirs.dropFirst(second).dropLast(first))
          && parts(mine.dropFirst(first).dropLast(second))
      }
    }
  }

  private static let longestName = 4

  /// Words of a passage beyond which it says something of its own.
  private static let longestPassage = 8
  /// Words in common that part two passages.
  private static let leastBetween = 3

  private static func areOpposed(
    _ mine: Set<Turn>, _ theirs: Set<Turn>, turnNext: Bool
  ) -> Bool {
    let denies = mine.contains(.negation) != theirs.contains(.negation)
    let reverses = mine.contains { turn in
      guard case .side(let pair, let isOpposite) = turn else { return false }
      let reverse = Turn.side(pair: pair, isOpposite: !isOpposite)
      return theirs.contains(reverse) && !theirs.contains(turn) && !mine.contains(reverse)
    }
    let rejects = mine.contains(.rejection) != theirs.contains(.rejection)
    let turns = reverses || rejects || turnNext
    let limits = mine.contains(.limit) != theirs.contains(.limit)
    return denies != turns || limits || isOther(mine, theirs, \.quantity)
      || isOther(mine, theirs, \.unit)
  }

  private static func isOther(
    _ mine: Set<Turn>, _ theirs: Set<Turn>, _ measure: (Turn) -> Int?
  ) -> Bool {
    let (mine, theirs) = (Set(mine.compactMap(measure)), Set(theirs.compactMap(measure)))
    return !mine.isEmpty && !theirs.isEmpty && mine.isDisjoint(with: theirs)
  }

  /// Where the words differ, in both; O((words) × (words that differ)), after Myers 1986.
  ///
  /// - Parameter leastBetween: words in common that part two passages.
  private func passages(
    against other: Stance, joining leastBetween: Int = leastBetween
  ) -> [(mine: Range<Int>, theirs: Range<Int>)] {
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
      } else if let last = passages.last, start - last.mine.upperBound < leastBetween {
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
