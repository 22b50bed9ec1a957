internal import Texts

/// What the parties at a meeting asked for, as its record tells.
///
/// `Norway proposed that …` is Norway's. A wish without a speaker (`it was suggested`), those of
/// the chair and the secretariat, and what the meeting did are no party's recommendation.
struct ReportedRequests {
  struct Request {
    var proponents: [String]
    /// The sentences in the clause, over its tokens.
    var sentences: [Range<Int>]
    /// Whether the wording asked for follows in clauses of its own.
    var announces = false
  }

  private let asking: Asking
  /// Who handed in the paper that is being discussed, until the next heading.
  private var author: [String]?

  /// Whether bodies are heard as well as parties: in a paper that a party handed in, what others
  /// decided is only told.
  private let hearsBodies: Bool

  init(asking: Asking, hearsBodies: Bool) {
    self.asking = asking
    self.hearsBodies = hearsBodies
  }

  /// The parties of those who spoke, by their folded surnames.
  private var persons: [String: String] = [:]

  mutating func passHeading() { author = nil }

  /// What bodies, or parties too, ask for in a clause of a text that nobody handed in.
  func ofBodies(
    _ sentences: [Range<Int>], _ tokens: [Token], of text: String, orParties: Bool = false
  ) -> [Request] {
    sentences.compactMap { range in
      let sentence = tokens[range]
      let subject =
        orParties
        ? ReportedSpeaker.read(sentence, of: text) : ReportedSpeaker.body(of: sentence, of: text)
      guard let speaker = subject, let verb = speaker.verb else { return nil }
      let names: [String]
      switch speaker.who {
      case .body(let name) where BodyDecision.asks(verb, in: sentence, tells: false):
        names = [name]
      case .parties(let parties, areNamed: true)
      where orParties && BodyDecision.asksOfOthers(verb, in: sentence):
        names = parties
      default: return nil
      }
      return Request(
        proponents: names, sentences: [range],
        announces: sentence.last?.folded == ":" && range.upperBound == tokens.count)
    }
  }

  /// What a clause of a record tells.
  ///
  /// - Returns: the requests, and whether anybody is known to speak in it at all.
  mutating func read(_ tokens: [Token], of text: String) -> (requests: [Request], speaks: Bool) {
    var requests: [Request] = []
    var who: ReportedSpeaker.Who?
    var speaks = false
    persons.merge(ReportedPerson.all(in: tokens, of: text)) { _, later in later }
    for range in Sentences.all(in: tokens) {
      let sentence = tokens[range]
      if let named = ReportedSpeaker.author(ofPaperIn: sentence, of: text) { author = named }
      let speaker = ReportedSpeaker.read(sentence, of: text, persons: persons)
      if let speaker, speaker.who != .paper {
        who = same(as: who, all(speaker, in: sentence, of: text))
      }
      speaks = speaks || speaker != nil || who != nil
      guard let names = proponents(of: speaker, in: sentence, before: who) else { continue }
      let announces = sentence.last?.folded == ":" && range.upperBound == tokens.count
      if let last = requests.indices.last, requests[last].proponents == names {
        requests[last].sentences.append(range)
        requests[last].announces = announces
      } else {
        requests.append(Request(proponents: names, sentences: [range], announces: announces))
      }
    }
    return (requests, speaks)
  }

  /// Whose request a sentence is; nil where it is none.
  private func proponents(
    of speaker: ReportedSpeaker?, in sentence: ArraySlice<Token>, before who: ReportedSpeaker.Who?
  ) -> [String]? {
    if case .body(let name) = speaker?.who {
      guard hearsBodies, let verb = speaker?.verb else { return nil }
      return BodyDecision.asks(verb, in: sentence, tells: true) ? [name] : nil
    }
    guard let parties = parties(of: speaker?.who == .paper ? .paper : who, before: who),
      asks(speaker, in: sentence, isNamed: parties.areNamed)
    else { return nil }
    return parties.names
  }

  private func parties(
    of who: ReportedSpeaker.Who?, before: ReportedSpeaker.Who?
  ) -> (names: [String], areNamed: Bool)? {
    switch who {
    case .parties(let names, let areNamed): return (names, areNamed)
    case .paper:
      if case .parties(let names, let areNamed) = before { return (names, areNamed) }
      return before == nil ? author.map { ($0, true) } : nil
    case .office, .body, nil: return nil
    }
  }

  private func asks(
    _ speaker: ReportedSpeaker?, in sentence: ArraySlice<Token>, isNamed: Bool
  ) -> Bool {
    guard let speaker else {
      // In the words of who spoke before: `There is also a need to …`.
      return isNamed && (asking.strength(of: sentence) ?? .wish >= .duty || isNeed(in: sentence))
    }
    guard let verb = speaker.verb else { return false }
    let goesOn = sentence.indices[(verb + 1)...].contains { at in
      ["and", ",", "which", "that", "et", "y"].contains(sentence[at - 1].folded)
        && isAsking(at, in: sentence) && !isParticiple(at, in: sentence)
    }
    return goesOn
      || asks(by: verb, in: sentence, isNamed: isNamed, isPaper: speaker.who == .paper)
  }

