/// Texts that ask for the same in the same or nearly the same words.
public struct SimilarityGroup: Hashable, Sendable {
  public enum Kind: String, Sendable {
    /// All have the same words in the same order.
    case identical
    case near
  }

  /// Places in the list of texts that was grouped, ascending; two or more.
  public var members: [Int]
  public var kind: Kind
  /// The similarity of the member farthest from its nearest, as word 3-gram Jaccard; 1 where all
  /// words are the same.
  public var score: Double
}

/// What many texts have in common.
public struct SimilarityComparison: Sendable {
  public var groups: [SimilarityGroup]
  /// Places of texts whose words are nearly the same but which ask for opposite things, or for the
  /// same of another place, day or number; the lesser first, in order.
  public var opposed: [[Int]]
}

/// Finds the groups among many texts.
public enum Similarity {
  /// The groups of two or more, in the order of their first members.
  ///
  /// Every two texts whose Jaccard index is at least 0.8 are in one group. Below that, texts are
  /// together where their words align beside all formulas and neither names what the other does
  /// not, or where both are lists whose items match one by one; never below 0.32. Opposites are
  /// never together, however alike: what the one asks for and the other asks not to be done, or
  /// in another measure of time, of another place, day or number, or of each other's parties. The
  /// result does not depend on the order of the texts.
  ///
  /// Candidates come from inverted indexes over rare runs of words (prefix filtering, Bayardo,
  /// Ma and Srikant 2007), so that time grows with the number of texts that truly share words:
  /// O(all words × log) and memory of some 40 bytes a word where few do.
  public static func groups(of texts: [String]) -> [SimilarityGroup] {
    compared(texts).groups
  }

  /// The groups, and what is kept apart although the words are nearly the same.
  public static func compared(_ texts: [String]) -> SimilarityComparison {
    var grouping = Grouping(texts)
    grouping.joinClose()
    grouping.joinReworded()
    return SimilarityComparison(groups: grouping.groups(), opposed: grouping.opposed())
  }

  /// Whether the one asks for what the other asks not to be done, or in another measure.
  public static func areOpposed(_ one: String, _ other: String) -> Bool {
    var vocabulary = Vocabulary()
    let wordings = [one, other].map { vocabulary.wording(of: $0) }
    let turning = TurningWords(in: vocabulary)
    return Stance(wordings[0], turning).isOpposed(to: Stance(wordings[1], turning))
  }
}
