/// Which tables of one list are which of another, in order.
struct TablePairs {
  private(set) var newOfOld: [Int: Int] = [:]

  /// Below this share of common words two tables are two tables.
  private static let leastLikeness = 0.25

  init(_ old: [ComparedBlock], _ new: [ComparedBlock]) {
    let (olds, news) = (
      old.indices.filter { old[$0].isTable }, new.indices.filter { new[$0].isTable }
    )
    guard !olds.isEmpty, !news.isEmpty else { return }
    var table = Spellings(expecting: 1000)
    let likeness = Likenesses(
      olds.map { old[$0].paragraphs }, news.map { new[$0].paragraphs }, &table)
    let pairs = likeness.pairs(atLeast: Self.leastLikeness) { _, _ in
      true
    } alone: { one, other in
      old[olds[one]].rows.map(\.shape) == new[news[other]].rows.map(\.shape)
    }
    for pair in pairs { newOfOld[olds[pair.old]] = news[pair.new] }
  }
}

/// Which rows of one table are which of another, in order.
struct RowPairs {
  private(set) var pairs: [(old: Int, new: Int)] = []

  private static let leastLikeness = 0.2

  init(_ old: [ComparedRow], _ new: [ComparedRow]) {
    guard !old.isEmpty, !new.isEmpty else { return }
    var table = Spellings(expecting: 1000)
    let likeness = Likenesses(old.map(\.paragraphs), new.map(\.paragraphs), &table)
    func areCutAlike(_ one: Int, _ other: Int) -> Bool {
      old[one].shape == new[other].shape && old[one].cells.count == new[other].cells.count
    }
    pairs = likeness.pairs(
      atLeast: Self.leastLikeness, where: areCutAlike, alone: areCutAlike)
  }
}

/// How like the parts of one list are to those of another, by the words that they share.
struct Likenesses {
  private let old: [[Int32]]
  private let new: [[Int32]]

  /// More pairs than this are not looked at one by one.
  private static let cellLimit = 1_000_000

  init(_ old: [[[UInt8]]], _ new: [[[UInt8]]], _ table: inout Spellings) {
    self.old = old.map { ComparedText($0, &table).spellings }
    self.new = new.map { ComparedText($0, &table).spellings }
  }

  /// The pairs that are the most alike together and do not cross.
  ///
  /// - Parameters:
  ///   - fit: whether two parts may be a pair.
  ///   - alone: whether parts that have nothing in common are one, where as many stand beside each
  ///     other in both lists.
  func pairs(
    atLeast least: Double, where fit: (Int, Int) -> Bool, alone: (Int, Int) -> Bool
  ) -> [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    func isSame(_ one: Int, _ other: Int) -> Bool { old[one] == new[other] && fit(one, other) }
    var (start, oldEnd, newEnd) = (0, old.count, new.count)
    while start < min(oldEnd, newEnd), isSame(start, start) {
      pairs.append((start, start))
      start += 1
    }
    var tail: [(old: Int, new: Int)] = []
    while oldEnd > start, newEnd > start, isSame(oldEnd - 1, newEnd - 1) {
      (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1)
      tail.append((oldEnd, newEnd))
    }
    let inner =
      (oldEnd - start) * (newEnd - start) <= Self.cellLimit
      ? alignment(start..<oldEnd, start..<newEnd, least, fit) : []
    var (oldAt, newAt) = (start, start)
    for pair in inner + [(old: oldEnd, new: newEnd)] {
      if pair.old - oldAt == pair.new - newAt,
        (0..<(pair.old - oldAt)).allSatisfy({ alone(oldAt + $0, newAt + $0) })
      {
        pairs += (0..<(pair.old - oldAt)).map { (oldAt + $0, newAt + $0) }
      }
      if pair.old < oldEnd { pairs.append(pair) }
      (oldAt, newAt) = (pair.old + 1, pair.new + 1)
    }
    return pairs + tail.reversed()
  }

  private func alignment(
    _ olds: Range<Int>, _ news: Range<Int>, _ least: Double, _ fit: (Int, Int) -> Bool
  ) -> [(old: Int, new: Int)] {
    let (oldSorted, newSorted) = (olds.map { old[$0].sorted() }, news.map { new[$0].sorted() })
    let width = news.count + 1
    var best = [Double](repeating: 0, count: (olds.count + 1) * width)
    var isPair = [Bool](repeating: false, count: best.count)
    for row in 0..<olds.count {
      for place in 0..<news.count {
        let at = (row + 1) * width + place + 1
        best[at] = max(best[at - 1], best[at - width])
        guard fit(olds.lowerBound + row, news.lowerBound + place) else { continue }
        let likeness = Self.likeness(oldSorted[row], newSorted[place])
        if likeness >= least, best[at - width - 1] + likeness > best[at] {
          best[at] = best[at - width - 1] + likeness
          isPair[at] = true
        }
      }
    }
    var pairs: [(old: Int, new: Int)] = []
    var (row, place) = (olds.count, news.count)
    while row > 0, place > 0 {
      let at = row * width + place
      if isPair[at] {
        (row, place) = (row - 1, place - 1)
        pairs.append((olds.lowerBound + row, news.lowerBound + place))
      } else if best[at] == best[at - 1] {
        place -= 1
      } else {
        row -= 1
      }
    }
    return pairs.reversed()
  }

  /// Share of the words that two sorted lists have in common.
  private static func likeness(_ one: [Int32], _ other: [Int32]) -> Double {
    if one.isEmpty, other.isEmpty { return 1 }
    var (at, place, shared) = (0, 0, 0)
    while at < one.count, place < other.count {
      if one[at] == other[place] { shared += 1 }
      let (a, b) = (one[at], other[place])
      if a <= b { at += 1 }
      if b <= a { place += 1 }
    }
    return Double(2 * shared) / Double(one.count + other.count)
  }
}
