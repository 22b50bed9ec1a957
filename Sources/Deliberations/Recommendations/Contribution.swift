internal import Texts

/// What one party handed in, read for what it asks.
///
/// One request is one recommendation: a lead with the list that completes it, each item of a list
/// of whole requests, a paragraph that asks, or the asking sentences of a longer one. Headings,
/// notes, quotations, contents and preambular clauses ask for nothing.
struct Contribution {
  private let text: StructuredText
  private let clauses: [Clause]
  private let tokens: [[Token]]
  private let sentences: [[Range<Int>]]
  private let contents: PrintedContents
  private let asking: Asking
  private let outline: Outline
  private let verbLists: VerbLists
  private let size: Int
  private let serials: [Int: String]
  private let others: OtherAskers
  /// Where somebody's wishes are reported, not asked.
  private let records: Records

  init(_ text: StructuredText) {
    self.text = text
    clauses = text.clauses
    tokens = clauses.map { Token.all(in: $0.text) }
    sentences = tokens.map(Sentences.all)
    contents = PrintedContents(in: text)
    outline = Outline(text, tokens)
    serials = SerialNumbers.all(clauses, tokens)
    size = tokens.reduce(0) { $0 + $1.count }
    var asking = Asking()
    asking.submitterWords = OwnNames.capitals(of: text.submitters)
    asking.ownNames = OwnNames(of: text.submitters)
    asking.isFrench = text.language.tag.hasPrefix("fr")
    asking.isEnglish = text.language.tag.hasPrefix("en") || text.language == .undetermined
    records = Records(text, tokens)
    others = OtherAskers(besides: text.submitters, asking)
    verbLists = VerbLists(clauses, tokens, under: outline, inEnglish: asking.isEnglish)
    self.asking = asking
  }

  func recommendations() -> [Recommendation] {
    let found = recommendations(hearingParties: false)
    // Who speaks of itself in the third person, and does not say that it hands in, is heard where
    // nobody else asks.
    return found.isEmpty && text.submitters.isEmpty
      ? recommendations(hearingParties: true) : found
  }

  private func recommendations(hearingParties: Bool) -> [Recommendation] {
    var (found, seen, at) = ([Recommendation](), Set<String>(), 0)
    var reported = ReportedRequests(
      asking: asking, hearsBodies: text.submitters.isEmpty || Records.isRecord(text))
    var voices = Voices(of: text.submitters, asking)
    while at < clauses.count {
      if clauses[at].kind == .heading { reported.passHeading() }
      voices.pass(at, clauses, tokens)
      let (units, next) = told(at, by: &reported, hearingParties) ?? units(from: at)
      for unit in units where seen.insert(unit.text).inserted {
        found += voices.heard(unit, at: clauses[at])
      }
      at = max(next, at + 1)
    }
    return ReportedFates(clauses, tokens).told(
      of: Foretold.omitted(from: found), where: records.contains)
  }

  /// The recommendations that begin at a clause, and the clause to go on from.
  private func units(from at: Int) -> ([Recommendation], next: Int) {
    let clause = clauses[at]
    if contents.clauses.contains(at) { return ([], at + 1) }
    switch clause.kind {
    case .title, .note, .quote: return ([], at + 1)
    case .table:
      let rows =
        CommentTable(clause)?.recommendations(asking)
        ?? DraftingTable(clause)?.recommendations(of: text.submitters)
        ?? RecommendationTable(clause)?.recommendations(of: text.submitters)
        ?? (records.contains(at)
          ? [] : AskingCells(clause, asking).recommendations(of: text.submitters))
      return (rows, at + 1)
    case .preambular where !asksForItself(at): return ([], outline.end(of: at))
    case .heading:
      if let own = underOwnHeading(at) { return ([own.0], own.next) }
      return announcedByLead(at) ?? ([], at + 1)
    case .paragraph, .item, .operative, .preambular: break
    }
    let end = outline.end(of: at)
    if BracketAttribution(clause.text)?.asks ?? false {
      return ([recommendation(of: at..<end)], end)
    }
    if isInstruction(at) {
      let end = announced(behind: at)
      return ([recommendation(of: at..<end)], end)
    }
    if let number = RecommendationHeading(clauses[at])?.numberOfRequest {
      var found = recommendation(of: at..<end)
      found.number = number
      return ([found], end)
    }
    if end == at + 1, let options = AskingOptions.wordings(in: clause.text, asking) {
      let whole = resolution(of: at..<end)
      return (options.map { whole.worded($0) }, end)
    }
    if let resolved = OperativeLeads(clauses, tokens, asking: asking).read(at, to: end) {
      return (resolved.asked.map(resolution), resolved.next)
    }
    if end == at + 1 {
      return announcedByLead(at) ?? (single(at).map { [$0] } ?? [], at + 1)
    }
    return led(at, to: end)
  }

