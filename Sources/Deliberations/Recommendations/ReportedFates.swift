internal import Texts

/// Finds what a record says became of the proposals that it tells.
///
/// It stands in the sentence of the proposal itself behind a turn (`but did not insist`), in the
/// sentence behind it (`This was added by consensus.`), or later in the same part, where the one
/// who proposed is named again (`Norway withdrew its amendment.`).
struct ReportedFates {
  private let clauses: [Clause]
  private let tokens: [[Token]]

  init(_ clauses: [Clause], _ tokens: [[Token]]) {
    self.clauses = clauses
    self.tokens = tokens
  }

  /// Gives each proposal its fate, where one is told.
  ///
  /// - Parameter isRecord: whether a clause recounts what others said.
  func told(of found: [Recommendation], where isRecord: (Int) -> Bool) -> [Recommendation] {
    var found = found
    let byClause = Dictionary(grouping: found.indices, by: { found[$0].clauses.first })
    var open: [Int] = []
    for at in clauses.indices where clauses[at].kind != .note {
      if clauses[at].kind == .heading { open = [] }
      guard isRecord(at) else { continue }
      let own = byClause[clauses[at].id, default: []]
      guard !open.isEmpty || !own.isEmpty else { continue }
      read(at, own: own, open: &open, &found)
    }
    return found
  }

  private func read(_ at: Int, own: [Int], open: inout [Int], _ found: inout [Recommendation]) {
    var last: Int? = own.isEmpty ? open.last : nil
    for range in Sentences.all(in: tokens[at]) {
      let sentence = tokens[at][range]
      let printed = printed(sentence, of: at)
      let asking = own.filter { found[$0].text.contains(printed) }
      if let place = asking.last {
        open += asking.filter { !open.contains($0) }
        last = place
        if let kind = turning(in: sentence) {
          for place in asking { found[place].fate = Fate(kind, text: printed) }
        }
        continue
      }
      guard let kind = kind(in: sentence) else { continue }
      let named = open.filter { place in
        found[place].fate == nil && found[place].proponents.contains { printed.contains($0) }
      }
      if !named.isEmpty, kind != .adopted {
        for place in named { found[place].fate = Fate(kind, text: printed) }
      } else if let last, found[last].fate == nil, takesUp(sentence) {
        found[last].fate = Fate(kind, text: printed)
      }
    }
  }

  /// What the sentence of the proposal itself says behind a turn: `but did not insist`.
  private func turning(in sentence: ArraySlice<Token>) -> Fate.Kind? {
    for at in sentence.indices.dropFirst(4) where FateWords.turns.contains(sentence[at].folded) {
      guard let kind = kind(in: sentence[at...].prefix(14)) else { continue }
      // `a paper which was accepted in June` is what is proposed.
      let isSettled = kind == .adopted || kind == .notAdopted
      if !isSettled || takesUp(sentence[(at + 1)...]) { return kind }
    }
    return nil
  }

  /// `This was added`, `The amendment was accepted`: of what was proposed just before.
  private func takesUp(_ sentence: ArraySlice<Token>) -> Bool {
    let head = sentence.filter { $0.shape != .mark }.prefix(5).map(\.folded)
    guard let first = head.first, FateWords.takingUp.contains(first) else { return false }
    // `It was agreed that …` decides something of its own.
    if first == "it", head.count > 3, ["that", "to"].contains(head[3]) { return false }
    return head.contains(where: FateWords.proposals.contains)
      || ["this", "these", "it", "both", "cela", "ceci", "esto"].contains(first)
        && head.count > 1 && ["was", "were", "a", "ont", "fue", "se"].contains(head[1])
  }

  private func kind(in words: ArraySlice<Token>) -> Fate.Kind? {
    FateWords.phrases.first { phrase in
      words.indices.contains { matches(phrase.words[...], words[$0...]) }
    }?.kind
  }

  private func matches(_ phrase: ArraySlice<String>, _ words: ArraySlice<Token>) -> Bool {
    guard let first = phrase.first else { return true }
    let rest = phrase.dropFirst()
    if first == "…" { return (0...10).contains { matches(rest, words.dropFirst($0)) } }
    return words.first?.folded == first && matches(rest, words.dropFirst())
  }

  private func printed(_ sentence: ArraySlice<Token>, of at: Int) -> String {
    guard let first = sentence.first, let last = sentence.last else { return "" }
    let range = first.range.lowerBound..<last.range.upperBound
    return String(decoding: Array(clauses[at].text.utf8)[range], as: UTF8.self)
  }
}
