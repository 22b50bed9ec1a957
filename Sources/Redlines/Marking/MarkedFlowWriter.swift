/// Puts what changed between two lists of paragraphs into one stream of paragraphs.
struct MarkedFlowWriter {
  private let old: [StandIns.Part]
  private let new: [StandIns.Part]
  private let endsTogether: Bool
  /// Of each paragraph the ranges that went or came.
  private var deleted: [[Range<Int>]]
  private var inserted: [[Range<Int>]]
  private var moveOfOld: [Int: Int] = [:]
  private var moveOfNew: [Int: Int] = [:]
  private(set) var moveCount = 0

  private var done: [MarkedParagraph] = []
  private var open: [MarkedPiece] = []

  init(
    _ old: [StandIns.Part], _ new: [StandIns.Part], _ changes: [TextChange], endsTogether: Bool
  ) {
    self.endsTogether = endsTogether
    self.old = old
    self.new = new
    deleted = Array(repeating: [], count: old.count)
    inserted = Array(repeating: [], count: new.count)
    for change in changes {
      if change.kind == .move, let from = change.old, let to = change.new {
        if old[from.clause].isTable {
          deleted[from.clause] = [from.range]
          inserted[to.clause] = [to.range]
        } else {
          moveOfOld[from.clause] = moveCount
          moveOfNew[to.clause] = moveCount
          moveCount += 1
        }
        continue
      }
      if let span = change.old, !span.range.isEmpty { deleted[span.clause].append(span.range) }
      if let span = change.new, !span.range.isEmpty { inserted[span.clause].append(span.range) }
    }
    for at in deleted.indices { deleted[at].sort { $0.lowerBound < $1.lowerBound } }
    for at in inserted.indices { inserted[at].sort { $0.lowerBound < $1.lowerBound } }
  }

  /// All paragraphs, in order; of one place what is gone stands first.
  mutating func paragraphs() -> [MarkedParagraph] {
    var last: Anchor?
    for anchor in anchors() {
      writeGap(from: last, to: anchor)
      open.append(MarkedPiece(status: .kept, old: anchor.old, new: anchor.new))
      last = anchor
    }
    writeEnd(from: last)
    return done
  }

  // MARK: What stays

  /// A passage that both texts have.
  private struct Anchor {
    var old: TextSpan
    var new: TextSpan
  }

  private func anchors() -> [Anchor] {
    let olds = Self.left(old, deleted, except: moveOfOld)
    let news = Self.left(new, inserted, except: moveOfNew)
    var anchors: [Anchor] = []
    var (at, place, oldUsed, newUsed) = (0, 0, 0, 0)
    while at < olds.count, place < news.count {
      let (one, other) = (olds[at], news[place])
      let count = min(one.range.count - oldUsed, other.range.count - newUsed)
      let (from, to) = (one.range.lowerBound + oldUsed, other.range.lowerBound + newUsed)
      let anchor = Anchor(
        old: TextSpan(clause: one.clause, range: from..<(from + count)),
        new: TextSpan(clause: other.clause, range: to..<(to + count)))
      let last = anchors.last ?? anchor
      if !parts(
        last.old.clause..<anchor.old.clause, last.new.clause..<anchor.new.clause)
      {
        anchors.append(anchor)
      }
      (oldUsed, newUsed) = (oldUsed + count, newUsed + count)
      if oldUsed == one.range.count { (at, oldUsed) = (at + 1, 0) }
      if newUsed == other.range.count { (place, newUsed) = (place + 1, 0) }
    }
    return anchors
  }

  /// Whether what stands behind breaks that one text alone has cannot go on in the paragraph before
  /// them: none goes on behind a table, and in a heading only itself.
  private func parts(_ olds: Range<Int>, _ news: Range<Int>) -> Bool {
    guard olds.isEmpty != news.isEmpty else { return false }
    return olds.contains { old[$0].isTable } || news.contains { new[$0].isTable }
      || new[news.upperBound].isHeading || olds.dropFirst().contains { old[$0].isHeading }
      || news.dropFirst().contains { new[$0].isHeading }
  }

