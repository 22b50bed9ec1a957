/// Brings wishes about one version of the base forward to the base.
struct Carrier {
  struct Problem: Equatable {
    var message: String
    /// The block of the base where it would have been, where that is known.
    var block: Int?
  }

  private let base: ComparedText
  private let old: ComparedText
  /// Of each word of the older version the same word of the base.
  private var words: [Int?]
  /// Of each of its paragraphs the block of the base.
  private var blocks: [Int?]
  /// Words that stand in one of the two versions only.
  let differences: Int

  init(_ base: ComparedText, _ old: ComparedText, _ alignment: WordAlignment) {
    self.base = base
    self.old = old
    words = Array(repeating: nil, count: old.words.count)
    let same = alignment.pairs.filter { !$0.isNear }
    let partners = BlockPartners(base, old, same)
    blocks = partners.ofOwn
    for pair in same
    where blocks[Int(old.words[pair.new].clause)] == Int(base.words[pair.old].clause) {
      words[pair.new] = pair.old
    }
    var moved = 0
    for move in alignment.moves {
      blocks[move.new] = move.old
      for pair in move.pairs where !pair.isNear {
        words[pair.new] = pair.old
        moved += 1
      }
    }
    differences = base.words.count + old.words.count - 2 * (same.count + moved)
  }

  func carry(_ wishes: Wishes) -> (wishes: Wishes, problems: [Problem]) {
    var carried = Wishes(by: wishes.proponent)
    var problems: [Problem] = []
    for entry in wishes.all {
      switch entry.wish {
      case .words(let place, let range, let new):
        guard let edit = entry.edit else { continue }
        if let (block, words) = target(of: range, in: place) {
          carried.add(self.edit(edit, from: place, to: words, in: block), in: block)
        } else {
          problems.append(problem(range, in: place, new: new))
        }
      case .deleteBlock(let place):
        delete(place, &carried, &problems)
      case .moveBlock, .insertBlocks: break
      }
    }
    for (after, arriving) in wishes.arrivals.sorted(by: { $0.key < $1.key }) {
      let target = behind(after)
      for arrival in arriving {
        switch arrival {
        case .inserted(let part):
          guard let inserted = wishes.inserted[after]?[part] else { continue }
          carried.addInsertion(of: inserted.text, after: target)
        case .moved(let place, _):
          if let block = blocks[place] {
            carried.addMove(of: block, after: target)
          } else {
            problems.append(
              Problem(
                message: "moves a paragraph that the base has no more: “\(wording(place))”",
                block: nil))
          }
        }
      }
    }
    carried.closeInsertions()
    return (carried, problems)
  }

  /// Where the words stood at the end of their block and do so no more, or the other way round, the
  /// base's white space is around them.
  private func edit(
    _ edit: WordEdit, from place: Int, to words: Range<Int>, in block: Int
  ) -> WordEdit {
    let wasFirst = edit.range.lowerBound == 0
    let wasLast = edit.range.upperBound == old.wordCount(place)
    let isLast = words.upperBound == base.wordCount(block)
    var carried = edit
    carried.range = words
    // What is deleted leaves one space between its neighbours.
    if words.lowerBound == 0 || (edit.new.isEmpty && isLast) {
      carried.leading = []
    } else if wasFirst || (edit.new.isEmpty && wasLast) {
      carried.leading = Array(base.gap(before: words.lowerBound, in: block))
    }
    if isLast || edit.new.isEmpty {
      carried.trailing = []
    } else if wasLast {
      carried.trailing = Array(base.gap(before: words.upperBound, in: block))
    }
    return carried
  }

  // MARK: Places

  /// The same words of the base; nil where they changed or other words came between.
  private func target(of range: Range<Int>, in place: Int) -> (block: Int, range: Range<Int>)? {
    guard let block = blocks[place] else { return nil }
    let (first, count) = (old.firstWords[place], old.wordCount(place))
    func basePlace(_ word: Int) -> Int? { words[first + word].map { $0 - base.firstWords[block] } }
    if range.isEmpty {
      if range.lowerBound > 0, let before = basePlace(range.lowerBound - 1) {
        return (block, (before + 1)..<(before + 1))
      }
      if range.lowerBound < count, let behind = basePlace(range.lowerBound) {
        return (block, behind..<behind)
      }
      return count == 0 || range.lowerBound == 0 ? (block, 0..<0) : nil
    }
    guard let start = basePlace(range.lowerBound),
      range.enumerated().allSatisfy({ basePlace($0.element) == start + $0.offset })
    else { return nil }
    return (block, start..<(start + range.count))
  }

  /// The block behind which stands what stood behind this one, or behind the nearest before it.
  private func behind(_ place: Int) -> Int {
    guard place >= 0 else { return -1 }
    return blocks[...place].last { $0 != nil }.flatMap { $0 } ?? -1
  }

  private func delete(_ place: Int, _ carried: inout Wishes, _ problems: inout [Problem]) {
    // What is gone already needs nobody to delete it.
    guard let block = blocks[place] else { return }
    if old.spellings(of: place).elementsEqual(base.spellings(of: block)) {
      carried.addDeletion(of: block)
    } else {
      problems.append(
        Problem(
          message: "deletes “\(wording(place))”, which now reads “\(text(base.bytes[block]))”",
          block: block))
    }
  }

  private func problem(_ range: Range<Int>, in place: Int, new: [UInt8]) -> Problem {
    let was = String(decoding: old.passage(range, in: place), as: UTF8.self)
    let wish =
      range.isEmpty
      ? "inserts “\(text(new))”"
      : new.isEmpty ? "deletes “\(was)”" : "replaces “\(was)” by “\(text(new))”"
    guard let block = blocks[place] else {
      return Problem(
        message: "\(wish) in a paragraph that the base has no more: “\(wording(place))”",
        block: nil)
    }
    return Problem(
      message: "\(wish) in “\(wording(place))”, which now reads “\(text(base.bytes[block]))”",
      block: block)
  }

  private func wording(_ place: Int) -> String { text(old.bytes[place]) }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
