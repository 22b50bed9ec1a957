/// A text as its words, for a look at whether they are new.
public struct TextWords: Sendable {
  /// Of the words in their order and of what the text is kept apart by.
  let identity: UInt64
  let apart: UInt64
  /// In order, repeated ones too.
  let runs: [UInt32]
  public let hasWords: Bool
}

/// Reads texts as words; one reader serves many texts.
public struct TextWordsReader: Sendable {
  private var reader = FoldedWords()

  public init() {}

  /// Reads a text; linear in its length.
  ///
  /// - Parameter apart: what the text is kept apart by; texts with other values are never
  ///   together.
  public mutating func words(of text: String, apart: [String?]) -> TextWords {
    reader.read(text)
    var place: UInt64 = 0
    for value in apart {
      // What is not given is not what is given as empty.
      place = mixed(place, value == nil ? 0 : 1)
      for byte in (value ?? "").utf8 { place = mixed(place, UInt64(byte) + 2) }
    }
    var identity = mixed(place, UInt64(reader.words.count))
    for word in reader.words { identity = mixed(identity, word) }
    return TextWords(
      identity: identity, apart: place, runs: RunSet.inOrder(reader.words),
      hasWords: !reader.words.isEmpty)
  }

  /// The runs of a text, ascending, each once: what `DistinctWordings` may ask for again.
  public mutating func runs(of text: String) -> [UInt32] {
    reader.read(text)
    var runs = RunSet.inOrder(reader.words)
    makeSet(of: &runs)
    return runs
  }
}

/// Sketches of some wordings, made beside others' on another core.
public struct SketchedWordings: Sendable {
  /// All sets of runs, one after the other.
  private(set) var runs: [UInt32] = []
  private(set) var runCounts: [UInt32] = []
  private(set) var fingerprints: [Fingerprint] = []
  /// The first band's keys of all wordings, then the second's.
  private(set) var keys: [UInt32]

  /// Sketches wordings that are new to a collection.
  public init(_ texts: [TextWords], for wordings: SketchSettings) {
    let plan = wordings.plan
    keys = [UInt32](repeating: 0, count: texts.count * plan.bands)
    runs.reserveCapacity(texts.reduce(0) { $0 + $1.runs.count })
    runCounts.reserveCapacity(texts.count)
    fingerprints.reserveCapacity(texts.count)
    var sketch = [UInt64](repeating: 0, count: plan.places)
    for (place, text) in texts.enumerated() {
      var set = text.runs
      makeSet(of: &set)
      plan.sketch(set[...], into: &sketch)
      for band in 0..<plan.bands {
        keys[band * texts.count + place] = plan.key(of: band, in: sketch, apart: text.apart)
      }
      fingerprints.append(plan.fingerprint(of: sketch))
      runCounts.append(UInt32(set.count))
      runs += set
    }
  }
}

/// What sketches of one collection have in common.
public struct SketchSettings: Sendable {
  let plan: SketchPlan
}

extension DistinctWordings {
  public var settings: SketchSettings { SketchSettings(plan: plan) }
}