  // MARK: Records

  /// What a clause of a record says that the parties asked; nil where nobody speaks in it.
  private func told(
    _ at: Int, by reported: inout ReportedRequests, _ hearsParties: Bool
  ) -> ([Recommendation], next: Int)? {
    let clause = clauses[at]
    let list = AnnouncedList(behind: at, clauses, tokens)
    guard [.paragraph, .item].contains(clause.kind) || clause.kind == .heading && list != nil,
      !contents.clauses.contains(at)
    else { return nil }
    let requests: [ReportedRequests.Request]
    if records.contains(at) {
      let told = reported.read(tokens[at], of: clause.text)
      // Under its recommendations a record also lists them without saying whose they are.
      let isListed = outline.isRecommending(at) && told.requests.isEmpty
      guard told.speaks, !isListed || narrates(at) else { return nil }
      requests = told.requests
    } else {
      guard text.submitters.isEmpty else { return nil }
      requests = reported.ofBodies(
        sentences[at], tokens[at], of: clause.text, orParties: hearsParties)
      guard !requests.isEmpty else { return nil }
    }
    let bytes = Array(clause.text.utf8)
    var next = at + 1
    let found = requests.flatMap { request in
      if let list, list.lead == request.sentences.last {
        next = list.end
        return recommendations(of: list, of: request)
      }
      var lines = [Sentences.printed(request.sentences, tokens[at], bytes)]
      var ids = [clause.id]
      if request.announces {
        next = announced(behind: at)
        for place in (at + 1)..<next where clauses[place].kind != .note {
          lines.append(PrintedContents.printed(clauses[place]))
          ids.append(clauses[place].id)
        }
      }
      return [
        Recommendation(
          number: clause.label, proponents: request.proponents, category: nil,
          text: lines.joined(separator: "\n"), clauses: ids)
      ]
    }
    return (found, next)
  }

  /// What is said before the lead, and then what it announces, in the name of who speaks.
  private func recommendations(
    of list: AnnouncedList, of request: ReportedRequests.Request
  ) -> [Recommendation] {
    let at = list.at
    var found: [Recommendation] = []
    let before = request.sentences.dropLast()
    if !before.isEmpty {
      found.append(
        Recommendation(
          number: clauses[at].label, proponents: [], category: nil,
          text: Sentences.printed(Array(before), tokens[at], Array(clauses[at].text.utf8)),
          clauses: [clauses[at].id]))
    }
    found += parts(of: list)
    for place in found.indices { found[place].proponents = request.proponents }
    return found
  }

  /// As many as the items that are whole requests; else one, with its lead.
  private func parts(of list: AnnouncedList) -> [Recommendation] {
    let isSeveral = list.isOfWholes { item in
      asking.strength(of: tokens[item][...]).map { $0 >= .duty } ?? false
    }
    guard isSeveral else { return [recommendation(of: list.at..<list.end)] }
    return list.items.map { recommendation(of: $0..<outline.end(of: $0)) }
  }

  /// Whether a clause only tells what happened: `Norway reserved its position`.
  private func narrates(_ at: Int) -> Bool {
    guard let verb = ReportedSpeaker.read(tokens[at][...], of: clauses[at].text)?.verb else {
      return false
    }
    let word = tokens[at][verb].folded
    return RecordWords.narration.contains(word) || word == "reserved"
  }

  /// The end of the wording that a lead announces: what hangs under it, or stands behind it as a
  /// quotation or clause of a resolution.
  private func announced(behind at: Int) -> Int {
    let end = outline.end(of: at)
    guard end == at + 1, end < clauses.count, [.quote, .operative].contains(clauses[end].kind)
    else { return end }
    return outline.end(of: end)
  }

  // MARK: One clause

