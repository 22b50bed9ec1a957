/// An instrument named at one place of a clause.
struct InstrumentMention {
  /// The usual name or symbol.
  var name: String
  var tokens: Range<Int>
  /// The noun it goes by: `agenda`, `resolution`; what `the Agenda` calls back.
  var head: String
  /// Named beyond doubt: cited even where no provision stands beside it.
  var isCited: Bool
}

extension InstrumentMention {
  /// The instruments named in a clause, in order; `numbersItself` where the clause is a heading,
  /// whose own number at its start cites nothing.
  static func all(in tokens: [Token], numbersItself: Bool) -> [InstrumentMention] {
    var found: [InstrumentMention] = []
    var at = 0
    while at < tokens.count {
      guard canBegin(tokens[at]) else {
        at += 1
        continue
      }
      if let end = address(at, in: tokens) {
        found += recommendationsInAddress(at..<end, tokens)
        at = end
        continue
      }
      let numbered = numbersItself && at == 0 ? [] : NumberedInstrument.at(at, in: tokens)
      if !numbered.isEmpty {
        found += numbered
        at = numbered[numbered.count - 1].tokens.upperBound
      } else if let mention = symbol(at, tokens) ?? wellKnown(at, tokens)
        ?? InstrumentName.at(at, in: tokens)
      {
        found.append(mention)
        at = mention.tokens.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  /// Most words begin no name: one look tells.
  private static func canBegin(_ token: Token) -> Bool {
    switch token.shape {
    case .capitalized, .upper, .ideograph: true
    case .lower, .number: firstWords.contains(token)
    case .mark: false
    }
  }

  /// The words that begin a name or an address though they have no capital.
  private static let firstWords = WordSet(
    Set(WellKnownInstruments.byFirstWord.keys)
      .union(InstrumentWords.numberedKinds.keys)
      .union(InstrumentWords.unionInitials).union(["http", "https", "www"]))

  /// The mentions, and those by abbreviation at the places between them.
  static func adding(
    _ abbreviations: [String: String], to mentions: [InstrumentMention], in tokens: [Token]
  ) -> [InstrumentMention] {
    var all: [InstrumentMention] = []
    var rest = mentions[...]
    var at = 0
    while at < tokens.count {
      if let next = rest.first, next.tokens.contains(at) {
        all.append(next)
        rest.removeFirst()
        at = next.tokens.upperBound
      } else if tokens[at].shape == .upper, let name = abbreviations[tokens[at].folded] {
        all.append(
          InstrumentMention(name: name, tokens: at..<(at + 1), head: "", isCited: false))
        at += 1
      } else {
        at = address(at, in: tokens) ?? (at + 1)
      }
    }
    return all + rest
  }

  private static func symbol(_ at: Int, _ tokens: [Token]) -> InstrumentMention? {
    guard let (symbol, end) = DocumentSymbol.at(at, in: tokens) else { return nil }
    return InstrumentMention(
      name: symbol, tokens: at..<end, head: symbol.contains("/RES/") ? "resolution" : "document",
      isCited: true)
  }

  private static func wellKnown(_ at: Int, _ tokens: [Token]) -> InstrumentMention? {
    guard let (usual, end) = WellKnownInstruments.end(at: at, in: tokens) else { return nil }
    let head = usual.split(separator: " ").last { InstrumentName.isHead($0.lowercased()) }
    // The goals are spoken of everywhere; they are cited where one of them is named.
    let areGoals = usual.hasSuffix(" Goals")
    guard usual == WellKnownInstruments.rulesOfProcedure else {
      return InstrumentMention(
        name: usual, tokens: at..<end, head: areGoals ? "goals" : (head ?? "agenda").lowercased(),
        isCited: !areGoals)
    }
    // Every body has such rules; whose they are stands behind.
    let tail = InstrumentName.tail(from: end, in: tokens)
    let body = tail > end ? " " + InstrumentName.name(of: tokens[end..<tail]) : ""
    return InstrumentMention(
      name: usual + body, tokens: at..<tail, head: "rules", isCited: false)
  }

  /// The end of the web or mail address that begins at a token.
  private static func address(_ at: Int, in tokens: [Token]) -> Int? {
    let word = tokens[at].folded
    guard word == "http" || word == "https" || word == "www", at + 1 < tokens.count,
      tokens[at + 1].folded == ":" || tokens[at + 1].folded == "."
    else { return nil }
    var end = at + 1
    while end < tokens.count, !tokens[end].isSpaced, !">)]".contains(tokens[end].folded) {
      end += 1
    }
    return end
  }

  /// `/rec/T-REC-Y.3001-201105-I`: the address of an ITU Recommendation names it.
  private static func recommendationsInAddress(
    _ range: Range<Int>, _ tokens: [Token]
  ) -> [InstrumentMention] {
    for at in range where at + 6 < range.upperBound {
      guard tokens[at + 2].folded == "rec", tokens[at + 1].folded == "-",
        tokens[at + 3].folded == "-", tokens[at + 5].folded == ".",
        let sector = InstrumentWords.unionSectors[tokens[at].folded],
        tokens[at + 6].shape == .number
      else { continue }
      let series = tokens[at + 4].folded.uppercased()
      return [
        InstrumentMention(
          name: "ITU-\(sector) \(series).\(tokens[at + 6].folded)", tokens: range,
          head: "recommendation", isCited: true)
      ]
    }
    return []
  }
}
