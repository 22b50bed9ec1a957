internal import Texts

/// What a sentence asks for, and how strongly.
struct Asking {
  /// Names by which the submitter speaks of itself in the third person, folded.
  var submitterWords: Set<String> = []
  /// The names it goes by, short ones among them.
  var ownNames = OwnNames()
  var isFrench = false
  var isEnglish = true

  /// The strongest request in a sentence; nil where it asks for nothing, thanks or only tells how
  /// to come to the meeting.
  func strength(of sentence: ArraySlice<Token>) -> AskingPhrases.Strength? {
    guard let found = strongest(in: sentence), !PracticalNotice.isGiven(sentence),
      found != .duty || !Courtesy.isOwed(sentence)
    else { return nil }
    return found
  }

  private func strongest(in sentence: ArraySlice<Token>) -> AskingPhrases.Strength? {
    guard let last = sentence.last, !["?", "؟", "？"].contains(last.folded) else { return nil }
    var strongest: AskingPhrases.Strength?
    var openQuotes = 0
    for at in sentence.indices {
      if sentence[at].shape == .mark {
        let mark = sentence[at].folded
        openQuotes = mark == "\"" ? (openQuotes > 0 ? 0 : 1) : openQuotes + (Self.quotes[mark] ?? 0)
        continue
      }
      let near = sentence[max(sentence.startIndex, at - Self.reach)...]
      guard openQuotes <= 0, let found = strength(at: at, in: near) else { continue }
      if found == .express { return .express }
      strongest = max(strongest ?? found, found)
    }
    return strongest
  }

  /// How far before a phrase its sentence is looked at, in words: further than people write, and
  /// near enough that a sentence without end is read in linear time.
  private static let reach = 300

  private static let quotes: [String: Int] = ["“": 1, "«": 1, "„": 1, "”": -1, "»": -1]

  private func strength(
    at start: Int, in sentence: ArraySlice<Token>
  ) -> AskingPhrases.Strength? {
    guard Self.mayBegin(sentence[start]) else { return nil }
    if asksInThirdPerson(at: start, in: sentence) || lets(at: start, in: sentence)
      || OwnProposal.isPut(at: start, in: sentence) || favours(at: start, in: sentence)
    {
      return .express
    }
    let word = sentence[start].folded
    let phrases =
      AskingPhrases.byFirstWord[word]
      ?? Self.withoutAnd(word).flatMap {
        AskingPhrases.byFirstWord[$0]
      }
    guard let phrases else { return nil }
    for phrase in phrases where start + phrase.words.count <= sentence.endIndex {
      guard let end = Self.end(of: phrase.words, at: start, in: sentence) else { continue }
      if phrase.strength == .express {
        return isVoid(start..<end, in: sentence) ? nil : .express
      }
      return isEmpty(start..<end, in: sentence) ? nil : phrase.strength
    }
    return nil
  }

  /// Where a phrase ends that begins here, adverbs between its words: `we jointly recommend`.
  ///
  /// `Guests are also invited to stay` tells what is open to them, so that `are invited to` has
  /// only those adverbs that ask.
  static func end(
    of phrase: [String], at start: Int, in sentence: ArraySlice<Token>
  ) -> Int? {
    var at = start + 1
    for word in phrase.dropFirst() {
      if at < sentence.endIndex, sentence[at].folded != word {
        guard
          !["are", "is"].contains(phrase[0]) || AskingAdverbs.pressing.contains(sentence[at].folded)
        else { return nil }
        if at == start + 1, ["we", "nous"].contains(phrase[0]) {
          at = AskingAdverbs.apposition(from: at, in: sentence)
        }
        at = AskingAdverbs.end(from: at, in: sentence)
      }
      guard at < sentence.endIndex, sentence[at].folded == word else { return nil }
      at += 1
    }
    return at
  }

  /// An asking that is past, denied, or told of others.
  private func isVoid(_ phrase: Range<Int>, in sentence: ArraySlice<Token>) -> Bool {
    let start = phrase.lowerBound
    return Self.isPast(start, in: sentence) || Self.isDenied(start, in: sentence)
      || Told.isSupposed(start, in: sentence) || Told.isHabit(start, in: sentence)
      || Told.isEvidence(phrase, in: sentence)
      || Told.isNarrated(phrase, in: sentence)
      || LawInForce.isCourtesy(phrase, in: sentence)
  }

  private static func mayBegin(_ token: Token) -> Bool {
    AskingPhrases.firstWords.contains(token) || token.folded.utf8.first == and.utf8.first
  }

