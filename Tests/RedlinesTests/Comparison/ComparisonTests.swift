import Promises
import Testing
import Texts

@testable import Redlines

@Suite("Comparing")
struct ComparisonTests {
  @Test("Promises of comparing", arguments: TextPromises.family.promises)
  func isKept(promise: Promise<TextPromises.Versions>) {
    #expect(TextPromises.family.breaches(of: promise, 0..<3000).isEmpty)
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

  @Test("A comparison of anything ends soon, says where it is coarse, and finds what is the same")
  func bounded() {
    let repeated = Array(repeatElement("a ", count: 20_000).joined().utf8)
    let other = Array(repeatElement("b a ", count: 15_000).joined().utf8)
    let start = ContinuousClock.now
    let comparison = Comparison(from: [repeated], to: [other])
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(comparison.isCoarse)
    #expect(comparison.counts.unchangedWords == 15_000)
    check([repeated], [other], "repeats")
  }

  @Test("A long text of few words that changed little is compared to the word")
  func longOfFewWords() {
    var seed = Seeded(seed: 9)
    let words = (0..<60_000).map { _ in "w\(UInt64.random(in: 0..<300, using: &seed))" }
    var changed = words
    for place in stride(from: 100, to: 60_000, by: 5_000) {
      changed.insert(contentsOf: ["quite", "new", "words"], at: place)
    }
    func bytes(_ words: [String]) -> [[UInt8]] { [Array(words.joined(separator: " ").utf8)] }
    let comparison = Comparison(from: bytes(words), to: bytes(changed))
    #expect(!comparison.isCoarse)
    #expect(comparison.counts.deletedWords == 0)
    #expect(comparison.counts.insertedWords == 36)
    check(bytes(words), bytes(changed), "few words")
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
    let versions = TextPromises.Versions(old: old, new: new)
    #expect(throws: Never.self) { try #expect(TextPromises.exact.breach(versions) == nil) }
  }
}
