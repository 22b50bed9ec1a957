internal import Redlines
internal import Texts

/// What must be true of any comparison.
public enum TextPromises {
  /// Two versions of a text, in one of four scripts.
  public struct Versions: Sendable {
    public let old: [[UInt8]]
    public let new: [[UInt8]]

    public init(old: [[UInt8]], new: [[UInt8]]) {
      (self.old, self.new) = (old, new)
    }
  }

  public static let family = PromiseFamily<Versions>(
    make: { seed in
      var draft = GeneratedTexts(seed: seed)
      let old = draft.text()
      return Versions(old: old, new: draft.edited(old))
    }, promises: [exact])

  public static let exact = Promise<Versions>(
    "Taking all changes of a redline gives the new text, undoing them the old one"
  ) { versions in
    let changes =
      Comparison(
        from: GeneratedMarkUps.clauses(versions.old), to: GeneratedMarkUps.clauses(versions.new)
      ).changes
    let old = CoveredText(
      versions.old, changes.compactMap { change in change.old.map { (change.kind, $0) } })
    let new = CoveredText(
      versions.new, changes.compactMap { change in change.new.map { (change.kind, $0) } })
    if old.overlaps > 0 || new.overlaps > 0 { return "changes overlap" }
    if old.left != new.left { return "what no change covers is not the same in both" }
    return old.leftOfMoves == new.leftOfMoves ? nil : "what moved is not the same in both"
  }
}

/// What changes leave of a text, found without the comparison's own means.
private struct CoveredText {
  /// What no change covers, a break before each clause that is not wholly covered.
  private(set) var left: [UInt8] = []
  private(set) var leftOfMoves: [[UInt8]] = []
  /// Bytes that two changes of one sort claim, and changes that cross a move's border.
  private(set) var overlaps = 0

  init(_ clauses: [[UInt8]], _ spans: [(kind: TextChange.Kind, span: TextSpan)]) {
    var edited = clauses.map { Array(repeating: false, count: $0.count) }
    var moved = edited
    var breaks = Set<Int>()
    for (kind, span) in spans {
      if span.range.isEmpty, span.range.lowerBound == 0 { breaks.insert(span.clause) }
      for at in span.range {
        if kind == .move {
          overlaps += moved[span.clause][at] ? 1 : 0
          moved[span.clause][at] = true
        } else {
          overlaps += edited[span.clause][at] ? 1 : 0
          edited[span.clause][at] = true
        }
      }
    }
    for (kind, span) in spans where kind != .move && !span.range.isEmpty {
      overlaps += Set(span.range.map { moved[span.clause][$0] }).count - 1
    }
    for (clause, bytes) in clauses.enumerated() {
      let covered = bytes.indices.map { edited[clause][$0] || moved[clause][$0] }
      if !(covered.allSatisfy { $0 } && !bytes.isEmpty), !breaks.contains(clause) {
        left += [0x0A, 0xFF]
      }
      left += bytes.indices.filter { !covered[$0] }.map { bytes[$0] }
    }
    for (kind, span) in spans where kind == .move {
      leftOfMoves.append(
        span.range.filter { !edited[span.clause][$0] }.map { clauses[span.clause][$0] })
    }
  }
}
