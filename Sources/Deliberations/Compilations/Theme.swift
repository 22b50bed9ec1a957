internal import Texts

/// Whether a recommendation goes on with what the one before it asks for.
enum Theme {
  /// `This body would …` behind `A body is to be created …`: the same contribution and part, and
  /// taken up by a demonstrative and a noun of the one before.
  static func goesOn(_ place: Int, in found: [Compilation.Found]) -> Bool {
    guard place > 0 else { return false }
    let (one, other) = (found[place - 1].compiled, found[place].compiled)
    guard one.source.contribution == other.source.contribution,
      one.source.heading == other.source.heading
    else { return false }
    let words = Token.all(in: other.text).filter { $0.shape != .mark }.prefix(opening + 1)
    let known = Set(Token.all(in: one.text).map(\.folded))
    return zip(words, words.dropFirst()).contains { determiner, noun in
      demonstratives.contains(determiner.folded) && noun.folded.utf8.count > 3
        && known.contains(noun.folded)
    }
  }

  /// A part of a contribution, by its heading.
  struct Part: Hashable {
    var contribution: Int
    var heading: String?

    init(_ found: Compilation.Found) {
      contribution = found.compiled.source.contribution
      heading = found.compiled.source.heading
    }
  }

  /// The category in which most of what a part asks for stands, where three or more do.
  static func ofParts(
    _ found: [Compilation.Found], placed places: [Int?], except drafting: Int?
  ) -> [Part: Int] {
    var members: [Part: [Int]] = [:]
    for place in found.indices where found[place].compiled.source.heading != nil {
      guard let category = places[place], category != drafting else { continue }
      members[Part(found[place]), default: []].append(category)
    }
    return members.compactMapValues { categories in
      let counts = Dictionary(grouping: categories, by: { $0 }).mapValues(\.count)
      return counts.first { $0.value >= 3 && $0.value * 5 >= categories.count * 3 }?.key
    }
  }

  /// How many words of its opening may take up what was asked before.
  private static let opening = 7
  private static let demonstratives: Set<String> = [
    "this", "these", "such", "said", "ce", "cet", "cette", "ces", "ledit", "ladite", "este", "esta",
    "estos", "estas", "dicho", "dicha", "этот", "эта", "это", "эти", "такой", "هذا", "هذه",
  ]
}

/// What stands beside the thing asked for: with whom, to what end, what among others.
enum Adjuncts {
  /// The text without adjuncts, each cut to the next comma or stop.
  static func without(in text: String) -> String {
    let tokens = Token.all(in: text)
    let bytes = Array(text.utf8)
    var (kept, at): ([String], Int) = ([], 0)
    while at < tokens.count {
      if let length = length(of: at, tokens) {
        at += length
        while at < tokens.count, tokens[at].shape != .mark { at += 1 }
      } else {
        kept.append(String(decoding: bytes[tokens[at].range], as: UTF8.self))
        at += 1
      }
    }
    return kept.joined(separator: " ")
  }

  private static func length(of at: Int, _ tokens: [Token]) -> Int? {
    phrases[tokens[at].folded]?.first { phrase in
      at > 0 && at + phrase.count <= tokens.count
        && phrase.indices.allSatisfy { tokens[at + $0].folded == phrase[$0] }
    }?.count
  }

  private static let phrases: [String: [[String]]] = Dictionary(
    grouping: WordList.phrases(
      """
      in consultation with|in collaboration with|in cooperation with|in coordination with|in order \
      to|with a view to|including|according to|in accordance with|taking into account|in line \
      with|together with|along with|with support from|for the purpose of|en consultation avec|en \
      collaboration avec|en coopération avec|en concertation avec|afin de|afin d|en vue de|y \
      compris|conformément à|compte tenu de|en consulta con|en colaboración con|en cooperación \
      con|a fin de|con miras a|incluido|incluida|incluidos|de conformidad con|teniendo en \
      cuenta|в консультации с|в сотрудничестве с|в целях|включая|с учетом|بالتشاور مع|بالتعاون \
      مع|بما في ذلك|وفقا ل|من أجل
      """),
    by: { $0[0] })
}
