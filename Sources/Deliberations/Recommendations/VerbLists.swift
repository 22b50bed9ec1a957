internal import Texts

/// Lists under a heading of recommendations whose items each ask by their verb, rare ones among
/// them: `Publish the list`, `Leverage existing forums`.
struct VerbLists {
  private var items: Set<Int> = []

  /// Linear in the number of clauses.
  init(_ clauses: [Clause], _ tokens: [[Token]], under outline: Outline, inEnglish: Bool) {
    var list: [Int] = []
    for at in clauses.indices {
      let isItem =
        clauses[at].kind == .item && clauses[at].label == nil && outline.isRecommending(at)
      if let last = list.last, !isItem || clauses[at].parent != clauses[last].parent {
        take(list, tokens, inEnglish)
        list = []
      }
      if isItem { list.append(at) }
    }
    take(list, tokens, inEnglish)
  }

  func contains(_ at: Int) -> Bool { items.contains(at) }

  /// Of a list half of which begins with a known verb, all that may be one.
  private mutating func take(_ list: [Int], _ tokens: [[Token]], _ inEnglish: Bool) {
    let known = list.filter { at in
      Imperative.opens(tokens[at][...], inEnglish: inEnglish)
        || Imperative.beginsItem(tokens[at][...], inEnglish: inEnglish)
    }
    items.formUnion(known)
    guard list.count > 2, known.count * 2 >= list.count else { return }
    items.formUnion(
      list.filter { at in
        guard let first = tokens[at].first, first.isCapital || first.shape == .ideograph,
          tokens[at].count > 2
        else { return false }
        return !ImperativeWords.noVerbs.contains(first.folded)
          && !ImperativeWords.articles.contains(first.folded)
          && !ImperativeWords.finite.contains(tokens[at][1].folded)
      })
  }
}
