internal import Texts

/// What one of those who hand a text in together asks for itself: `Kenya recommends that …` in a
/// contribution of Brazil and Kenya.
struct SoleAsker {
  /// By submitter, the words of each name it goes by, without its article; the longest first.
  private let names: [(name: String, words: [String])]
  private let submitters: [String]

  init(among submitters: [String]) {
    names = submitters.flatMap { name in OwnNames.forms(of: name).map { (name, $0) } }
      .sorted { $0.words.count > $1.words.count }
    self.submitters = submitters
  }

  /// The recommendation in parts, each under those who ask it; itself where all do.
  func parted(_ whole: Recommendation, _ asking: Asking) -> [Recommendation] {
    guard submitters.count > 1, whole.clauses.count == 1, whole.proponents.count == submitters.count
    else {
      return [whole]
    }
    let tokens = Token.all(in: whole.text)
    let sentences = Sentences.all(in: tokens)
    var parts: [(parties: [String], range: Range<Int>)] = []
    for sentence in sentences {
      let parties = parties(asking: tokens[sentence])
      guard let last = parts.last, parties == nil || parties == last.parties else {
        parts.append((parties ?? whole.proponents, sentence))
        continue
      }
      let isOfAll = tokens[sentence].first.map { Self.weWords.contains($0.folded) } ?? false
      if parties == nil, isOfAll, last.parties != whole.proponents {
        parts.append((whole.proponents, sentence))
      } else {
        parts[parts.count - 1].range = last.range.lowerBound..<sentence.upperBound
      }
    }
    guard parts.contains(where: { $0.parties != whole.proponents }) else { return [whole] }
    // What asks nothing leads to what is asked behind it.
    if parts.count > 1, parts[0].parties == whole.proponents,
      !sentences.contains(where: { sentence in
        parts[0].range.contains(sentence.lowerBound)
          && asking.strength(of: tokens[sentence]) ?? .wish >= .duty
      })
    {
      parts[1].range = parts[0].range.lowerBound..<parts[1].range.upperBound
      parts.removeFirst()
    }
    let bytes = Array(whole.text.utf8)
    return parts.map { part in
      let low = tokens[part.range.lowerBound].range.lowerBound
      let high = tokens[part.range.upperBound - 1].range.upperBound
      var own = whole
      own.proponents = part.parties
      own.text = String(decoding: bytes[low..<high], as: UTF8.self)
      return own
    }
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
