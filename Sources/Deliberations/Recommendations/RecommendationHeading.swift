internal import Texts

/// A line that opens a recommendation by its number: `Recommendation 12. Jane Roe, Oz Society`.
struct RecommendationHeading {
  /// `12`, `iv`, `A`, `R1`, `A.3`.
  var number: String
  /// What the line says behind the number: proponents, or a title.
  var rest: String

  var isLettered: Bool { number.utf8.allSatisfy { !(0x30...0x39).contains($0) } }

  /// The number where the line asks behind it, `Rec. 10 – That the wells be counted`, and speaks of
  /// no other's (`Recommendation 4: we agree`).
  var numberOfRequest: String? {
    let words = Token.all(in: rest)
    let asks =
      words.count > 3 && words.first?.shape != .lower
      && !words.contains { Self.answers.contains($0.folded) }
    return asks && !isLettered ? number : nil
  }

  private static let answers: Set<String> = [
    "agree", "agrees", "support", "supports", "welcome", "endorse", "oppose", "disagree", "accord",
    "soutenons", "appuyons", "apoyamos", "acuerdo", "поддерживаем", "نؤيد",
  ]

  init?(_ clause: Clause) {
    guard clause.kind != .note, clause.kind != .table, clause.text.utf8.count < 400 else {
      return nil
    }
    let line = PrintedContents.printed(clause)
    // Most clauses are told by their first word; only the others are read whole.
    let opening = Token.first(4, in: String(line.prefix(24)))
    guard
      opening.contains(where: { Self.words.contains($0.folded) })
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
    guard let (number, end) = Self.number(tokens, at, line) else { return nil }
    self.number = number
    at = end
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

  /// The number that begins at a token, and the place behind it: `1.2` and `A-3` are one.
  private static func number(_ tokens: [Token], _ start: Int, _ line: String) -> (String, Int)? {
    guard start < tokens.count, let first = number(tokens[start], in: line) else { return nil }
    var (number, at) = (first, start + 1)
    while at + 1 < tokens.count, [".", "-"].contains(tokens[at].folded), !tokens[at].isSpaced,
      tokens[at + 1].shape == .number, !tokens[at + 1].isSpaced
    {
      number += tokens[at].folded + tokens[at + 1].folded
      at += 2
    }
    return (number, at)
  }

  private static func number(_ token: Token, in line: String) -> String? {
    if token.shape == .number { return token.folded }
    let romans = Set("ivxlc")
    if token.shape == .upper, token.folded.count == 1 || token.folded.allSatisfy(romans.contains) {
      return token.folded.uppercased()
    }
    // `R1`, `2a`.
    let (bytes, digits) = (Array(token.folded.utf8), UInt8(ascii: "0")...UInt8(ascii: "9"))
    let figures = bytes.count(where: digits.contains)
    guard token.isWord, (1...3).contains(figures), (1...3).contains(bytes.count - figures),
      bytes.allSatisfy({ $0 < 0x80 }),
      bytes.suffix(figures).allSatisfy(digits.contains)
        || bytes.prefix(figures).allSatisfy(digits.contains) && bytes.count == figures + 1
    else { return nil }
    return String(decoding: Array(line.utf8)[token.range], as: UTF8.self)
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
