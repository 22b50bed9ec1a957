internal import Texts

/// The parties that one phrase names together: `the Republic of A, the Kingdom of B and the Union
/// of C`, `du Sénégal et de la Côte d'Ivoire`.
enum JointParties {
  /// Each by itself, without article and without `the delegation of`.
  ///
  /// A list is told from one long name by its members, or by the articles of English.
  static func all(in name: String) -> [String] {
    let name = withoutDelegation(name)
    return states(in: name) ?? PartyList.members(of: name) ?? byArticle(name)
  }

  /// The States of a line that is nothing but `DELEGATION OF OZ`.
  static func ofDelegation(_ line: String) -> [String]? {
    let tokens = Array(Token.first(13, in: line))
    guard tokens.count <= 12, behindDelegation(0, in: tokens) > 0 else { return nil }
    return states(in: withoutDelegation(line))
  }

  /// `delegation of`, `la délégation du`, `delegaciones de`, `делегацией`.
  private static func withoutDelegation(_ name: String) -> String {
    let tokens = Token.all(in: name)
    let start = behindDelegation(0, in: tokens)
    guard start > 0, start < tokens.count else { return name }
    return String(decoding: Array(name.utf8)[tokens[start].range.lowerBound...], as: UTF8.self)
  }

  /// Where the party begins whose delegation is named at a token; the token itself where none is.
  static func behindDelegation(_ start: Int, in tokens: [Token]) -> Int {
    var at = start
    while at < tokens.count, at < start + 3, links.contains(tokens[at].folded) { at += 1 }
    guard at < tokens.count, delegations.contains(tokens[at].folded) else { return start }
    // Arabic and Russian need no link.
    let needsLink = tokens[at].folded.utf8.first.map { $0 < 0xD0 } ?? true
    var party = at + 1
    while party < tokens.count, links.contains(tokens[party].folded) { party += 1 }
    return party > at + 1 || !needsLink ? party : start
  }

  private static let delegations: Set<String> = [
    "delegation", "delegations", "délégation", "délégations", "delegación", "delegaciones",
    "delegação", "delegações", "делегация", "делегации", "делегацией", "делегациями", "وفد", "وفود",
  ]
  private static let links: Set<String> = [
    "the", "of", "from", "la", "le", "les", "l", "'", "de", "du", "des", "d", "el", "los", "las",
    "del", "da", "do", "a", "as", "by", "par", "por", "من",
  ]
  private static let conjunctions: Set<String> = ["and", "et", "y", "e", "и", "&"]

  /// The States of a list, nil where something else stands in it; a State's own name may hold a
  /// conjunction (`Trinidad and Tobago`).
  private static func states(in name: String) -> [String]? {
    let tokens = Token.all(in: name)
    let bytes = Array(name.utf8)
    var found: [String] = []
    var at = 0
    while at < tokens.count {
      while at < tokens.count, links.contains(tokens[at].folded) { at += 1 }
      guard at < tokens.count else { return nil }
      let ends = (at..<tokens.count).filter { end in
        let next = end + 1
        guard tokens[end].folded != "," else { return false }
        return next == tokens.count || tokens[next].folded == ","
          || conjunctions.contains(tokens[next].folded)
      }
      func printed(_ end: Int) -> String {
        let range = tokens[at].range.lowerBound..<tokens[end].range.upperBound
        return String(decoding: bytes[range], as: UTF8.self)
      }
      guard let end = ends.prefix(3).last(where: { CountryNames.contains(printed($0)) }) else {
        return nil
      }
      found.append(printed(end))
      at = end + 1
      while at < tokens.count, tokens[at].folded == "," || conjunctions.contains(tokens[at].folded)
      {
        at += 1
      }
    }
    return found.isEmpty ? nil : found
  }

  /// `Republic of A, the Kingdom of B and the Union of C`: the article tells parties apart from
  /// the parts of one name.
  private static func byArticle(_ name: String) -> [String] {
    let words = name.split(separator: " ").map(String.init)
    var names: [[String]] = [[]]
    for (at, word) in words.enumerated() {
      let opens = word == "the" && at > 0
      let before = names[names.count - 1].last
      if opens, before == "and" || before?.hasSuffix(",") == true {
        if before == "and" { names[names.count - 1].removeLast() }
        names.append([])
      } else {
        names[names.count - 1].append(word)
      }
    }
    guard names.count > 1, names.allSatisfy({ !$0.isEmpty }) else { return [name] }
    return names.flatMap { words in
      let name = Proponents.trimmed(words.joined(separator: " "))
      return PartyList.bareNames(in: name) ?? [name]
    }
  }
}
