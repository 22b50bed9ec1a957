/// Puts an alignment of words as changes of passages.
struct ChangeWriter {
  private let old: ComparedText
  private let new: ComparedText

  init(_ old: ComparedText, _ new: ComparedText) {
    self.old = old
    self.new = new
  }

  func changes(of alignment: WordAlignment) -> [TextChange] {
    let oldMoved = Set(alignment.moves.map(\.old))
    let movesTo = Dictionary(uniqueKeysWithValues: alignment.moves.map { ($0.new, $0) })
    var changes: [TextChange] = []
    walk(
      alignment.pairs, oldEnd: old.bytes.count, newEnd: new.bytes.count
    ) { gap in
      changes += self.changes(in: gap, oldMoved: oldMoved, movesTo: movesTo)
    } near: { pair in
      changes += nearChanges(pair)
    }
    return changes
  }

  // MARK: Gaps

  /// What lies between two words that have partners, or an end of the text.
  struct Gap {
    var old: GapSide
    var new: GapSide
  }

  private func walk(
    _ pairs: [WordAlignment.Pair], oldEnd: Int, newEnd: Int, gap: (Gap) -> Void,
    near: (WordAlignment.Pair) -> Void
  ) {
    var last: WordAlignment.Pair?
    for pair in pairs {
      if !isPlain(last, pair) {
        gap(
          Gap(
            old: GapSide(old, from: last?.old, to: pair.old),
            new: GapSide(new, from: last?.new, to: pair.new)))
      }
      if pair.isNear { near(pair) }
      last = pair
    }
    gap(
      Gap(old: GapSide(old, from: last?.old, to: nil), new: GapSide(new, from: last?.new, to: nil)))
  }

  /// Whether the same white space, and nothing else, stands between the words on either side.
  private func isPlain(_ last: WordAlignment.Pair?, _ pair: WordAlignment.Pair) -> Bool {
    guard let last, pair.old == last.old + 1, pair.new == last.new + 1 else { return false }
    let (one, two) = (old.words[last.old], old.words[pair.old])
    let (first, second) = (new.words[last.new], new.words[pair.new])
    guard one.clause == two.clause, first.clause == second.clause,
      two.start - one.end == second.start - first.end
    else { return false }
    let (olds, news) = (Int(one.end)..<Int(two.start), Int(first.end)..<Int(second.start))
    return old.bytes[Int(one.clause)].withUnsafeBufferPointer { bytes in
      new.bytes[Int(first.clause)].withUnsafeBufferPointer { others in
        zip(olds, news).allSatisfy { bytes[$0] == others[$1] }
      }
    }
  }

  private func changes(
    in gap: Gap, oldMoved: Set<Int>, movesTo: [Int: WordAlignment.Move]
  ) -> [TextChange] {
    var (one, other) = (gap.old, gap.new)
    trim(&one, &other)
    var deleted: [TextSpan] = []
    var inserted: [TextSpan] = []
    var moves: [WordAlignment.Move] = []
    for span in one.spans where !span.range.isEmpty {
      if one.isWhole(span), oldMoved.contains(span.clause) { continue }
      deleted.append(span)
    }
    for span in other.spans where !span.range.isEmpty {
      if other.isWhole(span), let move = movesTo[span.clause] {
        moves.append(move)
      } else {
        inserted.append(span)
      }
    }
    var changes = paired(deleted, inserted, one, other)
    changes += breaks(one, other)
    for move in moves { changes += self.changes(in: move) }
    return changes
  }

  /// White space that both sides begin or end with is nobody's change.
  private func trim(_ one: inout GapSide, _ other: inout GapSide) {
    if let first = one.spans.first, let second = other.spans.first, one.beginsInside,
      other.beginsInside
    {
      let (a, b) = (bytes(old, first), bytes(new, second))
      let count = zip(a, b).prefix { $0 == $1 && Self.isSpace($0) }.count
      one.dropFirst(count)
      other.dropFirst(count)
    }
    if let last = one.spans.last, let second = other.spans.last, one.endsInside, other.endsInside {
      let (a, b) = (bytes(old, last).reversed(), bytes(new, second).reversed())
      let count = zip(a, b).prefix { $0 == $1 && Self.isSpace($0) }.count
      one.dropLast(count)
      other.dropLast(count)
    }
  }