  private static func left(
    _ parts: [StandIns.Part], _ changed: [[Range<Int>]], except moved: [Int: Int]
  ) -> [TextSpan] {
    parts.indices.filter { moved[$0] == nil }.flatMap { clause in
      between(changed[clause], parts[clause].text.count).map {
        TextSpan(clause: clause, range: $0)
      }
    }
  }

  /// What these ranges leave of a paragraph.
  private static func between(_ ranges: [Range<Int>], _ count: Int) -> [Range<Int>] {
    var left: [Range<Int>] = []
    var at = 0
    for range in ranges {
      if range.lowerBound > at { left.append(at..<range.lowerBound) }
      at = max(at, range.upperBound)
    }
    if at < count { left.append(at..<count) }
    return left
  }

  // MARK: What lies between

  private mutating func writeGap(from last: Anchor?, to next: Anchor) {
    let (oldEnd, newEnd) = (next.old.clause, next.new.clause)
    let (oldHead, newHead) = (0..<next.old.range.lowerBound, 0..<next.new.range.lowerBound)
    guard let last else {
      writeWhole(0..<oldEnd, 0..<newEnd)
      addOld(oldEnd, oldHead)
      addNew(newEnd, newHead)
      return
    }
    let (oldStart, newStart) = (last.old.clause, last.new.clause)
    let oldTail = last.old.range.upperBound
    let newTail = last.new.range.upperBound
    switch (oldStart < oldEnd, newStart < newEnd) {
    case (false, false):
      addOld(oldStart, oldTail..<oldHead.upperBound)
      addNew(newStart, newTail..<newHead.upperBound)
    case (true, true):
      addOld(oldStart, oldTail..<old[oldStart].text.count)
      addNew(newStart, newTail..<new[newStart].text.count)
      end(.kept, old: oldStart, new: newStart)
      writeWhole((oldStart + 1)..<oldEnd, (newStart + 1)..<newEnd)
      addOld(oldEnd, oldHead)
      addNew(newEnd, newHead)
    case (true, false):
      let rest = newTail..<newHead.upperBound
      let isFirst = oldTail < old[oldStart].text.count || oldHead.isEmpty
      addOld(oldStart, oldTail..<old[oldStart].text.count)
      if isFirst { addNew(newStart, rest) }
      end(.deleted, old: oldStart)
      writeWhole((oldStart + 1)..<oldEnd, 0..<0)
      addOld(oldEnd, oldHead)
      if !isFirst { addNew(newStart, rest) }
    case (false, true):
      let rest = oldTail..<oldHead.upperBound
      let isFirst = newTail < new[newStart].text.count || newHead.isEmpty
      if isFirst { addOld(oldStart, rest) }
      addNew(newStart, newTail..<new[newStart].text.count)
      end(.inserted, new: newStart)
      writeWhole(0..<0, (newStart + 1)..<newEnd)
      if !isFirst { addOld(oldStart, rest) }
      addNew(newEnd, newHead)
    }
  }

  /// The last break is one that both texts have, unless a table or a heading stands before it in one of them.
  private mutating func writeEnd(from last: Anchor?) {
    let (oldEnd, newEnd) = (old.count - 1, new.count - 1)
    guard let last else { return writeLast(0..<oldEnd, 0..<newEnd) }
    let (oldStart, newStart) = (last.old.clause, last.new.clause)
    let oldRest = last.old.range.upperBound..<old[oldStart].text.count
    let newRest = last.new.range.upperBound..<new[newStart].text.count
    addOld(oldStart, oldRest)
    addNew(newStart, newRest)
    switch (oldStart < oldEnd, newStart < newEnd) {
    case (false, false): end(.kept, old: oldEnd, new: newEnd)
    case (true, true):
      end(.kept, old: oldStart, new: newStart)
      writeLast((oldStart + 1)..<oldEnd, (newStart + 1)..<newEnd)
    case (true, false):
      if !endsTogether || parts(oldStart..<oldEnd, newStart..<newEnd) {
        end(.kept, old: oldStart, new: newStart)
        writeWhole((oldStart + 1)..<(oldEnd + 1), 0..<0)
      } else {
        end(.deleted, old: oldStart)
        writeWhole((oldStart + 1)..<oldEnd, 0..<0)
        addOld(oldEnd, 0..<old[oldEnd].text.count)
        end(.kept, old: oldEnd, new: newStart)
      }
    case (false, true):
      if !endsTogether || parts(oldStart..<oldEnd, newStart..<newEnd) {
        end(.kept, old: oldStart, new: newStart)
        writeWhole(0..<0, (newStart + 1)..<(newEnd + 1))
      } else {
        end(.inserted, new: newStart)
        writeWhole(0..<0, (newStart + 1)..<newEnd)
        addNew(newEnd, 0..<new[newEnd].text.count)
        end(.kept, old: oldStart, new: newEnd)
      }
    }
  }