  private static let and = "و"

  /// Arabic writes `and` as one with the next word.
  private static func withoutAnd(_ word: String) -> String? {
    word.utf8.first == Self.and.utf8.first && word.utf8.count > 6 && word.hasPrefix(Self.and)
      ? String(word.dropFirst()) : nil
  }

  /// `UNX, the Owl Forum and OWLS could also …`: what named bodies are thought fit for.
  func offersNamed(_ sentence: ArraySlice<Token>) -> Bool {
    guard let modal = sentence.firstIndex(where: { AskingPhrases.offers.contains($0.folded) })
    else {
      return false
    }
    let subject = sentence[..<modal].drop { AskingPhrases.nameLinks.contains($0.folded) }
    return subject.count(where: \.isCapital) > 1 || subject.contains { $0.shape == .upper }
      ? subject.allSatisfy { $0.isCapital || AskingPhrases.nameLinks.contains($0.folded) } : false
  }

  /// `We do not ask for …`.
  static func deniesAsking(_ sentence: ArraySlice<Token>) -> Bool {
    sentence.indices.prefix(8).contains { at in
      AskingPhrases.ownAsking.contains(sentence[at].folded)
        && sentence[..<at].suffix(2).contains { AskingPhrases.denials.contains($0.folded) }
    }
  }

  /// `No proponemos`, `Мы не предлагаем`, `لا نوصي`: refused, not asked.
  private static func isDenied(_ at: Int, in sentence: ArraySlice<Token>) -> Bool {
    let before = sentence[..<at].suffix(1).map(\.folded)
    return before.first.map { AskingPhrases.denials.contains($0) } ?? false
  }

  /// `Let the secretary be instructed to …`.
  private func lets(at start: Int, in sentence: ArraySlice<Token>) -> Bool {
    guard start == sentence.startIndex, sentence[start].folded == "let",
      let be = sentence.prefix(12).firstIndex(where: { $0.folded == "be" }), be > start + 2,
      be + 1 < sentence.endIndex
    else { return false }
    return AskingPhrases.isParticiple(sentence[be + 1].folded)
  }

  /// `El año pasado recomendamos`: the Spanish verb tells no time by itself.
  private static func isPast(_ at: Int, in sentence: ArraySlice<Token>) -> Bool {
    let verb = sentence[at].folded
    guard verb.hasSuffix("amos") || verb.hasSuffix("imos") else { return false }
    return sentence[..<at].suffix(8).contains { token in
      AskingPhrases.pastTimes.contains(token.folded)
        || token.shape == .number && token.folded.utf8.count == 4
    }
  }

  /// `Should wells be counted, …`, `and, should the dam fail, …`: the verb opens a condition.
  private static func isInverted(_ at: Int, in sentence: ArraySlice<Token>) -> Bool {
    guard sentence[at].folded == "should", at + 1 < sentence.endIndex else { return false }
    let before = sentence[sentence.startIndex..<at]
    guard let last = before.last(where: { $0.shape != .mark }) else { return true }
    let next = sentence[at + 1].folded
    // `Contact us should you have questions.`
    if next == "you" { return true }
    return (before.last?.folded == "," || ["and", "or", "but", "that"].contains(last.folded))
      && ["the", "it", "they", "any", "a", "an", "this", "these", "such", "we", "no"].contains(next)
  }

  /// A modal verb that asks for nothing: wondered, conditional, past, or only noted.
  private func isEmpty(_ phrase: Range<Int>, in sentence: ArraySlice<Token>) -> Bool {
    let before = sentence[sentence.startIndex..<phrase.lowerBound]
    if let question = before.suffix(8).lastIndex(where: {
      AskingPhrases.questionWords.contains($0.folded)
    }), !before[question...].contains(where: { $0.folded == "," || $0.folded == ";" }) {
      return true
    }
    if before.suffix(5).contains(where: { AskingPhrases.conditions.contains($0.folded) }) {
      return true
    }
    let word = sentence[phrase.lowerBound].folded
    if word == "need", ["the", "no", "not", "any", "without"].contains(before.last?.folded ?? "") {
      return true
    }
    // What the submitter offers to do, and what it has no view on.
    if word == "shall", ["we", "i"].contains(before.last?.folded ?? "") { return true }
    if let none = before.firstIndex(where: { $0.folded == "no" }),
      before[none...].prefix(3).contains(where: { Self.views.contains($0.folded) })
    {
      return true
    }
    if before.isEmpty && word == "must" || Self.isInverted(phrase.lowerBound, in: sentence) {
      return true
    }
    let behind = sentence[phrase.upperBound...].prefix(4).map(\.folded)
    if behind.first == "have", word == "should" || word == "must",
      behind.count > 1, AskingPhrases.isParticiple(behind[1])
    {
      return true
    }
    if behind.contains(where: { AskingPhrases.emptyBehind.contains($0) }) { return true }
    return Expectation.isHeld(phrase, in: sentence) || Disclaimer.isMade(phrase, in: sentence)
      || Rejection.isMade(phrase, in: sentence) || LawInForce.isStated(phrase, in: sentence)
      || isReported(before)
  }

