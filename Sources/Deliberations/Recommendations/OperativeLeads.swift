internal import Texts

/// The operative clauses of resolutions: a lead such as `invites Member States`, and its items.
///
/// A lead that addresses somebody asks, its items with it; one that states a view or decides asks
/// for nothing, and neither do the items that complete it.
struct OperativeLeads {
  private let clauses: [Clause]
  private let tokens: [[Token]]
  private let asking: Asking

  init(_ clauses: [Clause], _ tokens: [[Token]], asking: Asking) {
    self.clauses = clauses
    self.tokens = tokens
    self.asking = asking
  }

  /// What an operative clause asks for, if anything, and where to go on.
  ///
  /// Nil where the clause is no lead of a resolution, or states something in words of its own.
  func read(_ at: Int, to end: Int) -> (asked: [Range<Int>], next: Int)? {
    guard let verbs = verbs(at) else { return nil }
    let next = (at + 1..<end).first { isInnerLead($0) } ?? end
    guard verbs.contains(where: AskingPhrases.operativeVerbs.contains) else {
      return next > at + 1 && isBare(at) ? ([], next) : nil
    }
    if let whole = wholeRequests(under: at, to: next) { return (whole, next) }
    let last = next > at + 1 || !isBare(at) ? next : followers(of: at)
    return ([at..<withoutPlaceAndDate(at..<last)], last)
  }

  /// `Recommends:` and then `(a) Ports should count …`: below a lead that speaks to nobody, items
  /// that each ask by themselves are as many requests; nil where they complete their lead.
  private func wholeRequests(under at: Int, to end: Int) -> [Range<Int>]? {
    guard let phrase = clauses[at].phrase, clauses[at].addressees.isEmpty else { return nil }
    let lead = Token.all(in: phrase).count(where: \.isWord)
    let behind = tokens[at].filter(\.isWord).dropFirst(lead)
    guard behind.allSatisfy({ Self.followings.contains($0.folded) }) else { return nil }
    let items = (at + 1..<end).filter { clauses[$0].parent == clauses[at].id }
    let asks = items.allSatisfy { item in
      guard let first = tokens[item].first, !Self.isSmall(first) else { return false }
      return asking.strength(of: tokens[item][...]).map { $0 >= .duty } ?? false
    }
    guard items.count > 1, items.first == at + 1, asks else { return nil }
    return items.indices.map { items[$0]..<($0 + 1 < items.count ? items[$0 + 1] : end) }
  }

  /// `as follows`, `如下`.
  private static let followings: Set<String> = [
    "as", "follows", "the", "following", "ce", "qui", "suit", "lo", "siguiente", "следующее", "如",
    "下", "以", "ما", "يلي",
  ]

  /// A small letter, of a script that has capitals.
  private static func isSmall(_ token: Token) -> Bool {
    token.shape == .lower
      && token.folded.unicodeScalars.first?.properties.isLowercase ?? false
  }

  /// The words of the lead's phrase.
  private func verbs(_ at: Int) -> [String]? {
    if clauses[at].kind == .operative {
      let phrase = clauses[at].phrase.map { Token.all(in: $0).map(\.folded) }
      return phrase ?? tokens[at].prefix(3).map(\.folded)
    }
    return isInnerLead(at) ? tokens[at].prefix(1).map(\.folded) : nil
  }

  /// A short line in lower case that asks, wherever it hangs: `requests the secretariat`.
  private func isInnerLead(_ at: Int) -> Bool {
    guard clauses[at].kind == .paragraph, clauses[at].label == nil, isBare(at),
      let first = tokens[at].first, first.shape == .lower
    else { return false }
    return AskingPhrases.leadingVerbs.contains(first.folded)
  }

  /// Nothing but the phrase and those it speaks to.
  private func isBare(_ at: Int) -> Bool {
    guard let last = tokens[at].last else { return false }
    // `[Urges donors to finance the fund;] (Oz)` ends within its brackets.
    let isClosed =
      clauses[at].text.utf8.first == UInt8(ascii: "[") && tokens[at].contains { $0.folded == ";" }
    return tokens[at].count <= 16 && last.folded != "." && last.folded != ";" && !isClosed
  }

  /// What follows a lead that nothing hangs under: a clause, and the options to it.
  private func followers(of at: Int) -> Int {
    var end = at + 1
    while end < clauses.count, [.paragraph, .item].contains(clauses[end].kind),
      !isInnerLead(end), !isNextNumber(end, after: at),
      let first = tokens[end].first?.folded,
      end == at + 1 || first == tokens[at + 1].first?.folded
    {
      end += 1
    }
    return end
  }

  /// `4.` after `3.`, and not `(a)`.
  private func isNextNumber(_ at: Int, after lead: Int) -> Bool {
    guard let one = clauses[lead].label, let next = clauses[at].label else { return false }
    return one.contains(where: \.isNumber) == next.contains(where: \.isNumber)
  }

  /// `Oz, 14 May 2031` at the end of a resolution is no part of its last clause.
  private func withoutPlaceAndDate(_ range: Range<Int>) -> Int {
    let last = range.upperBound - 1
    guard last > range.lowerBound, clauses[last].kind == .paragraph, clauses[last].label == nil,
      let first = tokens[last].first, first.isCapital, tokens[last].count <= 9,
      let year = tokens[last].last.flatMap({ Int($0.folded) }), (1900...2100).contains(year)
    else { return range.upperBound }
    return last
  }
}
