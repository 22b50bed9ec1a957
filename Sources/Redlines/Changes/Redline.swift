public import Texts

/// What changed from one text to another, clause by clause and word by word.
///
/// Plain: a clause is kept, changed, moved, inserted or deleted as a whole; splits and joins show
/// as a change and an insertion or deletion.
public struct Redline: Sendable {
  public enum Change: Hashable, Sendable {
    case kept, changed, inserted, deleted
    /// Stands elsewhere in the new text, where the entry `movedHere` has its words.
    case movedAway
    case movedHere
  }

  public struct Entry: Hashable, Sendable {
    public var change: Change
    /// Nil where it was inserted.
    public var old: Clause?
    /// Nil where it was deleted.
    public var new: Clause?
    /// The words; those of a clause that moved away are all deleted.
    public var runs: [WordRun]

    /// Whether the printed number, or what kind of clause it is, differs too.
    public var isRenumbered: Bool {
      guard let old, let new else { return false }
      return old.number != new.number
    }
  }

  /// In the order of the new text; what was deleted stands behind what it followed.
  public private(set) var entries: [Entry] = []

  public init(from old: [Clause], to new: [Clause]) {
    let pairs = ClauseAlignment(from: old, to: new).pairs
    let kept = Self.inOrder(pairs.map(\.old))
    var partner = [Int?](repeating: nil, count: new.count)
    var stays = [Bool](repeating: false, count: new.count)
    var newOfOld = [Int?](repeating: nil, count: old.count)
    for (place, pair) in pairs.enumerated() {
      partner[pair.new] = pair.old
      stays[pair.new] = kept[place]
      newOfOld[pair.old] = pair.new
    }
    var reached = 0
    func leave(upTo place: Int) {
      for at in reached..<max(reached, place) { entries.append(Self.left(old, at, newOfOld, new)) }
      reached = max(reached, place)
    }
    // The place in the old text of the next clause that stays: what was deleted before it follows
    // at once.
    var next = [Int](repeating: old.count, count: new.count + 1)
    for at in new.indices.reversed() {
      next[at] = stays[at] ? partner[at] ?? next[at + 1] : next[at + 1]
    }
    leave(upTo: next[0])
    for at in new.indices {
      guard let own = partner[at] else {
        entries.append(
          Entry(
            change: .inserted, old: nil, new: new[at], runs: Self.runs(.inserted, new[at].text)))
        continue
      }
      if stays[at] {
        reached = own + 1
        entries.append(Self.met(old[own], new[at], isMoved: false))
        leave(upTo: next[at + 1])
      } else {
        entries.append(Self.met(old[own], new[at], isMoved: true))
      }
    }
  }

  private static func met(_ old: Clause, _ new: Clause, isMoved: Bool) -> Entry {
    let runs = WordRun.runs(from: old.text, to: new.text)
    let isSame = runs.allSatisfy { $0.kind == .kept } && old.number == new.number
    return Entry(
      change: isMoved ? .movedHere : isSame ? .kept : .changed, old: old, new: new, runs: runs)
  }

  private static func left(_ old: [Clause], _ at: Int, _ newOfOld: [Int?], _ new: [Clause])
    -> Entry
  {
    Entry(
      change: newOfOld[at] == nil ? .deleted : .movedAway, old: old[at],
      new: newOfOld[at].map { new[$0] }, runs: runs(.deleted, old[at].text))
  }

  private static func runs(_ kind: WordRun.Kind, _ text: String) -> [WordRun] {
    text.isEmpty ? [] : [WordRun(kind, text)]
  }

  /// Which of these stand in ascending order, as many as can; O(n log n).
  private static func inOrder(_ places: [Int]) -> [Bool] {
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: places.count)
    for at in places.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if places[ends[middle]] < places[at] { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[at] = ends[low - 1] }
      if low == ends.count { ends.append(at) } else { ends[low] = at }
    }
    var isIn = [Bool](repeating: false, count: places.count)
    var at = ends.last ?? -1
    while at >= 0 {
      isIn[at] = true
      at = before[at]
    }
    return isIn
  }
}

extension Redline {
  /// The clauses with every change accepted: those of the new text.
  public var accepted: [Clause] {
    entries.compactMap { entry in
      switch entry.change {
      case .kept, .changed, .inserted, .movedHere: entry.new
      case .deleted, .movedAway: nil
      }
    }
  }

  /// The clauses with every change rejected: those of the old text.
  public var rejected: [Clause] {
    entries.compactMap { entry in
      switch entry.change {
      case .kept, .changed, .deleted, .movedAway: entry.old
      case .inserted, .movedHere: nil
      }
    }
  }
}
