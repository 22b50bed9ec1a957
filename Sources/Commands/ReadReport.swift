internal import Deliberations
internal import FoundationEssentials
internal import Interchange
internal import Texts

/// The JSON of `comity read`, as CONTRACT names its fields.
struct ReadReport: Encodable {
  var title: String
  @ExplicitNull var symbol: String?
  @ExplicitNull var date: String?
  var language: String
  var submitters: [String]
  var blocks: [BlockReport]
  var recommendations: [RecommendationReport]
  var citations: [CitationReport]
  var brackets: BracketsReport
  var changes: [ChangeReport]
  var warnings: [WarningReport]

  /// Citations and recommendations are found side by side, for both walk the whole text.
  init(_ reading: Reading) async {
    let original = reading.text
    async let cited = Citation.all(in: original)
    var text = original
    if text.submitters.isEmpty { text.submitters = Submitters.of(text) }
    title = text.title
    symbol = text.symbol
    date = text.date?.description
    language = text.language.tag
    submitters = text.submitters
    blocks = text.clauses.map(BlockReport.init)
    let found = Recommendation.all(in: text)
    recommendations = found.map(RecommendationReport.init)
    brackets = BracketsReport(Brackets(in: text))
    changes = reading.changes.map(ChangeReport.init)
    let slips = Slips.warnings(for: text, recommendations: found)
    warnings = (reading.warnings + slips).map(WarningReport.init)
    citations = await cited.map(CitationReport.init)
  }
}

struct BlockReport: Encodable {
  var id: String
  var kind: String
  var level: Int
  @ExplicitNull var label: String?
  /// As printed, with its punctuation.
  @ExplicitNull var number: String?
  @ExplicitNull var phrase: String?
  var addressees: [String]
  /// Begins with the number where the file's author typed one that may be a word as well.
  var text: String
  @ExplicitNull var parent: String?

  init(_ clause: Clause) {
    id = clause.id.rawValue
    kind = clause.kind.rawValue
    level = clause.level
    label = clause.label
    number = clause.number?.printed
    phrase = clause.phrase
    addressees = clause.addressees
    text = (clause.number?.typedHead ?? "") + clause.text
    parent = clause.parent?.rawValue
  }
}

struct RecommendationReport: Encodable {
  @ExplicitNull var number: String?
  var proponents: [String]
  @ExplicitNull var category: String?
  var text: String
  var blocks: [String]

  init(_ recommendation: Recommendation) {
    number = recommendation.number
    proponents = recommendation.proponents
    category = recommendation.category
    text = recommendation.text
    blocks = recommendation.clauses.map(\.rawValue)
  }
}

struct CitationReport: Encodable {
  var text: String
  var instrument: String
  @ExplicitNull var provision: String?
  var block: String

  init(_ citation: Citation) {
    text = citation.text
    instrument = citation.instrument
    provision = citation.provision
    block = citation.clause.rawValue
  }
}

struct BracketsReport: Encodable {
  var open: Int
  var options: Int
  var maxDepth: Int

  init(_ brackets: Brackets) {
    open = brackets.open
    options = brackets.options
    maxDepth = brackets.maxDepth
  }
}

struct ChangeReport: Encodable {
  var kind: String
  @ExplicitNull var author: String?
  @ExplicitNull var at: String?
  var block: String
  var text: String

  init(_ change: TrackedChange) {
    kind = change.kind.rawValue
    author = change.author
    at = change.time
    block = change.clause.rawValue
    text = change.text
  }
}

struct WarningReport: Encodable {
  var code: String
  var message: String
  @ExplicitNull var block: String?

  init(_ warning: Warning) {
    code = warning.code.rawValue
    message = warning.message
    block = warning.clause?.rawValue
  }
}
