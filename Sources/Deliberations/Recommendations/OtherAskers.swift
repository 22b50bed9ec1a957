internal import Texts

/// Who asks in a sentence of a paper, where others do than those who hand it in: `Kenya proposed
/// that …`, `we support the proposal by Kenya to …`.
struct OtherAskers {
  private let submitters: [String]
  private let own: Set<[String]>
  private let requests: ReportedRequests
  private let ownWords: Set<String>
  /// `French Ministry of Towers`: whose State's name is not printed in theirs.
  private let serveSomeState: Bool

  init(besides submitters: [String], _ asking: Asking) {
    self.submitters = submitters
    own = Set(submitters.flatMap(OwnNames.forms))
    requests = ReportedRequests(asking: asking, hearsBodies: false)
    ownWords = asking.submitterWords
    serveSomeState = submitters.contains(where: Self.servesSomeState)
  }

  /// The parties, as printed, the submitters among them where these join; nil where nobody else is
  /// known to ask.
  func parties(in sentence: ArraySlice<Token>, of text: String) -> [String]? {
    let words = Self.behindNumber(sentence)
    guard !submitters.isEmpty else { return nil }
    return subject(of: words, in: text)
      ?? behindOpening(words).flatMap { subject(of: $0, in: text) }
  }

  /// What stands behind `In this regard,` and `Last year,`; nil where the sentence has no such
  /// opening, or its first word is one of those who hand in.
  private func behindOpening(_ words: ArraySlice<Token>) -> ArraySlice<Token>? {
    guard let comma = words.prefix(Self.longestOpening).firstIndex(where: { $0.folded == "," })
    else { return nil }
    let opening = words[..<comma]
    guard opening.count > 1, !opening.contains(where: { ownWords.contains($0.folded) })
    else { return nil }
    return words[(comma + 1)...]
  }

  private static let longestOpening = 12

  private func subject(of words: ArraySlice<Token>, in text: String) -> [String]? {
    guard let first = words.first else { return nil }
    if first.shape == .ideograph { return inChinese(words) }
    if OtherAskerWords.arabicVerbs.contains(first.folded) {
      return known(from: words.startIndex + 1, in: words, of: text).map { [$0.name] }
    }
    if let joined = supporting(in: words, of: text) { return joined }
    if let named = agents(in: words, of: text) ?? owners(in: words, of: text) { return named }
    let speaker = ReportedSpeaker.read(words, of: text)
    let asks = speaker?.verb.map { requests.asks(by: $0, in: words, isNamed: true) } ?? false
    switch speaker?.who {
    case .parties(let names, let areNamed):
      let isOthers = areNamed ? areOthers(names) : RecordWords.counts.contains(first.folded)
      return asks && isOthers ? names : nil
    case .body(let name):
      if let group = group(in: words, of: text) { return [group] }
      return asks && !isOwn(name) ? [name] : nil
    case .office: return (group(in: words, of: text) ?? office(in: words, of: text)).map { [$0] }
    case .paper, nil: return group(in: words, of: text).map { [$0] }
    }
  }

  /// `3.`, `(a)` and bullets before the first word.
  private static func behindNumber(_ sentence: ArraySlice<Token>) -> ArraySlice<Token> {
    let words = sentence.drop { $0.shape == .mark || $0.shape == .number }
    let next = words.dropFirst().first
    let isLetter = words.first.map { $0.folded.utf8.count <= 3 && next?.folded == ")" } ?? false
    return isLetter ? words.dropFirst(2) : words
  }

  // MARK: Names

  private func areOthers(_ names: [String]) -> Bool {
    names.allSatisfy(Self.isParty) && !names.contains(where: isOwn)
  }

