internal import Texts

/// A clause of a draft that stands in brackets as a whole, and those who want it: `[Invites States
/// to …;] (USA)`, `[Urges donors to …; – G77]`, `[EU: Requests …]`.
///
/// It is theirs, whoever hands the draft in; brackets around some of its words leave it to these.
struct BracketAttribution {
  /// As printed.
  let parties: [String]
  /// Whether an operative verb opens it behind the names: `[EU: Requests …]`.
  let asks: Bool

  /// Nil where a clause is not bracketed as a whole, or nobody is named for it.
  init?(_ text: String) {
    let tokens = Token.all(in: text)
    guard tokens.first?.folded == "[", let close = Self.close(of: tokens) else { return nil }
    let bytes = Array(text.utf8)
    func names(_ range: Range<Int>) -> [String]? {
      guard let first = tokens[range].first, let last = tokens[range].last else { return nil }
      return Self.parties(
        String(
          decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self))
    }
    let behind = close + 1..<tokens.count
    var found = behind.isEmpty ? nil : names(behind)
    guard behind.isEmpty || found != nil else { return nil }
    var start = 1
    if let colon = tokens[..<close].prefix(16).firstIndex(where: { $0.folded == ":" }),
      colon > 1, let head = names(1..<colon)
    {
      found = found ?? head
      start = colon + 1
    }
    if found == nil,
      let dash = tokens[..<close].lastIndex(where: { $0.folded == "-" && $0.isSpaced }),
      dash + 1 < close
    {
      found = names(dash + 1..<close)
    }
    if found == nil, tokens[close - 1].folded == ")",
      let open = tokens[..<close].lastIndex(where: { $0.folded == "(" }), open + 1 < close - 1
    {
      found = names(open + 1..<close - 1)
    }
    guard let found else { return nil }
    parties = found
    asks =
      start > 1 && tokens[start].isCapital
      && AskingPhrases.operativeVerbs.contains(tokens[start].folded)
  }

  /// The place of the bracket that closes the first one.
  private static func close(of tokens: [Token]) -> Int? {
    var depth = 0
    for at in tokens.indices {
      if tokens[at].folded == "[" { depth += 1 }
      if tokens[at].folded == "]" { depth -= 1 }
      if depth == 0 { return at > 1 ? at : nil }
    }
    return nil
  }

  /// `(USA)`, `G77, Japan/EU`: nothing but States and groups.
  private static func parties(_ printed: String) -> [String]? {
    let names = printed.split { "()[],;/–—-".contains($0) }
      .map { Proponents.trimmed(String($0)) }.filter { !$0.isEmpty }
      .flatMap { name in
        isParty(name)
          ? [name]
          : name.replacing(" and ", with: "&").replacing(" et ", with: "&")
            .replacing(" y ", with: "&").split(separator: "&").map(String.init)
      }
    return !names.isEmpty && names.count <= 12 && names.allSatisfy(isParty) ? names : nil
  }

  private static func isParty(_ name: String) -> Bool {
    CountryNames.contains(name) || !GroupNames.alike(OwnNames.words(of: name)).isEmpty
  }
}
