internal import Texts

/// Words that stand between a subject and the verb by which it asks: `we jointly recommend`,
/// `nous vous demandons`.
enum AskingAdverbs {
  /// The first place from here on that no adverb takes, and no comma that parts one off.
  static func end(from start: Int, in sentence: ArraySlice<Token>) -> Int {
    var at = start
    while at < sentence.endIndex, at < start + 6 {
      let isLink = [",", "and", "et", "y"].contains(sentence[at].folded)
      let leads = at + 1 < sentence.endIndex && contains(sentence[at + 1])
      let follows = at > start && contains(sentence[at - 1])
      guard contains(sentence[at]) || isLink && leads || sentence[at].folded == "," && follows
      else { break }
      at += 1
    }
    return at
  }

  /// The place behind an apposition: `we, the undersigned, …`.
  static func apposition(from start: Int, in sentence: ArraySlice<Token>) -> Int {
    guard start < sentence.endIndex, sentence[start].folded == ",",
      let close = sentence[(start + 1)...].prefix(16).firstIndex(where: { $0.folded == "," })
    else { return start }
    return close + 1
  }

  static func contains(_ token: Token) -> Bool {
    guard token.shape == .lower else { return false }
    let word = token.folded
    return words.contains(word) || word.utf8.count > 4 && word.hasSuffix("ly")
      || word.utf8.count > 6 && (word.hasSuffix("ment") || word.hasSuffix("mente"))
  }

  /// Those that lend an asking weight.
  static let pressing: Set<String> = [
    "therefore", "hereby", "strongly", "kindly", "respectfully", "urgently", "further", "again",
  ]

  private static let words: Set<String> = [
    "also", "further", "therefore", "thus", "hereby", "again", "then", "hence", "still", "all",
    "both", "once", "more", "most", "furthermore", "moreover", "likewise", "do", "together", "too",
    "however", "instead", "alone", "cependant", "однако",
    "donc", "aussi", "ainsi", "toutefois", "encore", "plus", "bien", "dès", "lors", "par",
    "ailleurs", "en", "outre", "vous", "leur", "lui", "les",
    "también", "además", "así", "pues", "asimismo", "les", "le", "por", "tanto", "eso", "ello",
    "também", "также", "поэтому", "ещё",
  ]
}
