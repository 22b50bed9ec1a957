/// Which block of the base is which paragraph of a proponent's text.
struct BlockPartners {
  /// Of each paragraph of the own text its block, where it has one; ascending.
  private(set) var ofOwn: [Int?]
  /// Of each block of the base its paragraph.
  private(set) var ofBase: [Int?]

  /// Below this share of the words of both a paragraph is a new one in the place of the old.
  private static let leastShare = 0.25

  private struct Candidate {
    var block: Int
    var place: Int
    var weight: Int
  }

  /// Pairs so that the most words stay where they are, no block with two paragraphs.
  init(_ base: ComparedText, _ own: ComparedText, _ pairs: [WordPairing.Pair]) {
    ofOwn = Array(repeating: nil, count: own.bytes.count)
    ofBase = Array(repeating: nil, count: base.bytes.count)
    var candidates: [Candidate] = []
    for pair in pairs {
      let (block, place) = (Int(base.words[pair.old].clause), Int(own.words[pair.new].clause))
      if let last = candidates.indices.last, candidates[last].block == block,
        candidates[last].place == place
      {
        candidates[last].weight += 1
      } else {
        candidates.append(Candidate(block: block, place: place, weight: 1))
      }
    }
    candidates.removeAll { candidate in
      let all = base.wordCount(candidate.block) + own.wordCount(candidate.place)
      return Double(2 * candidate.weight) < Self.leastShare * Double(all)
    }
    for candidate in Self.heaviest(candidates) { pair(candidate.block, candidate.place) }
  }

  private mutating func pair(_ block: Int, _ place: Int) {
    ofOwn[place] = block
    ofBase[block] = place
  }

  /// Of candidates that ascend in both those that weigh the most and share nothing.
  ///
  /// Two that share a block or a paragraph stand beside each other, so each is weighed against
  /// the best before the run that it shares with.
  private static func heaviest(_ candidates: [Candidate]) -> [Candidate] {
    var best = [0]
    var before: [Int?] = []
    for (at, candidate) in candidates.enumerated() {
      var free = at
      while free > 0,
        candidates[free - 1].block == candidate.block
          || candidates[free - 1].place == candidate.place
      {
        free -= 1
      }
      let with = best[free] + candidate.weight
      before.append(with > best[at] ? free : nil)
      best.append(max(with, best[at]))
    }
    var chosen: [Candidate] = []
    var at = candidates.count
    while at > 0 {
      if let free = before[at - 1] {
        chosen.append(candidates[at - 1])
        at = free
      } else {
        at -= 1
      }
    }
    return chosen.reversed()
  }

  /// Of moves the paragraphs that stand elsewhere now; a block between the same two others has not
  /// moved, and is paired.
  mutating func placing(_ moves: [WordAlignment.Move]) -> Set<Int> {
    for move in moves {
      if let place = ofBase[move.old] { (ofOwn[place], ofBase[move.old]) = (nil, nil) }
      if let block = ofOwn[move.new] { (ofOwn[move.new], ofBase[block]) = (nil, nil) }
    }
    var elsewhere: Set<Int> = []
    for move in moves {
      let before = ofOwn[..<move.new].last { $0 != nil } ?? nil
      let behind = ofOwn[move.new...].first { $0 != nil } ?? nil
      if (before ?? -1) < move.old, move.old < (behind ?? ofBase.count) {
        pair(move.old, move.new)
      } else {
        elsewhere.insert(move.new)
      }
    }
    return elsewhere
  }

  /// Pairs what ends together though no word of it is the same.
  mutating func pairRewritten(
    _ base: ComparedText, _ own: ComparedText, _ ends: [Int: Int], moves: [WordAlignment.Move]
  ) {
    guard !ends.isEmpty else { return }
    let (movedAway, movedHere) = (Set(moves.map(\.old)), Set(moves.map(\.new)))
    for place in ofOwn.indices where ofOwn[place] == nil && !movedHere.contains(place) {
      guard let block = ends[place], ofBase[block] == nil, !movedAway.contains(block),
        own.wordCount(place) > 0, base.wordCount(block) > 0
      else { continue }
      let before = ofOwn[..<place].last { $0 != nil } ?? nil
      let behind = ofOwn[place...].first { $0 != nil } ?? nil
      if (before ?? -1) < block, block < (behind ?? ofBase.count) { pair(block, place) }
    }
  }
}
