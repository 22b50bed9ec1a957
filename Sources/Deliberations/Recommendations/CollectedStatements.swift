internal import Texts

/// A text in which several parties speak one after the other, each under a heading that names it:
/// `Statement by Oz`, `Contribution of Mull`.
struct CollectedStatements {
  /// What one of them says; before the first, and under headings that name nobody, no party does.
  private struct Statement {
    var clauses: Range<Int>
    var submitters: [String]?
  }

  private let text: StructuredText
  private let statements: [Statement]

  /// Nil where fewer than two headings of one level say that others hand in what stands below.
  ///
  /// Linear in the number of clauses.
  init?(_ text: StructuredText) {
    let headings = text.clauses.indices.filter { text.clauses[$0].kind == .heading }
    var parties: [Int: [String]] = [:]
    for at in headings { parties[at] = Submitters.inTitle(text.clauses[at].text) }
    let levels = Dictionary(grouping: parties.keys) { text.clauses[$0].level }
    guard
      let (level, named) = levels.max(by: { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }
      ),
      Set(named.compactMap { parties[$0] }).count >= 2
    else { return nil }
    let places = headings.filter { text.clauses[$0].level <= level }
    var statements = [Statement(clauses: 0..<(places.first ?? 0), submitters: nil)]
    for (place, at) in places.enumerated() {
      let clause = text.clauses[at]
      let end = place + 1 < places.count ? places[place + 1] : text.clauses.count
      let submitters =
        clause.level < level ? nil : parties[at] ?? Self.nameAlone(clause.text).map { [$0] }
      statements.append(Statement(clauses: at..<end, submitters: submitters))
    }
    self.text = text
    self.statements = statements
  }

  /// Each statement's own recommendations, in the order of reading.
  func recommendations() -> [Recommendation] {
    statements.flatMap { statement -> [Recommendation] in
      var part = text
      part.clauses = Array(text.clauses[statement.clauses])
      let ids = Set(part.clauses.map(\.id))
      for at in part.clauses.indices {
        if let parent = part.clauses[at].parent, !ids.contains(parent) {
          part.clauses[at].parent = nil
        }
      }
      if let submitters = statement.submitters {
        part.title = part.clauses.first?.text ?? ""
        part.submitters = submitters.map(CountryNames.called)
      }
      return Contribution(part).recommendations()
    }
  }

  /// A heading that is a party's name and nothing else.
  private static func nameAlone(_ heading: String) -> String? {
    let name = Proponents.trimmed(heading)
    if CountryNames.contains(name) { return name }
    let tokens = Token.all(in: name)
    let isBody = tokens.contains {
      SubmitterWords.bodies.contains($0.folded) || PartyList.organs.contains($0.folded)
    }
    return isBody && tokens.count <= 12 && Proponents.areNames(name) ? name : nil
  }
}
