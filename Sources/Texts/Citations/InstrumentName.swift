/// Instruments named by a capitalized name around a noun such as Charter or Convention.
enum InstrumentName {
  static func isHead(_ word: String) -> Bool {
    InstrumentWords.strongHeads.contains(word) || InstrumentWords.weakHeads.contains(word)
  }

  /// The name that begins at a token: `Geneva Declaration on the Future`, `Charter of the League`.
  static func at(_ start: Int, in tokens: [Token]) -> InstrumentMention? {
    guard tokens[start].isCapital, !InstrumentWords.neverFirst.contains(tokens[start].folded)
    else { return nil }
    guard let head = head(from: start, in: tokens),
      !(start..<head).contains(where: { at in
        WellKnownInstruments.end(at: at + 1, in: tokens)
          .map { $0.usual != WellKnownInstruments.rulesOfProcedure } ?? false
      })
    else { return nil }
    let end = tail(from: head + 1, in: tokens)
    guard head > start || end > head + 1 else { return nil }
    let word = tokens[head].folded
    // `International law`, `international agreements` are no instrument; a treaty so called is.
    if tokens[start].folded == "international", !InstrumentWords.strongHeads.contains(word),
      end == head + 1
    {
      return nil
    }
    let isTechnical =
      word == "protocol" && head > start
      && ["internet", "control", "transfer", "transport"].contains(tokens[head - 1].folded)
    // What is only proposed has an indefinite article: `a Convention on the Moon`.
    let isProposed =
      start > 0 && InstrumentWords.indefinite.contains(tokens[start - 1].folded)
    return InstrumentMention(
      name: name(of: tokens[start..<end]), tokens: start..<end, head: word,
      isCited: InstrumentWords.strongHeads.contains(word) && !isTechnical && !isProposed)
  }

  /// A capital behind these begins another phrase.
  private static let breakers: Set<String> = ["our", "its", "their", "this", "the", "my"]

  /// The place of the noun: within five capitalized words.
  private static func head(from start: Int, in tokens: [Token]) -> Int? {
    var at = start
    while at < tokens.count, at < start + 6,
      at == start || !breakers.contains(tokens[at].folded),
      at == start || tokens[at].shape != .mark
        || isPossessive(at, tokens)
    {
      let token = tokens[at]
      if token.isCapital, isHead(token.folded) { return at }
      let inside =
        token.isCapital || token.shape == .number || token.shape == .mark
        || (token.folded == "s" && !token.isSpaced)
      guard inside else { return nil }
      at += 1
    }
    return nil
  }

  /// `Chair's`: an apostrophe between two letters.
  private static func isPossessive(_ at: Int, _ tokens: [Token]) -> Bool {
    tokens[at].folded == "'" && at + 1 < tokens.count && tokens[at + 1].folded == "s"
      && !tokens[at + 1].isSpaced
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// How far the name goes on behind its noun: to the last capitalized word that links reach.
  static func tail(from start: Int, in tokens: [Token]) -> Int {
    var end = start
    var at = start
    var hasLink = false
    while at < tokens.count, at < start + 14 {
      let token = tokens[at]
      let isNumbered = at + 1 < tokens.count && tokens[at + 1].shape == .number
      if let kind = ProvisionWords.kinds[token.folded], kind != .rule || isNumbered { break }
      if months.contains(token.folded) { break }
      if InstrumentWords.nameLinks.contains(token.folded) {
        hasLink = true
      } else if token.folded == "and", end > start, at + 1 < tokens.count, tokens[at + 1].isCapital,
        !isHead(tokens[at + 1].folded)
      {
        at += 1
        continue
      } else if token.folded == "-", end == at, !token.isSpaced, at + 1 < tokens.count,
        tokens[at + 1].isWord, !tokens[at + 1].isSpaced
      {
        // `Non-navigational`
        at += 2
        end = at
        continue
      } else if hasLink, token.isCapital {
        if isHead(token.folded), end > start, tokens[at - 1].folded == "the" { break }
        end = at + 1
      } else {
        break
      }
      at += 1
    }
    return end
  }

  /// As printed, one space between words, without what hangs behind.
  static func name(of tokens: ArraySlice<Token>) -> String {
    var name = ""
    for token in tokens {
      if token.isSpaced, !name.isEmpty { name += " " }
      switch token.shape {
      case .upper: name += token.folded.uppercased()
      case .capitalized: name += token.folded.prefix(1).uppercased() + token.folded.dropFirst()
      default: name += token.folded
      }
    }
    return name
  }
}
