internal import Texts

/// Puts base and amendments together, block by block.
struct RollingBlocks {
  typealias Alternative = RollingBlock.Alternative
  typealias Segment = RollingBlock.Segment

  private let base: BaseText
  private let register: AmendmentRegister
  private let amendments: [Amendment]
  private let edits: [WordEdit?]

  init(_ base: BaseText, _ register: AmendmentRegister) {
    self.base = base
    self.register = register
    amendments = register.amendments
    edits = register.edits
  }

  /// A block of the base and what stands behind it; -1 for what stands at the beginning.
  func at(_ place: Int) -> [RollingBlock] {
    var blocks = place >= 0 ? [block(place)] : []
    var taken: Set<ClauseID> = []
    for arrival in register.arrivals(behind: place) {
      if let block = block(of: arrival, &taken) { blocks.append(block) }
    }
    return blocks
  }

  // MARK: Blocks of the base

  private func block(_ place: Int) -> RollingBlock {
    let clause = base.clauses[place]
    return RollingBlock(
      id: clause.id, clause: clause, isInPlace: true, segments: segments(place))
  }

  private func segments(_ place: Int) -> [Segment] {
    let wishes = Array(register.ofBlock(place))
    guard !wishes.isEmpty else {
      return [.text(base.clauses[place].comparedText)]
    }
    let goes = wishes.contains { amendments[$0].goesAway }
    guard !goes else { return [.alternatives(alternativesOfWhole(place, wishes))] }
    let clusters = Self.clusters(wishes.map { amendments[$0].wordRange })
    var inCluster = [[Int]](repeating: [], count: clusters.count)
    for wish in wishes {
      inCluster[Self.cluster(of: amendments[wish].wordRange, in: clusters)].append(wish)
    }
    let wording = BlockWording(text: base.text, block: place)
    var segments = SegmentWriter()
    var at = 0
    var gapTaken: Int?
    for (number, range) in clusters.enumerated() {
      if at < range.lowerBound {
        segments.text(
          wording.kept(at..<range.lowerBound, isFirst: number == 0, isLast: false))
      }
      let meetsNext =
        number + 1 < clusters.count && clusters[number + 1].lowerBound == range.upperBound
      // The space where two lists meet belongs to one of them: to the later, unless the earlier
      // must part its words from what follows because nothing stands before them. Where the base
      // has none, each has its own.
      func isNone(_ word: Int) -> Bool { base.text.gap(before: word, in: place).isEmpty }
      let isFree = gapTaken != range.lowerBound
      let hasLeading = isFree || isNone(range.lowerBound)
      let isTaken = !meetsNext || range.lowerBound == 0 || !isFree
      let hasTrailing = isTaken || isNone(range.upperBound)
      if isTaken { gapTaken = range.upperBound }
      segments.alternatives(
        readings(inCluster[number], place).map { reading in
          let bytes = wording.passage(range, reading.edits)
            .bytes(hasLeading: hasLeading, hasTrailing: hasTrailing)
          return SegmentWriter.Reading(
            text: bytes, isBase: false, proponents: reading.proponents,
            amendments: reading.amendments.map { amendments[$0].id })
        },
        base: wording.passage(range, []).bytes(hasLeading: hasLeading, hasTrailing: hasTrailing))
      at = range.upperBound
    }
    if at < wording.wordCount {
      segments.text(wording.kept(at..<wording.wordCount, isFirst: false, isLast: true))
    }
    return segments.segments
  }

