/// Reads the lead words at the head of a paragraph, whether or not they lead it in truth.
struct LeadPhraseReader {
  struct Candidate {
    var phrase: LeadPhrase
    var entry: PhraseTable.Entry
    /// Whether it begins with a capital, as a sentence does.
    var isCapital: Bool
    /// Whether `we` stands before it.
    var hasSubject: Bool
    /// The verb and its particle, without adverbs.
    var verb: String
    /// Of the table that knows it.
    var language: Language
    /// Whether only its form says that it is a verb.
    var isFormed = false
    /// Whether the verb alone on a line may be a heading: `Requests`, `建议`.
    var mayBeNoun = false
    /// Where those it speaks to begin, in bytes of UTF-8.
    var speaksFrom: Int
  }

  private let tables: [PhraseTable]
  private let isChinese: Bool

  init(language: Language) {
    tables = PhraseTable.tables(for: language)
    isChinese = language.tag.hasPrefix("zh")
  }

  func read(_ text: String) -> Candidate? {
    if isChinese, let found = chinese(text) { return found }
    let tokens = TextToken.tokens(of: text, limit: 16)
    var best: Candidate?
    for table in tables {
      guard let found = read(text, tokens, table) else { continue }
      // Where the language is not known, `Decide` is `he decides` rather than `let us decide`.
      if !found.entry.isOwn, !found.isFormed { return found }
      if best.map({ $0.isFormed && !found.isFormed }) ?? true { best = found }
    }
    return best
  }

  private func read(_ text: String, _ tokens: [TextToken], _ table: PhraseTable) -> Candidate? {
    var words = Self.withoutOption(tokens.drop { $0.isSign("[") })
    if let first = words.first, ["and", "et", "y", "и"].contains(first.folded) {
      words = words.dropFirst()
    }
    guard let first = words.first, first.kind == .word else { return nil }
    let start = words.startIndex
    let hasSubject = table.ownSubjects.contains(first.folded)
    if hasSubject { words = words.dropFirst() }
    words = words.dropFirst(adverbs(words, table))
    guard let (entry, verb, count) = longest(words, table), entry.isOwn || !hasSubject else {
      return hasSubject ? nil : formed(text, tokens, words, from: start, table)
    }
    var found = entry
    var foundVerb = verb
    words = words.dropFirst(count)
    words = words.dropFirst(allTails(words, table))
    if let next = words.first, next.kind == .word,
      let interleaved = table.entries["\(verb) \(next.folded)"]
    {
      (found, foundVerb) = (interleaved, "\(verb) \(next.folded)")
      words = words.dropFirst()
    }
    if let next = words.first, table.nounSigns.contains(next.folded),
      PhraseTable.nouns.contains(foundVerb)
    {
      return nil
    }
    let called = found.isAddressing ? 0 : self.called(words, table)
    if called > 0 { found.isAddressing = true }
    var candidate = candidate(
      text, tokens[start..<words.startIndex], entry: found, verb: foundVerb, table: table,
      hasSubject: hasSubject, speaksFrom: tokens[words.startIndex + called - 1].range.upperBound)
    candidate.mayBeNoun = candidate.isCapital && PhraseTable.nouns.contains(foundVerb)
    return candidate
  }

  /// Behind the label of an alternative: `[Option 2: Invites …]`.
  private static func withoutOption(_ words: ArraySlice<TextToken>) -> ArraySlice<TextToken> {
    guard let first = words.first, optionWords.contains(first.folded),
      let colon = words.prefix(6).firstIndex(where: { $0.isSign(":") || $0.isSign("：") })
    else { return words }
    return words[(colon + 1)...].drop { $0.isSign("[") }
  }

  /// A lead that only its form tells.
  private func formed(
    _ text: String, _ tokens: [TextToken], _ words: ArraySlice<TextToken>, from start: Int,
    _ table: PhraseTable
  ) -> Candidate? {
    guard let (kind, count) = table.forms?.read(words) else { return nil }
    var rest = words.dropFirst(count)
    rest = rest.dropFirst(allTails(rest, table))
    var found = candidate(
      text, tokens[start..<rest.startIndex],
      entry: PhraseTable.Entry(kind: kind, isAddressing: false, isOwn: false), verb: "",
      table: table, hasSubject: false, speaksFrom: tokens[rest.startIndex - 1].range.upperBound)
    found.isFormed = true
    return found
  }

  private func candidate(
    _ text: String, _ lead: ArraySlice<TextToken>, entry: PhraseTable.Entry, verb: String,
    table: PhraseTable, hasSubject: Bool, speaksFrom: Int
  ) -> Candidate {
    let first = lead[lead.startIndex]
    let end = lead[lead.endIndex - 1].range.upperBound
    let bytes = text.utf8
    let printed = bytes.dropFirst(first.range.lowerBound).prefix(end - first.range.lowerBound)
    let isAlone = !bytes.dropFirst(end).contains { $0 >= 0x80 || ($0 | 0x20) >= 0x61 }
    return Candidate(
      phrase: LeadPhrase(
        words: Self.folded(printed), kind: entry.kind, end: end, isAlone: isAlone),
      entry: entry,
      isCapital: first.isCapital || Self.isCaseless(first) || table.leadsAreSmall,
      hasSubject: hasSubject,
      verb: verb, language: Language(table.tag), speaksFrom: speaksFrom)
  }

