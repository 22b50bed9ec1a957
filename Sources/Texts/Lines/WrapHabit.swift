/// How wide a file wraps its lines, found from the breaks that surely stand inside a sentence.
///
/// A line was filled where the next line's first word would not have fitted on it. Files change
/// their habit midway, so the width is that of the nearest sure breaks.
struct WrapHabit: Sendable {
  /// A break inside a sentence: the columns before it, and with the next word.
  private struct SureBreak {
    var line: Int
    var length: Int
    var overflow: Int
  }

  /// The width around each line; nil where lines are not wrapped but hold paragraphs whole.
  private var limits: [Int?]

  /// Linear in the number of lines.
  init(of text: TextLines) {
    let breaks = WrapHabit.sureBreaks(in: text.lines)
    limits = Array(repeating: nil, count: text.lines.count)
    guard breaks.count >= 3 else { return }
    let whole = WrapHabit.limit(from: breaks[...])
    var first = 0
    var known: (range: Range<Int>, limit: Int?)?
    for line in text.lines.indices {
      while first < breaks.count, breaks[first].line < line - reach { first += 1 }
      var nearest = first
      while nearest + 1 < breaks.count, breaks[nearest].line < line { nearest += 1 }
      var last = nearest
      while last < breaks.count, last < nearest + 8, breaks[last].line <= line + reach { last += 1 }
      let range = max(first, nearest - 8)..<max(last, first)
      if let known, known.range == range {
        limits[line] = known.limit
        continue
      }
      let limit = range.count >= 4 ? WrapHabit.limit(from: breaks[range]) : whole
      known = (range, limit)
      limits[line] = limit
    }
  }

  /// The width at which lines are wrapped around a line, nil where they are not.
  func limit(at line: Int) -> Int? { limits[line] }

  private let reach = 60

  private static func sureBreaks(in lines: [TextLine]) -> [SureBreak] {
    var breaks: [SureBreak] = []
    for at in lines.indices.dropLast() {
      let line = lines[at]
      let next = lines[at + 1]
      guard line.length >= 36, !next.isBlank, !line.hasInnerTab, line.tail != .sentenceEnd,
        line.tail != .colon, line.tail != .semicolon, line.tail != .comma,
        next.head == .lower || next.head == .caseless, next.indent <= line.indent + 8
      else { continue }
      breaks.append(
        SureBreak(
          line: at, length: line.length, overflow: line.length + 1 + next.firstWordLength))
    }
    return breaks
  }

  /// The width that explains breaks best, nil where they are too unlike to be of one width.
  private static func limit(from breaks: ArraySlice<SureBreak>) -> Int? {
    let lengths = breaks.map(\.length).sorted()
    let overflows = breaks.map(\.overflow).sorted()
    let long = lengths[lengths.count * 9 / 10]
    guard long <= 140, lengths[lengths.count / 4] * 10 >= long * 7 else { return nil }
    return overflows[overflows.count / 10]
  }
}
