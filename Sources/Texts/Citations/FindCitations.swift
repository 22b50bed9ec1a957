extension Citation {
  /// All citations in a text, in the order of reading.
  ///
  /// A provision without its instrument (`para 70`) is that of the instrument last spoken of in the
  /// same sentence, or before it where words carry it back (`under para 70`); one of the text
  /// itself (`this paragraph`, `paragraph 3 above`) or of the draft under discussion is none, and
  /// neither is the text's own symbol. Linear in the length of the text.
  public static func all(in text: StructuredText) -> [Citation] {
    var clauses = text.clauses.map(ClauseCitations.init)
    let abbreviations = InstrumentAbbreviations.all(in: clauses)
    var context = CitationContext()
    for at in clauses.indices {
      clauses[at].bind(abbreviations: abbreviations)
      for entry in clauses[at].entries { context.count(entry) }
    }
    context.settle()
    var citations: [Citation] = []
    for found in clauses { citations += found.resolved(in: &context, own: text.symbol) }
    return citations
  }
}

/// What is cited in one clause, before the context has been asked.
struct ClauseCitations {
  struct Entry {
    /// Nil where only the context can say.
    var instrument: String?
    var head: String
    var provision: Provision?
    /// The tokens of provision and instrument together.
    var tokens: Range<Int>
    /// `of the Convention`: the noun that calls an instrument back.
    var calledBack: String?
    var isCited: Bool
  }

  let clause: Clause
  let tokens: [Token]
  /// In order; those that the text's own abbreviations name are added by `bind`.
  private(set) var mentions: [InstrumentMention]
  private(set) var provisions: [Provision]
  private(set) var entries: [Entry] = []

  init(_ clause: Clause) {
    self.clause = clause
    tokens = Token.all(in: clause.text)
    let isHeading = clause.kind == .heading || clause.kind == .title
    mentions = InstrumentMention.all(in: tokens, numbersItself: isHeading)
    provisions = Provision.all(in: tokens)
  }

  /// Finds the entries, the abbreviations known that the text gives its instruments.
  mutating func bind(abbreviations: [String: String]) {
    if !abbreviations.isEmpty {
      mentions = InstrumentMention.adding(abbreviations, to: mentions, in: tokens)
    }
    guard !mentions.isEmpty || !provisions.isEmpty else { return }
    let mentions = mentions
    bind(
      provisions.filter { provision in
        !mentions.contains { $0.tokens.overlaps(provision.tokens) }
      }, to: mentions)
  }

