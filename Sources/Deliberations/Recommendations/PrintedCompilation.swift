internal import Texts

/// A document that is itself a compilation: numbered recommendations under categories, each with
/// the names of its proponents.
struct PrintedCompilation {
  private let text: StructuredText
  private let contents: PrintedContents
  private let headings: [Int: RecommendationHeading]
  private let usesLetters: Bool
  /// Written by us: subjects stand in the headings, and remarks under the wording.
  let isOurs: Bool

  /// Nil where a text is not such a compilation.
  init?(_ text: StructuredText) {
    self.text = text
    contents = PrintedContents(in: text)
    var headings: [Int: RecommendationHeading] = [:]
    for (at, clause) in text.clauses.enumerated() where !contents.clauses.contains(at) {
      if let heading = RecommendationHeading(clause) { headings[at] = heading }
    }
    let numbered = headings.values.filter { !$0.isLettered && !$0.rest.isEmpty }
    isOurs = Self.isOurs(text, headings)
    let named = numbered.count { Proponents.areNames($0.rest) }
    guard isOurs || named >= 3 && named * 3 >= numbered.count * 2 else { return nil }
    // In ours a wording may begin with the number it had in its source.
    self.headings = isOurs ? headings.filter { text.clauses[$0.key].kind == .heading } : headings
    usesLetters = numbered.isEmpty
  }

  /// Under most of the numbered headings a line tells the source, as compilations of ours do.
  private static func isOurs(
    _ text: StructuredText, _ headings: [Int: RecommendationHeading]
  ) -> Bool {
    let numbered = headings.filter { !$0.value.isLettered && text.clauses[$0.key].kind == .heading }
    guard !numbered.isEmpty else { return false }
    var sourced = 0
    var isOpen = false
    for (at, clause) in text.clauses.enumerated() {
      if numbered[at] != nil {
        isOpen = true
      } else if isOpen, mayBeRemark(clause), CompilationMarks.isSource(clause.text) {
        sourced += 1
        isOpen = false
      }
    }
    return sourced == numbered.count
  }

  /// On a page or in plain text a short line that tells the source looks like a heading.
  private static func mayBeRemark(_ clause: Clause) -> Bool {
    clause.kind == .paragraph || clause.kind == .heading
  }

  /// The parties that a heading names, without the subject behind them.
  private func parties(_ heading: RecommendationHeading, _ at: Int, in section: Section) -> [String]
  {
    guard isOurs else {
      return heading.rest.isEmpty ? section.input : Proponents.all(in: heading.rest)
    }
    let printed = PrintedContents.printed(text.clauses[at])
    guard !CompilationMarks.statesNoParty(printed, number: heading.number) else { return [] }
    return Proponents.all(in: CompilationMarks.parties(in: heading.rest))
  }

  /// The recommendations in the order of printing; those without a category are the inputs that
  /// the compilation itself leaves uncategorized.
  func recommendations() -> [Recommendation] {
    var found: [Recommendation] = []
    var section = Section()
    var open: Recommendation?
    func close() {
      if let recommendation = open, !recommendation.text.isEmpty { found.append(recommendation) }
      open = nil
    }
    for (at, clause) in text.clauses.enumerated()
    where !contents.clauses.contains(at) && clause.kind != .note {
      if let heading = headings[at], belongs(heading, in: section) {
        close()
        open = Recommendation(
          number: heading.number, proponents: parties(heading, at, in: section),
          category: section.category, text: "",
          clauses: [clause.id])
      } else if isOurs, Self.mayBeRemark(clause), CompilationMarks.isRemark(clause.text) {
        // Of the source, and no wording.
        if CompilationMarks.isSource(clause.text) { close() }
      } else if isSection(at) {
        close()
        section = next(after: section, at)
        if let input = section.inputNumber {
          open = Recommendation(
            number: input, proponents: section.input, category: nil, text: "", clauses: [clause.id])
        }
      } else if var recommendation = open {
        // Let go first, so that the text grows in place.
        open = nil
        let line = PrintedContents.printed(clause)
        recommendation.text += recommendation.text.isEmpty ? line : "\n" + line
        recommendation.clauses.append(clause.id)
        open = recommendation
      }
    }
    close()
    return found
  }

  private struct Section {
    var category: String?
    /// Under a heading such as `Uncategorized inputs`.
    var isUncategorized = false
    var containerLevel = 0
    var input: [String] = []
    var inputNumber: String?
  }

  /// A lettered heading opens a recommendation only in an input, a numbered one everywhere.
  private func belongs(_ heading: RecommendationHeading, in section: Section) -> Bool {
    !heading.isLettered || usesLetters || section.isUncategorized
  }

  /// A heading that ends what stands before it, rather than one within a recommendation.
  private func isSection(_ at: Int) -> Bool {
    if !contents.entries.isEmpty { return contents.headings.contains(at) }
    guard text.clauses[at].kind == .heading else { return false }
    let next = text.clauses.indices[(at + 1)...].first { text.clauses[$0].kind != .note }
    if let next, headings[next] != nil { return true }
    let level = headings.keys.map { text.clauses[$0].level }.min() ?? 1
    return text.clauses[at].level < level || opensUncategorized(at) || isInput(at)
  }

  private func next(after section: Section, _ at: Int) -> Section {
    let clause = text.clauses[at]
    var next = Section()
    if opensUncategorized(at) {
      next.isUncategorized = true
      next.containerLevel = clause.level
    } else if section.isUncategorized, isInput(at) {
      next = section
      next.inputNumber = clause.label ?? leadingNumber(of: clause)
      next.input = Proponents.all(in: withoutNumber(clause))
    } else {
      next.category = Proponents.trimmed(PrintedContents.printed(clause))
    }
    return next
  }

  /// `4. United Kingdom (received …)`.
  private func isInput(_ at: Int) -> Bool {
    let clause = text.clauses[at]
    guard let label = clause.label ?? leadingNumber(of: clause) else { return false }
    return label.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && Proponents.areNames(withoutNumber(clause))
  }

  private func leadingNumber(of clause: Clause) -> String? {
    let tokens = Token.first(3, in: clause.text)
    guard tokens.count > 2, tokens[0].shape == .number, tokens[1].folded == "." else { return nil }
    return tokens[0].folded
  }

  private func withoutNumber(_ clause: Clause) -> String {
    guard clause.label == nil, leadingNumber(of: clause) != nil else { return clause.text }
    return Proponents.trimmed(String(clause.text.drop { $0.isNumber || $0 == "." }))
  }

  private func opensUncategorized(_ at: Int) -> Bool {
    let words = Token.all(in: text.clauses[at].text).map(\.folded)
    if words.contains(where: Self.uncategorized.contains) { return true }
    return zip(words, words.dropFirst()).contains {
      ["not", "non", "sin", "otras", "other", "further", "не"].contains($0)
        && Self.categorized.contains($1)
    }
  }

  private static let uncategorized: Set<String> = [
    "uncategorized", "uncategorised", "unclassified", "unplaced",
  ]
  private static let categorized: Set<String> = [
    "categorized", "categorised", "classified", "inputs", "contributions", "classées", "classés",
    "clasificar", "categoría", "clasificadas", "contribuciones", "классифицированные",
  ]
}
