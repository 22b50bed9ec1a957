internal import Texts

/// What some of those who hand a text in together ask alone, and what others do: `Kenya recommends
/// that …` in a contribution of Brazil and Kenya, or of Brazil.
struct SoleAsker {
  /// By submitter, the words of each name it goes by, without its article; the longest first.
  private let names: [(name: String, words: [String])]
  private let submitters: [String]
  private let others: OtherAskers
  private let asking: Asking

  /// Sentences of one recommendation under those who ask in them.
  private struct Part {
    var parties: [String]
    var sentences: [Range<Int>]
    var isOfOthers = false
  }

  init(among submitters: [String], _ asking: Asking) {
    names = submitters.flatMap { name in OwnNames.forms(of: name).map { (name, $0) } }
      .sorted { $0.words.count > $1.words.count }
    self.submitters = submitters
    self.asking = asking
    others = OtherAskers(besides: submitters, asking)
  }

  /// The others in whose name a lead asks for what its list holds.
  func others(leading lead: String) -> [String]? {
    let tokens = Token.all(in: lead)
    return Sentences.all(in: tokens).last.flatMap { others.parties(in: tokens[$0], of: lead) }
  }

  /// The recommendation in parts, each under those who ask it; itself where all who hand in do.
  func parted(_ whole: Recommendation) -> [Recommendation] {
    guard !submitters.isEmpty, whole.proponents == submitters else { return [whole] }
    guard whole.clauses.count == 1 else {
      let lead = whole.text.prefix { $0 != "\n" }
      return [others(leading: String(lead)).map(whole.told(of:)) ?? whole]
    }
    let tokens = Token.all(in: whole.text)
    let parts = weighed(self.parts(of: whole.text, tokens), tokens)
    guard parts.contains(where: { $0.parties != submitters || $0.isOfOthers }) || parts.count > 1
    else {
      guard let part = parts.first, part.sentences.count < Sentences.all(in: tokens).count else {
        return [whole]
      }
      return [whole.worded(wording(part, tokens, whole.text))]
    }
    return parts.map { part in
      var own = whole.worded(wording(part, tokens, whole.text))
      own.proponents = part.parties
      own.isToldOfOthers = part.isOfOthers
      return own
    }
  }

  private func parts(of text: String, _ tokens: [Token]) -> [Part] {
    var parts: [Part] = []
    for sentence in Sentences.all(in: tokens) {
      let first = tokens[sentence].first?.folded ?? ""
      let told = others.parties(in: tokens[sentence], of: text)
      let sole = submitters.count > 1 && told == nil ? parties(asking: tokens[sentence]) : nil
      var part = Part(parties: told ?? sole ?? submitters, sentences: [sentence])
      part.isOfOthers = told != nil
      guard let last = parts.last else {
        parts.append(part)
        continue
      }
      let goesOn =
        if told != nil || sole != nil {
          part.parties == last.parties && part.isOfOthers == last.isOfOthers
        } else if last.isOfOthers {
          RecordWords.pronouns.contains(first)
        } else {
          last.parties == submitters || !Self.weWords.contains(first)
        }
      if goesOn {
        parts[parts.count - 1].sentences.append(sentence)
      } else {
        parts.append(part)
      }
    }
    return parts
  }

  /// Without what asks for nothing: what leads to a request goes with it, and what others said is
  /// left out beside what those ask who hand in.
  private func weighed(_ parts: [Part], _ tokens: [Token]) -> [Part] {
    func asks(_ part: Part, atLeast least: AskingPhrases.Strength) -> Bool {
      part.sentences.contains { asking.strength(of: tokens[$0]) ?? .wish >= least }
    }
    var parts = parts
    if parts.count > 1, parts[0].parties == submitters, !asks(parts[0], atLeast: .duty),
      !parts[1].isOfOthers || parts[0].sentences[0].count < 5
    {
      parts[1].sentences = parts[0].sentences + parts[1].sentences
      parts.removeFirst()
    }
    guard parts.count > 1, parts.contains(where: \.isOfOthers) else { return parts }
    let own = parts.filter { part in
      !part.isOfOthers
        && part.sentences.contains { sentence in
          asking.strength(of: tokens[sentence]) != nil
            || Imperative.opens(tokens[sentence], inEnglish: asking.isEnglish)
        }
    }
    guard let first = own.first else { return parts.filter(\.isOfOthers) }
    var joined = [first]
    for part in own.dropFirst() {
      if part.parties == joined[joined.count - 1].parties {
        joined[joined.count - 1].sentences += part.sentences
      } else {
        joined.append(part)
      }
    }
    return joined + parts.filter { $0.isOfOthers && asks($0, atLeast: .duty) }
  }

