/// The set of a wording's runs of three words: what the similarity of wordings is counted in.
///
/// A wording of fewer than three words has all of them as its one run. A run is kept as a hash of
/// 64 bits; two of a million runs share one with a probability of 3 in 100 million.
public struct Shingles: Hashable, Sendable {
  /// Ascending, each once.
  let runs: [UInt64]

  public init(_ wording: Wording) {
    self.init(words: wording.words)
  }

  init(words: [UInt32]) {
    var runs = Self.inOrder(words)
    makeSet(of: &runs)
    self.runs = runs
  }

  /// The run that begins at each word but the last two.
  static func inOrder(_ words: [some FixedWidthInteger]) -> [UInt64] {
    guard words.count >= 3 else {
      return words.isEmpty ? [] : [words.reduce(UInt64(words.count)) { mixed($0, UInt64($1)) }]
    }
    return (0..<(words.count - 2)).map { at in
      mixed(
        mixed(mixed(3, UInt64(words[at])), UInt64(words[at + 1])), UInt64(words[at + 2]))
    }
  }

  public var count: Int { runs.count }

  /// How many runs both have; linear in both counts.
  func shared(with other: Shingles) -> Int {
    runs.withUnsafeBufferPointer { runs in
      other.runs.withUnsafeBufferPointer { countShared(runs, $0) }
    }
  }

  /// The Jaccard index: shared runs over all runs, 0 where either has none.
  public func jaccard(_ other: Shingles) -> Double {
    guard count > 0, other.count > 0 else { return 0 }
    let shared = shared(with: other)
    return Double(shared) / Double(count + other.count - shared)
  }

  /// Which part of the smaller stands in the larger, from 0 to 1.
  public func containment(_ other: Shingles) -> Double {
    guard count > 0, other.count > 0 else { return 0 }
    return Double(shared(with: other)) / Double(min(count, other.count))
  }
}

func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
  var hash = (one ^ other &+ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
  hash ^= hash >> 29
  hash = hash &* 0x94D0_49BB_1331_11EB
  return hash ^ (hash >> 32)
}
