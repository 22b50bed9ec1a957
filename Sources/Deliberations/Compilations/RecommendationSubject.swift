internal import Texts

/// The first words of what a recommendation asks for, by which a reader finds it in the contents.
enum RecommendationSubject {
  /// Cut at a word, with `…` where the wording goes on; nil where it has no words.
  static func of(_ text: String) -> String? {
    let lines = NoteMarks.without(in: text).split(separator: "\n").prefix(3)
    let wording = lines.enumerated().map { $0 == 0 ? String($1) : unnumbered(String($1)) }
      .joined(separator: " ")
    let tokens = Token.all(in: wording)
    let plain = Array(wording.utf8)
    let start = opening(of: tokens)
    guard let end = end(from: start, tokens) else { return nil }
    let range = tokens[start].range.lowerBound..<tokens[end].range.upperBound
    let words = String(decoding: plain[range], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let goesOn = tokens[(end + 1)...].contains { $0.shape != .mark }
    return closed(words) + (goesOn ? " …" : "")
  }

  /// `a) the towns …` without its number.
  private static func unnumbered(_ line: String) -> String {
    guard let mark = line.prefix(6).firstIndex(where: { $0 == ")" || $0 == "." || $0 == "\t" }),
      line.index(after: mark) < line.endIndex, line[line.index(after: mark)].isWhitespace
    else { return line }
    return String(line[line.index(after: mark)...])
  }

  private static let longest = 72
  private static let mostSkipped = 16

  /// Where the asking ends and what is asked begins: behind `Norway proposed`, `we recommend that`.
  private static func opening(of tokens: [Token]) -> Int {
    var start = 0
    while start < tokens.count, start < 4, isNumbering(tokens[start]) { start += 1 }
    guard start < tokens.count else { return max(0, tokens.count - 1) }
    // `Invites the towns to …`, `To invite …`, `That …` say it from the first word on.
    if AskingPhrases.operativeVerbs.contains(tokens[start].folded)
      || ["to", "that", "invite", "request"].contains(tokens[start].folded)
    {
      return start
    }
    if let lead = tokens.indices.dropFirst(start).prefix(mostSkipped)
      .first(where: { isAsking($0, tokens) })
    {
      var next = lead + 1
      while next < tokens.count, next < lead + 6,
        links.contains(tokens[next].folded) || isAsking(next, tokens)
      {
        next += 1
      }
      // Enough must be left to tell one from another.
      if next + 2 < tokens.count { return next }
    }
    return min(start, max(0, tokens.count - 1))
  }

  private static func isNumbering(_ token: Token) -> Bool {
    token.shape == .mark || token.shape == .number
  }

  private static func isAsking(_ at: Int, _ tokens: [Token]) -> Bool {
    let word = tokens[at].folded
    guard tokens[at].shape == .lower, at > 0, tokens[at - 1].folded != "the",
      at + 1 < tokens.count, !["by", "par", "por", "section"].contains(tokens[at + 1].folded)
    else { return false }
    if RecordWords.asks[word] != nil, at > 0 { return true }
    return asking.contains(word)
  }

  private static let asking: Set<String> = [
    "recommend", "recommends", "recommended", "propose", "proposes", "proposed", "suggest",
    "suggests", "suggested", "recommandons", "proposons", "recommander", "recommandé", "proposé",
    "recomendamos", "proponemos", "recomendar", "recomienda", "propone", "предлагаем",
    "рекомендуем", "предлагается", "рекомендуется", "نقترح", "نوصي",
  ]
  private static let links: Set<String> = [
    "that", "que", "qu", "'", "to", "de", "d", "the", "an", "a", ",", ":", "что", "чтобы", "أن",
    "for", "le", "la", "el",
  ]

  /// The last token that still fits; at least one word.
  private static func end(from start: Int, _ tokens: [Token]) -> Int? {
    guard start < tokens.count else { return nil }
    let limit = tokens[start].range.lowerBound + longest
    var end: Int?
    for at in start..<tokens.count {
      if tokens[at].range.upperBound > limit, end != nil { break }
      if [".", ";"].contains(tokens[at].folded), at + 1 == tokens.count { break }
      if tokens[at].folded == "—" { break }
      // A word that a hyphen or an apostrophe holds together is not cut.
      let holds =
        at + 1 < tokens.count && !tokens[at + 1].isSpaced
        && tokens[at].shape != .ideograph && tokens[at + 1].shape != .ideograph
        && tokens[at + 1].range.upperBound > limit
      if !holds, tokens[at].shape != .mark || at > start { end = at }
    }
    guard var last = end else { return start }
    while last > start, tokens[last].shape == .mark,
      !["”", "»", ")", "]"].contains(tokens[last].folded)
    { last -= 1 }
    return last
  }

  /// Quotation marks and brackets that the cut left open are closed.
  private static func closed(_ words: String) -> String {
    var words = words
    for (open, close) in [("“", "”"), ("«", "»"), ("(", ")"), ("[", "]")] {
      let opened = words.count { String($0) == open }
      let shut = words.count { String($0) == close }
      if opened > shut { words += close }
      if shut > opened, words.hasSuffix(close) { words.removeLast() }
    }
    return words
  }
}
