/// The runs of three words of a text as 32 bits each: a set that is small enough to be kept for
/// millions of texts.
///
/// Two texts of 150 runs wrongly seem to share one with a probability of 5 in a million, which
/// moves their similarity by less than 0.01.
enum RunSet {
  /// All runs in order, repeated ones too; a text without words has a run of its own kind.
  static func inOrder(_ words: [UInt64]) -> [UInt32] {
    let runs = Shingles.inOrder(words)
    return runs.isEmpty ? [0] : runs.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// Whether the Jaccard index of two ascending sets reaches a threshold; linear in both counts.
  static func isClose(
    _ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>, threshold: Double
  ) -> Bool {
    let count = one.count + other.count
    let shared = one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { countShared(one, $0) }
    }
    return Double(shared) >= threshold * Double(count - shared)
  }
}

/// How many values two ascending lists without repetition share; linear in both counts.
func countShared<Value: Comparable>(
  _ one: UnsafeBufferPointer<Value>, _ other: UnsafeBufferPointer<Value>
) -> Int {
  var (at, place, shared) = (0, 0, 0)
  while at < one.count, place < other.count {
    let (mine, theirs) = (one[at], other[place])
    shared += mine == theirs ? 1 : 0
    at += mine <= theirs ? 1 : 0
    place += theirs <= mine ? 1 : 0
  }
  return shared
}

/// Sorts a list and leaves each value once.
func makeSet<Value: Comparable>(of list: inout [Value]) {
  list.sort()
  var last: Value?
  list.removeAll { value in
    defer { last = value }
    return value == last
  }
}