  private func single(_ at: Int) -> Recommendation? {
    let clause = clauses[at]
    let sentences = self.sentences[at]
    let recounting = Reported.recounting(sentences, in: tokens[at])
    let recommending = outline.isRecommending(at)
    let isListed = recommending && (clause.kind == .item || isImperative(at))
    // A numbered one may be short: `2. Close no gauge`; so may one of a list of verbs.
    let least = clause.label == nil && !verbLists.contains(at) ? 7 : 3
    let isWhole =
      isListed && tokens[at].count >= least && recounting.first == false
      && !sentences.allSatisfy { Courtesy.isPaid(tokens[at][$0]) }
    let weakest: AskingPhrases.Strength =
      recommending
      ? .wish : records.contains(at) || outline.isAfterword(at) ? .express : .duty
    let asked = sentences.indices.filter { place in
      let sentence = tokens[at][sentences[place]]
      // `We do not ask for less. We ask for better.` is rhetoric; what goes on at length is asked.
      let isContrast =
        place > 0 && Asking.deniesAsking(tokens[at][sentences[place - 1]])
        && sentence.count < 2 * sentences[place - 1].count
      // `3. Ghana supports the proposal by Kenya to …` under a heading of recommendations.
      if recommending, clause.label != nil,
        others.parties(in: sentence, of: clause.text) != nil
      {
        return true
      }
      guard !isContrast, !recounting[place], let strength = asking.strength(of: sentence) else {
        return false
      }
      if strength < .duty, Courtesy.isPaid(sentence) { return false }
      return strength >= weakest || outline.isProposing(at) && asking.offersNamed(sentence)
    }.map { sentences[$0] }
    guard isWhole || !asked.isEmpty && tokens[at].count > 4 else { return nil }
    let words = asked.reduce(0) { $0 + $1.count }
    if isWhole || tokens[at].count <= 90 || words * 5 >= tokens[at].count * 3 {
      return recommendation(of: at..<(at + 1))
    }
    return Recommendation(
      number: number(of: at), proponents: text.submitters, category: nil,
      text: Sentences.printed(asked, tokens[at], Array(clause.text.utf8)), clauses: [clause.id])
  }

  /// `5. Publish the list`, `Publier la liste`: a paragraph that asks by its verb alone.
  private func isImperative(_ at: Int) -> Bool {
    let words = tokens[at][...]
    return Imperative.beginsItem(words, inEnglish: asking.isEnglish)
      || clauses[at].label != nil && Imperative.opens(words, inEnglish: asking.isEnglish)
  }

  private func number(of at: Int) -> String? { clauses[at].label ?? serials[at] }

  private func recommendation(of range: Range<Int>) -> Recommendation {
    let own = range.filter { clauses[$0].kind != .note }
    return Recommendation(
      number: number(of: range.lowerBound), proponents: text.submitters, category: nil,
      text: own.map { PrintedContents.printed(clauses[$0]) }.joined(separator: "\n"),
      clauses: own.map { clauses[$0].id })
  }

  /// What an operative clause asks: of a text that nobody handed in, in the name of its body.
  private func resolution(of range: Range<Int>) -> Recommendation {
    var found = recommendation(of: range)
    if text.submitters.isEmpty, let body = EnactingBody.above(range.lowerBound, clauses, tokens) {
      found.proponents = [body]
    }
    return found
  }

  /// Whether it is a comment on the draft before the meeting: `Delete paragraph 14`.
  private func isInstruction(_ at: Int) -> Bool {
    let mayInstruct = [.paragraph, .item].contains(clauses[at].kind) && !records.contains(at)
    let first = mayInstruct ? sentences[at].first : nil
    return first.map { DraftingInstruction.begins(tokens[at][$0]) } ?? false
  }

  // MARK: A lead and its list