  /// `Norway`, `the Government of Norway`, `Norwegian Ministry` of those whose words these are.
  private func isOwn(_ name: String) -> Bool {
    let words = OwnNames.words(of: name)
    if OwnNames.forms(of: name).contains(where: own.contains) { return true }
    let weighty = words.filter { !RecordWords.nameLinks.contains($0) }
    if weighty.allSatisfy(ownWords.contains) { return true }
    if serveSomeState, CountryNames.contains(name) { return true }
    return words.indices.contains { at in
      at > 0 && PartyLinks.of.contains(words[at - 1]) && own.contains(Array(words[at...]))
    } || own.contains(Array(words.drop { !PartyLinks.articles.contains($0) }.dropFirst()))
  }

  private static func servesSomeState(_ name: String) -> Bool {
    let words = OwnNames.words(of: name)
    return words.contains(where: StateNameWords.organs.contains)
      && !words.indices.contains { start in
        (start..<min(start + 5, words.count)).contains { end in
          CountryNames.contains(words[start...end].joined(separator: " "))
        }
      }
  }

  /// A State, a group or an organization, and no instrument, nor parties at large.
  private static func isParty(_ name: String) -> Bool {
    let words = OwnNames.words(of: name)
    if CountryNames.contains(name) || !GroupNames.alike(words).isEmpty { return true }
    guard let last = words.last, !AskingPhrases.manyParties.contains(last),
      !words.contains(where: { OtherAskerWords.noParties.contains($0) }),
      let first = words.first, !ImperativeWords.noVerbs.contains(first)
    else { return false }
    let capitals = name.utf8.count { (0x41...0x5A).contains($0) }
    return capitals > 1 && !name.contains(where: \.isNumber)
  }

  /// A State or group whose name stands here, and that does not hand in.
  private func known(
    from start: Int, in words: ArraySlice<Token>, of text: String
  ) -> (name: String, end: Int)? {
    guard start < words.endIndex else { return nil }
    let bytes = Array(text.utf8)
    for end in (start..<min(words.endIndex, start + 6)).reversed() {
      let range = words[start].range.lowerBound..<words[end].range.upperBound
      let name = String(decoding: bytes[range], as: UTF8.self)
      guard isKnown(name) else { continue }
      return isOwn(name) ? nil : (name, end + 1)
    }
    return nil
  }

  private func isKnown(_ name: String) -> Bool {
    CountryNames.contains(name) || !GroupNames.alike(OwnNames.words(of: name)).isEmpty
  }

  /// `Le Groupe des États d'Afrique propose que …`: a group of States by a name that offices have
  /// too.
  private func group(in words: ArraySlice<Token>, of text: String) -> String? {
    let start = words.drop { PartyLinks.articles.contains($0.folded) }.startIndex
    guard let (name, end) = known(from: start, in: words, of: text),
      let verb = words[end...].prefix(4).indices.first(where: { isTelling($0, in: words) }),
      requests.asks(by: verb, in: words, isNamed: true)
    else { return nil }
    return name
  }

