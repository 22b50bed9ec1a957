internal import Texts

/// A text as it grows, in UTF-8, with its marks and with what is anchored in it.
struct StyledText {
  var bytes: [UInt8] = []
  var marks: [InlineMark] = []
  var anchored = Anchored()
  /// Who inserted or deleted which stretch, where that is traced.
  var traces: [TracedStretch] = []

  /// Changes and references that stand at a place of the text, whether or not text is left there.
  struct Anchored {
    var changes: [StandingChange] = []
    var comments: [String] = []
    var notes: [NoteKey] = []

    var isEmpty: Bool { changes.isEmpty && comments.isEmpty && notes.isEmpty }

    mutating func append(_ other: Anchored) {
      changes += other.changes
      comments += other.comments
      notes += other.notes
    }
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Appends another text, its marks moved along.
  mutating func append(_ other: StyledText) {
    let offset = bytes.count
    bytes += other.bytes
    for mark in other.marks {
      marks.append(
        InlineMark(
          mark.style, over: (mark.range.lowerBound + offset)..<(mark.range.upperBound + offset)))
    }
    anchored.append(other.anchored)
    for trace in other.traces { self.trace(trace.trace, over: trace.range.moved(by: offset)) }
  }

  /// Traces what was appended; a trace like the one before it makes that longer.
  mutating func trace(_ trace: ChangeTrace, over range: Range<Int>) {
    if let last = traces.indices.last, traces[last].trace == trace,
      traces[last].range.upperBound == range.lowerBound
    {
      traces[last].range = traces[last].range.lowerBound..<range.upperBound
    } else {
      traces.append(TracedStretch(range: range, trace: trace))
    }
  }

  mutating func append(_ text: some StringProtocol) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Marks what was appended since `start`; a mark that ends there grows.
  mutating func mark(_ style: InlineMark.Style, from start: Int) {
    guard start < bytes.count else { return }
    for at in marks.indices.suffix(6).reversed()
    where marks[at].style == style && marks[at].range.upperBound == start {
      marks[at] = InlineMark(style, over: marks[at].range.lowerBound..<bytes.count)
      return
    }
    marks.append(InlineMark(style, over: start..<bytes.count))
  }

  /// Without white space at either end; says how many tabs stood before the text.
  mutating func trim() -> Int {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else {
      bytes = []
      marks = []
      traces = []
      return 0
    }
    let tabs = bytes[..<first].count { $0 == 0x09 }
    guard first > 0 || last + 1 < bytes.count else { return tabs }
    bytes = Array(bytes[first...last])
    let whole = 0..<bytes.count
    marks = marks.compactMap { mark in
      let range = (mark.range.lowerBound - first)..<(mark.range.upperBound - first)
      let kept = range.clamped(to: whole)
      return kept.isEmpty ? nil : InlineMark(mark.style, over: kept)
    }
    traces = traces.compactMap { trace in
      let kept = trace.range.moved(by: -first).clamped(to: whole)
      return kept.isEmpty ? nil : TracedStretch(range: kept, trace: trace.trace)
    }
    return tabs
  }

  /// The text with every line feed and tab made what stands for them within a table's cell.
  func withinCell() -> StyledText {
    guard bytes.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return self }
    var inside = StyledText()
    inside.anchored = anchored
    var places: [Int] = []
    places.reserveCapacity(bytes.count + 1)
    for byte in bytes {
      places.append(inside.bytes.count)
      switch byte {
      case 0x0A: inside.append(StyledText.lineSeparator)
      case 0x09: inside.bytes.append(0x20)
      default: inside.bytes.append(byte)
      }
    }
    places.append(inside.bytes.count)
    inside.marks = marks.map { mark in
      InlineMark(mark.style, over: places[mark.range.lowerBound]..<places[mark.range.upperBound])
    }
    inside.traces = traces.map { trace in
      TracedStretch(
        range: places[trace.range.lowerBound]..<places[trace.range.upperBound], trace: trace.trace)
    }
    return inside
  }

  static let lineSeparator = "\u{2028}"
}

/// A note of a file: footnotes and endnotes have ids of their own.
struct NoteKey: Hashable {
  let isEndnote: Bool
  let id: String
}

/// A tracked change whose place in the flow is not known yet.
struct StandingChange {
  var kind: TrackedChange.Kind
  var isDeparture = false
  var author: String?
  var time: String?
  var text: [UInt8]
}

/// A paragraph or table that is read, with what is anchored in it.
struct StandingBlock {
  var paragraph: SourceParagraph
  var anchored: StyledText.Anchored
  var traces: [TracedStretch] = []
  /// What became of the paragraph's mark.
  var end = ChangeTrace()
}

/// Who inserted or deleted something.
struct ChangeTrace: Equatable {
  var insertedBy: [String] = []
  var deletedBy: [String] = []

  init() {}

  /// - Parameter elements: from the outermost to the innermost.
  init(_ elements: [TrackedElement]) {
    var last: TrackedElement?
    for element in elements where element.kind != .format {
      let authors = JointAuthor.names(of: element.author ?? "")
      // Of too many for one name there are several elements, one within the other.
      let isSame = last?.kind == element.kind && last?.isDeparture == element.isDeparture
      if element.kind == .deletion || element.isDeparture {
        deletedBy = isSame ? deletedBy + authors : authors
      } else {
        insertedBy = isSame ? insertedBy + authors : authors
      }
      last = element
    }
  }

  var isNone: Bool { insertedBy.isEmpty && deletedBy.isEmpty }

  /// What became of something in a row of which this became.
  func around(_ inner: ChangeTrace) -> ChangeTrace {
    var trace = inner
    if !insertedBy.isEmpty { trace.insertedBy = insertedBy }
    // Who deletes a row deletes what was in it, and what else was inserted under the same name.
    let deleting = deletedBy.filter {
      !inner.deletedBy.contains($0)
        && (inner.insertedBy.isEmpty || inner.insertedBy.contains($0))
    }
    trace.deletedBy += deleting
    return trace
  }
}

struct TracedStretch {
  var range: Range<Int>
  var trace: ChangeTrace
}

extension Range<Int> {
  func moved(by offset: Int) -> Range { (lowerBound + offset)..<(upperBound + offset) }
}
