/// Words that begin runs which stand once in either passage: what holds two long passages together.
enum RareRuns {
  /// Of more runs than this a share is looked at, the same in both passages.
  private static let most = 1 << 20

  /// Pairs of places, as many as ascend together in both.
  ///
  /// O(words log words) time.
  ///
  /// - Parameter length: how many words a run has.
  static func pairs(_ old: [Int32], _ new: [Int32], length: Int) -> [(old: Int, new: Int)] {
    let count = max(old.count, new.count)
    let skipped = count <= most ? 0 : Int.bitWidth - (count / most).leadingZeroBitCount
    let others = singles(new, length: length, skippedBits: skipped)
    let pairs = singles(old, length: length, skippedBits: skipped)
      .compactMap { hash, place -> (old: Int, new: Int)? in
        guard place >= 0, let other = others[hash], other >= 0, old[place] == new[other] else {
          return nil
        }
        return (old: place, new: other)
      }.sorted { $0.old < $1.old }
    let stays = ClausePairs.heaviestAscending(
      pairs.map(\.new), weights: Array(repeating: 1, count: pairs.count))
    return zip(pairs, stays).filter(\.1).map(\.0)
  }

  /// Of each run the place of its first word; -1 where it stands twice.
  private static func singles(
    _ words: [Int32], length: Int, skippedBits: Int
  ) -> [UInt64: Int] {
    guard words.count >= length else { return [:] }
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    let highest = (1..<length).reduce(UInt64(1)) { power, _ in power &* base }
    var places: [UInt64: Int] = [:]
    var sum: UInt64 = 0
    for (end, word) in words.enumerated() {
      if end >= length { sum &-= highest &* mixed(words[end - length]) }
      sum = sum &* base &+ mixed(word)
      guard end + 1 >= length else { continue }
      let hash = (sum ^ (sum >> 31)) &* 0xBF58_476D_1CE4_E5B9
      guard skippedBits == 0 || hash >> UInt64(64 - skippedBits) == 0 else { continue }
      places[hash] = places[hash] == nil ? end + 1 - length : -1
    }
    return places
  }

  private static func mixed(_ word: Int32) -> UInt64 {
    let bits = UInt64(UInt32(bitPattern: word)) &+ 1
    return (bits ^ (bits << 17)) &* 0x94D0_49BB_1331_11EB
  }
}