  private func bytes(_ text: ComparedText, _ span: TextSpan) -> ArraySlice<UInt8> {
    text.bytes[span.clause][span.range]
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// What was deleted, with what was inserted in its place where that is one passage each.
  private func paired(
    _ deleted: [TextSpan], _ inserted: [TextSpan], _ one: GapSide, _ other: GapSide
  ) -> [TextChange] {
    var deleted = deleted[...]
    var inserted = inserted[...]
    var (first, last): ([TextChange], [TextChange]) = ([], [])
    func replacement(_ old: TextSpan, _ new: TextSpan) -> TextChange {
      TextChange(
        kind: .replacement, old: old, new: new,
        isTypographic: Typography.areAlike(bytes(self.old, old), bytes(self.new, new)))
    }
    if let old = deleted.first, let new = inserted.first, deleted.count == 1, inserted.count == 1 {
      return [replacement(old, new)]
    }
    if let old = deleted.first, let new = inserted.first, one.beginsInside, other.beginsInside,
      one.isFirst(old), other.isFirst(new)
    {
      first.append(replacement(old, new))
      deleted = deleted.dropFirst()
      inserted = inserted.dropFirst()
    }
    if let old = deleted.last, let new = inserted.last, one.endsInside, other.endsInside,
      one.isLast(old), other.isLast(new)
    {
      last.append(replacement(old, new))
      deleted = deleted.dropLast()
      inserted = inserted.dropLast()
    }
    let middle =
      deleted.map { TextChange(kind: .deletion, old: $0, new: nil) }
      + inserted.map { TextChange(kind: .insertion, old: nil, new: $0) }
    return first + middle + last
  }

  /// Breaks between clauses that one side has more of, as nothing of these clauses tells it.
  private func breaks(_ one: GapSide, _ other: GapSide) -> [TextChange] {
    let (olds, news) = (one.breaks, other.breaks)
    let common = min(olds.count, news.count)
    return olds.dropLast(common).map {
      TextChange(kind: .deletion, old: TextSpan(clause: $0, range: 0..<0), new: nil)
    }
      + news.dropLast(common).map {
        TextChange(kind: .insertion, old: nil, new: TextSpan(clause: $0, range: 0..<0))
      }
  }

  // MARK: Moves

  private func changes(in move: WordAlignment.Move) -> [TextChange] {
    var changes = [
      TextChange(
        kind: .move, old: TextSpan(clause: move.old, range: 0..<old.bytes[move.old].count),
        new: TextSpan(clause: move.new, range: 0..<new.bytes[move.new].count))
    ]
    var (oldAt, newAt) = (0, 0)
    func between(_ oldTo: Int, _ newTo: Int) {
      var one = GapSide(inside: move.old, oldAt..<oldTo)
      var other = GapSide(inside: move.new, newAt..<newTo)
      trim(&one, &other)
      changes += paired(
        one.spans.filter { !$0.range.isEmpty }, other.spans.filter { !$0.range.isEmpty }, one,
        other)
    }
    for pair in move.pairs {
      let (one, other) = (old.words[pair.old], new.words[pair.new])
      between(Int(one.start), Int(other.start))
      if pair.isNear { changes += nearChanges(pair) }
      (oldAt, newAt) = (Int(one.end), Int(other.end))
    }
    between(old.bytes[move.old].count, new.bytes[move.new].count)
    return changes
  }

  // MARK: Words with other marks about them

  /// What differs before and behind the letters that two words have in common.
  private func nearChanges(_ pair: WordAlignment.Pair) -> [TextChange] {
    let (one, other) = (old.words[pair.old], new.words[pair.new])
    let core = old.core(pair.old)
    let otherCore = new.core(pair.new)
    return [
      (Int(one.start)..<core.lowerBound, Int(other.start)..<otherCore.lowerBound),
      (core.upperBound..<Int(one.end), otherCore.upperBound..<Int(other.end)),
    ].compactMap { olds, news in
      let (from, to) = (
        TextSpan(clause: Int(one.clause), range: olds),
        TextSpan(clause: Int(other.clause), range: news)
      )
      let (a, b) = (bytes(old, from), bytes(new, to))
      guard !a.elementsEqual(b) else { return nil }
      if olds.isEmpty { return TextChange(kind: .insertion, old: nil, new: to) }
      if news.isEmpty { return TextChange(kind: .deletion, old: from, new: nil) }
      return TextChange(
        kind: .replacement, old: from, new: to, isTypographic: Typography.areAlike(a, b))
    }
  }
}