  private func wording(_ part: Part, _ tokens: [Token], _ text: String) -> String {
    Sentences.printed(part.sentences, tokens, Array(text.utf8))
  }

  /// The submitters that a sentence names as those who ask; nil where it names none, or all.
  private func parties(asking sentence: ArraySlice<Token>) -> [String]? {
    var at = sentence.startIndex
    // The Arabic verb stands first.
    let isVerbFirst =
      sentence.first.map { first in
        let script = first.folded.unicodeScalars.first?.value ?? 0
        return AskingPhrases.thirdPerson.contains(first.folded) && (0x600...0x6FF).contains(script)
      } ?? false
    if isVerbFirst { at += 1 }
    var found: [String] = []
    while let (name, end) = name(at: at, in: sentence) {
      found.append(name)
      at = end
      guard at < sentence.endIndex, Self.joins.contains(sentence[at].folded) else { break }
      var next = at
      while next < sentence.endIndex, Self.joins.contains(sentence[next].folded) { next += 1 }
      guard self.name(at: next, in: sentence) != nil else { break }
      at = next
    }
    guard !found.isEmpty, found.count < submitters.count else { return nil }
    if isVerbFirst { return found }
    let verb = sentence[at...].prefix(7).first { token in
      token.folded != "," && !AskingAdverbs.contains(token)
        && !Self.asides.contains(token.folded)
    }
    guard let verb else { return nil }
    return AskingPhrases.thirdPerson.contains(verb.folded)
      || AskingPhrases.thirdPersonPlural.contains(verb.folded)
      ? submitters.filter(found.contains) : nil
  }

  private func name(at start: Int, in sentence: ArraySlice<Token>) -> (String, end: Int)? {
    var at = start
    while at < sentence.endIndex, Self.articles.contains(sentence[at].folded) { at += 1 }
    for (name, words) in names where !words.isEmpty && at + words.count <= sentence.endIndex {
      if let end = Self.end(of: words, at: at, in: sentence) { return (name, end) }
    }
    return nil
  }

  /// The place behind a name that begins here; marks within count for nothing: `U.S.`.
  private static func end(
    of words: [String], at start: Int, in sentence: ArraySlice<Token>
  ) -> Int? {
    guard
      sentence[start].isCapital
        || words[0].unicodeScalars.first.map({ $0.value > 0x5FF })
          ?? false
    else { return nil }
    var at = start
    for word in words {
      while at > start, at < sentence.endIndex, [".", "-", "'"].contains(sentence[at].folded) {
        at += 1
      }
      guard at < sentence.endIndex, sentence[at].folded == word else { return nil }
      at += 1
    }
    let isAbbreviated = at - start > words.count && sentence[at - 1].folded.utf8.count == 1
    return isAbbreviated && at < sentence.endIndex && sentence[at].folded == "." ? at + 1 : at
  }

  private static let articles: Set<String> = [
    "the", "la", "le", "les", "l", "'", "el", "los", "las",
  ]
  private static let joins: Set<String> = [",", "and", "et", "y", "и"]
  private static let asides: Set<String> = [
    "however", "for", "its", "part", "alone", "on", "the", "contrary", "pour", "sa", "quant",
    "elle", "lui", "por", "su", "parte", "sin", "embargo", "однако", "со", "своей", "стороны",
  ]
  private static let weWords: Set<String> = [
    "we", "our", "nous", "notre", "nos", "мы", "наши", "nuestra", "nuestro", "proponemos",
    "recomendamos", "предлагаем", "рекомендуем",
  ]
}