  /// How many words `its call upon`, `su llamamiento a` takes; 0 where none follows.
  private func called(_ words: ArraySlice<TextToken>, _ table: PhraseTable) -> Int {
    let ahead = Array(words.prefix(5))
    guard let noun = ahead.firstIndex(where: { table.calls.contains($0.folded) }), noun > 0,
      noun + 1 < ahead.count, ahead[...(noun + 1)].allSatisfy({ $0.kind == .word }),
      Self.callSigns.contains(ahead[noun + 1].folded)
    else { return 0 }
    return noun + 2
  }

  private static let callSigns: Set<String> = ["upon", "on", "to", "à", "aux", "au", "a", "al"]

  /// How many words after the verb belong to it.
  private func allTails(_ words: ArraySlice<TextToken>, _ table: PhraseTable) -> Int {
    var count = 0
    while true {
      let tail = tails(words.dropFirst(count), table)
      guard tail > 0 else { return count }
      count += tail
    }
  }

  private static func isCaseless(_ token: TextToken) -> Bool {
    token.folded.unicodeScalars.first?.isCaseless ?? false
  }

  private static func folded(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self).lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// How many words at the head are adverbs.
  private func adverbs(_ words: ArraySlice<TextToken>, _ table: PhraseTable) -> Int {
    var count = 0
    while count < 5 {
      let step = (1...3).reversed().first { size in
        joined(words.dropFirst(count), size).map { table.adverbs.contains($0) } ?? false
      }
      guard let step else { break }
      count += step
    }
    return count
  }

  private func tails(_ words: ArraySlice<TextToken>, _ table: PhraseTable) -> Int {
    (1...5).reversed().first { size in
      joined(words, size).map { table.tails.contains($0) } ?? false
    } ?? 0
  }

  private func longest(_ words: ArraySlice<TextToken>, _ table: PhraseTable)
    -> (PhraseTable.Entry, String, Int)?
  {
    for size in (1...table.longestEntry).reversed() {
      if let phrase = joined(words, size), let entry = table.entries[phrase] {
        return (entry, phrase, size)
      }
      if size > 1, let (phrase, count) = parted(words, size, table),
        let entry = table.entries[phrase]
      {
        return (entry, phrase, count)
      }
    }
    return nil
  }

  /// The words of a phrase that adverbs part: `teniendo también presente`.
  private func parted(
    _ words: ArraySlice<TextToken>, _ size: Int, _ table: PhraseTable
  ) -> (phrase: String, count: Int)? {
    guard words.count > size, let first = words.first else { return nil }
    var taken = [first.folded]
    var count = 1
    for word in words.dropFirst() {
      guard word.kind == .word, count < size + 3 else { return nil }
      count += 1
      if !table.adverbs.contains(word.folded) { taken.append(word.folded) }
      if taken.count == size { break }
    }
    return taken.count == size && count > size ? (taken.joined(separator: " "), count) : nil
  }

  private func joined(_ words: ArraySlice<TextToken>, _ count: Int) -> String? {
    guard words.count >= count else { return nil }
    let taken = words.prefix(count)
    guard taken.allSatisfy({ $0.kind == .word }) else { return nil }
    return taken.map(\.folded).joined(separator: " ").replacing("' ", with: "'")
  }

  // MARK: Chinese

  private func chinese(_ text: String) -> Candidate? {
    let scalars = Array(text.unicodeScalars.prefix(12))
    func match(_ phrases: [[Unicode.Scalar]]) -> [Unicode.Scalar]? {
      phrases.first { scalars.starts(with: $0) }
    }
    let isFlowing = text.hasSuffix("，") || text.hasSuffix(",")
    let addressing = match(ChinesePhrases.addressing)
    let preambular = match(ChinesePhrases.preambular)
    let stating = match(ChinesePhrases.stating)
    let operative = [addressing, stating].compactMap { $0 }.max { $0.count < $1.count }
    let isPreambular = preambular != nil && (isFlowing || operative == nil)
    guard let found = isPreambular ? preambular : operative else { return nil }
    var words = String.UnicodeScalarView()
    words.append(contentsOf: found)
    let end = found.reduce(0) { $0 + UTF8.width($1) }
    let entry = PhraseTable.Entry(
      kind: isPreambular ? .preambular : .operative,
      isAddressing: !isPreambular && found == addressing, isOwn: false)
    let isAlone = !text.unicodeScalars.dropFirst(found.count).contains { $0.isLetter }
    return Candidate(
      phrase: LeadPhrase(words: String(words), kind: entry.kind, end: end, isAlone: isAlone),
      entry: entry, isCapital: true, hasSubject: false, verb: String(words),
      language: Language("zh"), mayBeNoun: true, speaksFrom: end)
  }
}
