/// One proponent's text, told by what it makes of the base's blocks.
struct OwnText: Equatable {
  enum Paragraph: Equatable {
    /// A block of the base, at its place or moved here, with what is changed inside it.
    case block(Int, isMoved: Bool, edits: [WordEdit])
    case inserted([UInt8])
  }

  /// In order; blocks that are not moved ascend, and those that are missing are deleted.
  var paragraphs: [Paragraph] = []
}

/// Words of a block, replaced by others: by none where they are deleted; none where new ones are
/// inserted.
struct WordEdit: Hashable {
  /// Which words of the block.
  var range: Range<Int>
  /// Without white space at its ends.
  var new: [UInt8]
  /// The white space before the new words; in their place where there are none.
  var leading: [UInt8]
  /// The white space behind the new words.
  var trailing: [UInt8]

  static func precedes(_ one: Self, _ other: Self) -> Bool {
    (one.range.lowerBound, one.range.upperBound) < (other.range.lowerBound, other.range.upperBound)
  }
}

extension OwnText {
  /// Reads a text through its alignment with the base.
  ///
  /// - Parameters:
  ///   - pairs: words that are the same in both, ascending in both.
  ///   - moves: blocks that stand elsewhere now.
  ///   - ends: of paragraphs of the own text the blocks that end where they do: where no word is
  ///     the same either, they are the same block, rewritten.
  init(
    _ base: ComparedText, _ own: ComparedText, pairs: [WordPairing.Pair],
    moves: [WordAlignment.Move], ends: [Int: Int] = [:]
  ) {
    let pairs = pairs.filter { !$0.isNear }
    var partners = BlockPartners(base, own, pairs)
    let elsewhere = partners.placing(moves)
    partners.pairRewritten(base, own, ends, moves: moves)
    let movesTo = Dictionary(moves.map { ($0.new, $0) }, uniquingKeysWith: { one, _ in one })
    var at = 0
    for place in own.bytes.indices where own.wordCount(place) > 0 {
      let words = own.words(of: place..<(place + 1))
      while at < pairs.count, pairs[at].new < words.lowerBound { at += 1 }
      var inside = at
      while inside < pairs.count, pairs[inside].new < words.upperBound { inside += 1 }
      if let move = movesTo[place] {
        let edits = Self.edits(
          base, own, block: move.old, place: place, move.pairs.filter { !$0.isNear }[...])
        paragraphs.append(.block(move.old, isMoved: elsewhere.contains(place), edits: edits))
      } else if let block = partners.ofOwn[place] {
        let edits = Self.edits(base, own, block: block, place: place, pairs[at..<inside])
        paragraphs.append(.block(block, isMoved: false, edits: edits))
      } else {
        paragraphs.append(.inserted(Array(own.passage(0..<words.count, in: place))))
      }
      at = inside
    }
  }

  private static func edits(
    _ base: ComparedText, _ own: ComparedText, block: Int, place: Int,
    _ pairs: ArraySlice<WordPairing.Pair>
  ) -> [WordEdit] {
    let (olds, news) = (base.words(of: block..<(block + 1)), own.words(of: place..<(place + 1)))
    var gaps: [WordGap] = []
    var (oldAt, newAt) = (olds.lowerBound, news.lowerBound)
    func close(_ oldTo: Int, _ newTo: Int) {
      guard oldAt < oldTo || newAt < newTo else { return }
      var gap = WordGap(old: oldAt..<oldTo, new: newAt..<newTo)
      gap.trim(base, own)
      if !gap.old.isEmpty || !gap.new.isEmpty { gaps.append(gap) }
    }
    for pair in pairs where olds.contains(pair.old) {
      close(pair.old, pair.new)
      (oldAt, newAt) = (pair.old + 1, pair.new + 1)
    }
    close(olds.upperBound, news.upperBound)
    for at in gaps.indices {
      // One word at least stays between two edits.
      let least = at == 0 ? olds.lowerBound : gaps[at - 1].old.upperBound + 1
      let most = at + 1 == gaps.count ? olds.upperBound : gaps[at + 1].old.lowerBound - 1
      gaps[at].settle(base, own, in: least..<max(least, most))
    }
    return gaps.map { $0.edit(base, own, block: block, place: place) }
  }
}