  /// Whether a verb of telling carries a request of its subject: `proposed`, `stated that every
  /// ship should`.
  func asks(
    by verb: Int, in sentence: ArraySlice<Token>, isNamed: Bool, isPaper: Bool = false
  ) -> Bool {
    if isAsking(verb, in: sentence) { return true }
    let word = sentence[verb].folded
    if RecordWords.presents.contains(word) { return putsProposal(behind: verb, in: sentence) }
    if wouldLike(verb, in: sentence) || favours(verb, in: sentence) { return true }
    guard isNamed else { return false }
    if RecordWords.copulas.contains(word) {
      return isView(verb, in: sentence) && (isPaper || isDuty(behind: verb, in: sentence))
        || isNeed(in: sentence)
    }
    guard RecordWords.says.contains(word), !isPaper else { return false }
    return isNeed(in: sentence) || isDuty(behind: verb, in: sentence)
  }

  private func isAsking(_ at: Int, in sentence: ArraySlice<Token>) -> Bool {
    guard let following = RecordWords.asks[sentence[at].folded] else { return false }
    guard !following.isEmpty else { return true }
    return at + 1 < sentence.endIndex && following.contains(sentence[at + 1].folded)
  }

  /// `, proposed by Norway,` – no verb of the sentence.
  private func isParticiple(_ at: Int, in sentence: ArraySlice<Token>) -> Bool {
    at + 1 < sentence.endIndex && ["by", "in", "par", "por"].contains(sentence[at + 1].folded)
  }

  /// `presented their proposal to merge …`.
  private func putsProposal(behind verb: Int, in sentence: ArraySlice<Token>) -> Bool {
    let behind = sentence[(verb + 1)...].prefix(5)
    guard
      let noun = behind.firstIndex(where: {
        ["proposal", "request", "suggestion", "proposition", "propuesta"].contains($0.folded)
      }), noun + 1 < sentence.endIndex
    else { return false }
    return ["to", "that", "for", "de", "que"].contains(sentence[noun + 1].folded)
  }

  /// `would like to see`.
  private func wouldLike(_ verb: Int, in sentence: ArraySlice<Token>) -> Bool {
    sentence[verb...].prefix(3).map(\.folded) == ["would", "like", "to"]
  }

  /// `was in favour of deleting the last line`.
  private func favours(_ verb: Int, in sentence: ArraySlice<Token>) -> Bool {
    let behind = sentence[verb...].prefix(8)
    return !behind.contains { ["not", "pas", "no"].contains($0.folded) }
      && behind.indices.contains { OwnProposal.isFavour(at: $0, in: sentence) }
  }

  /// `is of the view that member states publish …`: how a draft opinion asks.
  private func isView(_ verb: Int, in sentence: ArraySlice<Token>) -> Bool {
    let behind = sentence[verb...].prefix(5).map(\.folded)
    return behind.count == 5 && behind[1...3] == ["of", "the", "view"]
      && ["that", "to"].contains(behind[4])
  }

  /// `is the need to publish`, `stressed a fundamental need for research`: the need is what is
  /// spoken of, not one among the things noted.
  private func isNeed(in sentence: ArraySlice<Token>) -> Bool {
    sentence.indices.dropLast().contains { at in
      guard sentence[at].folded == "need", ["to", "for"].contains(sentence[at + 1].folded),
        let article = sentence[..<at].suffix(3).lastIndex(where: {
          ["the", "a", "an"].contains($0.folded)
        })
      else { return false }
      return sentence[..<article].suffix(2).contains {
        ["is", "stressed", "highlighted", "emphasized", "emphasised", "underlined"]
          .contains($0.folded)
      }
    }
  }

  private func isDuty(behind verb: Int, in sentence: ArraySlice<Token>) -> Bool {
    guard
      let that = sentence[(verb + 1)...].firstIndex(where: {
        ["that", "que", "qu", "что"].contains($0.folded)
      })
    else { return false }
    return asking.strength(of: sentence[(that + 1)...]) ?? .wish >= .duty
  }

  /// One party under two names in a paragraph, `Russia` and `the Russian Federation`, goes by the
  /// first.
  private func same(
    as earlier: ReportedSpeaker.Who?, _ later: ReportedSpeaker.Who
  ) -> ReportedSpeaker.Who {
    guard case .parties(let one, true) = earlier, case .parties(let other, true) = later,
      one.count == 1, other.count == 1, one[0].utf8.count > 4, other[0].utf8.count > 4,
      one[0].hasPrefix(other[0]) || other[0].hasPrefix(one[0])
    else { return later }
    return .parties(one, areNamed: true)
  }

  /// Who speaks, with those who handed the paper in too: `their joint draft with Ghana`.
  private func all(
    _ speaker: ReportedSpeaker, in sentence: ArraySlice<Token>, of text: String
  ) -> ReportedSpeaker.Who {
    guard case .parties(var names, true) = speaker.who, let verb = speaker.verb else {
      return speaker.who
    }
    names += ReportedSpeaker.supporters(in: sentence[(verb + 1)...], of: text)
      .filter { !names.contains($0) }
    guard RecordWords.presents.contains(sentence[verb].folded)
    else { return .parties(names, areNamed: true) }
    let behind = sentence[(verb + 1)...]
    let joint: Set<String> = ["joint", "conjoint", "conjointe", "conjunta", "conjunto"]
    guard behind.prefix(8).contains(where: { joint.contains($0.folded) }) else {
      return .parties(names, areNamed: true)
    }
    let others = ReportedSpeaker.companions(in: behind, of: text)
    return .parties(names + others, areNamed: true)
  }
}