  /// Ranges that words of some wish touch, joined where wishes conflict; ascending.
  private static func clusters(_ ranges: [Range<Int>]) -> [Range<Int>] {
    let sorted = ranges.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    var clusters: [Range<Int>] = []
    for range in sorted {
      if let last = clusters.last,
        range.lowerBound < last.upperBound
          && !(range.isEmpty && range.lowerBound == last.lowerBound)
          || range == last
      {
        clusters[clusters.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        clusters.append(range)
      }
    }
    return clusters
  }

  /// Which of the clusters made of ranges one of these is in.
  private static func cluster(of range: Range<Int>, in clusters: [Range<Int>]) -> Int {
    var (low, high) = (0, clusters.count)
    // The first that ends behind the range, or is it.
    while low < high {
      let middle = (low + high) / 2
      let ends = clusters[middle].upperBound
      let isBefore =
        range.isEmpty
        ? ends <= range.lowerBound && clusters[middle] != range : ends <= range.lowerBound
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: What each proponent wants of a place

  private struct Reading {
    var amendments: [Int]
    var edits: [WordEdit]
    var proponents: [String]
  }

  /// Who wants the same together stands together; the most wanted first.
  private func readings(_ wishes: [Int], _ place: Int) -> [Reading] {
    if wishes.count == 1, let one = wishes.first {
      return [
        Reading(
          amendments: wishes, edits: edits[one].map { [$0] } ?? [],
          proponents: amendments[one].proponents)
      ]
    }
    var wanted: [(proponent: String, wish: Int)] = []
    for wish in wishes {
      for proponent in amendments[wish].proponents { wanted.append((proponent, wish)) }
    }
    wanted.sort { $0.proponent == $1.proponent ? $0.wish < $1.wish : $0.proponent < $1.proponent }
    var together: [[Int]: [String]] = [:]
    var at = 0
    while at < wanted.count {
      let proponent = wanted[at].proponent
      let own = wanted[at...].prefix { $0.proponent == proponent }
      together[own.map(\.wish), default: []].append(proponent)
      at = own.endIndex
    }
    let readings = together.map { wishes, proponents in
      Reading(
        amendments: wishes,
        edits: wishes.compactMap { edits[$0] }.sorted(by: WordEdit.precedes),
        proponents: proponents)
    }
    return readings.sorted { one, other in
      one.proponents.count != other.proponents.count
        ? one.proponents.count > other.proponents.count
        : one.amendments.lexicographicallyPrecedes(other.amendments)
    }
  }

  private func alternativesOfWhole(_ place: Int, _ wishes: [Int]) -> [Alternative] {
    let wording = BlockWording(text: base.text, block: place)
    let found = readings(wishes, place).map { reading in
      let goes = reading.amendments.contains { amendments[$0].goesAway }
      return Alternative(
        text: goes ? "" : String(decoding: wording.whole(reading.edits), as: UTF8.self),
        isBase: false, proponents: reading.proponents,
        amendments: reading.amendments.map { amendments[$0].id })
    }
    return found + [
      Alternative(
        text: base.clauses[place].comparedText, isBase: true, proponents: [], amendments: [])
    ]
  }

  // MARK: Blocks that arrive

  private func block(
    of arrival: AmendmentRegister.Arrival, _ taken: inout Set<ClauseID>
  ) -> RollingBlock? {
    let one = amendments[arrival.amendment]
    switch arrival.what {
    case .inserted(let part):
      guard case .insertBlocks(_, let inserted) = one.wish else { return nil }
      let name = inserted.count == 1 ? one.id : "\(one.id)-\(part + 1)"
      return RollingBlock(
        id: free(name, &taken), clause: nil, isInPlace: false,
        segments: [
          .alternatives([
            Alternative(
              text: String(decoding: inserted[part].text, as: UTF8.self), isBase: false,
              proponents: arrival.proponents.sorted(), amendments: [one.id])
          ])
        ])
    case .moved(let block):
      let wording = BlockWording(text: base.text, block: block)
      let alternatives = readings(Array(register.ofBlock(block)), block).compactMap {
        reading -> Alternative? in
        guard reading.amendments.contains(arrival.amendment) else { return nil }
        let proponents = reading.proponents.filter(arrival.proponents.contains)
        guard !proponents.isEmpty else { return nil }
        return Alternative(
          text: String(decoding: wording.whole(reading.edits), as: UTF8.self), isBase: false,
          proponents: proponents, amendments: reading.amendments.map { amendments[$0].id })
      }
      let clause = base.clauses[block]
      return RollingBlock(
        id: free("\(clause.id)-\(one.id)", &taken), clause: clause, isInPlace: false,
        segments: [.alternatives(alternatives)])
    }
  }

  private func free(_ name: String, _ taken: inout Set<ClauseID>) -> ClauseID {
    var id = ClauseID(name)
    var count = 1
    while base.places[id] != nil || !taken.insert(id).inserted {
      count += 1
      id = ClauseID("\(name)-\(count)")
    }
    return id
  }
}
