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
    for table in tables {
      if let found = read(text, tokens, table) { return found }
    }
    return nil
  }

  private func read(_ text: String, _ tokens: [TextToken], _ table: PhraseTable) -> Candidate? {
    var words = tokens[...]
    if let first = words.first, ["and", "et", "y", "и"].contains(first.folded) {
      words = words.dropFirst()
    }
    guard let first = words.first, first.kind == .word else { return nil }
    let start = words.startIndex
    let hasSubject = table.ownSubjects.contains(first.folded)
    if hasSubject { words = words.dropFirst() }
    words = words.dropFirst(adverbs(words, table))
    guard let (entry, verb, count) = longest(words, table), entry.isOwn || !hasSubject else {
      return nil
    }
    var found = entry
    var foundVerb = verb
    words = words.dropFirst(count)
    var tail = tails(words, table)
    while tail > 0 {
      words = words.dropFirst(tail)
      tail = tails(words, table)
    }
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
    let end = tokens[words.startIndex - 1].range.upperBound
    let bytes = text.utf8
    let printed = bytes.dropFirst(tokens[start].range.lowerBound)
      .prefix(end - tokens[start].range.lowerBound)
    let isAlone = !bytes.dropFirst(end).contains { $0 >= 0x80 || ($0 | 0x20) >= 0x61 }
    return Candidate(
      phrase: LeadPhrase(
        words: Self.folded(printed), kind: found.kind, end: end, isAlone: isAlone),
      entry: found, isCapital: tokens[start].isCapital || Self.isCaseless(tokens[start]),
      hasSubject: hasSubject, verb: foundVerb)
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
    }
    return nil
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
    return Candidate(
      phrase: LeadPhrase(
        words: String(words), kind: entry.kind, end: end, isAlone: text.utf8.count <= end + 3),
      entry: entry, isCapital: true, hasSubject: false, verb: String(words))
  }
}
