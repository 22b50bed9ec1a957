internal import Deliberations
internal import FoundationEssentials
internal import Texts

/// The JSON of `comity compile`, as CONTRACT names its fields.
struct CompileReport: Encodable {
  var title: String
  @ExplicitNull var date: String?
  var language: String
  var categories: [CategoryReport]
  var uncategorized: [CompiledReport]
  var groups: [GroupReport]
  var warnings: [CompilationWarningReport]
  var sources: [SourceReport]

  init(_ compilation: Compilation) {
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
  }
}

struct CategoryReport: Encodable {
  var number: String
  var title: String
  var recommendations: [CompiledReport]

  init(_ category: CompiledCategory) {
    number = category.number
    title = category.title
    recommendations = category.recommendations.map(CompiledReport.init)
  }
}

struct CompiledReport: Encodable {
  var number: String
  var proponents: [String]
  var text: String
  var notes: [NoteReport]
  var source: PlaceReport
  var citations: [CitationReport]
  /// What became of it, where its source says so.
  @ExplicitNull var fate: FateReport?

  init(_ recommendation: CompiledRecommendation) {
    number = String(recommendation.number)
    proponents = recommendation.proponents
    text = recommendation.text
    notes = recommendation.notes.map { NoteReport(label: $0.label ?? "", text: $0.text) }
    source = PlaceReport(recommendation.source)
    citations = recommendation.citations.map(CitationReport.init)
    fate = recommendation.fate.map { FateReport(kind: $0.kind.rawValue, text: $0.text) }
  }
}

struct FateReport: Encodable {
  var kind: String
  var text: String
}

struct NoteReport: Encodable {
  var label: String
  var text: String
}

struct PlaceReport: Encodable {
  var file: String
  @ExplicitNull var block: String?
  /// The number under which the source prints the recommendation.
  @ExplicitNull var number: String?

  init(_ source: RecommendationSource) {
    file = source.file
    block = source.clause?.rawValue
    number = source.recommendationNumber
  }
}

struct GroupReport: Encodable {
  var recommendations: [String]
  var kind: String
  var score: Double
}

struct CompilationWarningReport: Encodable {
  var code: String
  var message: String
  @ExplicitNull var file: String?
  @ExplicitNull var block: String?

  init(_ warning: CompilationWarning) {
    code = warning.code.rawValue
    message = warning.message
    file = warning.file
    block = warning.clause?.rawValue
  }
}

struct SourceReport: Encodable {
  var file: String
  var name: String
  var title: String
  var submitters: [String]
  @ExplicitNull var date: String?
  var language: String
  var recommendations: Int

  init(_ source: CompiledSource) {
    file = source.file
    name = source.name
    title = source.title
    submitters = source.submitters
    date = source.date?.description
    language = source.language.tag
    recommendations = source.recommendationCount
  }
}
