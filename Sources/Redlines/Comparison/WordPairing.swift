/// Which words of one passage are which of another: as many as can be, in as few pieces as can be.
///
/// An alignment whose gaps cost by their number (after Gotoh 1982), so that of all largest sets of
/// common words one is taken that leaves few places of change, and these where a part ends.
/// O(words × words) time and bytes.
struct WordPairing {
  struct Pair: Equatable {
    var old: Int
    var new: Int
    /// Not the same word: the same letters with other marks about them.
    var isNear = false
  }

  /// Passages whose product is larger are not paired so.
  static let cellLimit = 4_000_000

  private enum Worth {
    static let same: Int32 = 1000
    static let near: Int32 = 450
    static let gap: Int32 = 300
    /// A sign of a thing is no reason for one more gap.
    static let sign: Int32 = 200
    /// A gap that begins or ends where a part does.
    static let partEnd: Int32 = 40
    /// Both words begin their clause.
    static let bothFirst: Int32 = 60
    static let oneFirst: Int32 = -60
    static let never: Int32 = .min / 2
  }

  private enum Came {
    static let gapFromPair: UInt8 = 0
    static let gapFromOld: UInt8 = 1
    static let gapFromNew: UInt8 = 2
    static let gap: UInt8 = 3
    static let pairFromGap: UInt8 = 4
  }

  private let old: ComparedText
  private let new: ComparedText

  init(_ old: ComparedText, _ new: ComparedText) {
    self.old = old
    self.new = new
  }

  /// Of words at these places; ascending in both.
  ///
  /// The passages' product is at most `cellLimit`.
  func pairs(_ olds: [Int], _ news: [Int]) -> [Pair] {
    guard !olds.isEmpty, !news.isEmpty else { return [] }
    let width = news.count + 1
    var came = [UInt8](repeating: 0, count: (olds.count + 1) * width)
    let last = came.withUnsafeMutableBufferPointer { fill($0, olds, news, width) }
    return followed(came, olds, news, width, fromPair: last)
  }

  /// - Returns: whether the best ends with a pair.
  private func fill(
    _ came: UnsafeMutableBufferPointer<UInt8>, _ olds: [Int], _ news: [Int], _ width: Int
  ) -> Bool {
    var pairsAbove = [Int32](repeating: Worth.never, count: width)
    var gapsAbove = [Int32](repeating: Worth.never, count: width)
    pairsAbove[0] = 0
    for place in 0..<width {
      gapsAbove[place] = -Worth.gap + Worth.partEnd
      came[place] = place == 0 ? Came.gapFromPair : Came.gapFromNew
    }
    let newEnds = news.map { new.endsPart($0) }
    let newFirsts = news.map { new.isFirstOfClause($0) }
    var pairs = pairsAbove
    var gaps = gapsAbove
    for row in 1...olds.count {
      let word = olds[row - 1]
      let (spelling, core) = (old.spellings[word], old.cores[word])
      let (ends, isFirst) = (old.endsPart(word), old.isFirstOfClause(word))
      let same = old.isSign(word) ? Worth.sign : Worth.same
      pairs[0] = Worth.never
      gaps[0] = -Worth.gap + Worth.partEnd
      came[row * width] = Came.gapFromOld
      for place in 1..<width {
        let other = news[place - 1]
        var how: UInt8 = 0
        var worth = Worth.never
        let isSame = spelling == new.spellings[other]
        if isSame || (core >= 0 && core == new.cores[other]) {
          worth = isSame ? same : Worth.near
          if isFirst || newFirsts[place - 1] {
            worth += isFirst && newFirsts[place - 1] ? Worth.bothFirst : Worth.oneFirst
          }
          // Of equals the pair goes on.
          if gapsAbove[place - 1] > pairsAbove[place - 1] {
            worth += gapsAbove[place - 1]
            how |= Came.pairFromGap
          } else {
            worth += pairsAbove[place - 1]
          }
        }
        pairs[place] = worth
        // A gap behind this pair.
        let opening = worth - Worth.gap + (ends || newEnds[place - 1] ? Worth.partEnd : 0)
        var gap = gapsAbove[place]
        var from = Came.gapFromOld
        if gaps[place - 1] > gap { (gap, from) = (gaps[place - 1], Came.gapFromNew) }
        if opening > gap { (gap, from) = (opening, Came.gapFromPair) }
        gaps[place] = gap
        came[row * width + place] = how | from
      }
      swap(&pairs, &pairsAbove)
      swap(&gaps, &gapsAbove)
    }
    // A gap that ends the passages needs no end of a part.
    return pairsAbove[width - 1] >= gapsAbove[width - 1]
  }

  private func followed(
    _ came: [UInt8], _ olds: [Int], _ news: [Int], _ width: Int, fromPair: Bool
  ) -> [Pair] {
    var pairs: [Pair] = []
    var (row, place, inPair) = (olds.count, news.count, fromPair)
    while row > 0 || place > 0 {
      let cell = came[row * width + place]
      if inPair {
        let (one, other) = (olds[row - 1], news[place - 1])
        pairs.append(
          Pair(old: one, new: other, isNear: old.spellings[one] != new.spellings[other]))
        inPair = cell & Came.pairFromGap == 0
        (row, place) = (row - 1, place - 1)
      } else {
        switch cell & Came.gap {
        case Came.gapFromOld: row -= 1
        case Came.gapFromNew: place -= 1
        default: inPair = true
        }
      }
    }
    return pairs.reversed()
  }
}