  private static let views: Set<String> = ["view", "views", "opinion", "position", "objection"]

  private func isReported(_ before: ArraySlice<Token>) -> Bool {
    if let belief = before.lastIndex(where: { AskingPhrases.beliefs.contains($0.folded) }),
      before[max(before.startIndex, belief - 4)..<belief].contains(where: {
        AskingPhrases.others.contains($0.folded)
      })
    {
      return true
    }
    // Somebody's view, and not what a resolution holds.
    if let first = before.first?.folded,
      AskingPhrases.accordingTo.contains(first) || AskingPhrases.opensView(before),
      !before.prefix(while: { $0.folded != "," }).contains(where: {
        $0.shape == .number || AskingPhrases.instruments.contains($0.folded)
      }),
      !before.prefix(8).contains(where: {
        AskingPhrases.ownVoices.contains($0) || AskingPhrases.possessives.contains($0.folded)
          || submitterWords.contains($0.folded)
      })
    {
      return first != "according" || before.dropFirst().first?.folded == "to"
    }
    // `States should` begins with those who are asked, not with what somebody states.
    guard
      let report = before.lastIndex(where: {
        AskingPhrases.reports.contains($0.folded) && !($0.isCapital && $0.folded == "states")
      })
    else { return false }
    return !before[max(before.startIndex, report - 4)..<report].contains {
      AskingPhrases.ownVoices.contains($0)
    }
  }

  /// `ISOC recommends`, `this paper proposes`, `Invites Member States`.
  private func asksInThirdPerson(at: Int, in sentence: ArraySlice<Token>) -> Bool {
    let before = sentence[sentence.startIndex..<at]
    let printed = sentence[at].folded
    // The Arabic verb stands before those who ask.
    if before.isEmpty,
      let verb = [printed, Self.withoutAnd(printed) ?? ""].first(where: {
        AskingPhrases.thirdPerson.contains($0)
      }), verb.unicodeScalars.first.map({ (0x600...0x6FF).contains($0.value) }) ?? false
    {
      return true
    }
    let word = printed
    if AskingPhrases.thirdPersonPlural.contains(word), asksTogether(at: at, in: sentence) {
      return true
    }
    guard AskingPhrases.thirdPerson.contains(word) else { return false }
    if ["propose", "invite", "encourage"].contains(word), !isFrench { return false }
    if word == "calls" {
      let next = at + 1 < sentence.endIndex ? sentence[at + 1].folded : ""
      guard ["on", "upon", "for"].contains(next) else { return false }
    }
    if word == "souhaite" || word == "desea" {
      guard at + 1 < sentence.endIndex, sentence[at + 1].folded == "que" else { return false }
    }
    return isSubmitter(endingAt: at, in: sentence)
  }

  /// `France and Germany propose`, `the co-sponsors invite`; `to propose` and `the Oz request for`
  /// are no verbs of theirs.
  private func asksTogether(at verb: Int, in sentence: ArraySlice<Token>) -> Bool {
    let next = verb + 1 < sentence.endIndex ? sentence[verb + 1].folded : ""
    switch sentence[verb].folded {
    case "call": guard ["on", "upon", "for"].contains(next) else { return false }
    case "request": guard !["for", "from", "of", "by", "to"].contains(next) else { return false }
    default: break
    }
    guard verb > sentence.startIndex, sentence[verb].shape == .lower else { return false }
    return isSubmitter(endingAt: verb, in: sentence)
  }

