/// How one text says what another says.
public struct Likeness: Hashable, Sendable {
  /// Places in the lists that were compared.
  public var one: Int
  public var other: Int
  public var kind: SimilarityGroup.Kind
  /// Word 3-gram Jaccard; 1 where all words are the same.
  public var score: Double

  public init(one: Int, other: Int, kind: SimilarityGroup.Kind, score: Double) {
    self.one = one
    self.other = other
    self.kind = kind
    self.score = score
  }
}

extension Similarity {
  /// Which of some pairs of texts say nearly the same, by the rule of `groups`, in the order of
  /// the pairs.
  ///
  /// The words of every text are read once; a pair costs the product of its lengths at most.
  public static func likenesses(
    of texts: [String], to others: [String], pairs: [(one: Int, other: Int)]
  ) -> [Likeness] {
    var vocabulary = Vocabulary()
    let formulas = Formulas(commonTo: [], vocabulary: &vocabulary)
    let wordings = (texts + others).map { vocabulary.wording(of: $0) }
    let comparands = wordings.map {
      Comparand($0, shingles: Shingles($0), isFormula: formulas.covered(in: $0))
    }
    let turning = TurningWords(in: vocabulary)
    return pairs.compactMap { pair in
      let (one, other) = (comparands[pair.one], comparands[texts.count + pair.other])
      let resemblance = one.resemblance(to: other)
      guard resemblance != .none,
        !Stance(one.wording, turning).isOpposed(to: Stance(other.wording, turning))
      else { return nil }
      return Likeness(
        one: pair.one, other: pair.other, kind: resemblance == .identical ? .identical : .near,
        score: resemblance == .identical ? 1 : one.shingles.jaccard(other.shingles))
    }
  }
}
