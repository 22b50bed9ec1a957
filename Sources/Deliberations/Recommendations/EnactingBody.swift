internal import Texts

/// The body in whose name a resolution or opinion speaks: `The Assembly of Oz (Oz, 2031),`.
enum EnactingBody {
  /// The nearest such formula above an operative clause, as printed, without its comma.
  static func above(_ at: Int, _ clauses: [Clause], _ tokens: [[Token]]) -> String? {
    var next: ClauseKind = .operative
    for place in (max(0, at - reach)..<at).reversed() where clauses[place].kind != .note {
      let isHead = [.paragraph, .heading, .title].contains(clauses[place].kind)
      if isHead, next == .preambular || next == .operative,
        let body = formula(tokens[place], of: clauses[place].text)
      {
        return body
      }
      next = clauses[place].kind
    }
    return nil
  }

  private static let reach = 200

  private static func formula(_ tokens: [Token], of text: String) -> String? {
    guard tokens.count > 2, let comma = tokens.last, comma.folded == ",",
      let start = tokens.indices.last(where: { at in
        tokens[at].shape == .capitalized && articles.contains(tokens[at].folded)
          || tokens[at].folded == "l" && tokens[at].isCapital
      }), tokens.count - start <= 30
    else { return nil }
    let low = tokens[start].range.lowerBound
    let name = String(decoding: Array(text.utf8)[low..<comma.range.lowerBound], as: UTF8.self)
    let isBody = tokens[start...].contains { bodies.contains($0.folded) }
    return isBody || Proponents.areNames(name) ? Proponents.trimmed(name) : nil
  }

  private static let articles: Set<String> = ["the", "la", "le", "el", "les", "los"]
  private static let bodies: Set<String> = [
    "assembly", "council", "conference", "commission", "committee", "forum", "meeting", "congress",
    "union", "board", "assemblée", "conseil", "conférence", "comité", "réunion", "congrès",
    "asamblea", "consejo", "conferencia", "comisión", "foro", "reunión", "congreso",
  ]
}
