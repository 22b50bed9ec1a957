/// What changed from one edition of a compilation to the next.
public struct EditionComparison: Hashable, Sendable {
  /// A recommendation that stands in both, and differs.
  public struct Change: Hashable, Sendable {
    public var old: EditionRow.Entry
    public var new: EditionRow.Entry

    public var isReworded: Bool { old.wording != new.wording }
    /// A category with another title is the same.
    public var isMoved: Bool {
      if let id = old.placedIn, let other = new.placedIn { return id != other }
      return old.category != new.category
    }
    public var isReattributed: Bool { old.proponents != new.proponents }
  }

  public var added: [EditionRow.Entry] = []
  public var changed: [Change] = []
  public var gone: [EditionRow.Entry] = []
  /// How many stand in both as they were, under whatever number.
  public var sameCount = 0

  /// Compares by the recommendations' ids.
  ///
  /// What a split or a join made is new, and what it was made from is gone. Linear in the number of
  /// entries.
  public init(from old: [EditionRow.Entry], to new: [EditionRow.Entry]) {
    let before = Dictionary(
      old.map { ($0.recommendation, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in new {
      guard let earlier = before[entry.recommendation] else {
        added.append(entry)
        continue
      }
      let change = Change(old: earlier, new: entry)
      if change.isReworded || change.isMoved || change.isReattributed {
        changed.append(change)
      } else {
        sameCount += 1
      }
    }
    let after = Set(new.map(\.recommendation))
    gone = old.filter { !after.contains($0.recommendation) }
  }

  public var isEmpty: Bool { added.isEmpty && changed.isEmpty && gone.isEmpty }
}
