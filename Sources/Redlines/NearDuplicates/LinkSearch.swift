/// Two wordings that are as alike as the threshold.
public struct WordingLink: Sendable {
  public let one: UInt32
  public let other: UInt32
}

extension DistinctWordings {
  /// How many times wordings are looked at, each time by another key.
  public var bandCount: Int { plan.bands }

  /// Finds links among the wordings that share a key, those aside that are joined already.
  ///
  /// What is found depends neither on the order of the texts nor on how the work is parted.
  ///
  /// - Parameters:
  ///   - band: which of the keys.
  ///   - part: which part of the keys' values, from 0 to below `parts`; parts may be looked at
  ///     side by side.
  ///   - roots: for each wording the one that stands for its component before this band.
  ///   - runsAgain: the runs of a wording that are not kept, ascending, each once.
  public func links<Failure: Error>(
    inBand band: Int, part: Int, of parts: Int, joined roots: [UInt32],
    runsAgain: (Int) throws(Failure) -> [UInt32]
  ) throws(Failure) -> [WordingLink] {
    let keyed = byKey(band: band, part: part, of: parts)
    var search = LinkSearch(wordings: self, roots: roots)
    var start = 0
    while start < keyed.count {
      var end = start + 1
      while end < keyed.count, keyed[end] >> 32 == keyed[start] >> 32 { end += 1 }
      if end > start + 1 {
        try search.look(
          at: keyed[start..<end].map { UInt32(truncatingIfNeeded: $0) }, runsAgain)
      }
      start = end
    }
    return search.links
  }

  /// The wordings of a part with their keys in the upper half, ordered by key.
  private func byKey(band: Int, part: Int, of parts: Int) -> [UInt64] {
    var keyed: [UInt64] = []
    keyed.reserveCapacity(count / parts + count / (8 * parts) + 16)
    for block in keyBlocks {
      for place in 0..<block.count {
        let key = UInt64(block.keys[band * block.count + place])
        guard Int((key * UInt64(parts)) >> 32) == part else { continue }
        keyed.append(key << 32 | UInt64(block.first + place))
      }
    }
    sortByUpperHalf(&keyed)
    return keyed
  }
}

/// Sorts by the upper 32 bits, keeping the order of those that share them: three rounds of
/// counting, linear.
private func sortByUpperHalf(_ values: inout [UInt64]) {
  guard values.count > 256 else { return values.sort() }
  var other = [UInt64](repeating: 0, count: values.count)
  for shift: UInt64 in [32, 43, 54] {
    var starts = [Int](repeating: 0, count: 2049)
    for value in values { starts[Int(value >> shift & 2047) + 1] += 1 }
    for digit in 1...2048 { starts[digit] += starts[digit - 1] }
    for value in values {
      let digit = Int(value >> shift & 2047)
      other[starts[digit]] = value
      starts[digit] += 1
    }
    swap(&values, &other)
  }
}

/// Looks for links within buckets of wordings that share a key.
private struct LinkSearch {
  let wordings: DistinctWordings
  /// The components before the search.
  let roots: [UInt32]
  var links: [WordingLink] = []
  /// Runs that were asked for again, for the next pairs of the bucket.
  private var readAgain: [UInt32: [UInt32]] = [:]

  /// What one wording may cost in one bucket; a glance costs 1.
  ///
  /// In a bucket of thousands that are all unlike each other, not every pair is looked at.
  private static let mostEffort = 2048
  private static let costOfCounting = 16
  private static let mostReadAgain = 64

  init(wordings: DistinctWordings, roots: [UInt32]) {
    self.wordings = wordings
    self.roots = roots
  }

  /// Finds links enough to join what a bucket's wordings join.
  mutating func look<Failure: Error>(
    at bucket: [UInt32], _ runsAgain: (Int) throws(Failure) -> [UInt32]
  ) throws(Failure) {
    let root = roots[Int(bucket[0])]
    guard bucket.contains(where: { roots[Int($0)] != root }) else { return }
    guard bucket.count > 2 else {
      if try areLinked(bucket[0], bucket[1], runsAgain) == true {
        links.append(WordingLink(one: bucket[0], other: bucket[1]))
      }
      return
    }
    var groups = BucketGroups()
    for wording in bucket.sorted(by: standsBefore) {
      try place(wording, in: &groups, runsAgain)
    }
  }

