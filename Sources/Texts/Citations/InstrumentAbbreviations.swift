/// Abbreviations that a text gives the instruments it names.
enum InstrumentAbbreviations {
  /// From the folded abbreviation to the usual name: `TA` where the Tunis Agenda is named, either
  /// given in parentheses behind the name or used behind a provision.
  static func all(in clauses: [ClauseCitations]) -> [String: String] {
    var byInitials: [String: String] = [:]
    var given: [String: String] = [:]
    for clause in clauses {
      let tokens = clause.tokens
      for mention in clause.mentions {
        let initials = initials(of: tokens[mention.tokens])
        if initials.utf8.count > 1 { byInitials[initials] = byInitials[initials] ?? mention.name }
        if let abbreviation = parenthesized(after: mention.tokens.upperBound, tokens) {
          given[abbreviation] = mention.name
        }
      }
    }
    for clause in clauses {
      let tokens = clause.tokens
      for provision in clause.provisions {
        var at = provision.tokens.upperBound
        while at < tokens.count, ["of", "the", ",", ")"].contains(tokens[at].folded) { at += 1 }
        guard at < tokens.count, tokens[at].shape == .upper, tokens[at].folded.utf8.count > 1,
          let name = byInitials[tokens[at].folded]
        else { continue }
        given[tokens[at].folded] = name
      }
    }
    return given
  }

  private static func initials(of tokens: ArraySlice<Token>) -> String {
    var initials = ""
    for token in tokens where token.isCapital {
      if let first = token.folded.first { initials.append(first) }
    }
    return initials
  }

  /// `(TA)`, `("TA")`, `(hereinafter TA)`.
  private static func parenthesized(after end: Int, _ tokens: [Token]) -> String? {
    guard end < tokens.count, tokens[end].folded == "(" else { return nil }
    var at = end + 1
    let before: Set<String> = ["the", "hereinafter", "\"", "“", "'", "ci", "-", "après"]
    while at < tokens.count, before.contains(tokens[at].folded) { at += 1 }
    guard at + 1 < tokens.count, tokens[at].shape == .upper, tokens[at].folded.utf8.count > 1,
      [")", "\"", "”", "'"].contains(tokens[at + 1].folded)
    else { return nil }
    return tokens[at].folded
  }
}
