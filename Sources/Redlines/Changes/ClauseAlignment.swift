public import Texts

/// Which clauses of one text are those of another.
///
/// A clause is found again by its words and id, else by its words, else by its id, else by its
/// likeness. Each has one partner at most.
public struct ClauseAlignment: Sendable {
  public enum Way: String, Codable, Hashable, Sendable, CaseIterable {
    /// The same words, number aside.
    case words
    /// The id lasted over an edit.
    case id
    /// Most words are the same.
    case likeness
  }

  public struct Pair: Hashable, Sendable {
    public var old: Int
    public var new: Int
    public var way: Way
  }

  /// In the order of the new text.
  public private(set) var pairs: [Pair]

  /// Linear where ids or words lasted; the rest is compared with what lies near.
  public init(from old: [Clause], to new: [Clause]) {
    pairs = []
    var matching = Matching(old: old, new: new)
    matching.pair(by: .words) { "\($0.id.rawValue)\u{1F}\($0.text)" }
    matching.pair(by: .words) { $0.text }
    matching.pair(by: .id) { "\($0.id.rawValue)\u{1F}\($0.kind == .heading)" }
    matching.pairByLikeness()
    pairs = matching.pairs.sorted { $0.new < $1.new }
  }
}

private struct Matching {
  let old: [Clause]
  let new: [Clause]
  var pairs: [ClauseAlignment.Pair] = []
  private var freeOld: [Int]
  private var freeNew: [Int]

  init(old: [Clause], new: [Clause]) {
    self.old = old
    self.new = new
    freeOld = Array(old.indices)
    freeNew = Array(new.indices)
  }

  /// Pairs those that are still free and have one key; of several, the first with the first.
  mutating func pair(by way: ClauseAlignment.Way, _ key: (Clause) -> String) {
    var places: [String: [Int]] = [:]
    for place in freeOld.reversed() where !old[place].text.isEmpty {
      places[key(old[place]), default: []].append(place)
    }
    var taken = Set<Int>()
    freeNew.removeAll { place in
      guard let partner = places[key(new[place])]?.popLast() else { return false }
      pairs.append(.init(old: partner, new: place, way: way))
      taken.insert(partner)
      return true
    }
    freeOld.removeAll { taken.contains($0) }
  }

  /// How many free clauses on either side of its own place a clause is compared with.
  private static let window = 60
  /// Share of the words of both that must stand in one order in both.
  private static let leastShare = 0.5

  mutating func pairByLikeness() {
    var vocabulary = Vocabulary()
    let olds = freeOld.map { LikenessPiece(old[$0], &vocabulary) }
    let news = freeNew.map { LikenessPiece(new[$0], &vocabulary) }
    var likely: [(share: Double, old: Int, new: Int)] = []
    for (place, one) in news.enumerated() {
      let near = max(0, place - Self.window)..<min(olds.count, place + Self.window + 1)
      for other in near.lowerBound..<max(near.lowerBound, near.upperBound) {
        let share = one.share(with: olds[other], atLeast: Self.leastShare)
        if share >= Self.leastShare { likely.append((share, other, place)) }
      }
    }
    likely.sort { ($1.share, $0.new, $0.old) < ($0.share, $1.new, $1.old) }
    var (oldTaken, newTaken) = (Set<Int>(), Set<Int>())
    for one in likely where !oldTaken.contains(one.old) && !newTaken.contains(one.new) {
      oldTaken.insert(one.old)
      newTaken.insert(one.new)
      pairs.append(.init(old: freeOld[one.old], new: freeNew[one.new], way: .likeness))
    }
  }
}

/// A clause's words, made ready for comparing.
private struct LikenessPiece {
  private let piece: Comparand.Piece
  private let sorted: [UInt32]
  private let isHeading: Bool

  init(_ clause: Clause, _ vocabulary: inout Vocabulary) {
    let wording = vocabulary.wording(of: clause.text)
    piece = Comparand.Piece(
      words: wording.words, weights: wording.traits.map { $0.contains(.light) ? 1 : 4 })
    sorted = wording.words.sorted()
    isHeading = clause.kind == .heading
  }

  /// 0 where it cannot reach the least.
  func share(with other: LikenessPiece, atLeast least: Double) -> Double {
    guard isHeading == other.isHeading, !sorted.isEmpty, !other.sorted.isEmpty else { return 0 }
    var (at, place, shared) = (0, 0, 0)
    while at < sorted.count, place < other.sorted.count {
      if sorted[at] == other.sorted[place] {
        (at, place, shared) = (at + 1, place + 1, shared + 1)
      } else if sorted[at] < other.sorted[place] {
        at += 1
      } else {
        place += 1
      }
    }
    guard Double(2 * shared) >= least / 2 * Double(sorted.count + other.sorted.count) else {
      return 0
    }
    return piece.alignedShare(with: other.piece)
  }
}
