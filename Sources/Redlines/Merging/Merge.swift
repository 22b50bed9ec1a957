public import Texts

/// Many delegations' mark-ups of one text, put together: nothing of it lost, everything attributed.
///
/// The order of the mark-ups changes nothing.
public struct Merge: Sendable {
  /// The base's blocks in order, among them those that somebody inserts or moves there.
  public var blocks: [RollingBlock] { blocksByPlace.all }
  public private(set) var warnings: [MergeWarning] = []
  let base: BaseText
  private(set) var register: AmendmentRegister
  private var readings: [MarkUpReading]
  /// First what stands at the beginning, then each block of the base with what stands behind it.
  private var blocksByPlace: Sections<RollingBlock>

  /// As they stand in the text.
  public var amendments: [Amendment] { register.amendments }

  /// - Parameter known: what was found wrong with mark-ups before.
  public init(
    _ markUps: [MarkUp], on clauses: [Clause], besides known: [MergeWarning] = []
  ) {
    let base = BaseText(clauses)
    self.init(markUps.map { MarkUpReading($0, on: base) }, on: base, besides: known)
  }

  /// - Parameter readings: of mark-ups, on the same base.
  public init(
    _ readings: [MarkUpReading], on base: BaseText, besides known: [MergeWarning] = []
  ) {
    self.base = base
    self.readings = readings
    let named = Self.toldApart(readings.flatMap(\.named))
    register = AmendmentRegister(named.wishes, on: base)
    blocksByPlace = Sections((-1..<base.blockCount).map(RollingBlocks(base, register).at))
    warnings = (known + readings.flatMap(\.warnings) + named.warnings)
      .sorted(by: MergeWarning.precedes)
  }

  /// Takes in one more mark-up, made on the same base.
  ///
  /// The merge is then the same as if it had been there from the beginning.
  /// - Complexity: what is computed is as much as there is at the blocks that it touches; where it
  ///   is the first to contradict another in the same name, at all blocks that this name touches.
  public mutating func add(_ reading: MarkUpReading) {
    var told = reading.warnings
    var touched: Set<Int> = []
    for one in reading.named {
      let others = readings.flatMap(\.named).filter { $0.wishes.proponent == one.wishes.proponent }
      let (before, after) = (Self.toldApart(others), Self.toldApart(others + [one]))
      if before.warnings.isEmpty, !after.warnings.isEmpty {
        touched.formUnion(register.replace(before.wishes, by: after.wishes))
        told += after.warnings
      } else {
        touched.formUnion(register.replace([], by: after.wishes.suffix(1)))
        told += after.warnings.suffix(1)
      }
    }
    readings.append(reading)
    let blocks = touched.map { ($0, RollingBlocks(base, register).at($0)) }
    for (place, blocks) in blocks { blocksByPlace.replace(place + 1, by: blocks) }
    if !told.isEmpty { warnings = (warnings + told).sorted(by: MergeWarning.precedes) }
  }

  /// Where two mark-ups in one name contradict each other, each has a name of its own.
  private static func toldApart(
    _ all: [MarkUpReading.Named]
  ) -> (wishes: [Wishes], warnings: [MergeWarning]) {
    var apart: [Wishes] = []
    var warnings: [MergeWarning] = []
    for (name, all) in Dictionary(grouping: all, by: \.wishes.proponent) {
      guard Wishes.contradict(all.map(\.wishes)) else {
        apart += all.map(\.wishes)
        continue
      }
      for (markUp, wishes) in all {
        var one = wishes
        one.proponent = "\(name) (\(markUp))"
        apart.append(one)
        warnings.append(
          MergeWarning(
            .sameProponent,
            "another mark-up by \(name) contradicts it; it is told as by \(one.proponent)",
            markUp: markUp))
      }
    }
    return (apart, warnings)
  }
}

extension MergeWarning {
  static func precedes(_ one: MergeWarning, _ other: MergeWarning) -> Bool {
    (one.markUp, one.code.rawValue, one.message) < (
      other.markUp, other.code.rawValue, other.message
    )
  }
}