  /// `The Secretary-General proposes that …`.
  private func office(in words: ArraySlice<Token>, of text: String) -> String? {
    guard let verb = words.prefix(12).indices.first(where: { isTelling($0, in: words) })
    else { return nil }
    let subject = words[..<verb].drop { PartyLinks.articles.contains($0.folded) }
    guard let first = subject.first, first.isCapital, let last = subject.last(where: \.isCapital),
      subject.contains(where: { RecordWords.officers.contains($0.folded) }),
      !subject.contains(where: { $0.isCapital && ownWords.contains($0.folded) }),
      requests.asks(by: verb, in: words, isNamed: true)
    else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    return String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  private func isTelling(_ at: Int, in words: ArraySlice<Token>) -> Bool {
    let verb = words[at]
    guard verb.shape == .lower else { return false }
    return RecordWords.asks[verb.folded] != nil || RecordWords.says.contains(verb.folded)
      // `is of the view`
      || RecordWords.copulas.contains(verb.folded)
        && words.dropFirst(at + 1 - words.startIndex)
          .first?.folded == "of"
  }

  // MARK: Others behind the verb

  /// `It is proposed by Chile that …`.
  private func agents(in words: ArraySlice<Token>, of text: String) -> [String]? {
    guard OtherAskerWords.impersonal.contains(words.first?.folded ?? "") else { return nil }
    let opening = words.prefix(9)
    guard
      let by = opening.indices.dropFirst().first(where: {
        OtherAskerWords.agents.contains(words[$0].folded)
          && OtherAskerWords.participles.contains(words[$0 - 1].folded)
      })
    else { return nil }
    return names(from: by + 1, in: words, of: text)
  }

  /// `Kenya's proposal that …`: whose it is, where it is put and nothing is asked of it.
  private func owners(in words: ArraySlice<Token>, of text: String) -> [String]? {
    var reader = SubjectReader(words, text)
    guard let (names, end) = reader.owners(), areOthers(names), end < words.endIndex,
      ["that", "to", ":"].contains(words[end].folded)
    else { return nil }
    return names
  }

  /// Whose proposal is supported, and then who supports it: `Ghana supports the proposal by Kenya
  /// to …`.
  private func supporting(in words: ArraySlice<Token>, of text: String) -> [String]? {
    guard
      let verb = words.prefix(12).firstIndex(where: {
        OtherAskerWords.supports.contains($0.folded)
      }), !words[..<verb].contains(where: { AskingPhrases.denials.contains($0.folded) }),
      let proposers = proposers(behind: verb, in: words, of: text)
    else { return nil }
    var supporters = submitters
    if case .parties(let names, areNamed: true)? = ReportedSpeaker.read(words, of: text)?.who,
      areOthers(names)
    {
      supporters = names
    }
    let isOwnProposal = proposers.contains(where: isOwn)
    if isOwnProposal, supporters == submitters { return nil }
    return (isOwnProposal ? submitters : proposers) + supporters.filter { !proposers.contains($0) }
  }

  private func proposers(
    behind verb: Int, in words: ArraySlice<Token>, of text: String
  ) -> [String]? {
    var reader = SubjectReader(words[(verb + 1)...], text)
    if let (names, _) = reader.owners(), names.allSatisfy(Self.isParty) { return names }
    let reach = words[(verb + 1)...].prefix(5)
    guard let noun = reach.firstIndex(where: { OtherAskerWords.proposals.contains($0.folded) })
    else { return nil }
    var at = noun + 1
    while at < words.endIndex, at < noun + 4,
      OtherAskerWords.participles.contains(words[at].folded)
        || OtherAskerWords.agents.contains(words[at].folded)
        || PartyLinks.of.contains(words[at].folded) || words[at].folded == "'"
    { at += 1 }
    guard at > noun + 1 || words[noun].folded.utf8.first.map({ $0 >= 0xD0 }) ?? false else {
      return nil
    }
    return names(from: at, in: words, of: text)
  }

  private func names(from start: Int, in words: ArraySlice<Token>, of text: String) -> [String]? {
    guard start < words.endIndex else { return nil }
    var reader = SubjectReader(words[start...], text)
    guard let names = reader.names()?.map(CountryNames.called), names.allSatisfy(Self.isParty)
    else { return nil }
    return names
  }

  // MARK: Chinese

  /// `肯尼亚提议…`: a State or group before the verb.
  private func inChinese(_ words: ArraySlice<Token>) -> [String]? {
    let opening = words.prefix { $0.shape == .ideograph }.prefix(24)
    guard
      let verb = opening.indices.dropLast().first(where: { at in
        OtherAskerWords.chineseVerbs.contains(words[at].folded + words[at + 1].folded)
      })
    else { return nil }
    var name = words[..<verb].map(\.folded).joined()
    while let adverb = OtherAskerWords.chineseAdverbs.first(where: name.hasSuffix) {
      name.removeLast(adverb.count)
    }
    // `俄方`: the Russian side.
    if name.count == 2, name.last == "方", let side = name.first {
      let isOwnSide = "我本各双多有对".contains(side) || submitters.contains { $0.first == side }
      return isOwnSide ? nil : [name]
    }
    return isKnown(name) && !isOwn(name) ? [name] : nil
  }
}
