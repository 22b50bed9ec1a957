/// The distinct wordings among many texts, each kept as a sketch, and as its runs while there is
/// room.
///
/// Texts are the same wording where they have the same words in the same order and are not kept
/// apart. Some 200 bytes a wording beside the runs.
public struct DistinctWordings: Sendable {
  let plan: SketchPlan
  let threshold: Double
  /// Runs are kept up to this number, 4 bytes each; those of other wordings are asked for again.
  let mostRunsKept: Int

  // Of each wording:
  private(set) var identities: [UInt64] = []
  /// Says which wordings are kept apart: those with another value.
  private(set) var apart: [UInt64] = []
  /// How many texts have it.
  private(set) var counts: [UInt32] = []
  /// The first text that has it.
  public private(set) var firstTexts: [UInt32] = []
  private(set) var fingerprints: [Fingerprint] = []
  private(set) var runCounts: [UInt32] = []
  /// Where its runs stand: the block, and the offset in it; nowhere where they are not kept.
  private var runPlaces: [UInt64] = []
  private var runBlocks: [[UInt32]] = []
  private var runsKept = 0
  private(set) var keyBlocks: [(first: Int, count: Int, keys: [UInt32])] = []

  private var table = PlaceTable()
  /// Of each text, its wording.
  public private(set) var wordingOfText: [UInt32] = []

  private static let nowhere = UInt64.max

  /// - Parameters:
  ///   - threshold: the Jaccard index of runs of three words from which on two texts are linked,
  ///     above 0 and at most 1.
  ///   - mostRunsKept: bounds memory; results do not depend on it.
  public init(threshold: Double, mostRunsKept: Int = 192 << 20) {
    precondition(threshold > 0 && threshold <= 1, "a similarity is above 0 and at most 1")
    self.threshold = threshold
    self.mostRunsKept = mostRunsKept
    plan = SketchPlan(threshold: threshold)
  }

  public var count: Int { identities.count }
  public var textCount: Int { wordingOfText.count }

  /// Takes the next text; says whether its wording is a new one, which is to be sketched and
  /// added in turn.
  public mutating func take(_ text: TextWords) -> Bool {
    let next = identities.count
    let known = table.place(
      of: text.identity, next: next, isEqual: { identities[$0] == text.identity },
      hashAt: { identities[$0] })
    wordingOfText.append(UInt32(known ?? next))
    if let known {
      counts[known] += 1
      return false
    }
    identities.append(text.identity)
    apart.append(text.apart)
    counts.append(1)
    firstTexts.append(UInt32(wordingOfText.count - 1))
    return true
  }

  /// Adds the sketches of the new wordings, in the order in which they were taken.
  public mutating func add(_ sketched: SketchedWordings) {
    let keepsRuns = runsKept + sketched.runs.count <= mostRunsKept
    var offset = 0
    for count in sketched.runCounts {
      runPlaces.append(
        keepsRuns ? UInt64(runBlocks.count) << 32 | UInt64(offset) : Self.nowhere)
      offset += Int(count)
    }
    keyBlocks.append((runCounts.count, sketched.runCounts.count, sketched.keys))
    runCounts += sketched.runCounts
    fingerprints += sketched.fingerprints
    if keepsRuns {
      runsKept += sketched.runs.count
      runBlocks.append(sketched.runs)
    }
  }

  /// The runs of a wording, ascending; nil where they are not kept.
  func runs(of wording: Int) -> ArraySlice<UInt32>? {
    let place = runPlaces[wording]
    guard place != Self.nowhere else { return nil }
    let offset = Int(place & 0xFFFF_FFFF)
    return runBlocks[Int(place >> 32)][offset..<(offset + Int(runCounts[wording]))]
  }
}
