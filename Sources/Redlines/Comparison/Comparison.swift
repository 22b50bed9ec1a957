public import Texts

/// What changed between two texts, to the word.
///
/// Taking all changes gives the new text exactly, undoing them the old one: what no change covers,
/// breaks between clauses included, is the same in both, in the same order.
public struct Comparison: Sendable {
  public struct Counts: Hashable, Sendable {
    public var insertedWords = 0
    public var deletedWords = 0
    public var movedWords = 0
    public var unchangedWords = 0
  }

  /// In the order of the texts; of one place what is deleted stands first.
  ///
  /// A move stands where its passage stands in the new text, the changes inside it behind it.
  public private(set) var changes: [TextChange]
  public private(set) var counts: Counts
  /// Whether some passages were too long and too unlike to be compared as a whole; they were compared
  /// part by part, which tells more as changed than there need be.
  public let isCoarse: Bool

  /// Compares what the clauses say; their kinds, levels and numbers are the new text's.
  ///
  /// Linear in the bytes of clauses that stayed or moved as they were; what lies between is
  /// compared in O(words × words), up to a limit.
  public init(from old: [Clause], to new: [Clause]) {
    self.init(
      from: old.map { Array($0.comparedText.utf8) }, to: new.map { Array($0.comparedText.utf8) })
  }

  init(from old: [[UInt8]], to new: [[UInt8]]) {
    let held = HeldClauses(old, new, least: WordAlignment.leastMoved)
    let size = old.reduce(0) { $0 + $1.count } + new.reduce(0) { $0 + $1.count }
    var table = Spellings(expecting: size / 100)
    let oldText = ComparedText(old, &table, held: held.old)
    let newText = ComparedText(new, &table, held: held.new)
    let alignment = WordAlignment(oldText, newText, held: held)
    isCoarse = alignment.isCoarse
    changes = ChangeWriter(oldText, newText).changes(of: alignment)
    /// How many words are the same, those of held clauses counted each.
    func same(_ pairs: [WordAlignment.Pair]) -> (shown: Int, all: Int) {
      pairs.reduce(into: (0, 0)) { count, pair in
        guard !pair.isNear else { return }
        count.0 += 1
        count.1 += held.wordCount(ofOld: Int(oldText.words[pair.old].clause)) ?? 1
      }
    }
    let stayed = same(alignment.pairs)
    let moved = alignment.moves.map { same($0.pairs) }.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
    counts = Counts(
      insertedWords: newText.words.count - stayed.shown - moved.0,
      deletedWords: oldText.words.count - stayed.shown - moved.0, movedWords: moved.1,
      unchangedWords: stayed.all)
  }
}

extension Clause {
  /// What is compared: the text, before it the number where it may be a word as well.
  public var comparedText: String { (number?.typedHead ?? "") + text }
}
