internal import Texts

/// A line that opens a recommendation by its number: `Recommendation 12. Jane Roe, Oz Society`.
struct RecommendationHeading {
  /// `12`, `iv`, `A`.
  var number: String
  /// What the line says behind the number: proponents, or a title.
  var rest: String

  var isLettered: Bool { number.utf8.allSatisfy { !(0x30...0x39).contains($0) } }

  init?(_ clause: Clause) {
    guard clause.kind != .note, clause.kind != .table, clause.text.utf8.count < 400 else {
      return nil
    }
    let line = PrintedContents.printed(clause)
    // Most clauses are told by their first word; only the others are read whole.
    let opening = Token.all(in: String(line.prefix(24)))
    guard
      opening.prefix(4).contains(where: { Self.words.contains($0.folded) })
        || opening.first?.shape == .ideograph
    else { return nil }
    let tokens = Token.all(in: line)
    guard let first = tokens.first(where: { !["*", "#", "_"].contains($0.folded) }),
      first.isCapital || first.shape == .ideograph || !first.folded.utf8.allSatisfy({ $0 < 0x80 }),
      var at = tokens.firstIndex(of: first)
    else { return nil }
    if first.shape == .ideograph {
      guard let word = Self.chinese.first(where: { Self.matches($0, at, tokens) }) else {
        return nil
      }
      at += word.count
    } else {
      guard Self.words.contains(first.folded) else { return nil }
      at += 1
    }
    while at < tokens.count,
      ["no", "nº", "n", "°", "№", ".", "#", "رقم"].contains(tokens[at].folded)
    { at += 1 }
    guard at < tokens.count, let number = Self.number(tokens[at]) else { return nil }
    self.number = number
    at += 1
    if at < tokens.count {
      let mark = tokens[at].folded
      guard [".", ":", "-", ")", "–", "*"].contains(mark) || tokens[at].shape == .ideograph else {
        return nil
      }
      rest = Proponents.trimmed(
        String(decoding: Array(line.utf8)[tokens[at].range.lowerBound...], as: UTF8.self))
      while rest.hasPrefix("*") || rest.hasPrefix(")") || rest.hasPrefix(".") {
        rest = Proponents.trimmed(String(rest.dropFirst()))
      }
      while rest.hasSuffix("*") { rest = Proponents.trimmed(String(rest.dropLast())) }
    } else {
      rest = ""
    }
  }

  private static func number(_ token: Token) -> String? {
    if token.shape == .number { return token.folded }
    let romans = Set("ivxlc")
    if token.shape == .upper, token.folded.count == 1 || token.folded.allSatisfy(romans.contains) {
      return token.folded.uppercased()
    }
    return nil
  }

  private static func matches(_ words: [String], _ at: Int, _ tokens: [Token]) -> Bool {
    at + words.count <= tokens.count
      && words.indices.allSatisfy { tokens[at + $0].folded == words[$0] }
  }

  private static let words: Set<String> = [
    "recommendation", "rec", "proposal", "suggestion", "recommandation", "proposition",
    "recomendación",
    "propuesta", "recomendação", "proposta", "рекомендация", "предложение", "توصية", "التوصية",
    "مقترح", "المقترح", "اقتراح",
  ]
  private static let chinese = [["建", "议"], ["提", "案"], ["提", "议"]]
}
