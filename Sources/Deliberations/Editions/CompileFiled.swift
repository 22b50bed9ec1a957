public import Texts

/// A document that was filed, with its recommendations as the desk corrected them.
public struct FiledContribution: Sendable {
  public var document: DocumentRow
  public var text: StructuredText
  /// Those that stand, in the order of the text; one in a category of the body's has its title.
  public var recommendations: [RecommendationRow]
  /// Names in the place of those that the text bears.
  public var submitters: [String]
  public var citations: [FoundCitation]
  /// Categories that the desk named, in the order of the recommendations.
  public var namedCategories: [String]

  public init(
    document: DocumentRow, text: StructuredText, recommendations: [RecommendationRow],
    submitters: [String], citations: [FoundCitation], namedCategories: [String]
  ) {
    self.document = document
    self.text = text
    self.recommendations = recommendations
    self.submitters = submitters
    self.citations = citations
    self.namedCategories = namedCategories
  }
}

/// A compilation of filed documents before it is issued.
public struct DraftEdition: Sendable {
  public let compilation: Compilation
  /// Contributions that are left out, as everyone reads a compilation and not everyone these.
  public let restricted: [DocumentRow]
  public let entries: [EditionRow.Entry]

  /// Compiles; each recommendation keeps the category that the desk gave it.
  ///
  /// - Parameter scheme: the body's own categories, where it has some.
  public init(
    of filed: [FiledContribution], title: String?, date: CalendarDate?, language: Language?,
    scheme: CategoryScheme? = nil, leavingOut restricted: [DocumentRow] = []
  ) {
    let contributions = filed.map(IncomingContribution.init)
    let isPrinted = filed.contains { PrintedCompilation($0.text) != nil }
    var compilation = Compilation(
      of: contributions, title: title, date: date,
      scheme: scheme.map { $0.adding(filed.flatMap(\.namedCategories)) }
        ?? (isPrinted ? nil : Self.generalScheme(for: filed)), language: language)
    compilation.restrictedCount = restricted.count
    self.compilation = compilation
    self.restricted = restricted
    entries = Self.entries(of: compilation, filed, scheme ?? .general)
  }

  /// The general categories, and behind them those that are named otherwise.
  private static func generalScheme(for filed: [FiledContribution]) -> CategoryScheme {
    .general.adding(filed.flatMap(\.recommendations).compactMap(\.category))
  }

  private struct Place: Hashable {
    var contribution: Int
    var clause: String?
    var wording: String
  }

  private static func entries(
    of compilation: Compilation, _ filed: [FiledContribution], _ scheme: CategoryScheme
  ) -> [EditionRow.Entry] {
    let placed = filed.flatMap(\.recommendations).compactMap { row in
      row.placedIn.flatMap { id in row.category.map { (title: $0, id: id) } }
    }
    let ofScheme = scheme.categories.flatMap { category in
      category.id.map { id in category.titles.values.map { (title: $0, id: id) } } ?? []
    }
    let categoryIDs = Dictionary(
      (placed + ofScheme).map { ($0.title, $0.id) }, uniquingKeysWith: { first, _ in first })
    var ids: [Place: [String]] = [:]
    for (at, contribution) in filed.enumerated() {
      for row in contribution.recommendations.reversed() {
        let place = Place(contribution: at, clause: row.clauses.first, wording: row.wording)
        ids[place, default: []].append(row.id)
      }
    }
    func entry(_ one: CompiledRecommendation, _ category: String?) -> EditionRow.Entry? {
      let place = Place(
        contribution: one.source.contribution, clause: one.source.clause?.rawValue,
        wording: one.text)
      guard let id = ids[place]?.popLast() else { return nil }
      return EditionRow.Entry(
        recommendation: id, number: one.number, category: category,
        placedIn: category.flatMap { categoryIDs[$0] }, proponents: one.proponents,
        wording: one.text)
    }
    return compilation.categories.flatMap { category in
      category.recommendations.compactMap { entry($0, category.title) }
    } + compilation.uncategorized.compactMap { entry($0, nil) }
  }
}

extension IncomingContribution {
  init(_ filed: FiledContribution) {
    var text = filed.text
    text.symbol = filed.document.symbol
    text.submitters = filed.submitters
    self.init(
      file: filed.document.symbol, text: text,
      recommendations: filed.recommendations.map { row in
        Recommendation(
          number: row.number, proponents: row.proponents, category: row.category,
          text: row.wording, clauses: row.clauses.map(ClauseID.init(_:)),
          fate: row.fate.flatMap { fate in
            Fate.Kind(rawValue: fate.kind).map { Fate($0, text: fate.text) }
          })
      },
      citations: filed.citations.map { citation in
        Citation(
          text: citation.text, instrument: citation.instrument, provision: citation.provision,
          clause: ClauseID(citation.clause),
          range: citation.start..<max(citation.start, citation.end))
      })
  }
}

extension CategoryScheme {
  /// With a category for each title that none has, behind the others.
  fileprivate func adding(_ titles: [String]) -> CategoryScheme {
    var scheme = self
    var known = Set(categories.flatMap { $0.titles.values })
    for title in titles where known.insert(title).inserted {
      scheme.categories.append(Category(title: title))
    }
    return scheme
  }

  /// The titles in a language, for people to choose from.
  public func titles(in language: Language) -> [String] {
    categories.map { $0.title(in: language) }
  }
}
