internal import Texts

/// Puts base and amendments together, block by block.
struct RollingBlocks {
  typealias Alternative = RollingBlock.Alternative
  typealias Segment = RollingBlock.Segment

  private let base: BaseText
  private let register: AmendmentRegister

  init(_ base: BaseText, _ register: AmendmentRegister) {
    self.base = base
    self.register = register
  }

  func all() -> [RollingBlock] {
    var blocks: [RollingBlock] = []
    blocks.reserveCapacity(base.blockCount)
    var taken = Set(base.clauses.map(\.id))
    for place in -1..<base.blockCount {
      if place >= 0 { blocks.append(block(place)) }
      guard let arrivals = register.arrivals[place] else { continue }
      for slot in ArrivalOrder.slots(arrivals) {
        if let block = block(of: slot, behind: place, &taken) { blocks.append(block) }
      }
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
    guard let wishes = register.ofBlock[place] else {
      return [.text(base.clauses[place].comparedText)]
    }
    let goes = wishes.contains { register.amendments[$0].goesAway }
    guard !goes else { return [.alternatives(alternativesOfWhole(place, wishes))] }
    let clusters = Self.clusters(wishes.map { register.amendments[$0].wordRange })
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
      let here = wishes.filter { Self.isIn(register.amendments[$0].wordRange, range) }
      segments.alternatives(
        readings(here, place).map { reading in
          let bytes = wording.passage(range, reading.edits)
            .bytes(hasLeading: hasLeading, hasTrailing: hasTrailing)
          return SegmentWriter.Reading(
            text: bytes, isBase: false, proponents: reading.proponents,
            amendments: reading.amendments.map { register.amendments[$0].id })
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

  private static func isIn(_ range: Range<Int>, _ cluster: Range<Int>) -> Bool {
    if range.isEmpty {
      return cluster.isEmpty
        ? range == cluster
        : cluster.lowerBound < range.lowerBound && range.lowerBound < cluster.upperBound
    }
    return range.overlaps(cluster)
  }

  // MARK: What each proponent wants of a place

  private struct Reading {
    var amendments: [Int]
    var edits: [WordEdit]
    var proponents: [String]
  }

  /// Who wants the same together stands together; the most wanted first.
  private func readings(_ wishes: [Int], _ place: Int) -> [Reading] {
    var wanted: [String: [Int]] = [:]
    for wish in wishes {
      for proponent in register.amendments[wish].proponents {
        wanted[proponent, default: []].append(wish)
      }
    }
    var together: [[Int]: [String]] = [:]
    for (proponent, wishes) in wanted { together[wishes, default: []].append(proponent) }
    let readings = together.map { wishes, proponents in
      Reading(
        amendments: wishes,
        edits: wishes.compactMap { register.edits[$0] }
          .sorted(by: WordEdit.precedes), proponents: proponents.sorted())
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
      let goes = reading.amendments.contains { register.amendments[$0].goesAway }
      return Alternative(
        text: goes ? "" : String(decoding: wording.whole(reading.edits), as: UTF8.self),
        isBase: false, proponents: reading.proponents,
        amendments: reading.amendments.map { register.amendments[$0].id })
    }
    return found + [
      Alternative(
        text: base.clauses[place].comparedText, isBase: true, proponents: [], amendments: [])
    ]
  }

  // MARK: Blocks that arrive

  private func block(
    of slot: ArrivalOrder.Slot, behind place: Int, _ taken: inout Set<ClauseID>
  ) -> RollingBlock? {
    switch slot.item {
    case .inserted(let amendment, let part):
      let one = register.amendments[amendment]
      guard case .insertBlocks(_, let texts) = one.wish else { return nil }
      let name = texts.count == 1 ? one.id : "\(one.id)-\(part + 1)"
      return RollingBlock(
        id: Self.free(name, &taken), clause: nil, isInPlace: false,
        segments: [
          .alternatives([
            Alternative(
              text: String(decoding: texts[part], as: UTF8.self), isBase: false,
              proponents: Set(slot.proponents).sorted(), amendments: [one.id])
          ])
        ])
    case .moved(let amendment, let block):
      let wording = BlockWording(text: base.text, block: block)
      let (movers, one) = (Set(slot.proponents), register.amendments[amendment])
      let alternatives = readings(register.ofBlock[block] ?? [], block).compactMap {
        reading -> Alternative? in
        guard reading.amendments.contains(amendment) else { return nil }
        let proponents = reading.proponents.filter(movers.contains)
        guard !proponents.isEmpty else { return nil }
        return Alternative(
          text: String(decoding: wording.whole(reading.edits), as: UTF8.self), isBase: false,
          proponents: proponents, amendments: reading.amendments.map { register.amendments[$0].id })
      }
      let clause = base.clauses[block]
      return RollingBlock(
        id: Self.free("\(clause.id)-\(one.id)", &taken), clause: clause, isInPlace: false,
        segments: [.alternatives(alternatives)])
    }
  }

  private static func free(_ name: String, _ taken: inout Set<ClauseID>) -> ClauseID {
    var id = ClauseID(name)
    var count = 1
    while !taken.insert(id).inserted {
      count += 1
      id = ClauseID("\(name)-\(count)")
    }
    return id
  }
}
