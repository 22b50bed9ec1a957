/// A short line that is a resolution's lead: `recalling`, `invites Member States and all Parties`.
enum LeadLine: Hashable, Sendable {
  /// Nothing but the phrase.
  case alone
  /// The phrase and those it speaks to.
  case addressing

  /// Longer lines are no leads.
  static let longestBytes = 110

  /// Tells a lead line by itself, whatever stands around it; nil for any other.
  static func kind(of line: String) -> LeadLine? {
    guard line.utf8.count <= longestBytes, let first = firstWord(of: line),
      firstWords.contains(first),
      let found = reader.read(line), !found.hasSubject, !found.isFormed
    else { return nil }
    if found.phrase.isAlone { return found.entry.isOwn && !found.entry.isAddressing ? nil : .alone }
    guard found.entry.isAddressing, !found.entry.isOwn, !found.isCapital else { return nil }
    let last = line.unicodeScalars.last { !$0.isSpace }
    let isEnded = last.map { $0 == "." || $0 == ";" } ?? true
    return isEnded || !speaksToSomebody(line, after: found.phrase.end) ? nil : .addressing
  }

  private static func speaksToSomebody(_ line: String, after end: Int) -> Bool {
    let tokens = TextToken.tokens(of: line, from: end, limit: 40)
    let list = AddresseeList(tokens, from: 0, grammar: .english)
    return list.runsOut(of: tokens) && !list.names(in: line).isEmpty
  }

  private static func firstWord(of line: String) -> String? {
    line.split(maxSplits: 1) { $0.isWhitespace || $0 == "," || $0 == ":" }.first?.lowercased()
  }

  private static let reader = LeadPhraseReader(language: .undetermined)

  private static let firstWords: Set<String> = {
    var words: Set<String> = []
    for table in PhraseTable.tables(for: .undetermined) {
      for phrase in table.entries.keys {
        if let word = phrase.split(separator: " ").first { words.insert(String(word)) }
      }
      words.formUnion(table.adverbs)
    }
    return words
  }()
}
