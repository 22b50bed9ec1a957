/// A wording seen by what its words do to the request, to tell opposites from rewordings.
struct Stance {
  private let words: [UInt32]
  private let turns: [[Turn]]
  /// How often each turn is taken: wordings that agree in it are never opposed.
  let sum: [Turn: Int]

  init(_ wording: Wording, _ turning: TurningWords) {
    words = wording.body
    turns = turning.turns(of: words)
    sum = turns.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Whether a short passage makes of one request the other's opposite, or one of another measure.
  ///
  /// A negation on one side only, a word on one side and its opposite on the other, other numbers
  /// of a unit, other units. Two that cancel out (`do not reject`, `endorse`) are no opposition,
  /// and a longer passage that one side adds or rewords is none.
  func isOpposed(to other: Stance) -> Bool {
    guard sum != other.sum else { return false }
    return passages(against: other).contains { mine, theirs in
      guard mine.count <= Self.longestPassage, theirs.count <= Self.longestPassage else {
        return false
      }
      return Self.areOpposed(
        Set(turns[mine].flatMap { $0 }), Set(other.turns[theirs].flatMap { $0 }))
    }
  }

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
