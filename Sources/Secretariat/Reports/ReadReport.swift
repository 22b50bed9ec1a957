public import Deliberations
internal import Redlines
public import Texts

/// The JSON of `comity read`, as CONTRACT names its fields.
public struct ReadReport: Encodable {
  public var title: String
  @ExplicitNull public var symbol: String?
  @ExplicitNull public var date: String?
  public var language: String
  public var submitters: [String]
  public var blocks: [BlockReport]
  public var recommendations: [RecommendationReport]
  public var citations: [CitationReport]
  public var brackets: BracketsReport
  public var changes: [ChangeReport]
  public var warnings: [WarningReport]

  /// Citations and recommendations are found side by side, for both walk the whole text.
  public init(_ reading: Reading) async {
    let original = reading.text
    async let cited = Citation.all(in: original)
    var text = original
    let found = Recommendation.all(completing: &text)
    title = text.title
    symbol = text.symbol
    date = text.date?.description
    language = text.language.tag
    submitters = text.submitters
    blocks = text.clauses.map(BlockReport.init)
    recommendations = found.map(RecommendationReport.init)
    brackets = BracketsReport(Brackets(in: text))
    changes = reading.changes.map(ChangeReport.init)
    let slips = Slips.warnings(for: text, recommendations: found)
    warnings = (reading.warnings + slips).map(WarningReport.init)
    citations = await cited.map(CitationReport.init)
  }
}

public struct BlockReport: Encodable {
  public var id: String
  public var kind: String
  public var level: Int
  @ExplicitNull public var label: String?
  /// As printed, with its punctuation.
  @ExplicitNull public var number: String?
  @ExplicitNull public var phrase: String?
  public var addressees: [String]
  /// Begins with the number where the file's author typed one that may be a word as well.
  public var text: String
  @ExplicitNull public var parent: String?

  public init(_ clause: Clause) {
    id = clause.id.rawValue
    kind = clause.kind.rawValue
    level = clause.level
    label = clause.label
    number = clause.number?.printed
    phrase = clause.phrase
    addressees = clause.addressees
    text = clause.comparedText
    parent = clause.parent?.rawValue
  }
}

public struct RecommendationReport: Encodable {
  @ExplicitNull public var number: String?
  public var proponents: [String]
  @ExplicitNull public var category: String?
  public var text: String
  public var blocks: [String]

  public init(_ recommendation: Recommendation) {
    number = recommendation.number
    proponents = recommendation.proponents
    category = recommendation.category
    text = recommendation.text
    blocks = recommendation.clauses.map(\.rawValue)
  }
}

public struct CitationReport: Encodable {
  public var text: String
  public var instrument: String
  @ExplicitNull public var provision: String?
  public var block: String

  public init(_ citation: Citation) {
    text = citation.text
    instrument = citation.instrument
    provision = citation.provision
    block = citation.clause.rawValue
  }
}

public struct BracketsReport: Encodable {
  public var open: Int
  public var options: Int
  public var maxDepth: Int

  public init(_ brackets: Brackets) {
    open = brackets.open
    options = brackets.options
    maxDepth = brackets.maxDepth
  }
}

public struct ChangeReport: Encodable {
  public var kind: String
  @ExplicitNull public var author: String?
  @ExplicitNull public var at: String?
  public var block: String
  public var text: String

  public init(_ change: TrackedChange) {
    kind = change.kind.rawValue
    author = change.author
    at = change.time
    block = change.clause.rawValue
    text = change.text
  }
}

public struct WarningReport: Encodable {
  public var code: String
  public var message: String
  @ExplicitNull public var block: String?

  public init(_ warning: Warning) {
    code = warning.code.rawValue
    message = warning.message
    block = warning.clause?.rawValue
  }
}
