internal import Redlines
public import Texts

extension Compilation {
  /// Compiles what many contributions recommend into one ordered document.
  ///
  /// Recommendations keep the order of the contributions within their category. Near time linear
  /// in the length of all texts; no clock, no chance: the same inputs give the same compilation.
  ///
  /// - Parameters:
  ///   - title: one in the compilation's language where nil.
  ///   - scheme: where nil, the categories that a compilation among the inputs prints, or else
  ///     those that serve any working group.
  ///   - language: where nil, that of most recommendations.
  public init(
    of contributions: [IncomingContribution], by order: CompilationOrder = .category,
    title: String? = nil,
    date: CalendarDate? = nil, scheme: CategoryScheme? = nil, language: Language? = nil
  ) {
    let language = language ?? Self.mostSpoken(in: contributions)
    let words = CompilationWords.in(language)
    let found = Self.found(in: contributions, language)
    let compared = RequestWording.compared(found.map(\.compiled.text))
    let groups = compared.groups
    let arrangement = Arrangement(
      found, groups: groups, contributions: contributions, order: order, scheme: scheme,
      language: language)
    var number = 0
    var numbers = [Int](repeating: 0, count: found.count)
    func numbered(_ places: [Int]) -> [CompiledRecommendation] {
      places.map { place in
        number += 1
        numbers[place] = number
        var recommendation = found[place].compiled
        recommendation.number = number
        return recommendation
      }
    }
    categories = arrangement.categories.map { category in
      CompiledCategory(
        number: category.number, title: category.title,
        recommendations: numbered(category.members))
    }
    uncategorized = numbered(arrangement.uncategorized)
    self.groups = groups.map { CompiledGroup($0, numbers: numbers) }
      .sorted { $0.recommendations[0] < $1.recommendations[0] }
    self.title = title ?? Self.title(of: contributions, words)
    self.date = date
    self.language = language
    sources = contributions.map { CompiledSource($0, language) }
    warnings = []
    let opposed = compared.opposed.map { pair in pair.map { numbers[$0] }.sorted() }
    warnings =
      Questions(about: contributions, compiledAs: self, opposed: opposed, words).warnings
  }

  private static func title(of contributions: [IncomingContribution], _ words: CompilationWords)
    -> String
  {
    if contributions.count == 1, contributions[0].isCompilation,
      !contributions[0].text.title.isEmpty
    {
      return contributions[0].text.title
    }
    return words.title(contributions.count)
  }

  /// The language in which most recommendations are written, of those that compilations speak.
  private static func mostSpoken(in contributions: [IncomingContribution]) -> Language {
    var counts: [String: Int] = [:]
    for contribution in contributions {
      let tag = String(contribution.text.language.tag.prefix(2))
      guard CompilationWords.languages.contains(tag) else { continue }
      counts[tag, default: 0] += contribution.recommendations.count + 1
    }
    // By count, then by name, since a dictionary has no order of its own.
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return Language(most?.key ?? "en")
  }

  /// A recommendation that was found, not yet in its place.
  struct Found {
    var compiled: CompiledRecommendation
    var printedCategory: String?
  }

  private static func found(
    in contributions: [IncomingContribution], _ language: Language
  ) -> [Found] {
    contributions.enumerated().flatMap { place, contribution in
      let text = IndexedText(contribution.text)
      let isCompilation = PrintedCompilation(contribution.text) != nil
      let citations = Dictionary(grouping: contribution.citations, by: \.clause)
      return contribution.recommendations.map { recommendation in
        Found(
          compiled: CompiledRecommendation(
            recommendation, of: contribution, at: place, in: text, citations: citations,
            isCompilation: isCompilation, language: language),
          printedCategory: recommendation.category)
      }
    }
  }
}

extension CompiledRecommendation {
  fileprivate init(
    _ recommendation: Recommendation, of contribution: IncomingContribution, at place: Int,
    in text: IndexedText, citations: [ClauseID: [Citation]], isCompilation: Bool,
    language: Language
  ) {
    let body = RecommendationBody(of: recommendation, in: text)
    let whole = Set(body.clauses.map(\.id))
    number = 0
    proponents =
      recommendation.proponents.isEmpty ? contribution.text.submitters : recommendation.proponents
    parties = CountryNames.named(proponents, in: language)
    self.text = recommendation.text
    self.body = body.clauses
    notes = body.notes
    self.citations = recommendation.clauses.flatMap { clause in
      citations[clause, default: []].filter { citation in
        whole.contains(clause) || recommendation.text.contains(citation.text)
      }
    }
    fate = recommendation.fate
    source = RecommendationSource(
      contribution: place, file: contribution.file, name: contribution.name,
      clause: recommendation.clauses.first,
      recommendationNumber: recommendation.number,
      isNumberOfParagraph: !isCompilation && Self.isLabel(recommendation, in: text),
      paragraphLabel: recommendation.clauses.first.flatMap { text.clause($0)?.label },
      heading: recommendation.clauses.first.flatMap { text.heading(over: $0) })
  }

  /// Whether the number is that of the clause, which does not call itself a recommendation.
  private static func isLabel(_ recommendation: Recommendation, in text: IndexedText) -> Bool {
    guard let number = recommendation.number, let first = recommendation.clauses.first,
      let clause = text.clause(first)
    else { return false }
    return clause.label == number && RecommendationHeading(clause) == nil
  }
}

extension CompiledSource {
  fileprivate init(_ contribution: IncomingContribution, _ language: Language) {
    file = contribution.file
    name = contribution.name
    title = contribution.text.title
    submitters = contribution.text.submitters
    parties = CountryNames.named(submitters, in: language)
    date = contribution.text.date
    self.language = contribution.text.language
    recommendationCount = contribution.recommendations.count
  }
}