  /// Paragraphs that are whole up to the texts' ends, the last of each behind these.
  private mutating func writeLast(_ olds: Range<Int>, _ news: Range<Int>) {
    let (oldEnd, newEnd) = (olds.upperBound, news.upperBound)
    guard endsTogether || olds.isEmpty && news.isEmpty else {
      return writeWhole(olds.lowerBound..<(oldEnd + 1), news.lowerBound..<(newEnd + 1))
    }
    writeWhole(olds, news)
    addOld(oldEnd, 0..<old[oldEnd].text.count)
    addNew(newEnd, 0..<new[newEnd].text.count)
    end(.kept, old: oldEnd, new: newEnd)
  }

  /// Whole paragraphs that went or came; empty ones that both texts have here stay.
  private mutating func writeWhole(_ olds: Range<Int>, _ news: Range<Int>) {
    var (at, place) = (olds.lowerBound, news.lowerBound)
    while at < olds.upperBound || place < news.upperBound {
      while at < olds.upperBound, !old[at].text.isEmpty || place == news.upperBound {
        writeOld(at)
        at += 1
      }
      while place < news.upperBound, !new[place].text.isEmpty || at == olds.upperBound {
        writeNew(place)
        place += 1
      }
      if at < olds.upperBound, place < news.upperBound {
        end(.kept, old: at, new: place)
        (at, place) = (at + 1, place + 1)
      }
    }
  }

  private mutating func writeOld(_ paragraph: Int) {
    addOld(paragraph, 0..<old[paragraph].text.count)
    end(moveOfOld[paragraph] == nil ? .deleted : .movedAway, old: paragraph)
  }

  private mutating func writeNew(_ paragraph: Int) {
    addNew(paragraph, 0..<new[paragraph].text.count)
    end(moveOfNew[paragraph] == nil ? .inserted : .movedHere, new: paragraph)
  }

  private mutating func addOld(_ paragraph: Int, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    add(
      range, moveOfOld[paragraph], old[paragraph], deleted[paragraph], (.deleted, .movedAway)
    ) { piece, span in piece.old = TextSpan(clause: paragraph, range: span) }
  }

  private mutating func addNew(_ paragraph: Int, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    add(
      range, moveOfNew[paragraph], new[paragraph], inserted[paragraph], (.inserted, .movedHere)
    ) { piece, span in piece.new = TextSpan(clause: paragraph, range: span) }
  }

  private mutating func add(
    _ range: Range<Int>, _ move: Int?, _ part: StandIns.Part, _ edits: [Range<Int>],
    _ status: (edited: MarkedStatus, moved: MarkedStatus),
    _ place: (inout MarkedPiece, Range<Int>) -> Void
  ) {
    guard let move else {
      var piece = MarkedPiece(status: status.edited)
      place(&piece, range)
      open.append(piece)
      return
    }
    let pieces =
      edits.map { ($0, status.edited) }
      + Self.between(edits, part.text.count).map { ($0, status.moved) }
    for (span, status) in pieces.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
      var piece = MarkedPiece(status: status, move: move)
      place(&piece, span)
      open.append(piece)
    }
  }

  private mutating func end(_ mark: MarkedStatus, old: Int? = nil, new: Int? = nil) {
    done.append(MarkedParagraph(pieces: open, mark: mark, old: old, new: new))
    open = []
  }
}
