public import Texts

/// Many delegations' mark-ups of one text, put together: nothing of it lost, everything attributed.
///
/// The order of the mark-ups changes nothing.
public struct Merge: Sendable {
  /// As they stand in the text.
  public let amendments: [Amendment]
  /// The base's blocks in order, among them those that somebody inserts or moves there.
  public let blocks: [RollingBlock]
  public let warnings: [MergeWarning]
  let base: BaseText
  let register: AmendmentRegister

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
    let wishes = readings.flatMap { reading in reading.wishes.map { (reading.name, $0) } }
    var warnings = known + readings.flatMap(\.warnings)
    register = AmendmentRegister(Self.toldApart(wishes, &warnings), on: base)
    self.base = base
    amendments = register.amendments
    blocks = RollingBlocks(base, register).all()
    self.warnings = warnings.sorted(by: MergeWarning.precedes)
  }

  /// Where two mark-ups in one name contradict each other, each has a name of its own.
  private static func toldApart(
    _ wishes: [(markUp: String, wishes: Wishes)], _ warnings: inout [MergeWarning]
  ) -> [Wishes] {
    let named = Dictionary(grouping: wishes, by: \.wishes.proponent)
    var apart: [Wishes] = []
    for (name, all) in named {
      let contradict = all.indices.contains { one in
        all.indices.contains { $0 > one && all[one].wishes.conflicts(with: all[$0].wishes) }
      }
      for (markUp, one) in all {
        var one = one
        if contradict {
          one.proponent = "\(name) (\(markUp))"
          warnings.append(
            MergeWarning(
              .sameProponent,
              "another mark-up by \(name) contradicts it; it is told as by \(one.proponent)",
              markUp: markUp))
        }
        apart.append(one)
      }
    }
    return apart
  }
}

extension MergeWarning {
  static func precedes(_ one: MergeWarning, _ other: MergeWarning) -> Bool {
    (one.markUp, one.code.rawValue, one.message) < (
      other.markUp, other.code.rawValue, other.message
    )
  }
}
