/// Which words of one text are which of another, passages that moved apart.
struct WordAlignment {
  typealias Pair = WordPairing.Pair

  /// A clause that stands elsewhere in the new text, perhaps edited.
  struct Move {
    var old: Int
    var new: Int
    var pairs: [Pair]
  }

  /// A passage shorter than this is not told as moved.
  static let leastMoved = 5

  /// How many words that begin or end a passage alike are weighed with the rest: a change may stand
  /// at other ones of them and read better.
  private static let margin = 12

  /// Passages are parted at rare words so often at most.
  private static let deepest = 16

  /// Of parts of passages that nothing holds together, in words.
  private static let partLength = 1000

  /// Ascending in both texts.
  private(set) var pairs: [Pair] = []
  private(set) var moves: [Move] = []
  /// Whether passages were too long and too unlike to be compared as a whole: they are compared part
  /// by part, which tells more as changed than there need be.
  private(set) var isCoarse = false

  private let old: ComparedText
  private let new: ComparedText
  private let pairing: WordPairing

  /// - Parameter held: clauses that are one word of the texts, with how many words they have.
  init(_ old: ComparedText, _ new: ComparedText, held: HeldClauses = HeldClauses()) {
    self.old = old
    self.new = new
    pairing = WordPairing(old, new)
    let clauses = ClausePairs(old, new, leastMoved: Self.leastMoved) { clause in
      held.wordCount(ofOld: clause) ?? old.words(of: clause..<(clause + 1)).count
    }
    for pair in clauses.moved {
      let (olds, news) = (words(old, pair.old), words(new, pair.new))
      let pairs = zip(olds, news).map { Pair(old: $0, new: $1) }
      moves.append(Move(old: pair.old, new: pair.new, pairs: pairs))
    }
    alignAround(clauses.staying)
    let found = MovedClauses(old, new, pairs, except: moves).moves
    guard !found.isEmpty else { return }
    moves += found
    alignAround(clauses.staying)
  }

  private func words(_ text: ComparedText, _ clause: Int) -> Range<Int> {
    text.words(of: clause..<(clause + 1))
  }

  /// What stands between clauses that stay is compared word by word, without what moved.
  private mutating func alignAround(_ staying: [ClausePairs.Pair]) {
    pairs = []
    let oldMoved = Set(moves.map(\.old))
    let newMoved = Set(moves.map(\.new))
    var (oldAt, newAt) = (0, 0)
    func left(_ text: ComparedText, _ clauses: Range<Int>, _ moved: Set<Int>) -> [Int] {
      clauses.lazy.filter { !moved.contains($0) }.flatMap { words(text, $0) }
    }
    for pair in staying + [ClausePairs.Pair(old: old.bytes.count, new: new.bytes.count)] {
      align(left(old, oldAt..<pair.old, oldMoved), left(new, newAt..<pair.new, newMoved))
      guard pair.old < old.bytes.count else { break }
      pairs += zip(words(old, pair.old), words(new, pair.new)).map { Pair(old: $0, new: $1) }
      (oldAt, newAt) = (pair.old + 1, pair.new + 1)
    }
  }

  /// Passages in both texts, by the places of their words.
  ///
  /// - Parameter depth: how often they were parted.
  private mutating func align(_ olds: [Int], _ news: [Int], depth: Int = 0) {
    guard !olds.isEmpty, !news.isEmpty else { return }
    var head = zip(olds, news).prefix { old.spellings[$0] == new.spellings[$1] }.count
    let most = min(olds.count, news.count) - head
    var tail = zip(olds.reversed(), news.reversed()).prefix(most)
      .prefix { old.spellings[$0] == new.spellings[$1] }.count
    if (olds.count - head - tail) * (news.count - head - tail) <= WordPairing.cellLimit / 4 {
      head = max(0, head - Self.margin)
      tail = max(0, tail - Self.margin)
    }
    pairs += zip(olds, news).prefix(head).map { Pair(old: $0, new: $1) }
    alignMiddle(
      Array(olds[head..<(olds.count - tail)]), Array(news[head..<(news.count - tail)]),
      depth: depth)
    pairs += zip(olds.suffix(tail), news.suffix(tail)).map { Pair(old: $0, new: $1) }
  }

  private mutating func alignMiddle(_ olds: [Int], _ news: [Int], depth: Int) {
    let (cells, isOver) = olds.count.multipliedReportingOverflow(by: news.count)
    if !isOver, cells <= WordPairing.cellLimit {
      pairs += pairing.pairs(olds, news)
      return
    }
    let common: [(old: Int, new: Int)]
    if !isOver, cells <= SharedWords.cellLimit {
      common = SharedWords.pairs(
        olds.map { old.spellings[$0] }, news.map { new.spellings[$0] })
    } else {
      common = depth < Self.deepest ? rare(olds, news) : []
      if common.isEmpty {
        alignInParts(olds, news)
        return
      }
    }
    let isExact = !isOver && cells <= SharedWords.cellLimit
    // Only what stands together in some number is trusted to be the same passage.
    let firm = isExact ? Self.runs(common, atLeast: 8) : common
    if firm.isEmpty {
      pairs += common.map { Pair(old: olds[$0.old], new: news[$0.new]) }
      return
    }
    var (oldAt, newAt) = (0, 0)
    var taken = 0
    for pair in firm + [(old: olds.count, new: news.count)] {
      let (oldPart, newPart) = (olds[oldAt..<pair.old], news[newAt..<pair.new])
      if isExact, oldPart.count * newPart.count > WordPairing.cellLimit {
        while taken < common.count, common[taken].old < oldAt { taken += 1 }
        while taken < common.count, common[taken].old < pair.old {
          pairs.append(Pair(old: olds[common[taken].old], new: news[common[taken].new]))
          taken += 1
        }
      } else {
        align(Array(oldPart), Array(newPart), depth: depth + 1)
      }
      guard pair.old < olds.count else { break }
      pairs.append(Pair(old: olds[pair.old], new: news[pair.new]))
      (oldAt, newAt) = (pair.old + 1, pair.new + 1)
    }
  }

  /// Words, or else runs of them, that stand once on either side, as many as ascend together.
  private func rare(_ olds: [Int], _ news: [Int]) -> [(old: Int, new: Int)] {
    let (one, other) = (olds.map { old.spellings[$0] }, news.map { new.spellings[$0] })
    for length in [1, 4, 16] {
      let pairs = RareRuns.pairs(one, other, length: length)
      if !pairs.isEmpty { return pairs }
    }
    return []
  }

  /// Compares the first part with the first part, and so on.
  private mutating func alignInParts(_ olds: [Int], _ news: [Int]) {
    isCoarse = true
    let count = (max(olds.count, news.count) + Self.partLength - 1) / Self.partLength
    for part in 0..<count {
      align(
        Array(olds[(olds.count * part / count)..<(olds.count * (part + 1) / count)]),
        Array(news[(news.count * part / count)..<(news.count * (part + 1) / count)]))
    }
  }

  private static func runs(
    _ pairs: [(old: Int, new: Int)], atLeast least: Int
  ) -> [(old: Int, new: Int)] {
    var kept: [(old: Int, new: Int)] = []
    var start = 0
    for at in 1...max(1, pairs.count) {
      if at < pairs.count, pairs[at].old == pairs[at - 1].old + 1,
        pairs[at].new == pairs[at - 1].new + 1
      {
        continue
      }
      if at - start >= least, at <= pairs.count { kept += pairs[start..<at] }
      start = at
    }
    return kept
  }
}