  /// Those that many texts have come first: others are mostly their variants.
  ///
  /// What follows is an order that the order of the texts does not change.
  private func standsBefore(_ one: UInt32, _ other: UInt32) -> Bool {
    let (one, other) = (Int(one), Int(other))
    return (wordings.counts[other], wordings.identities[one])
      < (wordings.counts[one], wordings.identities[other])
  }

  /// Compares a wording with the groups so far and puts it into its own.
  ///
  /// The tenth of a group is compared with a tenth of what the first is compared with: two large
  /// groups that are not linked are not compared member by member.
  private mutating func place<Failure: Error>(
    _ wording: UInt32, in groups: inout BucketGroups,
    _ runsAgain: (Int) throws(Failure) -> [UInt32]
  ) throws(Failure) {
    let root = roots[Int(wording)]
    var own = groups.group(of: root)
    var effort = 0
    for group in groups.members.indices {
      if group == own { continue }
      let most = Self.mostEffort / (1 + (own.map { groups.members[$0].count } ?? 0))
      guard effort < most else { break }
      for place in groups.members[group].indices {
        guard effort < most else { break }
        let other = groups.members[group][place]
        let answer = try areLinked(wording, other, runsAgain)
        effort += answer == nil ? 1 : Self.costOfCounting
        guard answer == true else { continue }
        links.append(WordingLink(one: wording, other: other))
        own = groups.join(group, to: own)
        break
      }
    }
    groups.put(wording, root: root, in: own)
  }

  /// Whether two wordings are as alike as the threshold; nil where a glance shows that they are
  /// not.
  private mutating func areLinked<Failure: Error>(
    _ one: UInt32, _ other: UInt32, _ runsAgain: (Int) throws(Failure) -> [UInt32]
  ) throws(Failure) -> Bool? {
    let (first, second) = (Int(one), Int(other))
    let counts = (Double(wordings.runCounts[first]), Double(wordings.runCounts[second]))
    guard wordings.apart[first] == wordings.apart[second],
      min(counts.0, counts.1) >= wordings.threshold * max(counts.0, counts.1),
      wordings.fingerprints[first].agreeing(wordings.fingerprints[second])
        >= wordings.plan.leastAgreeing
    else { return nil }
    return RunSet.isClose(
      try runs(of: one, runsAgain), try runs(of: other, runsAgain), threshold: wordings.threshold)
  }

  private mutating func runs<Failure: Error>(
    of wording: UInt32, _ runsAgain: (Int) throws(Failure) -> [UInt32]
  ) throws(Failure) -> ArraySlice<UInt32> {
    if let kept = wordings.runs(of: Int(wording)) { return kept }
    if let read = readAgain[wording] { return read[...] }
    if readAgain.count >= Self.mostReadAgain { readAgain.removeAll(keepingCapacity: true) }
    let runs = try runsAgain(Int(wording))
    readAgain[wording] = runs
    return runs[...]
  }
}

/// What is joined so far within a bucket.
private struct BucketGroups {
  /// Of each group; none where it was joined to another one.
  private(set) var members: [[UInt32]] = []
  private var groups: [UInt32: Int] = [:]
  private var joinedTo: [Int] = []

  /// The group that a component before the search belongs to; nil where none of it came yet.
  func group(of root: UInt32) -> Int? {
    guard var group = groups[root] else { return nil }
    while joinedTo[group] != group { group = joinedTo[group] }
    return group
  }

  /// Joins a group to another, or to none; the group that both are then.
  mutating func join(_ group: Int, to own: Int?) -> Int {
    guard let own else { return group }
    let (one, other) = (min(group, own), max(group, own))
    members[one] += members[other]
    members[other] = []
    joinedTo[other] = one
    return one
  }

  mutating func put(_ wording: UInt32, root: UInt32, in group: Int?) {
    let group = group ?? members.count
    if group == members.count {
      members.append([])
      joinedTo.append(group)
    }
    if groups[root] == nil { groups[root] = group }
    members[group].append(wording)
  }
}
