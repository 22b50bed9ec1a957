internal import Texts

/// In whose name each request of a paper stands: that of those who hand it in, unless the words
/// around it say otherwise.
struct Voices {
  private let submitters: [String]
  private let askers: SoleAsker
  /// Whose lists the leads put forward, where these are not the submitters'.
  private var others: [ClauseID: [String]] = [:]
  private var bodies: [ClauseID: String] = [:]

  init(of submitters: [String], _ asking: Asking) {
    self.submitters = submitters
    askers = SoleAsker(among: submitters, asking)
  }

  /// Hears a clause that may lead to a list, before what stands below it.
  mutating func pass(_ at: Int, _ clauses: [Clause], _ tokens: [[Token]]) {
    guard [":", "："].contains(tokens[at].last?.folded ?? "") else { return }
    if submitters.isEmpty {
      bodies[clauses[at].id] = LeadOwner.body(of: at, clauses, tokens)
    } else {
      others[clauses[at].id] = askers.others(leading: clauses[at].text)
    }
  }

  /// A recommendation under those who ask it, in as many parts as they are.
  ///
  /// - Parameter clause: where it was found: its own, or its lead's.
  func heard(_ unit: Recommendation, at clause: Clause) -> [Recommendation] {
    let isOwnClause = unit.clauses.first == clause.id
    let lead = isOwnClause ? clause.parent : clause.id
    if isOwnClause, unit.proponents == submitters,
      let bracketed = BracketAttribution(clause.text)
    {
      return [bracketed.parties == submitters ? unit : unit.told(of: bracketed.parties)]
    }
    if unit.proponents.isEmpty, let body = lead.flatMap({ bodies[$0] }) {
      var own = unit
      own.proponents = [body]
      return [own]
    }
    guard unit.proponents == submitters, let told = lead.flatMap({ others[$0] }) else {
      return askers.parted(unit)
    }
    return [unit.told(of: told)]
  }
}
