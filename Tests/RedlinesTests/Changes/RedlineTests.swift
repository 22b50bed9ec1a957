import Redlines
import Promises
import Testing
import Texts

/// Accepting all changes gives the new text, rejecting them the old one.
@Suite struct RedlineTests {
  private static let words = [
    "the", "harbour", "keeper", "shall", "lights", "of", "every", "Éclair", "e\u{301}clair",
    "مياه", "水", "港", "𝒜", "o'clock", "1,000", "\u{A0}", "–", "night", "published", "names",
  ]

  private static func wording(_ random: inout Seeded, _ longest: Int = 24) -> String {
    (0..<Int.random(in: 1...longest, using: &random))
      .map { _ in words.randomElement(using: &random) ?? "" }
      .joined(separator: Bool.random(using: &random) ? " " : ", ")
  }

  private static func text(_ wordings: [String]) -> [Clause] {
    var anchors = ClauseAnchors()
    return wordings.enumerated().map { place, wording in
      let kind: ClauseKind = place % 5 == 0 ? .heading : .paragraph
      return Clause(
        id: anchors.next(kind: kind, text: wording, under: nil), kind: kind,
        number: PrintedNumber("\(place + 1)."), text: wording)
    }
  }

  /// Edits as people make them: clauses reworded, dropped, added and moved.
  private static func edited(_ wordings: [String], _ random: inout Seeded) -> [String] {
    var wordings = wordings
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let at = Int.random(in: 0...wordings.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: wordings.insert(wording(&random), at: at)
      case 1 where at < wordings.count: wordings.remove(at: at)
      case 2 where at < wordings.count:
        let moved = wordings.remove(at: at)
        wordings.insert(moved, at: Int.random(in: 0...wordings.count, using: &random))
      case _ where at < wordings.count:
        wordings[at] += " " + wording(&random, 4)
      default: break
      }
    }
    return wordings
  }

  @Test(arguments: 0..<40)
  func acceptedIsNewRejectedIsOld(_ seed: Int) {
    var random = Seeded(seed: UInt64(seed))
    for _ in 0..<25 {
      let before = (0..<Int.random(in: 0...12, using: &random)).map { _ in Self.wording(&random) }
      let (old, new) = (Self.text(before), Self.text(Self.edited(before, &random)))
      let redline = Redline(from: old, to: new)
      #expect(redline.accepted == new)
      #expect(redline.rejected == old)
      for entry in redline.entries {
        let (newWords, oldWords) = (entry.runs.accepted, entry.runs.rejected)
        switch entry.change {
        case .kept, .changed, .movedHere:
          #expect(newWords.utf8.elementsEqual((entry.new?.text ?? "-").utf8))
          #expect(oldWords.utf8.elementsEqual((entry.old?.text ?? "-").utf8))
        case .inserted: #expect(newWords == entry.new?.text && oldWords.isEmpty)
        case .deleted, .movedAway: #expect(oldWords == entry.old?.text && newWords.isEmpty)
        }
      }
    }
  }

  @Test(arguments: [
    (
      "every harbour shall publish", "every harbour should publish",
      "every harbour -shall+should publish"
    ),
    ("a list of names", "a list", "a list- of names"),
    ("the keeper, at night", "a pilot, by day", "-the keeper, at night+a pilot, by day"),
    ("", "new words", "+new words"),
    ("港口灯塔", "港口的灯塔", "港口+的灯塔"),
  ])
  func wholeWordsAreMarked(_ old: String, _ new: String, _ marked: String) {
    let signs: [WordRun.Kind: String] = [.kept: "", .deleted: "-", .inserted: "+"]
    let runs = WordRun.runs(from: old, to: new)
    #expect(runs.map { (signs[$0.kind] ?? "") + $0.text }.joined() == marked)
  }

  @Test func clausesAreFoundAgain() {
    let old = Self.text([
      "Lights", "Every harbour keeps a light burning from dusk to dawn.",
      "Pilots answer each letter within seven days.", "Nets are mended on the quay.",
    ])
    let new = Self.text([
      "Lights", "Pilots answer each letter within seven days.",
      "Each harbour shall keep its light burning from dusk until dawn.",
    ])
    let pairs = ClauseAlignment(from: old, to: new).pairs
    #expect(pairs.map(\.old) == [0, 2, 1])
    #expect(pairs.map(\.new) == [0, 1, 2])
    let changes = Redline(from: old, to: new).entries.map(\.change)
    #expect(changes.contains(.movedAway) && changes.contains(.movedHere))
    #expect(changes.last == .deleted)
  }

  @Test func deletedStandsBeforeWhatComesInItsPlace() {
    let old = Self.text(["Nets are mended on the quay.", "Lights burn at night."])
    let new = Self.text(["Nets are mended on the quay.", "Pilots answer every letter soon."])
    #expect(Redline(from: old, to: new).entries.map(\.change) == [.kept, .deleted, .inserted])
  }

  @Test func longWordingsTakeNoLongTime() {
    var random = Seeded(seed: 5)
    let (old, new) = (Self.wording(&random, 9000), Self.wording(&random, 9000))
    let runs = WordRun.runs(from: old, to: new)
    #expect(runs.accepted == new && runs.rejected == old)
  }
}
