public import Deliberations
internal import Texts

/// The JSON of `comity compile`, as CONTRACT names its fields.
public struct CompileReport: Encodable {
  public var title: String
  @ExplicitNull public var date: String?
  public var language: String
  public var categories: [CategoryReport]
  public var uncategorized: [CompiledReport]
  public var groups: [GroupReport]
  public var warnings: [CompilationWarningReport]
  public var sources: [SourceReport]
  /// How many contributions are left out as restricted; absent where none is.
  public var restricted: Int?

  public init(_ compilation: Compilation) {
    title = compilation.title
    date = compilation.date?.description
    language = compilation.language.tag
    categories = compilation.categories.map(CategoryReport.init)
    uncategorized = compilation.uncategorized.map(CompiledReport.init)
    groups = compilation.groups.map { group in
      GroupReport(
        recommendations: group.recommendations.map(String.init), kind: group.kind.rawValue,
        score: (group.score * 1000).rounded() / 1000)
    }
    warnings = compilation.warnings.map(CompilationWarningReport.init)
    sources = compilation.sources.map(SourceReport.init)
    if compilation.restrictedCount > 0 { restricted = compilation.restrictedCount }
  }
}

public struct CategoryReport: Encodable {
  public var number: String
  public var title: String
  public var recommendations: [CompiledReport]

  public init(_ category: CompiledCategory) {
    number = category.number
    title = category.title
    recommendations = category.recommendations.map(CompiledReport.init)
  }
}

public struct CompiledReport: Encodable {
  public var number: String
  public var proponents: [String]
  /// The proponents, a State by its official short name.
  public var parties: [String]
  public var text: String
  public var notes: [NoteReport]
  public var source: PlaceReport
  public var citations: [CitationReport]
  /// What became of it, where its source says so.
  @ExplicitNull public var fate: FateReport?

  public init(_ recommendation: CompiledRecommendation) {
    number = String(recommendation.number)
    proponents = recommendation.proponents
    parties = recommendation.parties
    text = recommendation.text
    notes = recommendation.notes.map { NoteReport(label: $0.label ?? "", text: $0.text) }
    source = PlaceReport(recommendation.source)
    citations = recommendation.citations.map(CitationReport.init)
    fate = recommendation.fate.map { FateReport(kind: $0.kind.rawValue, text: $0.text) }
  }
}

public struct FateReport: Encodable, Sendable {
  public var kind: String
  public var text: String
}

public struct NoteReport: Encodable {
  public var label: String
  public var text: String
}

public struct PlaceReport: Encodable {
  public var file: String
  @ExplicitNull public var block: String?
  /// The number under which the source prints the recommendation.
  @ExplicitNull public var number: String?

  public init(_ source: RecommendationSource) {
    file = source.file
    block = source.clause?.rawValue
    number = source.recommendationNumber
  }
}

public struct GroupReport: Encodable {
  public var recommendations: [String]
  public var kind: String
  public var score: Double
}

public struct CompilationWarningReport: Encodable {
  public var code: String
  public var message: String
  @ExplicitNull public var file: String?
  @ExplicitNull public var block: String?

  public init(_ warning: CompilationWarning) {
    code = warning.code.rawValue
    message = warning.message
    file = warning.file
    block = warning.clause?.rawValue
  }
}

public struct SourceReport: Encodable {
  public var file: String
  public var name: String
  public var title: String
  public var submitters: [String]
  @ExplicitNull public var date: String?
  public var language: String
  public var recommendations: Int

  public init(_ source: CompiledSource) {
    file = source.file
    name = source.name
    title = source.title
    submitters = source.submitters
    date = source.date?.description
    language = source.language.tag
    recommendations = source.recommendationCount
  }
}
