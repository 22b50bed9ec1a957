/// How two wordings say the same.
enum Resemblance: Hashable {
  /// The same words in the same order, printed item numbers aside.
  case identical
  /// Nearly the same words.
  case near
  case none
}

/// A wording made ready for comparing.
struct Comparand {
  let wording: Wording
  let shingles: Shingles
  /// The words that are left of it without labels and formulas, cut into pieces.
  let pieces: [Piece]

  struct Piece {
    var words: [UInt32] = []
    var weights: [Int] = []
    var weight: Int { weights.reduce(0, +) }
  }

  init(_ wording: Wording, shingles: Shingles, isFormula: [Bool]) {
    self.wording = wording
    self.shingles = shingles
    var pieces: [Piece] = []
    for at in wording.words.indices where !wording.traits[at].contains(.label) {
      if pieces.isEmpty || wording.traits[at].contains(.opensPiece) { pieces.append(Piece()) }
      guard !isFormula[at] else { continue }
      pieces[pieces.count - 1].words.append(wording.words[at])
      pieces[pieces.count - 1].weights.append(wording.traits[at].contains(.light) ? 1 : 4)
    }
    self.pieces = pieces.filter { $0.weight >= Rule.leastPieceWeight }
  }

  var core: Piece {
    Piece(words: pieces.flatMap(\.words), weights: pieces.flatMap(\.weights))
  }

  /// The thresholds, set on invented rewordings and checked against lists that were compiled by
  /// hand; a careful reader's line, not a law.
  enum Rule {
    /// Word 3-gram Jaccard from which wordings are near whatever differs.
    static let close = 0.8
    /// Below this nothing is near, however the words align.
    static let floor = 0.32
    /// Share of aligned words from which a rewording asks for the same.
    static let reworded = 0.72
    /// Share of aligned words from which two items of lists match.
    static let item = 0.5
    /// Share of both lists that must match.
    static let list = 0.75
    static let fewestItems = 3
    static let contained = 0.9
    static let containedFloor = 0.5
    /// Words are weighed in quarters: a light word is one, any other four.
    static let leastPieceWeight = 8
    static let leastCoreWeight = 28
    /// Words beyond which alignment would take too long for a pair.
    static let longest = 4_000
  }

  func resemblance(to other: Comparand) -> Resemblance {
    if wording.body == other.wording.body { return .identical }
    let jaccard = shingles.jaccard(other.shingles)
    if jaccard >= Rule.close { return .near }
    guard jaccard >= Rule.floor else { return .none }
    let (core, otherCore) = (core, other.core)
    guard core.weight >= Rule.leastCoreWeight, otherCore.weight >= Rule.leastCoreWeight,
      max(core.words.count, otherCore.words.count) <= Rule.longest
    else { return .none }
    if isList(like: other) { return .near }
    guard !namesAnother(than: other) else { return .none }
    if core.alignedShare(with: otherCore) >= Rule.reworded { return .near }
    return jaccard >= Rule.containedFloor
      && shingles.containment(other.shingles) >= Rule.contained ? .near : .none
  }

  /// Each names something that the other does not: the same words about another object.
  private func namesAnother(than other: Comparand) -> Bool {
    let (mine, theirs) = (names, other.names)
    let (all, others) = (Set(wording.words), Set(other.wording.words))
    return !mine.isSubset(of: others) && !theirs.isSubset(of: all)
  }

  private var names: Set<UInt32> {
    Set(
      wording.words.indices.lazy.filter {
        wording.traits[$0].contains(.name) && !wording.traits[$0].contains(.label)
      }.map { wording.words[$0] })
  }

  /// Both are lists, and nearly each item of the one has its own match in the other.
  ///
  /// Items are matched greedily, best first. O(items² × words an item²).
  private func isList(like other: Comparand) -> Bool {
    guard pieces.count >= Rule.fewestItems, other.pieces.count >= Rule.fewestItems,
      pieces.count * other.pieces.count <= 10_000
    else { return false }
    var pairs: [(share: Double, mine: Int, theirs: Int)] = []
    for mine in pieces.indices {
      for theirs in other.pieces.indices {
        let share = pieces[mine].alignedShare(with: other.pieces[theirs])
        if share >= Rule.item { pairs.append((share, mine, theirs)) }
      }
    }
    pairs.sort { ($1.share, $0.mine, $0.theirs) < ($0.share, $1.mine, $1.theirs) }
    var (mineTaken, theirsTaken) = (Set<Int>(), Set<Int>())
    for pair in pairs where !mineTaken.contains(pair.mine) && !theirsTaken.contains(pair.theirs) {
      mineTaken.insert(pair.mine)
      theirsTaken.insert(pair.theirs)
    }
    return mineTaken.count >= Rule.fewestItems
      && covers(mineTaken, of: pieces) && covers(theirsTaken, of: other.pieces)
  }

  private func covers(_ taken: Set<Int>, of pieces: [Piece]) -> Bool {
    let matched = taken.reduce(0) { $0 + pieces[$1].weight }
    return Double(matched) >= Rule.list * Double(pieces.reduce(0) { $0 + $1.weight })
  }
}

extension Comparand.Piece {
  /// The share of both pieces' weight that stands in their heaviest common subsequence.
  ///
  /// O(words × words) time, O(words) memory.
  func alignedShare(with other: Self) -> Double {
    let total = weight + other.weight
    guard total > 0 else { return 0 }
    // No alignment can take more than the lighter side: spares most of the work on long texts.
    guard Double(2 * min(weight, other.weight)) >= Comparand.Rule.item * Double(total) else {
      return 0
    }
    var row = [Int](repeating: 0, count: other.words.count + 1)
    for at in words.indices {
      var diagonal = 0
      for place in other.words.indices {
        let above = row[place + 1]
        row[place + 1] =
          words[at] == other.words[place]
          ? diagonal + min(weights[at], other.weights[place]) : max(above, row[place])
        diagonal = above
      }
    }
    return Double(2 * row[other.words.count]) / Double(total)
  }
}