  /// Whether those who hand in the text are the subject of a verb, or its clause has none.
  private func isSubmitter(endingAt verb: Int, in sentence: ArraySlice<Token>) -> Bool {
    let before = sentence[..<verb]
    guard
      let subject = before.last(where: {
        !AskingAdverbs.contains($0) && $0.folded != "," && $0.folded != ")"
      })
    else { return sentence[verb].isCapital }
    if AskingPhrases.ownPapers.contains(subject.folded) {
      return before.count < 8 || before.contains { ["this", "our", "the"].contains($0.folded) }
    }
    if AskingPhrases.ownBodies.contains(subject.folded),
      AskingPhrases.possessives.contains(before.dropLast().last?.folded ?? "")
    {
      return true
    }
    if subject.isCapital, submitterWords.contains(subject.folded),
      !AskingPhrases.manyParties.contains(subject.folded), !isOfOthers(subject, in: before)
    {
      return true
    }
    let end = before.lastIndex { !AskingAdverbs.contains($0) && $0.folded != "," }
    let names = end.map { before[...$0] } ?? []
    return ownNames.end(names) || asksWithOthers(names)
  }

  /// `The African Union` where the European Union hands in.
  private func isOfOthers(_ last: Token, in before: ArraySlice<Token>) -> Bool {
    guard let end = before.lastIndex(of: last), let qualifier = before[..<end].last else {
      return false
    }
    return qualifier.isCapital && !submitterWords.contains(qualifier.folded)
      && !GroupNames.alike([qualifier.folded, last.folded]).isEmpty
  }

  /// `Oz and Norway`, of which Oz hands in.
  private func asksWithOthers(_ names: ArraySlice<Token>) -> Bool {
    guard names.last?.isCapital == true,
      let join = names.lastIndex(where: { ["and", "et", "y"].contains($0.folded) })
    else { return false }
    let others = names[(join + 1)...].drop { PartyLinks.articles.contains($0.folded) }
    return others.count <= 4 && others.allSatisfy(\.isCapital) && ownNames.end(names[..<join])
  }

  /// `The Oz Society is in favour of …`, and not of what others proposed.
  private func favours(at: Int, in sentence: ArraySlice<Token>) -> Bool {
    guard let stand = OwnProposal.stand(at: at, in: sentence) else { return false }
    return stand.isOwn || isSubmitter(endingAt: stand.verb, in: sentence)
  }
}

/// Where the sentences of a clause begin and end, over its tokens.
enum Sentences {
  static func all(in tokens: [Token]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for at in tokens.indices where tokens[at].shape == .mark && isEnd(at, tokens) {
      var end = at + 1
      while end < tokens.count, ["”", "\"", ")", "»", "]"].contains(tokens[end].folded),
        !tokens[end].isSpaced
      {
        end += 1
      }
      if end > start { sentences.append(start..<end) }
      start = max(start, end)
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  /// These sentences as printed; `[…]` stands where others between them are left out.
  static func printed(_ sentences: [Range<Int>], _ tokens: [Token], _ bytes: [UInt8]) -> String {
    var passages: [Range<Int>] = []
    for sentence in sentences {
      if let last = passages.last, last.upperBound == sentence.lowerBound {
        passages[passages.count - 1] = last.lowerBound..<sentence.upperBound
      } else {
        passages.append(sentence)
      }
    }
    return passages.map { passage in
      let low = tokens[passage.lowerBound].range.lowerBound
      let high = tokens[passage.upperBound - 1].range.upperBound
      return String(decoding: bytes[low..<high], as: UTF8.self)
    }.joined(separator: " […] ")
  }

  private static func isEnd(_ at: Int, _ tokens: [Token]) -> Bool {
    guard tokens[at].shape == .mark else { return false }
    let mark = tokens[at].folded
    let isASCII = mark.utf8.count == 1
    if !isASCII, ["。", "！", "？", "؟"].contains(mark) { return true }
    guard mark == "." || mark == "?" || mark == "!", at + 1 < tokens.count else { return false }
    let next = tokens[at + 1]
    let closes = ["”", "\"", ")", "»", "["].contains(next.folded) && !next.isSpaced
    guard closes || next.isSpaced else { return false }
    if mark != "." { return true }
    guard closes || next.shape != .lower || next.folded.utf8.first.map({ $0 >= 0x80 }) ?? false
    else { return false }
    guard at > 0 else { return false }
    let before = tokens[at - 1]
    let isInitial = before.folded.utf8.count == 1 && before.shape == .upper
    return !isInitial && !abbreviations.contains(before.folded)
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "para", "paras", "art", "arts", "no", "nos", "res", "rev",
    "sec", "vol", "fig", "cf", "e", "g", "i", "vs", "st", "sr", "sra", "párr", "núm", "ch", "doc",
  ]
}