  private func led(_ at: Int, to end: Int) -> ([Recommendation], next: Int) {
    let children = outline.children(of: at, to: end)
    // What a lead of one's own does not ask for is only quoted.
    if children.allSatisfy({ clauses[$0].kind == .quote }), !asksOutright(at) {
      return (single(at).map { [$0] } ?? [], end)
    }
    let sentences = self.sentences[at]
    let last = sentences.last.map { tokens[at][$0] } ?? []
    let strength = asking.strength(of: last)
    let opens = last.last?.folded == ":" || last.last?.folded == "："
    // `5. Publish lists of:`, which its items only end.
    let isAsked = outline.isRecommending(at) && isImperative(at)
    let carries =
      (strength ?? .wish) >= .duty || clauses[at].kind == .operative || isAsked
      || (outline.isRecommending(at) && strength != nil) || LeadFormula.putsForward(last)
      || (children.count > 1
        && children.allSatisfy {
          Imperative.beginsItem(tokens[$0][...], inEnglish: asking.isEnglish)
        })
    let full = children.count { child in
      asking.strength(of: tokens[child][...]).map { $0 >= .duty } ?? false
    }
    if opens, carries, isOutline(last, of: at..<end) {
      return ([recommendation(of: at..<end)], end)
    }
    let isFormula =
      LeadFormula.isOne(last) && !completes(at, children)
      && !(isAsked && !children.allSatisfy(isImperative)) || LeadFormula.putsForward(last)
    let isSeveral = full * 2 >= children.count || isFormula || isTooLarge(at..<end)
    if opens, !carries, strength == nil, Reported.introduces(last) { return ([], end) }
    if carries, opens, !isSeveral { return ([recommendation(of: at..<end)], end) }
    if carries, opens, isSeveral, isFormula || full * 2 >= children.count {
      let whole = children.map { recommendation(of: $0..<outline.end(of: $0)) }
        .filter { !$0.text.isEmpty }
      let before = sentences.count > 1 ? single(at).map { [$0] } ?? [] : []
      return (before + whole, end)
    }
    return (single(at).map { [$0] } ?? [], at + 1)
  }

  /// `We recommend the following:`, above a list that does not hang under it.
  private func announcedByLead(_ at: Int) -> ([Recommendation], next: Int)? {
    guard let list = AnnouncedList(behind: at, clauses, tokens),
      asking.strength(of: tokens[at][list.lead]) == .express
        || LeadFormula.putsForward(tokens[at][list.lead])
    else { return nil }
    let before = list.lead.lowerBound > 0 ? single(at).map { [$0] } ?? [] : []
    return (before + parts(of: list), list.end)
  }

  /// `In line with our bylaws, we propose:` – no preamble, though it begins as one.
  private func asksForItself(_ at: Int) -> Bool {
    asksOutright(at) && tokens[at].contains { AskingPhrases.ownVoices.contains($0) }
  }

  private func asksOutright(_ at: Int) -> Bool {
    sentences[at].last.flatMap { asking.strength(of: tokens[at][$0]) } == .express
  }

  /// `2. We recommend that the register hold: (a) the name;`: words that only end their lead.
  private func completes(_ lead: Int, _ children: [Int]) -> Bool {
    clauses[lead].label != nil
      && children.allSatisfy { child in
        tokens[child].count { $0.shape != .mark } <= 8
          && asking.strength(of: tokens[child][...]) == nil
      }
  }

  /// `We propose the following structure of the report:` and its headings.
  private func isOutline(_ lead: ArraySlice<Token>, of range: Range<Int>) -> Bool {
    guard lead.contains(where: { LeadFormula.outlineWords.contains($0.folded) }) else {
      return false
    }
    return range.dropFirst().allSatisfy { at in
      tokens[at].count <= 14 && tokens[at].last?.folded != "."
        && asking.strength(of: tokens[at][...]).map { $0 < .duty } ?? true
    }
  }

  /// A recommendation is not the better part of a contribution.
  private func isTooLarge(_ range: Range<Int>) -> Bool {
    let own = tokens[range].reduce(0) { $0 + $1.count }
    return own > 160 && own * 3 > size
  }

  // MARK: A heading of its own

  /// `Recommendation 3: Publish the budget`, with all that stands under it.
  private func underOwnHeading(_ at: Int) -> (Recommendation, next: Int)? {
    guard let heading = RecommendationHeading(clauses[at]) else { return nil }
    var end = at + 1
    while end < clauses.count, clauses[end].kind != .heading,
      RecommendationHeading(clauses[end]) == nil
    {
      end += 1
    }
    guard end > at + 1 || tokens[at].count > 5, !isTooLarge(at..<end) else { return nil }
    let body = (at + 1..<end).filter { clauses[$0].kind != .note }
    var lines = heading.rest.isEmpty ? [] : [heading.rest]
    lines += body.map { PrintedContents.printed(clauses[$0]) }
    guard !lines.isEmpty else { return nil }
    return (
      Recommendation(
        number: heading.number, proponents: text.submitters, category: nil,
        text: lines.joined(separator: "\n"), clauses: ([at] + body).map { clauses[$0].id }), end
    )
  }
}