/// What stands between two words that are the same in base and own text, by places of words.
private struct WordGap {
  var old: Range<Int>
  var new: Range<Int>
  /// Whether it ends where another space or the end of a cell stands than in the base: it holds at
  /// that place only.
  private var hasOwnEnd = false

  init(old: Range<Int>, new: Range<Int>) {
    self.old = old
    self.new = new
  }

  private func isSame(_ base: ComparedText, _ own: ComparedText, _ one: Int, _ other: Int) -> Bool {
    base.spellings[one] == own.spellings[other]
  }

  /// Leaves out words that are the same at either end.
  ///
  /// What stands before the last of them can be another space or the end of a cell, unless nothing
  /// else is left of the change.
  mutating func trim(_ base: ComparedText, _ own: ComparedText) {
    while let one = old.first, let other = new.first, isSame(base, own, one, other) {
      (old, new) = (old.dropFirst(), new.dropFirst())
    }
    while !hasOwnEnd, let one = old.last, let other = new.last {
      if !isSame(base, own, one, other) {
        guard old.count + new.count > 2, base.text(one) == own.text(other) else { break }
        hasOwnEnd = true
      }
      (old, new) = (old.dropLast(), new.dropLast())
    }
  }

  /// Of all places where the same words might have come or gone, with the same text for it, takes
  /// the one that reads best, so that the same change is found at the same words whoever made it:
  /// where a line or a cell begins, then behind a mark, then the first.
  ///
  /// - Parameter limits: between which words of the base it may stand.
  mutating func settle(_ base: ComparedText, _ own: ComparedText, in limits: Range<Int>) {
    guard old.isEmpty != new.isEmpty, !hasOwnEnd else { return }
    let (text, range) = new.isEmpty ? (base, old) : (own, new)
    var (back, forth) = (0, 0)
    while old.lowerBound - back > limits.lowerBound,
      text.spellings[range.lowerBound - back - 1] == text.spellings[range.upperBound - back - 1]
    {
      back += 1
    }
    while old.upperBound + forth < limits.upperBound,
      text.spellings[range.lowerBound + forth] == text.spellings[range.upperBound + forth]
    {
      forth += 1
    }
    var best = (step: 0, worth: -1)
    for step in -back...forth {
      let worth = Self.worth(text, range.lowerBound + step)
      if worth > best.worth { best = (step, worth) }
    }
    old = (old.lowerBound + best.step)..<(old.upperBound + best.step)
    new = (new.lowerBound + best.step)..<(new.upperBound + best.step)
  }

  private static func worth(_ text: ComparedText, _ word: Int) -> Int {
    if text.isFirstOfClause(word) { return 2 }
    let (one, before) = (text.words[word], text.words[word - 1])
    let gap = text.bytes[Int(one.clause)][Int(before.end)..<Int(one.start)]
    if gap.contains(where: { $0 == 0x09 || $0 == 0x0A }) { return 2 }
    return text.endsPart(word - 1) ? 1 : 0
  }

  func edit(_ base: ComparedText, _ own: ComparedText, block: Int, place: Int) -> WordEdit {
    let (olds, news) = (base.firstWords[block], own.firstWords[place])
    let inBlock = (old.lowerBound - olds)..<(old.upperBound - olds)
    let inOwn = (new.lowerBound - news)..<(new.upperBound - news)
    let count = own.wordCount(place)
    // Space is the base's own where there is some in both: one or two make no other wish. The end of
    // a cell is no space.
    func cellEnd(_ gap: ArraySlice<UInt8>) -> UInt8? {
      gap.contains(0x0A) ? 0x0A : gap.first { $0 == 0x09 }
    }
    func gap(_ at: Int, like inBase: Int) -> [UInt8] {
      guard at > 0, at < count else { return [] }
      let (gap, before) = (own.gap(before: at, in: place), base.gap(before: inBase, in: block))
      let isAlike = gap.isEmpty == before.isEmpty && cellEnd(gap) == cellEnd(before)
      return Array(isAlike ? before : gap)
    }
    return WordEdit(
      range: inBlock, new: Array(own.passage(inOwn, in: place)),
      leading: gap(inOwn.lowerBound, like: inBlock.lowerBound),
      trailing: inOwn.isEmpty ? [] : gap(inOwn.upperBound, like: inBlock.upperBound))
  }
}
