internal import Texts

/// For whom a party speaks besides itself: `Kenya on behalf of the Arab Group`, `Egypt, speaking on
/// behalf of Algeria, Norway and Oz`.
enum Represented {
  /// The place behind `on behalf of` where it begins at a token; nil where it does not.
  static func end(at start: Int, in tokens: ArraySlice<Token>) -> Int? {
    guard start < tokens.endIndex, firstWords.contains(tokens[start].folded) else { return nil }
    return phrases.lazy.filter { phrase in
      start + phrase.count <= tokens.endIndex
        && phrase.indices.allSatisfy { tokens[start + $0].folded == phrase[$0] }
    }.map { start + $0.count }.first
  }

  /// The parties that a title or a form's line names so, each by itself; none where nobody is
  /// named: `on behalf of its members`.
  static func parties(in line: String) -> [String] {
    let tokens = Token.all(in: line)
    guard tokens.count > 2, tokens.count < 400 else { return [] }
    var found: [String] = []
    for at in tokens.indices {
      guard let start = end(at: at, in: tokens[...]), let name = name(from: start, tokens, line)
      else { continue }
      found += JointParties.all(in: name).filter { !found.contains($0) }
    }
    return found
  }

  /// A line without what it says of those represented: `Kenya on behalf of the Arab Group` is
  /// `Kenya`.
  static func speaker(of line: String) -> String {
    let tokens = Token.all(in: line)
    guard let at = tokens.indices.first(where: { end(at: $0, in: tokens[...]) != nil }) else {
      return line
    }
    let own = tokens[..<at].dropLast(tokens[..<at].last.map { speaks($0) ? 1 : 0 } ?? 0)
    guard let last = own.last else { return "" }
    return Proponents.trimmed(
      String(decoding: Array(line.utf8)[..<last.range.upperBound], as: UTF8.self))
  }

  /// `speaking on behalf of`.
  static func speaks(_ token: Token) -> Bool { speaking.contains(token.folded) }

  private static func name(from start: Int, _ tokens: [Token], _ line: String) -> String? {
    var at = JointParties.behindDelegation(start, in: tokens)
    while at < tokens.count,
      PartyLinks.articles.contains(tokens[at].folded) || PartyLinks.of.contains(tokens[at].folded)
        || members.contains(tokens[at].folded) && tokens[at].shape == .lower
    {
      at += 1
    }
    guard at < tokens.count, tokens[at].isCapital || tokens[at].folded.utf8.first ?? 0 >= 0xD8
    else { return nil }
    let end = tokens[at...].indices.first { isEnd($0, tokens) } ?? tokens.count
    guard end > at else { return nil }
    let range = tokens[at].range.lowerBound..<tokens[end - 1].range.upperBound
    let name = Proponents.trimmed(String(decoding: Array(line.utf8)[range], as: UTF8.self))
    return name.isEmpty ? nil : name
  }

  /// Where the line goes on to its occasion, its addressee or another sentence.
  private static func isEnd(_ at: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[at]
    if token.shape == .mark, ["(", ":", ";", "[", "*"].contains(token.folded) { return true }
    if SubmitterWords.nameEnds.contains(token.folded) || Envoy.addressees.contains(token.folded),
      token.shape == .lower
    {
      return true
    }
    guard token.folded == "," || token.folded == "." else { return false }
    guard at + 1 < tokens.count else { return true }
    let next = tokens[at + 1]
    let goesOn =
      next.isCapital || PartyLinks.articles.contains(next.folded)
      || ["and", "et", "y", "и"].contains(next.folded)
    return token.folded == "." ? next.isSpaced : !goesOn
  }

  private static let phrases = [
    ["on", "behalf", "of"], ["in", "the", "name", "of"], ["au", "nom", "de"], ["au", "nom", "du"],
    ["au", "nom", "des"], ["au", "nom", "d"], ["en", "nombre", "de"], ["en", "nombre", "del"],
    ["от", "имени"], ["نيابة", "عن"], ["باسم"],
  ]
  private static let firstWords = Set(phrases.map { $0[0] })
  private static let speaking: Set<String> = [
    "speaking", "also", "and", "both", "parlant", "intervenant", "s", "exprimant", "hablando",
    "выступая", "выступающий", "выступающая", "متحدثا", "متحدثاً",
  ]
  private static let members: Set<String> = [
    "members", "states", "countries", "membres", "états", "pays", "miembros", "estados", "países",
    "following", "all", "tous", "todos",
  ]
}
