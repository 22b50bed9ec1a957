internal import Redlines
public import Texts

/// The recommendations of many contributions in one ordered document.
///
/// Always true: every recommendation of every contribution stands in it once, in a category or
/// among the uncategorized, and the numbers run from 1 without a gap.
public struct Compilation: Hashable, Sendable {
  public var title: String
  public var date: CalendarDate?
  /// The language of the words that the compilation adds.
  public var language: Language
  public var categories: [CompiledCategory]
  public var uncategorized: [CompiledRecommendation]
  public var groups: [CompiledGroup]
  public var warnings: [CompilationWarning]
  public var sources: [CompiledSource]
  /// How many contributions are left out since not everyone may read them.
  public var restrictedCount = 0

  /// In the order of their numbers.
  public var recommendations: [CompiledRecommendation] {
    categories.flatMap(\.recommendations) + uncategorized
  }
}

public struct CompiledCategory: Hashable, Sendable {
  /// As printed: `IV`.
  public var number: String
  public var title: String
  public var recommendations: [CompiledRecommendation]
}

/// A recommendation in its place in a compilation.
public struct CompiledRecommendation: Hashable, Sendable {
  public var number: Int
  /// As the contribution names them.
  public var proponents: [String]
  /// The same, a State by its official short name, so that one party has one name.
  public var parties: [String]
  /// As the contribution has it, notes' marks included.
  public var text: String
  /// The wording with its structure; the ids are those of the source.
  public var body: [Clause]
  /// The notes that its marks refer to.
  public var notes: [Clause]
  public var citations: [Citation]
  public var source: RecommendationSource
  /// What became of it, where its source says so.
  public var fate: Fate?
}

/// Where a recommendation was taken from.
public struct RecommendationSource: Hashable, Sendable {
  /// The place of its contribution among the inputs.
  public var contribution: Int
  public var file: String
  /// The symbol, or else the file's name.
  public var name: String
  /// The clause it begins in.
  public var clause: ClauseID?
  /// The number under which the source prints it.
  public var recommendationNumber: String?
  /// Whether that number is only the one of a paragraph or item.
  public var isNumberOfParagraph = false
  /// The printed number of the clause it begins in.
  public var paragraphLabel: String?
  /// The heading under which it stands, as printed.
  public var heading: String?
}

/// Recommendations that ask for the same in the same or nearly the same words.
public struct CompiledGroup: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case identical, near
  }

  /// Their numbers, ascending.
  public var recommendations: [Int]
  public var kind: Kind
  /// As `SimilarityGroup` has it.
  public var score: Double

  init(_ group: SimilarityGroup, numbers: [Int]) {
    recommendations = group.members.map { numbers[$0] }.sorted()
    kind = group.kind == .identical ? .identical : .near
    score = group.score
  }
}

/// A contribution that was compiled.
public struct CompiledSource: Hashable, Sendable {
  public var file: String
  public var name: String
  public var title: String
  /// As the contribution names them.
  public var submitters: [String]
  /// The same, a State by its official short name.
  public var parties: [String]
  public var date: CalendarDate?
  public var language: Language
  public var recommendationCount: Int
}

/// Something that a careful clerk would ask back, and about which file.
public struct CompilationWarning: Hashable, Sendable {
  public var code: Warning.Code
  public var message: String
  public var file: String?
  public var clause: ClauseID?

  public init(_ code: Warning.Code, _ message: String, file: String? = nil, clause: ClauseID? = nil)
  {
    self.code = code
    self.message = message
    self.file = file
    self.clause = clause
  }
}

/// By what a compilation is ordered.
public enum CompilationOrder: String, Sendable, CaseIterable {
  case category
  case submitter
  case instrument
}