  private mutating func bind(_ provisions: [Provision], to mentions: [InstrumentMention]) {
    var bound = Set<Int>()
    var waiting: [Provision] = []
    for (place, provision) in provisions.enumerated() {
      let next = place + 1 < provisions.count ? provisions[place + 1] : nil
      if let next, (next.kind == .goal) == (provision.kind == .goal),
        isLinked(provision.tokens.upperBound, next.tokens.lowerBound, within: 4),
        !mentions.contains(where: { $0.tokens.upperBound == provision.tokens.lowerBound })
      {
        waiting.append(provision)
        continue
      }
      var entry = binding(of: provision, to: mentions, &bound)
      for (place, earlier) in waiting.enumerated() {
        guard var copy = entry else { break }
        copy.provision = earlier
        copy.tokens = earlier.tokens
        // The name stands with the provision next to it.
        if place == 0, let all = entry?.tokens, all.lowerBound < earlier.tokens.lowerBound {
          copy.tokens = all.lowerBound..<earlier.tokens.upperBound
          entry?.tokens = provision.tokens.lowerBound..<all.upperBound
        }
        entries.append(copy)
      }
      waiting = []
      if let entry { entries.append(entry) }
    }
    for (place, mention) in mentions.enumerated() where !bound.contains(place) {
      entries.append(
        Entry(
          instrument: mention.name, head: mention.head, provision: nil, tokens: mention.tokens,
          calledBack: nil, isCited: mention.isCited))
    }
    entries.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func binding(
    of provision: Provision, to mentions: [InstrumentMention], _ bound: inout Set<Int>
  ) -> Entry? {
    func entry(_ place: Int) -> Entry {
      let mention = mentions[place]
      bound.insert(place)
      let low = min(provision.tokens.lowerBound, mention.tokens.lowerBound)
      var high = max(provision.tokens.upperBound, mention.tokens.upperBound)
      let depth = tokens[low..<high].reduce(0) { depth, token in
        token.folded == "(" ? depth + 1 : token.folded == ")" ? depth - 1 : depth
      }
      if depth > 0, high < tokens.count, tokens[high].folded == ")" {
        high += 1
      }
      return Entry(
        instrument: mention.name, head: mention.head, provision: provision, tokens: low..<high,
        calledBack: nil, isCited: true)
    }
    let (start, end) = (provision.tokens.lowerBound, provision.tokens.upperBound)
    if provision.kind == .goal,
      let place = mentions.firstIndex(where: { $0.tokens.upperBound == start })
    {
      return entry(place)
    }
    if let place = mentions.lastIndex(where: { $0.tokens.upperBound <= start }),
      isAppended(provision, to: mentions[place])
    {
      return entry(place)
    }
    if let place = mentions.firstIndex(where: { $0.tokens.lowerBound >= end }),
      isLinked(end, mentions[place].tokens.lowerBound, within: 5)
        || isEntitled(end, mentions[place])
    {
      return entry(place)
    }
    if let place = mentions.lastIndex(where: {
      $0.tokens.upperBound <= provision.tokens.lowerBound
    }), !bound.contains(place), isBackLinked(mentions[place].tokens.upperBound, provision) {
      return entry(place)
    }
    if isOwn(provision) { return nil }
    let (calledBack, isKnown) = called(after: end)
    guard calledBack != nil || (isKnown && !provision.isDeep) else { return nil }
    return Entry(
      instrument: nil, head: "", provision: provision, tokens: provision.tokens,
      calledBack: calledBack, isCited: true)
  }

  private func isLinked(_ from: Int, _ to: Int, within limit: Int) -> Bool {
    guard to - from <= limit else { return false }
    var hasSentenceEnd = false
    for at in from..<to {
      guard ProvisionWords.links.contains(tokens[at].folded) else { return false }
      if tokens[at].folded == ".", at + 1 < tokens.count, tokens[at + 1].isCapital,
        to - from > 1
      {
        hasSentenceEnd = true
      }
    }
    if to > from, tokens[to - 1].folded == "." || tokens[to - 1].folded == ")" { return false }
    return !hasSentenceEnd
  }

  /// `the Convention on Wells (art. 4, para. 2)`, `Resolution 101, resolves 3,`: what stands right
  /// behind an instrument is its own, unless it says whose it is.
  private func isAppended(_ provision: Provision, to mention: InstrumentMention) -> Bool {
    let (start, end) = (provision.tokens.lowerBound, provision.tokens.upperBound)
    let behind = mention.tokens.upperBound
    if end < tokens.count, ProvisionWords.ofWords.contains(tokens[end].folded) { return false }
    guard behind < start else { return false }
    if tokens[behind].folded == "(" {
      let closes = tokens[behind..<start].contains { $0.folded == ")" && !isPartEnd($0) }
      return !closes
    }
    guard tokens[behind].folded == ",", start == behind + 1 else { return false }
    return end >= tokens.count || tokens[end].shape == .mark && tokens[end].folded != "("
      || ["and", "et", "y", "и", "و"].contains(tokens[end].folded)
  }

  /// The parenthesis of `35(a)`: it closes nothing else.
  private func isPartEnd(_ token: Token) -> Bool {
    provisions.contains { provision in
      provision.tokens.contains { tokens[$0].range == token.range }
    }
  }

  /// `paragraph 8 of the Draft Principles (OZ-1/7)`: a title in words, and the symbol behind it.
  private func isEntitled(_ from: Int, _ mention: InstrumentMention) -> Bool {
    let (open, close) = (mention.tokens.lowerBound - 1, mention.tokens.upperBound)
    guard open - from >= 2, open - from <= 12, tokens[open].folded == "(",
      close < tokens.count, tokens[close].folded == ")" || tokens[close].folded == ",",
      ProvisionWords.ofWords.contains(tokens[from].folded)
    else { return false }
    return tokens[(from + 1)..<open].allSatisfy { token in
      (token.shape != .mark || ["'", "-", "“", "”", "\"", "«", "»"].contains(token.folded))
        && !ProvisionWords.ownDocuments.contains(token.folded)
    }
  }

  private func isBackLinked(_ from: Int, _ provision: Provision) -> Bool {
    let to = provision.tokens.lowerBound
    guard to - from <= 3 else { return false }
    let linked = (from..<to).allSatisfy { ProvisionWords.backLinks.contains(tokens[$0].folded) }
    guard linked else { return false }
    return called(after: provision.tokens.upperBound) == (nil, true)
  }

  /// Whether the words around say that the provision is one of the text itself.
  private func isOwn(_ provision: Provision) -> Bool {
    let (start, end) = (provision.tokens.lowerBound, provision.tokens.upperBound)
    if start > 0, ProvisionWords.ownBefore.contains(tokens[start - 1].folded) { return true }
    if end < tokens.count, ProvisionWords.ownBehind.contains(tokens[end].folded) { return true }
    guard provision.kind == .article, tokens[start].shape != .lower else { return false }
    // `Article 2. – No one may …` is a wording proposed.
    if start == 0, end < tokens.count, [".", ":", "-"].contains(tokens[end].folded) { return true }
    // An organization is named Article 19: at the start of a sentence no article is cited so.
    let isFirst = start == 0 || [".", "\"", "“"].contains(tokens[start - 1].folded)
    let isFollowedByVerb =
      end < tokens.count && tokens[end].shape == .lower && tokens[end].folded != "of"
    return isFirst && isFollowedByVerb && tokens[start].folded == "article"
  }

  /// What `of the …` behind a provision calls: a noun of an instrument, or something else.
  ///
  /// Not known where it is something else: then the context must not answer.
  private func called(after end: Int) -> (String?, Bool) {
    var at = end
    guard at < tokens.count,
      ProvisionWords.ofWords.contains(tokens[at].folded)
        || ["in", "from"].contains(tokens[at].folded)
    else { return (nil, true) }
    let isOf = tokens[at].folded != "in" && tokens[at].folded != "from"
    at += 1
    while at < tokens.count,
      [
        "the", "that", "said", "la", "le", "l", "'", "el", "same", "même", "misma", "mismo",
        "dicha", "dicho", "ladite", "dudit",
      ].contains(tokens[at].folded)
    {
      at += 1
    }
    guard at < tokens.count else { return (nil, true) }
    if ProvisionWords.ownDocuments.contains(tokens[at].folded) { return (nil, false) }
    let word = tokens[at].folded
    if InstrumentName.isHead(word) || InstrumentWords.numberedKinds[word] != nil {
      return (word, true)
    }
    return (nil, !isOf)
  }
}
