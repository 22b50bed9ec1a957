extension NegotiatedDraft {
  /// The text as one party wants it, or, where none is named, as it was before anybody asked for
  /// anything.
  ///
  /// Where wordings compete of which somebody's name stands at one, the party's own is taken; where
  /// it has none, the one at which no name stands. Where that decides nothing they stay in brackets.
  /// A clause of which nothing is left is none any more, and marks stay over what is unchanged.
  public func reading(of party: String?) -> [Clause] {
    zip(text.clauses, clauses).compactMap { clause, negotiated in
      guard negotiated.isOpen else { return clause }
      var text = ""
      Self.add(negotiated.parts, of: party, to: &text)
      if text.utf8.allSatisfy({ $0 <= 0x20 }) { return nil }
      var clause = clause
      if text != clause.text { (clause.text, clause.marks) = (text, []) }
      return clause
    }
  }

  private static func add(
    _ parts: [NegotiatedClause.Part], of party: String?, to text: inout String
  ) {
    for part in parts {
      switch part {
      case .passage(let words): append(words, to: &text)
      case .alternatives(let row): add(row, of: party, to: &text)
      }
    }
  }

  private static func add(
    _ row: [NegotiatedClause.Alternative], of party: String?, to text: inout String
  ) {
    let own = party.flatMap { party in row.first { $0.proponents.contains(party) } }
    let base = NegotiatedClause.base(of: row).map { row[$0] }
    if let taken = own ?? base {
      add(taken.parts, of: party, to: &text)
    } else if row.contains(where: \.proponents.isEmpty) {
      for alternative in row { append(undecided(alternative, of: party), to: &text) }
    }
  }

  private static func undecided(
    _ alternative: NegotiatedClause.Alternative, of party: String?
  ) -> String {
    let isNested = alternative.parts.contains {
      if case .alternatives = $0 { true } else { false }
    }
    guard isNested else { return alternative.text }
    var wording = ""
    add(alternative.parts, of: party, to: &wording)
    return "\(alternative.joint)[\(alternative.option)\(wording)\(alternative.attribution)]"
  }

  /// Of two spaces with nothing left between them one goes, and so does one before a comma.
  private static func append(_ words: String, to text: inout String) {
    var words = Substring(words)
    let isGap = text.isEmpty || text.utf8.last == UInt8(ascii: " ")
    if isGap, words.utf8.first == UInt8(ascii: " ") { words = words.dropFirst() }
    if text.utf8.last == UInt8(ascii: " "), let first = words.utf8.first,
      ",.;:".utf8.contains(first)
    {
      text = String(text.dropLast())
    }
    text += words
  }
}
