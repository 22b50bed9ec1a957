/// The wording of a block with some of the edits in it carried out.
struct BlockWording {
  let text: ComparedText
  let block: Int

  var wordCount: Int { text.wordCount(block) }

  /// Words with the white space before and behind them.
  struct Passage: Equatable {
    var leading: [UInt8] = []
    /// The words in order, each run with the white space before it but the first.
    var runs: [Run] = []
    var trailing: [UInt8] = []

    var words: [UInt8] { runs.flatMap(\.bytes) }

    /// - Parameters:
    ///   - hasLeading: whether the white space before the words is part of the passage.
    ///   - hasTrailing: whether the white space behind them is. Where there are no words it is the
    ///     same as that before, and is one only where both are.
    func bytes(hasLeading: Bool, hasTrailing: Bool) -> [UInt8] {
      guard !runs.isEmpty else { return hasLeading && hasTrailing ? trailing : [] }
      return (hasLeading ? leading : []) + words + (hasTrailing ? trailing : [])
    }
  }

  /// Words that come from one source.
  struct Run: Equatable {
    enum Source: Equatable {
      /// Where the words stand in the block, the white space before the run not counted.
      case base(Range<Int>)
      /// Which of the edits.
      case edit(Int)
    }

    var gap: [UInt8]
    var words: ArraySlice<UInt8>
    var source: Source

    var bytes: [UInt8] { gap + words }
  }

  /// - Parameter edits: ascending, in the range and apart.
  func passage(_ range: Range<Int>, _ edits: [WordEdit]) -> Passage {
    var passage = Passage()
    var gap = Array(text.gap(before: range.lowerBound, in: block))
    func append(_ words: ArraySlice<UInt8>, _ source: Run.Source) {
      let isFirst = passage.runs.isEmpty
      if isFirst { passage.leading = gap }
      passage.runs.append(Run(gap: isFirst ? [] : gap, words: words, source: source))
    }
    func keep(_ kept: Range<Int>) {
      guard !kept.isEmpty else { return }
      let words = text.passage(kept, in: block)
      append(words, .base(words.startIndex..<words.endIndex))
      gap = Array(text.gap(before: kept.upperBound, in: block))
    }
    var at = range.lowerBound
    var isBehindEdit = false
    for (place, edit) in edits.enumerated() {
      if edit.range.lowerBound > at { isBehindEdit = false }
      keep(at..<edit.range.lowerBound)
      // Where two edits meet, both have said what stands between them.
      gap = isBehindEdit && gap.count > edit.leading.count ? gap : edit.leading
      if !edit.new.isEmpty {
        append(edit.new[...], .edit(place))
        gap = edit.trailing
      }
      at = edit.range.upperBound
      isBehindEdit = true
    }
    if at < range.upperBound { keep(at..<range.upperBound) }
    passage.trailing = gap
    return passage
  }

  /// Words that nobody changes.
  ///
  /// - Parameters:
  ///   - isFirst: whether the white space at the beginning of the block stands before them.
  ///   - isLast: whether that at its end stands behind them.
  func kept(_ range: Range<Int>, isFirst: Bool, isLast: Bool) -> [UInt8] {
    (isFirst ? Array(text.gap(before: 0, in: block)) : [])
      + text.passage(range, in: block)
      + (isLast ? Array(text.gap(before: wordCount, in: block)) : [])
  }

  /// The whole block's wording.
  func whole(_ edits: [WordEdit]) -> [UInt8] {
    edits.isEmpty ? text.bytes[block] : passage(0..<wordCount, edits).words
  }
}
