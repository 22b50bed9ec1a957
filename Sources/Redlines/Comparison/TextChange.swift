/// A passage of one clause.
public struct TextSpan: Hashable, Sendable {
  /// Place of the clause in its text.
  public var clause: Int
  /// UTF-8 offsets in the clause's text.
  public var range: Range<Int>

  public init(clause: Int, range: Range<Int>) {
    self.clause = clause
    self.range = range
  }
}

/// One thing that changed from a text to another.
///
/// Spans of insertions, deletions and replacements of a text do not overlap, nor do those of moves;
/// a change may stand inside a move. An empty span at the beginning of a clause is the break before
/// it, where that came or went alone.
public struct TextChange: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case insertion, deletion, replacement, move
  }

  public var kind: Kind
  /// Nil in an insertion.
  public var old: TextSpan?
  /// Nil in a deletion.
  public var new: TextSpan?
  /// Whether only the form of quotes, dashes, spaces or joined letters differs, as word processors
  /// change it by themselves.
  public var isTypographic = false
}
