/// Wordings that are common to many requests and ask for nothing by themselves.
///
/// Known formulas stand in a table per language; others are learned: a run of three words that
/// stands in many requests which do not resemble one another is a formula.
struct Formulas {
  private var runs: Set<UInt64> = []

  /// - Parameter requests: each request once; near duplicates count as one.
  init(commonTo requests: [Wording], vocabulary: inout Vocabulary) {
    for phrase in formulaPhrases {
      runs.formUnion(Shingles.inOrder(vocabulary.wording(of: phrase).words))
    }
    let many = max(Self.fewestRequests, requests.count / 200)
    guard requests.count >= many else { return }
    var counts: [UInt64: Int] = [:]
    for request in requests {
      for run in Shingles(request).runs { counts[run, default: 0] += 1 }
    }
    for (run, count) in counts where count >= many { runs.insert(run) }
  }

  /// Fewer requests may share words because they ask for the same.
  private static let fewestRequests = 5

  /// Which words of a wording stand in a formula.
  func covered(in wording: Wording) -> [Bool] {
    var covered = [Bool](repeating: false, count: wording.count)
    guard wording.count >= 3 else { return covered }
    for (at, run) in Shingles.inOrder(wording.words).enumerated() where runs.contains(run) {
      for place in at..<(at + 3) { covered[place] = true }
    }
    return covered
  }
}
