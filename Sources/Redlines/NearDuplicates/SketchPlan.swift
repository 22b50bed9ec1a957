/// How texts are sketched, so that those as alike as the threshold are found without comparing
/// all with all.
///
/// A sketch has places; two texts have the same in one of them with the probability of their
/// Jaccard index. The places of a band together are its key, and texts that share a key are
/// looked at (locality-sensitive hashing, Indyk and Motwani 1998). Which of them are as alike is
/// counted exactly afterwards.
struct SketchPlan: Sendable {
  let bands: Int
  /// Places a band.
  let rows: Int
  let places: Int
  /// Of the 128 bits of two fingerprints so many agree at least where the texts are as alike.
  let leastAgreeing: Int

  /// The probability with which a pair exactly at the threshold may be missed; one above it is
  /// missed less often.
  private static let missed = 1e-5

  init(threshold: Double) {
    /// As many as find the pairs at the threshold; fewer would find many beside them.
    func rows(of bands: Int) -> Int {
      var (rows, chance) = (1, threshold * threshold)
      while rows < 24, (0..<bands).reduce(1, { missed, _ in missed * (1 - chance) }) < Self.missed {
        rows += 1
        chance *= threshold
      }
      return rows
    }
    bands = rows(of: 32) >= 4 ? 32 : 96
    self.rows = rows(of: bands)
    places = max(Self.fingerprintBits, bands * self.rows)
    // Bits of what differs agree by chance half of the time. Five standard deviations are left.
    let agreeing = (1 + threshold) / 2
    let deviation = (Double(Self.fingerprintBits) * agreeing * (1 - agreeing)).squareRoot()
    leastAgreeing = Int(Double(Self.fingerprintBits) * agreeing - 5 * deviation)
  }

  static let fingerprintBits = 128

  /// The sketch of a set of runs: in each place the least of the runs that fell there.
  ///
  /// Runs fall into places round by round until each has one, so that it costs O(places × log
  /// places + runs) whatever the number of runs (Dahlgaard, Knudsen and Thorup, Fast Similarity
  /// Sketching, 2017).
  func sketch(_ runs: ArraySlice<UInt32>, into sketch: inout [UInt64]) {
    for place in sketch.indices { sketch[place] = .max }
    var empty = places
    var round = 0
    while empty > 0, round < 2 * places {
      let seed = mixed(0x5EED, UInt64(round))
      for run in runs {
        let hash = mixed(seed, UInt64(run))
        // In the first rounds a run falls anywhere; later each fills one place that is left.
        let place =
          round < places
          ? Int(((hash & 0xFFFF_FFFF) * UInt64(places)) >> 32) : round - places
        let value = UInt64(round) << 32 | hash >> 32
        if sketch[place] == .max { empty -= 1 }
        if sketch[place] > value { sketch[place] = value }
      }
      round += 1
    }
  }

  /// The key of a band, other for each set of texts that are kept apart.
  func key(of band: Int, in sketch: [UInt64], apart: UInt64) -> UInt32 {
    var key = apart
    for place in (band * rows)..<((band + 1) * rows) { key = mixed(key, sketch[place]) }
    return UInt32(truncatingIfNeeded: key)
  }

  /// A bit of each of the first places.
  func fingerprint(of sketch: [UInt64]) -> Fingerprint {
    var fingerprint = Fingerprint(low: 0, high: 0)
    for place in 0..<64 {
      fingerprint.low |= (sketch[place] & 1) << UInt64(place)
      fingerprint.high |= (sketch[place + 64] & 1) << UInt64(place)
    }
    return fingerprint
  }
}

/// A bit of each place of a sketch: tells texts that are little alike at a glance.
struct Fingerprint: Sendable {
  var low: UInt64
  var high: UInt64

  func agreeing(_ other: Fingerprint) -> Int {
    128 - (low ^ other.low).nonzeroBitCount - (high ^ other.high).nonzeroBitCount
  }
}
