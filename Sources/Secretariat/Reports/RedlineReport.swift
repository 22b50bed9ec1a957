internal import Redlines
public import Texts

/// The JSON of `comity redline`, as CONTRACT names its fields.
public struct RedlineReport: Encodable {
  public struct Change: Encodable {
    public var kind: String
    @ExplicitNull public var old: Span?
    @ExplicitNull public var new: Span?
    public var typographic: Bool
  }

  /// Counts Unicode scalars in the block's text.
  public struct Span: Encodable, Sendable {
    public var block: String
    public var start: Int
    public var end: Int
    public var text: String
  }

  public struct Counts: Encodable {
    public var insertedWords: Int
    public var deletedWords: Int
    public var movedWords: Int
    public var unchangedWords: Int
  }

  public var changes: [Change]
  public var stats: Counts
  /// Whether some passages were too long and too unlike to be compared as a whole.
  public var coarse: Bool
  /// Nil where clauses were compared that are in no file.
  public var oldDocument: ReadReport?
  public var newDocument: ReadReport?

  public init(from old: Reading, to new: Reading) async {
    self.init(from: old.text.clauses, to: new.text.clauses)
    oldDocument = await ReadReport(old)
    newDocument = await ReadReport(new)
  }

  public init(from old: [Clause], to new: [Clause]) {
    let comparison = Comparison(from: old, to: new)
    var (olds, news) = (SpanReader(old), SpanReader(new))
    changes = comparison.changes.map { change in
      Change(
        kind: change.kind.rawValue, old: change.old.map { olds.span($0) },
        new: change.new.map { news.span($0) }, typographic: change.isTypographic)
    }
    let counts = comparison.counts
    stats = Counts(
      insertedWords: counts.insertedWords, deletedWords: counts.deletedWords,
      movedWords: counts.movedWords, unchangedWords: counts.unchangedWords)
    coarse = comparison.isCoarse
  }
}

/// Tells spans in scalars; of spans that ascend each text is walked once.
private struct SpanReader {
  private let clauses: [Clause]
  private var clause = -1
  private var text: [UInt8] = []
  private var byte = 0
  private var scalar = 0

  init(_ clauses: [Clause]) { self.clauses = clauses }

  mutating func span(_ span: TextSpan) -> RedlineReport.Span {
    if span.clause != clause {
      clause = span.clause
      text = Array(clauses[clause].comparedText.utf8)
      (byte, scalar) = (0, 0)
    }
    let start = scalars(upTo: span.range.lowerBound)
    let end = scalars(upTo: span.range.upperBound)
    return .init(
      block: clauses[clause].id.rawValue, start: start, end: end,
      text: String(decoding: text[span.range], as: UTF8.self))
  }

  private mutating func scalars(upTo offset: Int) -> Int {
    if offset < byte { (byte, scalar) = (0, 0) }
    while byte < offset {
      if text[byte] & 0xC0 != 0x80 { scalar += 1 }
      byte += 1
    }
    return scalar
  }
}
