import Foundation
import Testing
import Texts

@testable import Redlines

/// What must be true of any comparison, on generated texts: `COMITY_COMPARISONS` says how many.
@Suite("Comparing")
struct ComparisonTests {
  private static let count =
    ProcessInfo.processInfo.environment["COMITY_COMPARISONS"].flatMap { Int($0) } ?? 6_000

  @Test("Taking all changes gives the new text, undoing them the old one")
  func exact() {
    for seed in 0..<Self.count {
      var draft = GeneratedTexts(seed: UInt64(seed))
      let old = draft.text()
      let new = draft.edited(old)
      check(old, new, "seed \(seed)")
    }
  }

  @Test(
    "Small cases, exactly",
    arguments: [
      ("a b c", "a b c", []),
      ("a b c", "a x c", ["- b + x"]),
      ("We shall act.", "We shall act", ["- ."]),
      ("We shall act.", "We shall, in time, act.", ["+ ,", "+ in time, "]),
      ("Decide on wells", "Decide on the wells", ["+ the "]),
      ("one two three|four five", "one two three four five", ["+  ", "- ¶"]),
      ("one two three four five", "one two three|four five", ["-  ", "+ ¶"]),
      ("“Wells”", "\"Wells\"", ["~ “ \"", "~ ” \""]),
      ("数据应当公开", "数据必须公开", ["- 应当 + 必须"]),
      ("", "new words", ["+ new words", "- ¶"]),
      ("gone words", "", ["- gone words", "+ ¶"]),
      (
        "one two three four five six|stays here now as before|last of all words",
        "stays here now as before|last of all words|one two three for five six",
        ["> one two three for five six", "- four + for"]
      ),
    ])
  func small(old: String, new: String, expected: [String]) {
    func clauses(_ text: String) -> [[UInt8]] {
      text.split(separator: "|", omittingEmptySubsequences: false).map { Array($0.utf8) }
    }
    let (olds, news) = (clauses(old), clauses(new))
    let changes = Comparison(from: olds, to: news).changes
    #expect(changes.map { told($0, olds, news) } == expected)
    check(olds, news, old)
  }

  @Test("A comparison of anything ends soon, and says where it is coarse")
  func bounded() {
    let repeated = Array(repeatElement("a ", count: 200_000).joined().utf8)
    let other = Array(repeatElement("b a ", count: 120_000).joined().utf8)
    let start = ContinuousClock.now
    let comparison = Comparison(from: [repeated], to: [other])
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(comparison.isCoarse)
    check([repeated], [other], "repeats")
  }

  private func told(_ change: TextChange, _ old: [[UInt8]], _ new: [[UInt8]]) -> String {
    func text(_ span: TextSpan?, _ clauses: [[UInt8]]) -> String? {
      span.map {
        $0.range.isEmpty ? "¶" : String(decoding: clauses[$0.clause][$0.range], as: UTF8.self)
      }
    }
    let (gone, come) = (text(change.old, old), text(change.new, new))
    switch change.kind {
    case .move: return "> \(come ?? "")"
    case .replacement where change.isTypographic: return "~ \(gone ?? "") \(come ?? "")"
    default:
      return [gone.map { "- \($0)" }, come.map { "+ \($0)" }].compactMap { $0 }
        .joined(separator: " ")
    }
  }

  private func check(_ old: [[UInt8]], _ new: [[UInt8]], _ what: String) {
    let changes = Comparison(from: old, to: new).changes
    let (one, other) = (
      CoveredText(old, changes.compactMap { change in change.old.map { (change.kind, $0) } }),
      CoveredText(new, changes.compactMap { change in change.new.map { (change.kind, $0) } })
    )
    #expect(one.overlaps == 0 && other.overlaps == 0, "\(what)")
    #expect(one.left == other.left, "\(what)")
    #expect(one.leftOfMoves == other.leftOfMoves, "\(what)")
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
